"""The words of this room: files, and what documents are made of."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Json: TypeAlias = "str | int | Sequence[Json] | Mapping[str, Json] | None"
Cell = str | int | None


@dataclass(frozen=True, slots=True)
class File:
    """A file of an export, by its path in the folder of the export; a table has a count of rows."""

    path: str
    data: bytes
    rows: int | None = None


def as_json(value: Json) -> bytes:
    """Write JSON for people to read, too: indented, letters as they are, a newline at the end."""
    return f"{json.dumps(value, ensure_ascii=False, indent=2)}\n".encode()
