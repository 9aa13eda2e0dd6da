"""What came in when, as far as the content itself dates it: by the days of captures.

Nothing else does: git knows more, but an archive is built from its files alone, and a copy of them
must give the same site.
"""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from builder.archive.entry import Entry
from builder.means import routes
from builder.pages.index import Index
from builder.pages.list_values import ChangesPage
from builder.pages.parts import Group

SHOWN = 200  # articles: as many as a reader who was away for long goes through


def changes_page(index: Index) -> Iterator[ChangesPage]:
    """The page of what came in, where anything says when."""
    found = [entry for entry in index.archive.entries if entry.article.captured.is_known]
    found.sort(key=_in_time, reverse=True)
    if found:
        yield ChangesPage(
            site=index.site,
            path=routes.CHANGES,
            title="What came in",
            groups=tuple(_groups(index, found[:SHOWN])),
            count=len(found),
            undated=len(index.archive.entries) - len(found),
        )


def _groups(index: Index, found: list[Entry]) -> Iterator[Group]:
    for words, entries in groupby(found, key=_in_words):
        yield Group(words, tuple(index.row(entry) for entry in entries))


def _in_time(entry: Entry) -> tuple[date, date, str, str]:
    """By day, and within a day by what is read of it: a moment and its day are told alike."""
    start, end, text = entry.article.captured.order
    return start, end, _in_words(entry), text


def _in_words(entry: Entry) -> str:
    return entry.article.captured.words
