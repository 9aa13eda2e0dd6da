"""Who is in many articles, found by several processes at once."""

from collections.abc import Iterable, Sequence

from builder.archive.assembly import Entry, Find
from builder.archive.memory import entry_of, entry_row
from builder.means.sharing_out import shared_out
from builder.means.working import processors
from builder.records.article import Article

FEW = 100  # articles; by trial two processors gain nothing up to here, a third at twice as many


def find_in_parallel(find: Find, articles: Sequence[Article]) -> Iterable[Entry]:
    """Find who is in each article, in their order; a few are searched by this process alone."""
    if len(articles) < FEW:
        return map(find, articles)
    rows = shared_out(lambda article: entry_row(find(article)), articles, processors())
    return map(entry_of, articles, rows)
