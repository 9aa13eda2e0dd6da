"""Who is in many articles, found by several processes at once."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from builder.archive.assembly import Entry, Find
from builder.archive.memory import Row, entry_of, entry_row
from builder.means.working import Lost, can_copy, processors, worked
from builder.records.article import Article

FEW = 100  # articles; by trial two processors gain nothing up to here, a third at twice as many
_SHARE = 25  # articles that are given to a process at once
_SECONDS = 600.0  # of a processor for a share; longer than this is a hang


def find_in_parallel(find: Find, articles: Sequence[Article]) -> Iterable[Entry]:
    """Find who is in each article, in their order; with a few, or one processor, in this process.

    What a process that is lost was to find is found here, and its fault met here.
    """
    jobs = processors()
    if len(articles) < FEW or jobs == 1 or not can_copy():
        return map(find, articles)
    return _shared(find, articles, jobs)


def _shared(find: Find, articles: Sequence[Article], jobs: int) -> Iterator[Entry]:
    def make() -> Callable[[int], list[Row]]:
        return lambda first: [entry_row(find(one)) for one in articles[first : first + _SHARE]]

    firsts = range(0, len(articles), _SHARE)
    for first, rows in worked(make, firsts, min(jobs, len(firsts)), _SECONDS):
        share = articles[first : first + _SHARE]
        if isinstance(rows, Lost):
            yield from map(find, share)
        else:
            yield from map(entry_of, share, rows)
