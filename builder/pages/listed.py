"""Which articles a page lists: what its feed and its table hold, newest first."""

from collections.abc import Iterator

from builder.archive.assembly import Entry
from builder.archive.directory import ActorRef
from builder.pages.index import Index
from builder.pages.pairs import Pair


def about(index: Index, ref: ActorRef) -> tuple[Entry, ...]:
    """The articles about an actor."""
    return tuple(entry for entry, _ in index.about.get(ref, ()))


def about_both(index: Index, pair: Pair) -> Iterator[Entry]:
    """The articles about both of a pair."""
    rarer, other = sorted(pair, key=lambda ref: len(index.about[ref]))
    for entry, _ in index.about[rarer]:
        if any(one.actor == other for one in entry.actors):
            yield entry
