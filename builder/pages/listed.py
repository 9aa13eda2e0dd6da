"""Which articles each page lists: what its feed and its table hold."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from builder.archive.assembly import Entry
from builder.means import routes
from builder.pages.index import Index
from builder.pages.pairs import Pair
from builder.words.names import SitePath


def listed(index: Index) -> Mapping[SitePath, tuple[Entry, ...]]:
    """The articles of each actor, pair, outlet and year by its page, newest first."""
    return MappingProxyType(dict(_listed(index)))


def _listed(index: Index) -> Iterator[tuple[SitePath, tuple[Entry, ...]]]:
    for ref, earned in index.about.items():
        yield index.link(ref).path, tuple(entry for entry, _ in earned)
    for pair in index.pairs.counts:
        yield index.pairs.page(pair), tuple(_shared(index, pair))
    for outlet_id, entries in index.by_outlet.items():
        yield routes.outlet(outlet_id), entries
    for label, entries in index.by_year.items():
        yield routes.year(label), entries


def _shared(index: Index, pair: Pair) -> Iterator[Entry]:
    rarer, other = sorted(pair, key=lambda ref: len(index.about[ref]))
    for entry, _ in index.about[rarer]:
        if any(one.actor == other for one in entry.actors):
            yield entry
