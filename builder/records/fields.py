"""What a file's keys may hold: each one's name, meaning and kind of value, said once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from builder.means.yaml_values import Node
from builder.records.shapes import Shape
from builder.words.problems import Fix, Place

T_co = TypeVar("T_co", covariant=True)


class BadValue(ValueError):
    """A field's value that its parser refuses: code, place, message, hint and fix."""

    def __init__(
        self, code: str, place: Place, message: str, hint: str = "", fix: Fix | None = None
    ) -> None:
        super().__init__(message)
        self.code, self.place, self.message, self.hint = code, place, message, hint
        self.fix = fix


@dataclass(frozen=True, slots=True)
class Kind(Generic[T_co]):
    """A kind of value: how it is read, and what other programs are told of it.

    `parse` raises BadValue.
    """

    parse: Callable[[Node], T_co]
    shape: Shape


@dataclass(frozen=True, slots=True)
class Field(Generic[T_co]):
    """One key: what it holds, what it is for, and an example as it stands in a file.

    `default` is the value of an absent key; a `required` key that is absent is a problem.
    """

    name: str
    kind: Kind[T_co]
    default: T_co
    help: str
    example: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A text and its place, for values that a later check may have to point at."""

    text: str
    place: Place


NO_TEXT = Text("", Place(""))
NO_TEXTS: tuple[Text, ...] = ()
NO_WORDS: tuple[str, ...] = ()
