"""The articles that a page lists: as a table without their texts, and as records for programs that
keep references.
"""

from collections.abc import Iterable, Iterator

from builder.archive.assembly import Archive
from builder.archive.entry import Entry
from builder.archive.sources import source
from builder.citing.formats import RecordFormat
from builder.exporting.csv_tables import as_csv
from builder.exporting.facts import Facts
from builder.exporting.rows import article_row
from builder.exporting.tables import TABLES
from builder.words.names import ArticleId

REMEMBERED = 4_000  # records of a format: some 2 MB
COLUMNS = next(one.columns[:-1] for one in TABLES if one.name == "articles")
"""Those of the table of articles, but for the last: the text."""


def listing(facts: Facts, entries: Iterable[Entry]) -> Iterator[bytes]:
    """Write the articles of a list as CSV, in parts."""
    return as_csv(COLUMNS, (article_row(facts, entry) for entry in entries))


def cited(archive: Archive, record_format: RecordFormat) -> Iterator[bytes]:
    """Write all articles of an archive in one format, in parts."""
    sources = (source(archive, entry) for entry in archive.entries)
    return map(str.encode, record_format.of(sources))


class Records:
    """The articles of lists in one format; few are written twice, however many lists hold them."""

    def __init__(self, archive: Archive, record_format: RecordFormat) -> None:
        self._archive, self._format = archive, record_format
        self._written: dict[ArticleId, str] = {}

    def of(self, entries: Iterable[Entry]) -> Iterator[bytes]:
        """Write the articles of a list, in parts."""
        return map(str.encode, self._format.whole(map(self._record, entries)))

    def _record(self, entry: Entry) -> str:
        found = self._written.get(entry.article.id)
        if found is None:
            found = self._format.record(source(self._archive, entry))
            if len(self._written) < REMEMBERED:
                self._written[entry.article.id] = found
        return found
