"""The articles that a page lists: as a table without their texts, and as records for programs that
keep references.
"""

from collections.abc import Iterable

from builder.archive.entry import Entry
from builder.citing.formats import RecordFormat
from builder.exporting.data_package import as_csv
from builder.exporting.facts import Facts
from builder.exporting.rows import article_row
from builder.exporting.tables import TABLES

COLUMNS = next(one.columns[:-1] for one in TABLES if one.name == "articles")
"""Those of the table of articles, but for the last: the text."""


def listing(facts: Facts, entries: Iterable[Entry]) -> bytes:
    """Write the articles of a list as CSV."""
    return b"".join(as_csv(COLUMNS, (article_row(facts, entry) for entry in entries)))


class Records:
    """The articles of lists in one format; each is written once, however many lists hold it."""

    def __init__(self, facts: Facts, record_format: RecordFormat) -> None:
        self._facts = facts
        self._format = record_format
        self._made: dict[str, str] = {}

    def of(self, entries: Iterable[Entry]) -> bytes:
        """Write the articles of a list."""
        return self._format.whole(map(self._record, entries)).encode()

    def _record(self, entry: Entry) -> str:
        made = self._made.get(entry.article.id)
        if made is None:
            made = self._format.record(self._facts.sources[entry.article.id])
            self._made[entry.article.id] = made
        return made
