"""Where a story was written, as its first words say: "BEIRUT, Lebanon, March 3 (Reuters) —".

A dateline stands at the beginning of one of the first lines and ends with a dash (or, after a
capital alone, a colon). Its parts are a town or several, a state, province or country, a date and
an agency; a line with any other part before the dash is none.
"""

import re
from dataclasses import dataclass
from itertools import takewhile

from builder.naming.towns import country_of_capital, country_of_region, country_of_town
from builder.naming.values import Mention

_LINES = 4  # the title, its second line and the writer's may come first
_PARTICLE = 4  # letters: Rio de Janeiro
_LONGEST = 100  # code points up to the dash
_DASH = re.compile(r"\s*(?:(?<=\s)(?:--|[-–—])(?=\s)|[–—]|--|(?<=\w)-(?=\s)|:(?=\s))")
_PLACE = re.compile(r"(?:(?i:by) [^,\n]{3,60}, )?\W{0,6}(\w[^,(\n]*?)\s*(?=,|\(|$)")
_DATE = re.compile(
    r"[^\W\d]{3,9}\.? {0,2}\d{1,3}\b.{0,12}|\d{1,2} [^\W\d]{3,9}\.?(?: \d{4})?|\d{4}"
)
_DATE_AT_END = re.compile(r"[ ,-]+([^\W\d]{3,9}\.? \d{1,2})$")
_AGENCY = re.compile(r"\s*[(\[/]([^()\[\]/]{2,40})[)\]/]\s*$")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The codes of the countries where a story was written, and where it says so.

    `dated` tells of the form of the wires, which write for readers anywhere; `capitals` are those
    of the countries whose capital it is.
    """

    codes: tuple[str, ...]
    mention: Mention
    dated: bool
    capitals: tuple[str, ...]


def dateline(text: str, body: int) -> Dateline | None:
    """Find the dateline of a text with its body from `body` on; None if none of a known place."""
    start = body
    for _ in range(_LINES):
        while text[start : start + 1] == "\n":
            start += 1
        found = _read(text[start : start + _LONGEST].partition("\n")[0], start)
        if found:
            return found
        start = text.find("\n", start) + 1
        if not start:
            return None
    return None


def _read(line: str, start: int) -> Dateline | None:
    dash = _DASH.search(line)
    place = _PLACE.match(line[: dash.start()]) if dash else None
    if not dash or not place:
        return None
    town, *day = _DATE_AT_END.split(place[1], 1)
    regions, days, agency = _parts(line[place.end() : dash.start()])
    codes = _codes(town, regions)
    if not codes or not _is_form(town, dash[0].strip(), bool(day or days or regions or agency)):
        return None
    first = start + place.start(1)
    capitals = () if regions else tuple(code for code in codes if code in _capitals(town))
    return Dateline(codes, Mention(first, first + len(town)), bool(day or days), capitals)


def _parts(head: str) -> tuple[list[str], list[str], bool]:
    """What stands between town and dash: regions, the date and what follows it, an agency."""
    agency = _AGENCY.search(head)
    plain = head[: agency.start()] if agency else head
    parts = [part for part in map(str.strip, plain.split(",")[1:]) if part]
    regions = list(takewhile(lambda part: not _DATE.fullmatch(part), parts))
    return regions, parts[len(regions) :], agency is not None


def _is_form(town: str, mark: str, attributed: bool) -> bool:
    """Whether datelines are written so: all in capitals, with a date or agency, or a colon."""
    if mark == ":":
        return bool(_capitals(town))
    words = [word for word in town.split() if len(word) > _PARTICLE]
    return town.isupper() or (attributed and not any(word[0].islower() for word in words))


def _towns(town: str) -> list[str]:
    return [one.strip() for one in town.split("/")]


def _capitals(town: str) -> set[str]:
    return {code for one in _towns(town) if (code := country_of_capital(one))}


def _codes(town: str, regions: list[str]) -> tuple[str, ...]:
    """The countries of a town in a region, or of each of several towns."""
    if regions:
        codes = [country_of_region(one) for one in regions[:1]]
    else:
        codes = [country_of_town(one) for one in _towns(town)]
    return tuple(dict.fromkeys(code for code in codes if code))
