"""What of the exports a site holds under data/, and what is told of each file there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from builder.citing.formats import RECORD_FORMATS, RecordFormat
from builder.exporting.csv_tables import table_csv
from builder.exporting.data_package import PACKAGE
from builder.exporting.documents import article_schema, registry, registry_schema
from builder.exporting.facts import Facts
from builder.exporting.lists import cited
from builder.exporting.sqlite_file import database
from builder.exporting.tables import TABLES
from builder.exporting.values import DATABASE_FILE, MadeOf


@dataclass(frozen=True, slots=True)
class Told:
    """A file that is no table: its name, media type, and what is in it."""

    file: str
    type: str
    help: str


TABLE_TYPE = "text/csv"
DOCUMENTS: tuple[Told, ...] = (
    Told(DATABASE_FILE, "application/vnd.sqlite3", "All tables, with full-text search"),
    Told("registry.json", "application/json", "Everyone of the archive, and the ids of articles"),
    *(
        Told(one.file, one.type, f"Citations of all articles as {one.name}")
        for one in RECORD_FORMATS
    ),
    Told(PACKAGE, "application/json", "Frictionless data package of the CSV tables"),
    Told("article.schema.json", "application/json", "JSON Schema of an article's JSON"),
    Told("registry.schema.json", "application/json", "JSON Schema of registry.json"),
)


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file that is made from an archive: its name, what it is made of, and how, in parts."""

    name: str
    made_of: MadeOf
    make: Callable[[Facts], Iterable[bytes]]


def _cited(record_format: RecordFormat, known: Facts) -> Iterable[bytes]:
    return cited(known.archive, record_format)


def _whole(make: Callable[[Facts], bytes], known: Facts) -> Iterable[bytes]:
    yield make(known)


DATABASE = DataFile(DATABASE_FILE, MadeOf.ARTICLES, database)
FILES: tuple[DataFile, ...] = (
    DATABASE,
    *(DataFile(one.file, one.made_of, partial(table_csv, one)) for one in TABLES),
    *(DataFile(one.file, MadeOf.HEADS, partial(_cited, one)) for one in RECORD_FORMATS),
    DataFile("registry.json", MadeOf.HEADS, partial(_whole, registry)),
    DataFile("article.schema.json", MadeOf.REGISTRY, partial(_whole, article_schema)),
    DataFile("registry.schema.json", MadeOf.REGISTRY, partial(_whole, registry_schema)),
)
"""All files of data but the package, which tells how large the tables are once they are made."""
