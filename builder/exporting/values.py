"""The words of this room: files, and what documents are made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from builder.means.typed_json import indented

Json: TypeAlias = "str | int | Sequence[Json] | Mapping[str, Json] | None"
Cell = str | int | None
DATABASE_FILE = "archive.sqlite"


class MadeOf(Enum):
    """What of an archive a file tells: each kind of file changes also with those before it."""

    REGISTRY = "the registry, and who has a page"
    HEADS = "articles but for their texts"
    ARTICLES = "articles whole"


@dataclass(frozen=True, slots=True)
class File:
    """A file of an export, by its path in the folder of the export."""

    path: str
    data: bytes


def as_json(value: Json) -> bytes:
    """Write JSON for people to read, too: indented, letters as they are, a newline at the end."""
    return indented(value, 2) + b"\n"
