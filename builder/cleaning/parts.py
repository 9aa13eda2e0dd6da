"""Where one article of a capture ends and the next begins."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

from builder.cleaning.furniture import Scope, reason_of
from builder.cleaning.values import Line, Lines, Role
from builder.doors.values import BlockKind
from builder.words.shapes import SITE_NAME, content_words, is_headline, is_prose, key, weight

HEADER = frozenset({Role.CAPTION, Role.BYLINE, Role.DATED})
WIDE_GAP = 2
"""Blank lines; captures joined by scrolling have at least this many between articles."""
LOOK_AHEAD = 12
"""Lines below a headline in which it is repeated, captioned, signed or dated."""
PROSE_BEFORE = 200
PROSE_AFTER = 100
PROSE_AFTER_FOOTER = PROSE_AFTER_TWO = 500
"""Weight of the prose on each side without which neither side is an article."""
WORDS_TAKEN_UP = 2
MENU = 250
"""Lines of menus that may part the title of a page from its headline."""
PROSE_BETWEEN = 100
FOOTER = 6
"""Lines without a paragraph that end an article's page."""
LEAD, LEAST_LEAD = 3, 2
"""Paragraphs in which a text takes up the words of its headline."""
KICKER = 2
"""Lines that may stand above a headline: a section's name, an advertisement's label."""
LONG_HEADLINE = 4
"""Words that carry meaning; a sub-heading rarely has as many."""


def split_parts(lines: Lines) -> Lines:
    """Number the lines by their part, from 1: each part has a headline and prose of its own.

    The lines of a saved page come with the number of their article and are put in its order.
    """
    if any(line.block.markup for line in lines):
        return tuple(sorted(lines, key=lambda line: line.part))
    page = _survey(lines)
    part, prose, seen, result = 1, 0, set[str](), []
    told: set[str] = set()
    first = page.keys[0] if lines else ""
    for index, line in enumerate(lines):
        words = page.keys[index]
        fresh = prose >= PROSE_BEFORE and words not in seen and words not in first
        if fresh and (_begins(page, index) or _begins_anew(page, index, told)):
            part, prose, seen, told = part + 1, 0, set(), set()
            first = words
        seen.add(page.keys[index])
        if _is_text(line):
            prose += weight(line.text)
            told |= content_words(line.text)
        result.append(line.put(part))
    return tuple(result)


@dataclass(frozen=True, slots=True)
class Page:
    """A capture surveyed once: its lines with their words, their gaps, and the prose ahead."""

    lines: Lines
    keys: tuple[str, ...]
    last: Mapping[str, int]
    usual_gap: int
    prose_ahead: tuple[int, ...]
    places: Mapping[str, tuple[int, ...]]
    texts: tuple[int, ...]

    def next_after(self, words: str, index: int) -> int:
        """Return where a line next says these words, -1 where none does."""
        places = self.places.get(words, ())
        return next(iter(places[bisect_right(places, index) :]), -1)

    def next_text(self, index: int) -> int:
        """Return where the next paragraph is."""
        return self.texts[index]

    def lead(self, index: int) -> tuple[str, ...]:
        """Return the first paragraphs from a line on."""
        near = self.lines[index : index + LOOK_AHEAD]
        return tuple(line.text for line in near if _is_text(line))[:LEAD]


def _survey(lines: Lines) -> Page:
    keys = tuple(key(line.text) for line in lines)
    gaps = Counter(_gap(lines, index) for index in range(1, len(lines)))
    usual = gaps.most_common(1)[0][0] if gaps else 0
    last = {words: index for index, words in enumerate(keys)}
    places: dict[str, list[int]] = {}
    for index, words in enumerate(keys):
        places.setdefault(words, []).append(index)
    frozen = {words: tuple(found) for words, found in places.items()}
    texts, following = [], len(lines)
    for index in range(len(lines) - 1, -1, -1):
        following = index if _is_text(lines[index]) else following
        texts.append(following)
    return Page(lines, keys, last, usual, _prose_ahead(lines), frozen, tuple(texts[::-1]))


def _gap(lines: Lines, index: int) -> int:
    """Count the blank lines above a line."""
    return lines[index].block.line - lines[index - 1].block.line - 1


def _prose_ahead(lines: Lines) -> tuple[int, ...]:
    """Return the weight of the prose from each line to the end."""
    weights = accumulate(weight(line.text) if _is_text(line) else 0 for line in reversed(lines))
    return tuple(weights)[::-1]


def _is_text(line: Line) -> bool:
    return line.role is Role.OPEN and is_prose(line.text)


def _begins(page: Page, index: int) -> bool:
    """Tell whether a line begins another article.

    After a gap wider than usual: below a footer; or with a headline that stands again, is
    captioned, signed or dated, or whose words the text takes up. After any gap: with a headline
    that stands twice before its text begins.
    """
    line = page.lines[index]
    if page.prose_ahead[index] < PROSE_AFTER or is_prose(line.text):
        return False
    gap = _gap(page.lines, index)
    wide = gap >= WIDE_GAP and gap > page.usual_gap
    if wide:
        return _is_below_footer(page, index) or _heads_below_kicker(page, index)
    return _may_head(line) and (_stands_twice(page, index) or _returns(page, index))


def _may_head(line: Line) -> bool:
    return line.role is Role.OPEN and _is_headline(line)


def _heads_below_kicker(page: Page, index: int) -> bool:
    """Tell whether the line, or one right below a label such as "Exclusive", heads an article."""
    if reason_of(page.lines[index].text, Scope.LIST):
        return False
    _, end = _header(page, index)
    near = range(index, min(index + KICKER + 1, end))
    return any(_may_head(page.lines[i]) and _heads_an_article(page, i) for i in near)


def _is_headline(line: Line) -> bool:
    return line.block.kind is BlockKind.HEADING or is_headline(line.text)


def _is_below_footer(page: Page, index: int) -> bool:
    above = page.lines[max(0, index - 2) : index]
    return page.prose_ahead[index] >= PROSE_AFTER_FOOTER and not any(map(_is_text, above))


def _header(page: Page, index: int) -> tuple[int, int]:
    """Return the bounds of what stands between a headline and the text below it."""
    end = min(index + 1 + LOOK_AHEAD, len(page.lines))
    return index + 1, next((i for i in range(index + 1, end) if _is_text(page.lines[i])), end)


def _stands_twice(page: Page, index: int) -> bool:
    """Tell whether a headline stands again above its text, with no other headline between."""
    begin, end = _header(page, index)
    again = next((i for i in range(begin, end) if page.keys[i] == page.keys[index]), None)
    if again is None or page.prose_ahead[index] < PROSE_AFTER_TWO:
        return False
    between = page.lines[begin:again]
    return not any(map(_may_head, between)) and _is_taken_up(page, index, end)


def _returns(page: Page, index: int) -> bool:
    """Tell whether a page's title stands above a menu and its headline again above the text.

    Between the two stand no paragraphs, and below the headline those that take up its words.
    """
    stem = key(SITE_NAME.split(page.lines[index].text)[0])
    again = page.next_after(stem, index)
    if not index < again <= index + MENU or page.prose_ahead[again] < PROSE_AFTER_TWO:
        return False
    if page.prose_ahead[index] - page.prose_ahead[again] >= PROSE_BETWEEN:
        return False
    _, end = _header(page, again)
    return len(page.lead(end)) >= LEAST_LEAD and _is_taken_up(page, again, end)


def _begins_anew(page: Page, index: int, told: set[str]) -> bool:
    """Tell whether the title of a page, its site's name behind it, stands below a footer.

    Whatever menus are between, the first paragraphs below take up most of its words, and words
    that the article above does not have.
    """
    line, above = page.lines[index], page.lines[max(0, index - FOOTER) : index]
    stem, *site = SITE_NAME.split(line.text)
    words = content_words(stem)
    if not site or len(words) < LONG_HEADLINE or any(map(_is_text, above)):
        return False
    end = page.next_text(index)
    if end > index + MENU or page.prose_ahead[index] < PROSE_AFTER_FOOTER:
        return False
    lead = frozenset[str]().union(*(content_words(one) for one in page.lead(end)))
    taken = words & lead
    return 2 * len(taken) >= len(words) and len(taken - told) >= WORDS_TAKEN_UP


def _heads_an_article(page: Page, index: int) -> bool:
    begin, end = _header(page, index)
    forms = (page.keys[index], key(SITE_NAME.split(page.lines[index].text)[0]))
    if any(page.last.get(form, 0) > index for form in forms):
        return True
    if any(line.role in HEADER for line in page.lines[begin:end]):
        return True
    long = len(content_words(page.lines[index].text)) >= LONG_HEADLINE
    return long and _is_taken_up(page, index, end)


def _is_taken_up(page: Page, index: int, end: int) -> bool:
    """Tell whether the first paragraphs take up the words of a headline."""
    words = content_words(page.lines[index].text)
    told = frozenset[str]().union(*map(content_words, page.lead(end)))
    return len(words & told) >= min(WORDS_TAKEN_UP, len(words))
