"""Organizations whom nobody has written down yet: those that come with their abbreviation
and those whose name says what they are (Ministry of …, … Council).
"""

import re
from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache

from builder.means.matching import Matcher
from builder.naming.values import Mention
from builder.naming.words import BODIES, COMMON_WORDS, OFFICES, UPPER

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_WORD = rf"(?!{_DAY})(?:(?:[{UPPER}]\.)+|[{UPPER}](?:[\w&]|\.(?=\w))*(?:['’´-]\w+)*['’´]?)"
_LINK = r"(?:of|for|and|on(?! [A-Z]\w+\.? \d)|the|&|de|du|la)"
_NAME = re.compile(rf"{_WORD}(?: (?:{_LINK} ){{0,2}}{_WORD}){{0,11}}")
_SHORT = re.compile(rf" \((?:the )?([{UPPER}][{UPPER}\d&.-]{{1,8}})\)")
_ABBREVIATION = re.compile(rf"(?<!\w)[{UPPER}][{UPPER}\d&-]+")
_CAPITALS = re.compile(rf"[{UPPER}]{{2,8}}")
_BODY = "|".join(sorted(BODIES))
_TELLING = re.compile(rf"\b(?:{_BODY})\b| \((?:the )?[{UPPER}]")
"""What each line with an organization holds: a word of theirs, or an abbreviation in brackets."""
_OWNER = re.compile(r"(\S+)['’]s ")
_LONGEST = 150  # code points; a longer "name" is none
_LAST = re.compile(rf"(?:{_WORD} )+(?:{_BODY})$")
_OPENS = re.compile(rf"(?:{_WORD} )*(?:{_BODY}) (?:of|for|on) (?:the )?{_WORD}.*$")
_SHORE = re.compile(r"(?:West|East|North|South|Left|Right) Bank")
_ARTICLES = re.compile(
    r"^(?:The|A|An|This|That|Its|Our|Their|His|Her|In|At|On|But|And|If|As|For|When|While|From|By) "
)


@dataclass(frozen=True, slots=True)
class Body:
    """An unknown organization in a text, with its places, also under its abbreviation."""

    name: str
    mentions: tuple[Mention, ...]


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"\w+", name)).upper()


def _fits(short: str, name: str) -> bool:
    """Whether the letters of an abbreviation stand in order among the initials of a name."""
    initials = iter(_initials(name))
    return all(letter in initials for letter in re.sub(r"\W", "", short).upper())


def _names(text: str) -> Iterator[tuple[str, str, int]]:
    """(name, abbreviation, start) of each organization named in full.

    The abbreviation stands behind the name in brackets and fits it, or, where the name says what it
    is, is taken up again: the Kurdistan Workers' Party (PKK) has that of its own language.
    """
    seen = cache(lambda: Counter(_ABBREVIATION.findall(text)))
    for match in _in_capitals(text):
        short = _SHORT.match(text, match.end())
        if len(match[0]) > _LONGEST or not (short or _is_body(match[0])):
            continue
        whole = _without_owner(_ARTICLES.sub("", match[0]).rstrip("."))
        if short and " " in whole and (_fits(short[1], whole) or _fits(short[1], match[0])):
            yield whole, short[1], match.start() + match[0].rindex(whole)
        elif plain := _OPENS.search(whole) or _LAST.search(whole):
            foreign = short and _CAPITALS.fullmatch(short[1]) and seen()[short[1]] > 1
            ends = foreign and whole.endswith(plain[0])
            yield (
                plain[0],
                short[1] if short and ends else "",
                match.start() + match[0].rindex(plain[0]),
            )


def _in_capitals(text: str) -> Iterator[re.Match[str]]:
    """The runs of capitals, of two words or more, on the lines where an organization may stand."""
    begin = 0
    told = (" (", *(body for body in BODIES if body in text))
    for line in text.split("\n"):
        end = begin + len(line)
        if any(one in line for one in told) and _TELLING.search(line):
            yield from (match for match in _NAME.finditer(text, begin, end) if " " in match[0])
        begin = end + 1


def _is_body(name: str) -> bool:
    """Whether one of its words says that it is a body, which is sooner known than which part is."""
    return not BODIES.isdisjoint(name.split())


def _without_owner(name: str) -> str:
    """A name without whose it is: Norway's Northern Oceans Council, but the People's Council."""
    cut = 0
    for owner in _OWNER.finditer(name):
        word = owner[1].lower()
        is_its_own = word in COMMON_WORDS or word in OFFICES
        if not is_its_own and " " in name[owner.end() :]:
            cut = owner.end()
    return name[cut:]


def organizations(text: str, countries: Container[tuple[int, int]]) -> tuple[Body, ...]:
    """The organizations that a text names in full, in order of first mention.

    `countries` are the spans of countries' names: the United Arab Emirates (UAE) are none.
    """
    shorts: dict[str, str] = {}
    places: dict[str, list[Mention]] = {}
    for name, short, start in _names(text):
        if (start, start + len(name)) in countries or _SHORE.fullmatch(name):
            continue
        shorts[name] = short or shorts.get(name, "")
        places.setdefault(name, []).append(Mention(start, start + len(name)))
    for match in Matcher((short, name) for name, short in shorts.items() if short).find(text):
        places[match.value].append(Mention(match.start, match.end))
    return tuple(
        Body(name, tuple(sorted(where, key=lambda mention: mention.start)))
        for name, where in places.items()
    )
