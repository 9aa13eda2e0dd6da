"""The words of this room: who is known, what text is read, who was found where, and why."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class ActorKind(StrEnum):
    """The three kinds of actor."""

    PERSON = "person"
    COUNTRY = "country"
    ORGANIZATION = "organization"


@dataclass(frozen=True, slots=True)
class Known:
    """An actor of the archive's registry.

    A country's id is its ISO 3166-1 alpha-2 code in capitals; its aliases only add to the
    spellings that the builder knows.
    """

    kind: ActorKind
    id: str
    name: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """What is read: a title (or "") and paragraphs split by newlines, and the year it is of."""

    title: str
    body: str
    year: int | None = None

    @property
    def whole(self) -> str:
        """Title and body in one, as places are counted in."""
        return f"{self.title}\n{self.body}" if self.title else self.body

    @property
    def offset(self) -> int:
        """Where the body begins in the whole."""
        return len(self.title) + 1 if self.title else 0


class Mention(NamedTuple):
    """A place where an actor is named: `whole[start:end]` of a text, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Named:
    """An actor that a text names.

    `id` is the registry's or the ISO code, "" for one that nobody has written down yet. `evidence`
    is the sentence that earns it its place, the title only where the body has none; `about` tells
    whether the text is about it.
    """

    kind: ActorKind
    id: str
    name: str
    mentions: tuple[Mention, ...]
    evidence: str
    about: bool


@dataclass(frozen=True, slots=True)
class Found:
    """Everyone whom a text names, by kind, each in the order of first mention."""

    people: tuple[Named, ...]
    countries: tuple[Named, ...]
    organizations: tuple[Named, ...]
