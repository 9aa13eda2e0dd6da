"""Which articles a page lists: what its feed and its table hold, newest first."""

from collections.abc import Iterable, Iterator

from builder.archive.directory import ActorRef
from builder.archive.entry import Entry, Evidence
from builder.pages.index import Index
from builder.pages.pairs import Pair

Shared = tuple[Entry, tuple[Evidence, Evidence]]


def about(index: Index, ref: ActorRef) -> tuple[Entry, ...]:
    """The articles about an actor."""
    return tuple(entry for entry, _ in index.about.get(ref, ()))


def dates(entries: Iterable[Entry]) -> tuple[str, ...]:
    """When articles are from (EDTF)."""
    return tuple(entry.article.date.text for entry in entries)


def together(index: Index) -> Iterator[tuple[Pair, tuple[Entry, ...]]]:
    """Each pair that has a page, with the articles about both."""
    all_of = {ref for pair in index.pairs.counts for ref in pair}
    ids = {ref: {entry.article.id for entry, _ in index.about[ref]} for ref in all_of}
    for pair in index.pairs.counts:
        rarer, other = sorted(pair, key=lambda ref: len(ids[ref]))
        found = (entry for entry, _ in index.about[rarer] if entry.article.id in ids[other])
        yield pair, tuple(found)


def shared(index: Index, pair: Pair) -> Iterator[Shared]:
    """The articles about both of a pair, with the evidence of each."""
    rarer, other = sorted(pair, key=lambda ref: len(index.about[ref]))
    for entry, evidence in index.about[rarer]:
        for one in entry.actors:
            if one.actor == other:
                yield entry, (evidence, one) if pair == (rarer, other) else (one, evidence)
