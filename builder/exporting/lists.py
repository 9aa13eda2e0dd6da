"""The articles that a page lists: as a table without their texts, and as records for programs that
keep references.
"""

from collections.abc import Iterable
from functools import lru_cache

from builder.archive.entry import Entry
from builder.citing.formats import RecordFormat
from builder.exporting.data_package import as_csv
from builder.exporting.facts import Facts
from builder.exporting.rows import article_row
from builder.exporting.tables import TABLES
from builder.words.names import ArticleId

REMEMBERED = 20_000  # records of a format: some 8 MB
COLUMNS = next(one.columns[:-1] for one in TABLES if one.name == "articles")
"""Those of the table of articles, but for the last: the text."""


def listing(facts: Facts, entries: Iterable[Entry]) -> bytes:
    """Write the articles of a list as CSV."""
    return b"".join(as_csv(COLUMNS, (article_row(facts, entry) for entry in entries)))


class Records:
    """The articles of lists in one format; few are written twice, however many lists hold them."""

    def __init__(self, facts: Facts, record_format: RecordFormat) -> None:
        self._format = record_format

        @lru_cache(maxsize=REMEMBERED)
        def record(article: ArticleId) -> str:
            return record_format.record(facts.sources[article])

        self._record = record

    def of(self, entries: Iterable[Entry]) -> bytes:
        """Write the articles of a list."""
        return self._format.whole(self._record(one.article.id) for one in entries).encode()
