"""The headline in a title element that has the site's name beside it: a line of the page says it.

Old pages have neither `og:title` nor an `h1`, and many begin their title with their own name.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from builder.cleaning.stated.values import Stated
from builder.cleaning.values import OPEN, Fact, Line, Lines
from builder.words.shapes import content_words, is_prose, key

MARK = re.compile(r"\s+[|–—·•*»«›‹/-]{1,2}\s+|\s*[|｜_]\s*|\s?:\s+|：|--|——")
"""What parts a headline from the site's name, and the names of sections."""
LEAD = 8
"""Paragraphs whose words a headline is compared with."""
LONGEST_NAME = 60
"""Characters of a site's name."""


def with_headline(told: Stated, lines: Lines) -> Stated:
    """Give a page the headline that is a piece of its title element, where it states no surer one.

    It is what a line of the page says, and the text takes up more of its words than of what else
    the title has. Where a line says the whole title, that is it.
    """
    if told.title.sure or not _is_piece(told.title.value, told.element):
        return told
    own = tuple(line for line in lines if line.part == 1 and line.role is OPEN)
    places = {key(line.text): line for line in reversed(own) if not is_prose(line.text)}
    if key(told.element) in places:
        return told
    found = _headline(told.element, places, _words_of_text(own))
    if found is None or key(found.text) == key(told.title.value):
        return told
    why = f"the page's title element “{told.element[:160]}”, of which a line of the page says it"
    return replace(told, title=Fact(found.text, why, True), headline=found.text)


def site_beside(headline: str, element: str) -> Fact | None:
    """Return the site's name that stands behind or before the headline in a title element, if any;
    right behind a colon the headline goes on.
    """
    words = key(headline)
    for mark in MARK.finditer(element) if words else ():
        before, behind = element[: mark.start()], element[mark.end() :]
        name = MARK.split(before)[0] if key(behind) == words else ""
        if key(before) == words and not mark[0].startswith((":", "：")):
            name = MARK.split(behind)[-1]
        if 0 < len(name.strip()) <= LONGEST_NAME:
            return Fact(name.strip(), f"the page's title is “{element[:160]}”", False)
    return None


def _is_piece(title: str, element: str) -> bool:
    """Tell whether a title is the title element, or what that begins or ends with up to a mark."""
    return title == element or any(title == piece.strip() for piece, _ in _pieces(element))


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


def _pieces(element: str) -> Iterator[tuple[str, str]]:
    """Yield each beginning and end of a title up to a mark, with the rest of it."""
    for mark in MARK.finditer(element):
        before, behind = element[: mark.start()], element[mark.end() :]
        yield from ((before, behind), (behind, before))


def _taken(text: str, told: frozenset[str]) -> int:
    return len(content_words(text) & told)
