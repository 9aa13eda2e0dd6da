"""Organizations that news call by a short name (*IAEA*, *Hamas*) and never tell more of.

They stand in `data/world_bodies.tsv`. Where an archive has a file for one of them, under any of its
names, all of these names are that file's. Some names mean one only in texts about its country
(*Congress*, *the Majlis*), and some never behind another country's name (*Secret Service*).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from importlib import resources

from builder.means.matching import Match, fold
from builder.naming.values import ActorKind, Known

_WORD_BEFORE = re.compile(r"(?:^|[.!?]['’\"”)]* |\n)?([^\W\d_][\w'’.-]*) $")
_GOES_ON = re.compile(r"[ -][A-Z]|-\w| party\b| of (?:the )?[A-Z]")
_BETWEEN = re.compile(r"(?:['’]s?)? $")  # a country's name and that of its body
_LONGEST_BETWEEN = 3
_REACH = 40  # code points to look back for a word, and for the end of the sentence before it


@dataclass(frozen=True, slots=True)
class WorldBody:
    """One of these organizations; `at_home` are names that need a text about `country`, which is
    told where other countries have a body of that name.
    """

    known: Known
    country: str
    at_home: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is called."""
        return (self.known.name, *self.known.aliases, *self.at_home)


@cache
def world_bodies() -> tuple[WorldBody, ...]:
    """All of them, without an id."""
    file = resources.files("builder.naming") / "data" / "world_bodies.tsv"
    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(_body(*line.split("\t")) for line in lines if not line.startswith(("#", "name\t")))


def _body(name: str, others: str, at_home: str) -> WorldBody:
    country, _, names = at_home.partition(" ")
    known = Known(ActorKind.ORGANIZATION, "", name, _split(others))
    return WorldBody(known, country, _split(names))


def _split(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split(";")))


def with_world_bodies(registry: Sequence[Known]) -> Iterator[tuple[str, Known]]:
    """Every name of the registry's actors and of these organizations, with whose it is; the
    registry's first, for the first decides.
    """
    own = {
        fold(name): one
        for one in reversed(registry)
        if one.kind is ActorKind.ORGANIZATION
        for name in _names(one)
    }
    yield from ((name, one) for one in registry for name in _names(one))
    for body in world_bodies():
        known = next((own[key] for key in map(fold, body.names) if key in own), body.known)
        yield from ((name, known) for name in body.names)


def called_also(name: str) -> tuple[str, ...]:
    """All names of the one of these organizations that has a name; nothing for others."""
    return _all_names().get(fold(name), ())


@cache
def _all_names() -> dict[str, tuple[str, ...]]:
    return {fold(name): body.names for body in world_bodies() for name in body.names}


def _names(one: Known) -> Iterable[str]:
    return (one.name, *one.aliases)


@cache
def _homes() -> dict[str, str]:
    """The country of each body that others have, too, by all its names."""
    return {
        fold(name): body.country for body in world_bodies() if body.country for name in body.names
    }


@cache
def _only_at_home() -> frozenset[str]:
    return frozenset(fold(name) for body in world_bodies() for name in body.at_home)


def is_abroad(
    text: str, match: Match[Known], countries: Set[str], owners: Mapping[int, Set[str]]
) -> bool:
    """Whether a name that several countries have is another's than the body meant: Fiji's Secret
    Service. One that means it only at home is, too, in a text about other `countries`, and as a
    part of another name: the Indian National Congress, Congress Party, Peru's Congress.

    `owners` are the countries of each name of one, by its end: none of New Mexico. What the
    registry says decides before.
    """
    name = fold(text[match.start : match.end])
    home = _homes().get(name)
    if home is None or (match.value.id and name in map(fold, _names(match.value))):
        return False
    before = _BETWEEN.search(text, max(0, match.start - _LONGEST_BETWEEN), match.start)
    owner = owners.get(before.start()) if before else None
    if owner is not None and home not in owner:
        return True
    if name not in _only_at_home():
        return False
    is_home = owner or (home in countries and not _is_led(text, match))
    return not is_home or _goes_on(text, match)


def _is_led(text: str, match: Match[Known]) -> bool:
    """Whether a possessive or a word in capitals stands before, which does not open a sentence."""
    before = _WORD_BEFORE.search(text, max(0, match.start - _REACH), match.start)
    if not before:
        return False
    is_owned = before[1].lower().endswith(("'s", "’s", "s'", "s’"))
    opens = before.start() < before.start(1) or before.start() == 0
    return is_owned or (before[1][0].isupper() and not opens and not _is_shouted(text, match))


def _goes_on(text: str, match: Match[Known]) -> bool:
    return not _is_shouted(text, match) and _GOES_ON.match(text, match.end) is not None


def _is_shouted(text: str, match: Match[Known]) -> bool:
    """Whether capitals beside a name tell nothing, for it is all in capitals."""
    return text[match.start : match.end].isupper()
