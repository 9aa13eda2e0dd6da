"""The headline in a title element that has the site's name beside it: a line of the page says it.

Old pages have neither `og:title` nor an `h1`, and many begin their title with their own name.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from builder.cleaning.days import days_in
from builder.cleaning.stated.titles import SHOWN, TITLE_ELEMENT
from builder.cleaning.stated.values import Stated
from builder.cleaning.values import OPEN, Fact, Line, Lines
from builder.words.shapes import content_words, is_prose, key, word_count

MARK = re.compile(r"\s+(?:[|–—·•*»«›‹/-]{1,2}|::)\s+|\s*[|｜_]\s*|\s?:\s+|：|--|——")
"""What parts a headline from the site's name, and the names of sections."""
LEAD = 8
"""Paragraphs whose words a headline is compared with."""
FILE_NAME, LEAST_TAKEN_UP = 2, 2
"""Words of a title that may be a file's name, and of a heading that the text takes up then."""
MOST_MARKS = 8
LONGEST_NAME = 60
"""Characters of a site's name."""


def with_headline(told: Stated, lines: Lines) -> Stated:
    """Give a page the headline that is a piece of its title element, where it states none for those
    who cite it.

    It is what a line above the text says, and the text takes up more of its words than of what else
    the title has. Where a line says the whole title, that is it. A word or two that no line says
    are the name of a file: the heading above the text counts.
    """
    is_stated = not told.title.evidence.startswith((SHOWN, TITLE_ELEMENT))
    if told.title.sure or is_stated or not _is_piece(told.title.value, told.element):
        return told
    own = tuple(line for line in lines if line.part == 1 and line.role is OPEN)
    above = own[: _begin_of_text(own)]
    places = {key(line.text): line for line in reversed(above) if not is_prose(line.text)}
    if key(told.element) in places:
        return told
    words = _words_of_text(own)
    found = _headline(told.element, places, words)
    if found is None and word_count(told.element) <= FILE_NAME:
        found = _heading(above, words)
    if found is None or key(found.text) == key(told.title.value):
        return told
    is_said = key(found.text) in key(told.element)
    why = f"a line of the page; its title element is “{told.element[:160]}”"
    return replace(told, title=Fact(found.text, why, is_said), headline=found.text)


def site_beside(headline: str, element: str) -> Fact | None:
    """Return the site's name that stands behind or before the headline in a title element, if any;
    right behind a colon the headline goes on, and a day is no name.
    """
    words = key(headline)
    for before, piece, behind in _runs(element) if words else ():
        if key(piece) != words or (not before and behind.startswith((":", "："))):
            continue
        name = (MARK.split(before)[0] if before else MARK.split(behind)[-1]).strip()
        if 0 < len(name) <= LONGEST_NAME and not days_in(name):
            return Fact(name, f"the page's title is “{element[:160]}”", False)
    return None


def _is_piece(title: str, element: str) -> bool:
    """Tell whether a title is the title element, or what that begins or ends with up to a mark."""
    return title == element or any(title == piece.strip() for piece, _ in _pieces(element))


def _begin_of_text(lines: Lines) -> int:
    return next((i for i, one in enumerate(lines) if one.is_main and is_prose(one.text)), 0)


def _words_of_text(lines: Lines) -> frozenset[str]:
    prose = [line.text for line in lines if is_prose(line.text) and line.is_main]
    return frozenset[str]().union(*map(content_words, prose[:LEAD]))


def _headline(element: str, places: Mapping[str, Line], told: frozenset[str]) -> Line | None:
    """Return the line that says the piece of a title of which the text takes up most words."""
    taken = {
        key(piece): _taken(piece, told)
        for piece, rest in _pieces(element)
        if _taken(piece, told) > _taken(rest, told)
    }
    said = [words for words in taken if words in places]
    best = max(said, key=lambda words: (taken[words], len(words)), default=None)
    return None if best is None else places[best]


def _heading(lines: Lines, told: frozenset[str]) -> Line | None:
    """Return the heading of which the text takes up most words."""
    headings = [line for line in lines if line.is_heading]
    best = max(headings, key=lambda line: _taken(line.text, told), default=None)
    return best if best and _taken(best.text, told) >= LEAST_TAKEN_UP else None


def _pieces(element: str) -> Iterator[tuple[str, str]]:
    """Yield each run of words of a title from mark to mark, with the rest of it."""
    return ((piece, f"{before} {behind}") for before, piece, behind in _runs(element))


def _runs(element: str) -> Iterator[tuple[str, str, str]]:
    """Yield each run of words from mark to mark with what stands before and behind it, but all."""
    marks = list(MARK.finditer(element))[:MOST_MARKS]
    begins = (0, *(mark.end() for mark in marks))
    ends = (*(mark.start() for mark in marks), len(element))
    for first, begin in enumerate(begins):
        for end in ends[first:]:
            if end - begin < len(element):
                yield element[:begin], element[begin:end], element[end:]


def _taken(text: str, told: frozenset[str]) -> int:
    return len(content_words(text) & told)
