"""Values that are written as JSON read back as the same values, or not at all."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

import pytest

from builder.means.typed_json import dump, indented, reader


class Water(StrEnum):
    LAKE = "lake"
    SEA = "sea"


class Catch(NamedTuple):
    fish: str
    pounds: int


@dataclass(frozen=True, slots=True)
class Trip:
    to: Water
    on: date | None
    caught: tuple[Catch, ...]


TRIP = Trip(Water.SEA, date(2021, 3, 19), (Catch("cod", 12), Catch("Dorsch\t\n", 9)))
read: Callable[[bytes], Trip] = reader(Trip)


@pytest.mark.parametrize("trip", [TRIP, Trip(Water.LAKE, None, ())])
def test_what_is_written_reads_back(trip: Trip) -> None:
    assert read(dump(trip)) == trip


def test_json_for_people_is_as_the_standard_library_writes_it() -> None:
    letters = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x110000))))
    value = {"letters": letters, "none": None, "empty": [[], {}], "tuple": (1, {"two": "\u2028"})}

    for by in (1, 2):
        assert indented(value, by).decode() == json.dumps(value, ensure_ascii=False, indent=by)


def test_a_value_is_one_line_without_tabs() -> None:
    assert not set(b"\t\r\n") & set(dump(TRIP))


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"to":"pond","on":null,"caught":[]}',
        b'{"to":"sea","on":"2021-02-30","caught":[]}',
        b'{"to":"sea","on":null,"caught":[["cod"]]}',
        b'{"to":"sea","on":null,"caught":[["cod","12"]]}',
    ],
)
def test_what_is_not_of_the_type_is_refused(written: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read(written)
