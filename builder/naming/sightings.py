"""Where a text writes what countries are called, each place with its neighbours; not yet judged."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from builder.means.countries import CODES, SpellingKind, spellings
from builder.means.matching import Match, Matcher
from builder.naming.values import ActorKind, Known, Mention
from builder.naming.words import NOT_COUNTRIES

_NEXT = re.compile(r"[ -]?(\w[\w.]*)?")
_PREVIOUS = re.compile(r"(\w[\w.]*)[ -]$")
_REACH = 30
_BOTH_KOREAS = ("two Koreas", "both Koreas", "the Koreas", "inter-Korean", "two Korean leaders")
A_KOREA = ("Korea", "Korean", "Koreans")


@dataclass(frozen=True, slots=True)
class Spelt:
    """What a spelling stands for: no country, one, or both Koreas."""

    codes: tuple[str, ...]
    kind: SpellingKind


@dataclass(frozen=True, slots=True)
class Sighting:
    """A spelling in the text, with its neighbours."""

    codes: tuple[str, ...]
    kind: SpellingKind
    start: int
    end: int
    spelling: str
    before: str
    after: str
    rest: str

    @property
    def mention(self) -> Mention:
        """Its place."""
        return Mention(self.start, self.end)


def country_matcher(known: Iterable[Known]) -> Matcher[Spelt]:
    """A matcher of all that countries are called, with the registry's additions."""
    names = [
        (alias, Spelt((actor.id,), SpellingKind.NAME))
        for actor in known
        if actor.kind is ActorKind.COUNTRY
        for alias in (actor.name, *actor.aliases)
    ]
    names += [(s.text, Spelt((code,), s.kind)) for code in sorted(CODES) for s in spellings(code)]
    names += [(name, Spelt(("KP", "KR"), SpellingKind.NAME)) for name in _BOTH_KOREAS]
    names += [(name, Spelt((), SpellingKind.DEMONYM)) for name in (*A_KOREA, *NOT_COUNTRIES)]
    return Matcher(names)


def sightings_of(text: str, matches: Iterable[Match[Spelt]]) -> list[Sighting]:
    """What `country_matcher` finds in a text, each with its neighbours."""
    found = []
    for match in matches:
        before = _PREVIOUS.search(text, max(0, match.start - _REACH), match.start)
        rest = text[match.end : match.end + _REACH]
        after = _NEXT.match(rest)
        found.append(
            Sighting(
                match.value.codes,
                match.value.kind,
                match.start,
                match.end,
                text[match.start : match.end],
                before[1] if before else "",
                (after[1] or "") if after else "",
                rest,
            )
        )
    return found
