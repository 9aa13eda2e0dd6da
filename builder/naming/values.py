"""The words of this room: who is known, what text is read, who was found where, and why."""

from dataclasses import dataclass
from enum import Enum


class ActorKind(Enum):
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
    """What is read: a title (or "") and paragraphs split by newlines."""

    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the body where an actor is named: `body[start:end]`, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Named:
    """An actor that a text names.

    `id` is the registry's or the ISO code, "" for one that nobody has written down yet. `evidence`
    is the sentence that earns it its place; `about` tells whether the text is about it. An actor
    of the title alone has no mentions and the title as evidence.
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
