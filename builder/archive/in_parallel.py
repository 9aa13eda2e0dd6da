"""Who is in many articles, found by several processes at once."""

from collections.abc import Iterable, Sequence

from builder.archive.assembly import Find
from builder.archive.directory import ActorRef
from builder.archive.entry import Entry, Evidence
from builder.means.sharing_out import shared_out
from builder.means.working import processors
from builder.records.article import Article

FEW = 100  # articles; by trial two processors gain nothing up to here, a third at twice as many

_Found = tuple[
    str | None,
    tuple[Evidence, ...],
    tuple[Evidence, ...],
    tuple[ActorRef, ...],
    tuple[str, ...],
    bytes,
    tuple[str, ...],
]


def find_in_parallel(find: Find, articles: Sequence[Article]) -> Iterable[Entry]:
    """Find who is in each article, in their order; a few are searched by this process alone."""
    if len(articles) < FEW:
        return map(find, articles)
    found = shared_out(lambda article: _found(find(article)), articles, processors())
    return (Entry(article, *one) for article, one in zip(articles, found, strict=True))


def _found(entry: Entry) -> _Found:
    """All of an entry but its article, which both processes have."""
    listed = (entry.outlet, entry.actors, entry.named)
    return *listed, entry.unlisted, entry.strangers, entry.places, entry.links
