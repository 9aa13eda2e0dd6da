"""The articles that a page lists, as a table without their texts."""

from collections.abc import Iterable

from builder.archive.assembly import Entry
from builder.exporting.data_package import as_csv
from builder.exporting.facts import Facts
from builder.exporting.rows import article_row
from builder.exporting.tables import TABLES

COLUMNS = next(one.columns[:-1] for one in TABLES if one.name == "articles")
"""Those of the table of articles, but for the last: the text."""


def listing(facts: Facts, entries: Iterable[Entry]) -> bytes:
    """Write the articles of a list as CSV."""
    return as_csv(COLUMNS, (article_row(facts, entry) for entry in entries))
