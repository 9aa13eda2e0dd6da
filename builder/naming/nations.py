"""Which countries a text names, where, and which of them it is about.

Sightings come from `sightings`, those that only look like a country go by `lookalikes`; what is
left to judge here needs the rest of the text: capitals, the two Koreas, the dateline.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.means.countries import SpellingKind, code_of
from builder.naming.datelines import Dateline, dateline
from builder.naming.focus import Place, subjects
from builder.naming.lookalikes import countries_only, is_lookalike, is_person, supported
from builder.naming.sightings import A_KOREA, Sighting
from builder.naming.values import Mention, Text
from builder.naming.words import ACTS, DEALINGS, NAMESAKES

_HALVES = re.compile(r"\b[Tt]he (North|South)\b(?! [A-Z]|ern|[ -](?:of|pole|side|end|coast|bank))")
_UNION = re.compile(r"\b(?:E[UC]\b|EEC\b|European (?:Union|Commun|Commission|Parliament|Council))")
_ROW = re.compile(r",? (?:and |or )?(?:the )?")
_CURRENCY = re.compile(
    r"[ -](?:dlrs?|dollars?|francs?|crowns?|pounds?|pesos?|dinars?|rials?|riyals?|won|yuan|lira)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Nation:
    """A country that a text names: its code, its places in order, and whether it is about it."""

    code: str
    mentions: tuple[Mention, ...]
    about: bool


def nations_of(text: Text, sightings: Sequence[Sighting]) -> tuple[Nation, ...]:
    """The countries that a text names, by first mention.

    One that only the dateline means is among them where that stands for itself: it has a date, as
    wires write for readers anywhere, or is a capital that no other town is called like. At home
    (NEWARK, N.J. —) the country goes without saying, and is not named.
    """
    whole = text.whole
    places = _places(whole, sightings)
    written = dateline(whole, text.offset)
    codes = written.codes if written else ()
    if written:
        for code in codes:
            if code not in places and _stands_alone(written, code, whole):
                places[code] = [Place(written.mention, counts=False)]
    about = subjects(places, text.offset, codes)
    found = [_nation(code, there, code in about) for code, there in places.items()]
    return tuple(sorted(found, key=lambda one: one.mentions[0].start))


def _nation(code: str, places: Iterable[Place], about: bool) -> Nation:
    mentions = sorted((place.mention for place in places), key=lambda mention: mention.start)
    return Nation(code, tuple(mentions), about)


def _stands_alone(written: Dateline, code: str, text: str) -> bool:
    name = text[written.mention.start : written.mention.end].title()
    return written.dated or (code in written.capitals and name not in NAMESAKES)


def country_spans(sightings: Iterable[Sighting]) -> list[tuple[int, int]]:
    """Where a text writes a country's name, be it one's or a look-alike's, but not a person's."""
    return [(s.start, s.end) for s in sightings if not is_person(s)]


def _is_government(s: Sighting) -> bool:
    """Whether a capital stands for its government: "Pyongyang said", "talks with Tehran"."""
    return s.after in ACTS or s.before in DEALINGS


def _counts(capital: Sighting, sure: set[str], text: str) -> bool:
    """Whether a capital names its country: where its name holds the country's (Mexico City), or
    where it acts as a government in a text that names another country, or two where other towns
    are called so too; but Brussels is the Union's where the text tells of that.
    """
    if capital.spelling == "Brussels" and _UNION.search(text):
        return False
    if code_of(capital.spelling.removesuffix(" City")) == capital.codes[0]:
        return capital.spelling not in NAMESAKES
    abroad = len(sure - set(capital.codes))
    return abroad > (capital.spelling in NAMESAKES) and _is_government(capital)


def _place(s: Sighting, text: str) -> Place:
    money = _CURRENCY.match(text, s.end) is not None
    return Place(s.mention, counts=not money, gone=s.kind is SpellingKind.PREDECESSOR)


def _places(text: str, sightings: Sequence[Sighting]) -> dict[str, list[Place]]:
    """Each country with its places."""
    seen = countries_only(sightings, text)
    countries = [s for s in seen if s.codes and s.kind is not SpellingKind.CAPITAL]
    sure = {code for s in countries if not is_lookalike(s) for code in s.codes}
    backed = supported([s for s in countries if is_lookalike(s)], text, sure)
    backed |= _listed(countries, text)
    known = sure | {code for s in countries if s.spelling.title() in backed for code in s.codes}
    found: dict[str, list[Place]] = {}
    for s in countries:
        if not is_lookalike(s) or known & set(s.codes):
            for code in s.codes:
                found.setdefault(code, []).append(_place(s, text))
    for s in seen:
        if s.kind is SpellingKind.CAPITAL and _counts(s, sure, text):
            found.setdefault(s.codes[0], []).append(_place(s, text))
    _add_koreas(found, seen, text)
    return found


def _listed(countries: Sequence[Sighting], text: str) -> frozenset[str]:
    """The look-alikes that stand in a row with a country: "Benin, Niger and Togo"."""
    names = [s for s in countries if s.kind is SpellingKind.NAME]
    rows = [
        (one, next_)
        for one, next_ in pairwise(names)
        if is_lookalike(one) != is_lookalike(next_) and _ROW.fullmatch(text, one.end, next_.start)
    ]
    return frozenset((one if is_lookalike(one) else next_).spelling.title() for one, next_ in rows)


def _add_koreas(found: dict[str, list[Place]], seen: Sequence[Sighting], text: str) -> None:
    """Let "Korea" mean the one Korea of the text, the South where it names none; and "the North"
    and "the South" the two where it names the North.
    """
    named = [code for code in ("KP", "KR") if code in found]
    plain = [_place(s, text) for s in seen if s.spelling in A_KOREA]
    if plain and len(named) < 2:
        found.setdefault(named[0] if named else "KR", []).extend(plain)
    if "KP" in named:
        for half in _HALVES.finditer(text):
            code = "KP" if half[1] == "North" else "KR"
            found.setdefault(code, []).append(Place(Mention(half.start(1), half.end(1))))
