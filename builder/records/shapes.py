"""What a value may look like, said for programs that help people write it.

JSON Schemas and forms are made of this; what is really taken is decided by the parser beside it.
"""

from dataclasses import dataclass
from enum import StrEnum


class Whose(StrEnum):
    """Files of an archive that have a name which others write: the folder each kind lies in."""

    PEOPLE = "people"
    ORGANIZATIONS = "organizations"
    COUNTRIES = "countries"
    OUTLETS = "outlets"


@dataclass(frozen=True, slots=True)
class Line:
    """A text on one line. `pattern` is a regular expression that all of it matches, or ""."""

    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Date:
    """A date as EDTF level 1, or "unknown"; `pattern` lets through no more than its outer form."""

    pattern: str


@dataclass(frozen=True, slots=True)
class Address:
    """An address on the web."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words; where it is a `switch`, true and false stand for two of them."""

    options: tuple[str, ...]
    switch: bool = False


@dataclass(frozen=True, slots=True)
class Switch:
    """true or false; the other one where nothing is written."""

    default: bool


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number, not negative."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name, alias or id of one that the archive has, of any of these kinds."""

    of: tuple[Whose, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A key of an item, with what it is for."""

    name: str
    shape: "Shape"
    help: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Keyed:
    """An item with keys of its own; `alone` is the part that may stand without its key, or ""."""

    parts: tuple[Part, ...]
    alone: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The keys, in the order in which they are explained."""
        return tuple(part.name for part in self.parts)


@dataclass(frozen=True, slots=True)
class Many:
    """A list."""

    item: "Shape"


Shape = Line | Date | Address | Choice | Switch | Number | Name | Keyed | Many
