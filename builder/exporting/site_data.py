"""What of the exports a site holds under data/, and what is told of each file there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from builder.archive.assembly import Archive
from builder.citing.formats import RECORD_FORMATS
from builder.exporting import FORMATS
from builder.exporting.documents import registry_files
from builder.exporting.facts import facts
from builder.exporting.tables import TABLES
from builder.exporting.values import File


@dataclass(frozen=True, slots=True)
class Told:
    """A file that is no table: its name, media type, and what is in it."""

    file: str
    type: str
    help: str


TABLE_TYPE = "text/csv"
DOCUMENTS: tuple[Told, ...] = (
    Told("archive.sqlite", "application/vnd.sqlite3", "All tables, with full-text search"),
    Told("registry.json", "application/json", "Everyone of the archive, and the ids of articles"),
    *(
        Told(one.file, one.type, f"Citations of all articles as {one.name}")
        for one in RECORD_FORMATS
    ),
    Told("datapackage.json", "application/json", "Frictionless data package of the CSV tables"),
    Told("article.schema.json", "application/json", "JSON Schema of an article's JSON"),
    Told("registry.schema.json", "application/json", "JSON Schema of registry.json"),
)


def _registry(archive: Archive) -> Iterator[File]:
    yield from registry_files(facts(archive))


_MADE: tuple[tuple[Callable[[Archive], Iterator[File]], tuple[str, ...]], ...] = (
    (FORMATS["csv"].make, (*(f"{one.name}.csv" for one in TABLES), "datapackage.json")),
    (_registry, ("article.schema.json", "registry.schema.json", "registry.json")),
    *((FORMATS[one].make, (FORMATS[one].file,)) for one in ("sqlite", "csl", "bibtex", "ris")),
)
FILES: tuple[str, ...] = tuple(file for _, files in _MADE for file in files)


def site_data(archive: Archive) -> Iterator[File]:
    """Write the files named by `FILES`, in their order."""
    for make, _ in _MADE:
        yield from make(archive)
