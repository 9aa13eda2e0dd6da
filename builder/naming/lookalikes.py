"""What only looks like a country: "New Mexico", "Chad Walker", "Lebanon High School", "in Spanish".

The rules in NOT_A_COUNTRY judge a sighting by its neighbours. Names that are more often something
else (Georgia, Jordan, Turkey) must be supported by the rest of the text; `data/lookalikes.tsv`
says by what.
"""

import re
from collections.abc import Sequence
from functools import cache

from builder.means.countries import SpellingKind
from builder.means.given_names import GIVEN_NAMES
from builder.naming.sightings import Sighting
from builder.naming.towns import country_of_town
from builder.naming.words import (
    BEFORE_COUNTRY,
    BREAKS,
    COMMON_WORDS,
    COUNTRY_FAMILY_NAMES,
    COUNTRY_GIVEN_NAMES,
    LANGUAGE_CUES,
    LOCAL,
    LOOKALIKES,
    PLAYERS,
    PRIVATE,
    SAYINGS,
    STATES,
)

_STATE_NAMES = "|".join(map(re.escape, STATES))
_IN_STATE = re.compile(rf", (?:{_STATE_NAMES})(?!\w)")
_STATE = re.compile(rf"(?<!\w)(?:{_STATE_NAMES})(?!\w)")
_MONEY_OR_ROAD = re.compile(r" ?\$|-\d")
_NOUN = re.compile(
    r"[ -](?!(?:about|after|an?|and|as|at|because|before|but|by|for|from|if|in|of|on|or|so|that|"
    r"the|to|when|where|which|while|who|with)\b)[a-zA-Z]"
)
_LANGUAGES = re.compile(
    rf"\b(?:{'|'.join(sorted(LANGUAGE_CUES))})(?: only| both)? (?:\w+(?:,? and|,? or|,) )*$"
)
_HERITAGE = re.compile(r"-(?:era|style|made|built|born|designed)\b")
_PAST = frozenset({"former", "ex", "post", "old", "anti"})
_HONORIFICS = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr"})
_JUNIOR = re.compile(r" [A-Z][\w'’-]+,? (?:Jr|Sr|I{2,3}|IV)\b")
_AMERICA = ("US",)
_BACK = 60
_ABROAD, _BESIDES = ("*",), ("+",)  # what data/lookalikes.tsv writes for a rule


def _is_local(s: Sighting) -> bool:
    """Lebanon High School, Guernsey County, Little Italy."""
    return s.after in LOCAL or s.before == "Little"


def _is_private(s: Sighting) -> bool:
    """American Heart Association, Spanish Oaks, Italian food."""
    return s.kind is SpellingKind.DEMONYM and s.after in PRIVATE


def _is_money_or_road(s: Sighting) -> bool:
    """US$ 20, US-24; but U.S. 24 names the country that built it."""
    return s.kind is SpellingKind.ABBREVIATION and bool(_MONEY_OR_ROAD.match(s.rest))


def _is_pronoun(s: Sighting) -> bool:
    """TELL US, where all is in capitals."""
    return _is_shouted(s) and not s.after.isupper()


def _is_shouted(s: Sighting) -> bool:
    shouted = s.before.isupper() and len(s.before) > 1 and s.before != "THE"
    return s.spelling == "US" and shouted


def _may_be_pronoun(s: Sighting) -> bool:
    """TELL US THAT, where all is in capitals and no noun follows."""
    return _is_shouted(s) and not _NOUN.match(s.rest.lower())


def _is_heritage(s: Sighting) -> bool:
    """Soviet-era, former Soviet republics: the state is gone, and its heir is not meant."""
    return s.kind is SpellingKind.PREDECESSOR and (
        s.before.lower() in _PAST or bool(_HERITAGE.match(s.rest))
    )


def is_person(s: Sighting) -> bool:
    """Chad Walker, Monica French; and whoever is shaped like a person: X Walker Jr., Monica X."""
    return _is_listed_name(s) or _is_junior(s) or _is_family_name(s)


def _is_junior(s: Sighting) -> bool:
    return s.kind is SpellingKind.NAME and bool(_JUNIOR.match(s.rest))


def _is_family_name(s: Sighting) -> bool:
    """A given name stands before, and nothing behind of which it could be a country's word."""
    plain = s.before.lower() in COMMON_WORDS or s.before in BEFORE_COUNTRY or s.before in BREAKS
    named = s.before in GIVEN_NAMES and not plain and not country_of_town(s.before)
    return s.kind is SpellingKind.DEMONYM and named and _is_taken_up(s)


def _is_listed_name(s: Sighting) -> bool:
    named_on = s.after[:1].isupper() and s.after not in BEFORE_COUNTRY and s.rest[:1] == " "
    return (s.spelling in COUNTRY_GIVEN_NAMES and named_on) or (
        s.spelling in COUNTRY_FAMILY_NAMES and _is_forename(s.before.rstrip("."))
    )


def _is_forename(word: str) -> bool:
    return word in _HONORIFICS or word in GIVEN_NAMES or (len(word) == 1 and word.isupper())


NOT_A_COUNTRY = (
    _is_local,
    _is_private,
    _is_money_or_road,
    _is_pronoun,
    _is_heritage,
    is_person,
)


def countries_only(sightings: Sequence[Sighting], text: str) -> list[Sighting]:
    """Leave out what its neighbours give away: no country, or a person or language named before."""
    people = {s.spelling for s in sightings if is_person(s) and not _is_junior(s)}
    america = any(s.codes == _AMERICA and not _is_shouted(s) for s in sightings)
    return [
        s
        for s in sightings
        if not any(rule(s) for rule in NOT_A_COUNTRY)
        and (america or not _may_be_pronoun(s))
        and not (s.spelling in people and _is_taken_up(s))
        and not (s.kind is SpellingKind.DEMONYM and _is_language(s, text))
    ]


def _is_taken_up(s: Sighting) -> bool:
    """French said: somebody whose family name is French has been named."""
    return not _NOUN.match(s.rest) or s.after.rstrip(".") in SAYINGS


def _is_language(s: Sighting, text: str) -> bool:
    """In Spanish; fluent in English and French; a Korean-language daily."""
    if s.rest.startswith("-language"):
        return True
    cued = _LANGUAGES.search(text, max(0, s.start - _BACK), s.start)
    return bool(cued) and not _NOUN.match(s.rest)


def is_lookalike(s: Sighting) -> bool:
    """Whether a name is more often something else than a country."""
    return s.spelling.title() in LOOKALIKES


def _is_team(s: Sighting) -> bool:
    """Whether who plays for a part of a state is told of: England footballer X Y."""
    return s.after in PLAYERS and not s.before[:1].isupper()


def supported(lookalikes: Sequence[Sighting], text: str, sure: set[str]) -> frozenset[str]:
    """The look-alikes of whose country the text speaks otherwise too; `sure` are other ones."""
    names = {s.spelling.title() for s in lookalikes}
    placed = {s.spelling.title() for s in lookalikes if _IN_STATE.match(text, s.end)}
    asked = {name: LOOKALIKES[name] for name in names - placed}
    wide = _ABROAD in asked.values() and _is_abroad(text, sure)
    backed = {
        name
        for name, support in asked.items()
        if support != _BESIDES and (wide if support == _ABROAD else _says(text, support))
    }
    parts = {name for name, support in asked.items() if support == _BESIDES}
    backed |= {s.spelling.title() for s in lookalikes if _is_team(s)} & parts
    return frozenset(backed | parts if sure or backed else backed)


def _is_abroad(text: str, sure: set[str]) -> bool:
    """Whether a text is not at home in America, where towns are named after countries."""
    return bool(sure - {"US"}) or not _STATE.search(text)


def _says(text: str, words: tuple[str, ...]) -> bool:
    return _any_of(words).search(text) is not None


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")
