"""Who wrote a text that has no “by”: a name that stands alone in its header, or beside its day.

It is a guess that an editor confirms. A page has other names there, so it must begin with a given
name, and the text must not be about its bearer.
"""

import re

from builder.cleaning.bylines import LAST_PARAGRAPHS, is_note_on, names_in
from builder.cleaning.days import days_in
from builder.cleaning.values import BYLINE, DATED, OPEN, TEXT, TITLE, Line, Lines
from builder.means.countries import code_of
from builder.means.given_names import GIVEN_NAMES
from builder.words.names import compact
from builder.words.shapes import is_prose, words

LONGEST = 60
"""Characters of a line that is a name, with what its bearer does."""
UNCUT = frozenset({OPEN, TEXT})
NEAR = 3
"""Lines from it to a day, on either side."""
BELOW_TITLE = 2
"""Lines below the headline where no day need be near."""
NO_WRITER = re.compile(r"\d|\S/\S|©")
"""What a line has that is no writer's: figures, or the agency of a photographer."""
NO_NAMES = frozenset(
    (
        *("airport", "arena", "avenue", "bank", "bay", "beach", "bowl", "bridge", "castle"),
        *("center", "centre", "church", "city", "club", "college", "county", "courier", "court"),
        *("cup", "day", "dispatch", "express", "guardian", "hall", "hospital", "hotel", "house"),
        *("island", "lake", "leader", "library", "mail", "maker", "mirror", "monitor", "museum"),
        *("palace", "park", "record", "register", "river", "road", "school", "square", "stadium"),
        *("standard", "station", "street", "theater", "theatre", "tower", "town", "united"),
        *("university", "valley", "villa"),
    )
)
"""With what names of papers, clubs and places end that begin like a person's."""
BEFORE_NAME = re.compile(r"^(?:[^\w]|\d[\d:.h]*|(?:at|um|[AaPp]\.?[Mm]\.?|[A-Z]{2,4}|Uhr)\b)+")
"""The hour and the zone behind a day."""


def find_writer(lines: Lines) -> Lines:
    """Give their role to lines in the header that are a writer's name, where no byline stands, else
    to a name that signs the text of a page.
    """
    header = _header(lines)
    if any(lines[i].role is BYLINE for i in header):
        return lines
    if not header and not any(line.is_main for line in lines):
        return lines
    told = _told(lines)
    found = {i for i in header if _is_writer(lines, i, header.start, told)}
    found = found or _signing(lines, told)
    return tuple(line.become(BYLINE) if i in found else line for i, line in enumerate(lines))


def _signing(lines: Lines, told: frozenset[str]) -> set[int]:
    """Return the place of a name right below the last paragraph of a page, if no other of its lines
    is one: letters and verses have several, and a line between tells what the name is of.
    """
    texts = [i for i, line in enumerate(lines) if line.role is TEXT]
    prose = [i for i in texts if is_prose(lines[i].text) and lines[i].is_main]
    names = [i for i in texts if prose and _is_name(lines[i], told)]
    below = texts[texts.index(prose[-1]) + 1 :][:1] if prose else []
    return set(names) if names == below else set()


def _is_name(line: Line, told: frozenset[str]) -> bool:
    if line.is_heading or len(line.text) > LONGEST or NO_WRITER.search(line.text):
        return False
    names = names_in(line.text)
    return bool(names) and all(_is_persons(name, told) for name in names)


def find_stated_writers(lines: Lines, authors: tuple[str, ...]) -> Lines:
    """Give their role to lines above and below the paragraphs of the main text that name whom the
    page states as its writers, and nothing else.
    """
    known = tuple(map(words, filter(words, authors)))
    own = [i for i, one in enumerate(lines) if one.is_main and one.part == 1] if known else []
    first = next((at for at, i in enumerate(own) if is_prose(lines[i].text)), len(own))
    last = next(
        (at for at in range(len(own) - 1, first, -1) if is_prose(lines[own[at]].text)), first
    )
    outside = (*own[:first], *own[last + 1 :]) if first < len(own) else ()
    found = {i for i in outside if _names(lines[i], known, authors)}
    if not found:
        return lines
    return tuple(line.become(BYLINE) if i in found else line for i, line in enumerate(lines))


def _names(line: Line, known: tuple[frozenset[str], ...], authors: tuple[str, ...]) -> bool:
    """Tell whether an open line is the name of an author, or names of several; `known` are the
    words of each.
    """
    if line.role is not OPEN or len(line.text) > LONGEST:
        return False
    said = words(line.text)
    if not any(name <= said for name in known):
        return False
    mine = set(map(compact, authors))
    names = tuple(map(compact, names_in(line.text)))
    return compact(line.text) in mine or (bool(names) and mine.issuperset(names))


def _header(lines: Lines) -> range:
    """Return the places between the headline and the first paragraph."""
    title = next((i for i, line in enumerate(lines) if line.role is TITLE), len(lines))
    below = (i for i, line in enumerate(lines) if i > title and line.role is TEXT)
    return range(title + 1, next((i for i in below if is_prose(lines[i].text)), title))


def writers_beside_day(lines: Lines) -> tuple[str, ...]:
    """Return whom a line in the header names that holds its day: “Ada Orr | 3 March 2020”."""
    told = _told(lines)
    dated = (lines[i].text for i in _header(lines) if lines[i].role is DATED)
    return next((names for text in dated if (names := _beside_day(text, told))), ())


def _beside_day(text: str, told: frozenset[str]) -> tuple[str, ...]:
    day = days_in(text)[0]
    for side in (text[: day.start], BEFORE_NAME.sub("", text[day.end :])):
        names = names_in(side)
        if names and _is_persons(names[0], told):
            return tuple(name for name in names if _is_persons(name, told))
    return ()


def _is_writer(lines: Lines, place: int, begin: int, told: frozenset[str]) -> bool:
    line = lines[place]
    if line.role not in UNCUT:
        return False
    near = lines[max(begin, place - NEAR) : place + NEAR + 1]
    if place - begin >= BELOW_TITLE and not any(one.role is DATED for one in near):
        return False
    return _is_name(line, told)


def _is_persons(name: str, told: frozenset[str]) -> bool:
    """Tell whether a name begins with a given one, and the text does not say its last word."""
    first, *_, last = name.split()
    given = first.capitalize() if first.isupper() else first
    if given not in GIVEN_NAMES or last.casefold() in NO_NAMES or code_of(last) is not None:
        return False
    return words(last).isdisjoint(told)


def _told(lines: Lines) -> frozenset[str]:
    """Return the words of the text, but for a last paragraph that says who wrote the others."""
    texts = [line.text for line in lines if line.role is TEXT and is_prose(line.text)]
    above = [lines[i].text for i in _header(lines)]
    notes = {text for text in texts[-LAST_PARAGRAPHS:] for name in above if is_note_on(name, text)}
    return frozenset[str]().union(*(words(text) for text in texts if text not in notes))
