"""Values of known types as JSON and back: frozen dataclasses, named tuples, tuples, dates.

What is read is held to its type, so nothing half-filled comes of it, and nothing can run.
"""

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


def dump(value: object) -> bytes:
    """Write a value as JSON in one line, without spaces."""
    return msgspec.json.encode(value)


def indented(value: object, by: int) -> bytes:
    """Write a value as JSON for people to read, too: letters as they are, each level indented by so
    many blanks.
    """
    return msgspec.json.format(msgspec.json.encode(value), indent=by)


def reader(kind: type[T] | Any) -> Callable[[bytes], T]:
    """Make what reads values of a type, which may be written as `tuple[str, ...]`.

    Reading raises ValueError where the JSON is none, or not of the type.
    """
    return msgspec.json.Decoder(kind).decode
