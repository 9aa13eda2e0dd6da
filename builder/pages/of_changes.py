"""What came in when, as far as the content itself dates it: by the days of captures.

Nothing else does: git knows more, but an archive is built from its files alone, and a copy of them
must give the same site.
"""

from collections.abc import Iterator
from itertools import groupby

from builder.archive.entry import Entry
from builder.means import routes
from builder.pages.index import Index
from builder.pages.list_values import ChangesPage
from builder.pages.parts import Group
from builder.words.dates import EdtfDate

SHOWN = 200  # articles: as many as a reader who was away for long goes through


def changes_page(index: Index) -> Iterator[ChangesPage]:
    """The page of what came in, where anything says when."""
    found = [entry for entry in index.archive.entries if entry.article.captured.is_known]
    found.sort(key=lambda entry: _captured(entry).order, reverse=True)
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
    for day, entries in groupby(found, key=_captured):
        yield Group(day.words, tuple(index.row(entry) for entry in entries))


def _captured(entry: Entry) -> EdtfDate:
    return entry.article.captured
