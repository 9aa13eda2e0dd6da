"""The tables as CSV, described by a Frictionless data package (datapackage.org, Data Package 1).

CSV is RFC 4180 in UTF-8. As OWASP says ("CSV Injection"), every text stands in quotation marks, and
one that a spreadsheet would take for a formula has an apostrophe in front; JSON and SQLite have
every text as it is.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from builder.archive.assembly import Archive
from builder.exporting.facts import facts
from builder.exporting.rows import Row
from builder.exporting.tables import TABLES, Column, Reference, Table
from builder.exporting.values import Cell, File, Json, as_json
from builder.means.files import sha256
from builder.words.names import slug

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a formula may begin with: OWASP's list, with the wide forms that are read alike."""


def data_package(archive: Archive) -> Iterator[File]:
    """Write a CSV for each table, and datapackage.json."""
    known = facts(archive)
    files = [_csv(one, tuple(one.make(known))) for one in TABLES]
    yield from files
    resources = [_resource(*pair) for pair in zip(TABLES, files, strict=True)]
    config = archive.config
    package: dict[str, Json] = {
        "profile": "tabular-data-package",
        "name": slug(config.title),
        "title": config.title,
        "description": config.description,
        "homepage": config.base_url,
        "licenses": _licences(config.licence),
        "resources": resources,
    }
    told: dict[str, Json] = {name: value for name, value in package.items() if value}
    yield File("datapackage.json", as_json(told))


def _licences(written: str) -> Json:
    """The terms as the specification has them: an address, or a title without its name."""
    if not written:
        return ()
    is_address = written.startswith(("http://", "https://"))
    return [{"path" if is_address else "title": written, "name": "other"}]


def _csv(table: Table, rows: tuple[Row, ...]) -> File:
    return File(f"{table.name}.csv", as_csv(table.columns, rows), len(rows))


def as_csv(columns: Iterable[Column], rows: Iterable[Row]) -> bytes:
    """Write a table."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(column.name for column in columns)
    writer.writerows(map(safe, row) for row in rows)
    return text.getvalue().encode()


def safe(cell: Cell) -> Cell:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def _resource(table: Table, file: File) -> Json:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": file.path,
        "description": table.help,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(file.data),
        "hash": f"sha256:{sha256(file.data)}",
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
