"""The tables as CSV, described by a Frictionless data package (datapackage.org, Data Package 1)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from builder.exporting.csv_tables import table_csv
from builder.exporting.facts import Facts
from builder.exporting.tables import TABLES, Column, Reference, Table
from builder.exporting.values import File, Json, as_json
from builder.means.files import sha256, sha256_of
from builder.records.config import Config
from builder.words.names import slug

PACKAGE = "datapackage.json"


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
