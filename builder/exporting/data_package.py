"""The tables as CSV, described by a Frictionless data package (datapackage.org, Data Package 1).

CSV is RFC 4180 in UTF-8. As OWASP says ("CSV Injection"), every text stands in quotation marks, and
one that a spreadsheet would take for a formula has an apostrophe in front; JSON and SQLite have
every text as it is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from builder.exporting.facts import Facts
from builder.exporting.rows import Row
from builder.exporting.tables import TABLES, Column, Reference, Table
from builder.exporting.values import Cell, File, Json, as_json
from builder.means.files import sha256, sha256_of
from builder.records.config import Config
from builder.words.names import slug

PACKAGE = "datapackage.json"
FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
"""What a formula may begin with: OWASP's list, with the wide forms that are read alike."""
_QUOTE, _TWO = '"', '""'  # a quotation mark, and how one is written within a cell


@dataclass(frozen=True, slots=True)
class Measured:
    """What a data package tells of a file: its length in bytes, and its SHA-256."""

    size: int
    sha256: str


def measured(path: Path) -> Measured:
    """Measure a file. Raises OSError."""
    return Measured(path.stat().st_size, sha256_of(path))


def data_package(known: Facts) -> Iterator[File]:
    """Write a CSV for each table, and datapackage.json."""
    told = []
    for table in TABLES:
        data = b"".join(table_csv(table, known))
        told.append(Measured(len(data), sha256(data)))
        yield File(table.file, data)
    yield File(PACKAGE, package(known.archive.config, told))


def package(config: Config, files: Iterable[Measured]) -> bytes:
    """Describe the files of all `TABLES`, given in their order."""
    told: dict[str, Json] = {
        "profile": "tabular-data-package",
        "name": slug(config.title),
        "title": config.title,
        "description": config.description,
        "homepage": config.base_url,
        "licenses": _licences(config.licence),
        "resources": [_resource(*pair) for pair in zip(TABLES, files, strict=True)],
    }
    return as_json({name: value for name, value in told.items() if value})


def _licences(written: str) -> Json:
    """The terms as the specification has them: an address, or a title without its name."""
    if not written:
        return ()
    is_address = written.startswith(("http://", "https://"))
    return [{"path" if is_address else "title": written, "name": "other"}]


def table_csv(table: Table, known: Facts) -> Iterator[bytes]:
    """Write a table of an archive, row by row."""
    return as_csv(table.columns, table.make(known))


def as_csv(columns: Iterable[Column], rows: Iterable[Row]) -> Iterator[bytes]:
    """Write a table, row by row: csv.writer takes three times as long for the same bytes."""
    yield _line([column.name for column in columns])
    yield from map(_line, rows)


def _line(row: Iterable[Cell]) -> bytes:
    return f"{','.join(map(_cell, row))}\r\n".encode()


def _cell(cell: Cell) -> str:
    """A number as it is, anything else in quotation marks."""
    if isinstance(cell, int):
        return str(cell)
    return f'"{safe(cell).replace(_QUOTE, _TWO)}"' if cell else _TWO


def safe(text: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{text}" if text[:1] in FORMULA else text


def _resource(table: Table, file: Measured) -> Json:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table.file,
        "description": table.help,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "schema": {
            "fields": [_field(one) for one in table.columns],
            "primaryKey": list(table.primary),
            "foreignKeys": [_foreign(one) for one in table.references],
        },
    }


def _field(column: Column) -> Json:
    told = {"name": column.name, "type": column.kind.value, "description": column.help}
    return {**told, "constraints": {"required": True}} if column.required else told


def _foreign(one: Reference) -> Json:
    reference = {"resource": one.table, "fields": list(one.theirs)}
    return {"fields": list(one.columns), "reference": reference}
