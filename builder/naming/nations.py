"""Which countries a text names.

All spellings are looked up; then what only looks like a country is put aside: "New Mexico",
"Chad Walker", "Lebanon High School", "US$ 20", "in Spanish". The rules are functions of a sighting
and its neighbours in NOT_A_COUNTRY; what needs the rest of the text is in `country_mentions`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from builder.means.countries import CODES, SpellingKind, spellings
from builder.means.matching import Match, Matcher
from builder.naming.values import ActorKind, Known, Mention
from builder.naming.words import (
    ACTS,
    BEFORE_COUNTRY,
    COUNTRY_FAMILY_NAMES,
    COUNTRY_GIVEN_NAMES,
    DEALINGS,
    LANGUAGE_CUES,
    LOCAL,
    LOOKALIKES,
    NAMESAKES,
    NOT_COUNTRIES,
    PRIVATE,
    STATES,
)

_NEXT = re.compile(r"[ -]?(\w[\w.]*)?")
_PREVIOUS = re.compile(r"(\w[\w.]*)[ -]$")
_IN_STATE = re.compile(rf", (?:{'|'.join(map(re.escape, STATES))})(?!\w)")
_STATE = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, STATES))})(?!\w)")
_HALVES = re.compile(r"\b[Tt]he (North|South)\b(?! [A-Z]|ern|[ -](?:of|pole|side|end|coast|bank))")
_REACH = 30
_BOTH_KOREAS = ("two Koreas", "both Koreas", "the Koreas", "inter-Korean", "two Korean leaders")
_A_KOREA = ("Korea", "Korean", "Koreans")


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
    names += [(name, Spelt((), SpellingKind.DEMONYM)) for name in (*_A_KOREA, *NOT_COUNTRIES)]
    return Matcher(names)


def country_spans(sightings: Iterable[Sighting]) -> list[tuple[int, int]]:
    """Where a text writes a country's name, be it one's or a look-alike's, but not a person's."""
    return [(s.start, s.end) for s in sightings if not _is_person(s)]


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


def _is_local(s: Sighting) -> bool:
    """Lebanon High School, Guernsey County."""
    return s.after in LOCAL


def _is_private(s: Sighting) -> bool:
    """American Heart Association, Spanish Oaks."""
    return s.kind is SpellingKind.DEMONYM and s.after in PRIVATE


def _is_money_or_road(s: Sighting) -> bool:
    """US$ 20, U.S. 82, US-24."""
    return s.kind is SpellingKind.ABBREVIATION and bool(re.match(r" ?\$|[ -]\d", s.rest))


def _is_language(s: Sighting) -> bool:
    """In Spanish; spoke only French and Farsi."""
    cue = s.before.lower() in LANGUAGE_CUES
    return s.kind is SpellingKind.DEMONYM and (
        s.rest.startswith("-language") or (cue and not re.match(r"[ -][a-zA-Z]", s.rest))
    )


def _is_person(s: Sighting) -> bool:
    """Chad Walker, Monica French."""
    named_on = s.after[:1].isupper() and s.after not in BEFORE_COUNTRY and s.rest[:1] == " "
    named_before = s.before[:1].isupper() and s.before.rstrip(".") not in BEFORE_COUNTRY
    return (s.spelling in COUNTRY_GIVEN_NAMES and named_on) or (
        s.spelling in COUNTRY_FAMILY_NAMES and named_before
    )


NOT_A_COUNTRY = (_is_local, _is_private, _is_money_or_road, _is_language, _is_person)


def _is_lookalike(s: Sighting) -> bool:
    return s.spelling.title() in LOOKALIKES


def _supported(lookalikes: Iterable[Sighting], text: str, sure: set[str]) -> frozenset[str]:
    """The look-alikes of whose country the text speaks otherwise too."""
    names = {s.spelling.title() for s in lookalikes}
    placed = {s.spelling.title() for s in lookalikes if _IN_STATE.match(text, s.end)}
    return frozenset(name for name in names - placed if _speaks_of(LOOKALIKES[name], text, sure))


def _speaks_of(support: tuple[str, ...], text: str, sure: set[str]) -> bool:
    if support == ("*",):
        return bool(sure - {"US"}) or not _STATE.search(text)
    return any(re.search(rf"\b{re.escape(word)}\b", text) for word in support)


def _is_government(s: Sighting) -> bool:
    """Whether a capital stands for its government: "Pyongyang said", "talks with Tehran"."""
    return s.after in ACTS or s.before in DEALINGS


def _counts(capital: Sighting, sure: set[str]) -> bool:
    """Whether a capital names its country. Towns of one name are many, so what it does must be a
    government's; as a mere place it counts in texts on world affairs (three countries).
    """
    abroad = len(sure - set(capital.codes))
    if capital.spelling in NAMESAKES:
        return abroad > 1 and _is_government(capital)
    return abroad > 1 or (abroad == 1 and _is_government(capital))


def country_mentions(text: str, sightings: Iterable[Sighting]) -> dict[str, list[Mention]]:
    """Codes of the countries that a text names, by first mention, each with its places in order."""
    seen = [s for s in sightings if not any(rule(s) for rule in NOT_A_COUNTRY)]
    countries = [s for s in seen if s.codes and s.kind is not SpellingKind.CAPITAL]
    capitals = [s for s in seen if s.kind is SpellingKind.CAPITAL]
    sure = {code for s in countries if not _is_lookalike(s) for code in s.codes}
    supported = _supported([s for s in countries if _is_lookalike(s)], text, sure)
    found: dict[str, list[Mention]] = {}
    for s in countries:
        if not _is_lookalike(s) or sure & set(s.codes) or s.spelling.title() in supported:
            for code in s.codes:
                found.setdefault(code, []).append(s.mention)
    for s in capitals:
        if _counts(s, sure):
            found.setdefault(s.codes[0], []).append(s.mention)
    _add_koreas(found, seen, text)
    return {
        code: sorted(found[code], key=lambda m: m.start)
        for code in sorted(found, key=lambda c: found[c][0].start)
    }


def _add_koreas(found: dict[str, list[Mention]], seen: list[Sighting], text: str) -> None:
    """Let "Korea" mean the one Korea of the text, and "the North", "the South" the two."""
    named = [code for code in ("KP", "KR") if code in found]
    if len(named) == 1:
        found[named[0]] += [s.mention for s in seen if s.spelling in _A_KOREA]
    if "KP" in named:
        for half in _HALVES.finditer(text):
            code = "KP" if half[1] == "North" else "KR"
            found.setdefault(code, []).append(Mention(half.start(1), half.end(1)))
