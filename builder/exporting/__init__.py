"""The whole archive as files of open formats: an archive in, paths and bytes out.

The command writes them where it is told; a build of the site may write the same ones under data/.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from builder.archive.assembly import Archive
from builder.citing.formats import BIBTEX, CSL, RIS, RecordFormat
from builder.exporting.data_package import data_package
from builder.exporting.documents import documents
from builder.exporting.facts import facts
from builder.exporting.followthemoney import entities
from builder.exporting.lists import cited
from builder.exporting.sqlite_file import database
from builder.exporting.values import DATABASE_FILE, File


@dataclass(frozen=True, slots=True)
class Format:
    """A way to export an archive; `file` is the name of its only file, "" where there are many."""

    name: str
    file: str
    make: Callable[[Archive], Iterator[File]]


def _cited(archive: Archive, record_format: RecordFormat) -> Iterator[File]:
    yield File(record_format.file, b"".join(cited(archive, record_format)))


def tables(archive: Archive) -> Iterator[File]:
    """All tables as CSV, and the package that describes them."""
    return data_package(facts(archive))


def ftm(archive: Archive) -> Iterator[File]:
    """Everyone and everything as FollowTheMoney entities."""
    yield File("entities.ftm.json", entities(archive))


def sqlite(archive: Archive) -> Iterator[File]:
    """All tables as a database."""
    yield File(DATABASE_FILE, b"".join(database(facts(archive))))


_ALL = (
    Format("csv", "", tables),
    Format("json", "", documents),
    Format("sqlite", DATABASE_FILE, sqlite),
    Format("ftm", "entities.ftm.json", ftm),
    Format("csl", CSL.file, partial(_cited, record_format=CSL)),
    Format("bibtex", BIBTEX.file, partial(_cited, record_format=BIBTEX)),
    Format("ris", RIS.file, partial(_cited, record_format=RIS)),
)
FORMATS: Mapping[str, Format] = MappingProxyType({one.name: one for one in _ALL})
