"""Where one article of a capture ends and the next begins."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate, compress, pairwise

from builder.cleaning.furniture import Scope, reason_of
from builder.cleaning.values import BYLINE, CAPTION, DATED, OPEN, Line, Lines
from builder.words.shapes import content_words, is_headline, is_prose, key, stem, weight

HEADER = frozenset({CAPTION, BYLINE, DATED})
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
CLOSE = 4
"""Lines from one paragraph of an article's beginning to the next, at most."""
LONG_HEADLINE = 4
"""Words that carry meaning; a sub-heading rarely has as many."""


def split_parts(lines: Lines) -> Lines:
    """Number the lines by their part, from 1: each part has a headline and prose of its own.

    The lines of a saved page come with the number of their article and are put in its order.
    """
    if any(line.block.markup for line in lines):
        return tuple(sorted(lines, key=lambda line: line.part))
    page = _survey(lines)
    begins: list[int] = []
    prose, seen, told = 0, set[str](), set[str]()
    first = lines[0].text if lines else ""
    for index, words in enumerate(page.keys):
        if page.prose_ahead[index] < PROSE_AFTER:
            break
        fresh = prose >= PROSE_BEFORE and words not in seen and not _is_same_title(words, first)
        begun = fresh and (
            _begins(page, index)
            or _is_signed(page, begins[-1] if begins else 0, index, told)
            or _begins_anew(page, index, told)
        )
        if begun or (
            prose >= PROSE_BEFORE and words == key(first) and _is_masthead(page, index, told)
        ):
            begins.append(index)
            prose, seen, told, first = 0, set(), set(), lines[index].text
        if page.is_text[index] and words not in seen:
            prose += weight(lines[index].text)
            told |= content_words(lines[index].text)
        seen.add(words)
    return _numbered(lines, begins)


def _is_same_title(words: str, first: str) -> bool:
    """Tell whether a line repeats the first one, the page's title, or goes on where it is cut."""
    title = stem(first)
    is_cut = len(content_words(title)) >= LONG_HEADLINE and words.startswith(key(title))
    return is_cut or words in key(first)


def _numbered(lines: Lines, begins: list[int]) -> Lines:
    """Put the lines in parts, each of which begins at one of these places but for the first."""
    bounds = pairwise((0, *begins, len(lines)))
    return tuple(
        line.put(part) for part, (begin, end) in enumerate(bounds, 1) for line in lines[begin:end]
    )


@dataclass(frozen=True, slots=True)
class Page:
    """A capture surveyed once: its lines with their words, which are text, and what lies ahead.

    `places` are where the same words stand, in order. `prose_ahead` is the weight of the text from
    a line to the end, `next_text` where the next of it is.
    """

    lines: Lines
    keys: tuple[str, ...]
    places: Mapping[str, tuple[int, ...]]
    usual_gap: int
    is_text: tuple[bool, ...]
    prose_ahead: tuple[int, ...]
    next_text: tuple[int, ...]

    def next_after(self, words: str, index: int) -> int:
        """Return where a line next says these words, -1 where none does."""
        places = self.places.get(words, ())
        after = bisect_right(places, index)
        return places[after] if after < len(places) else -1

    def lead(self, index: int) -> tuple[str, ...]:
        """Return the first paragraphs from a line on."""
        near = slice(index, index + LOOK_AHEAD)
        return tuple(line.text for line in compress(self.lines[near], self.is_text[near]))[:LEAD]


def _survey(lines: Lines) -> Page:
    keys = tuple(key(line.text) for line in lines)
    places: dict[str, list[int]] = {}
    for index, words in enumerate(keys):
        places.setdefault(words, []).append(index)
    gaps = Counter(_gap(lines, index) for index in range(1, len(lines)))
    is_text = tuple(line.role is OPEN and is_prose(line.text) for line in lines)
    weights = [weight(line.text) if text else 0 for line, text in zip(lines, is_text, strict=True)]
    texts = [index if text else len(lines) for index, text in enumerate(is_text)]
    return Page(
        lines=lines,
        keys=keys,
        places={words: tuple(found) for words, found in places.items()},
        usual_gap=gaps.most_common(1)[0][0] if gaps else 0,
        is_text=is_text,
        prose_ahead=tuple(accumulate(reversed(weights)))[::-1],
        next_text=tuple(accumulate(reversed(texts), min))[::-1],
    )


def _gap(lines: Lines, index: int) -> int:
    """Count the blank lines above a line."""
    above = lines[index - 1].block
    return lines[index].block.line - above.line - above.lines


def _begins(page: Page, index: int) -> bool:
    """Tell whether a line begins another article.

    After a gap wider than usual: below a footer; or with a headline that stands again, is
    captioned, signed or dated, or whose words the text takes up. After any gap: with a headline
    that stands twice before its text begins.
    """
    line = page.lines[index]
    if is_prose(line.text):
        return False
    if _is_wide(page, index):
        return _is_below_footer(page, index) or _heads_below_kicker(page, index)
    return _may_head(line) and (_stands_twice(page, index) or _returns(page, index))


def _is_wide(page: Page, index: int) -> bool:
    gap = _gap(page.lines, index)
    return gap >= WIDE_GAP and gap > page.usual_gap


def _may_head(line: Line) -> bool:
    return line.role is OPEN and _is_headline(line)


def _heads_below_kicker(page: Page, index: int) -> bool:
    """Tell whether the line, or one right below a label such as "Exclusive", heads an article."""
    if reason_of(page.lines[index].text, Scope.LIST):
        return False
    _, end = _header(page, index)
    near = range(index, min(index + KICKER + 1, end))
    return any(_may_head(page.lines[i]) and _heads_an_article(page, i) for i in near)


def _is_headline(line: Line) -> bool:
    return line.is_heading or is_headline(line.text)


def _is_below_footer(page: Page, index: int) -> bool:
    above = page.is_text[max(0, index - 2) : index]
    return page.prose_ahead[index] >= PROSE_AFTER_FOOTER and not any(above)


def _header(page: Page, index: int) -> tuple[int, int]:
    """Return the bounds of what stands between a headline and the text below it."""
    end = min(index + 1 + LOOK_AHEAD, len(page.lines))
    return index + 1, min(end, *page.next_text[index + 1 : index + 2])


def _stands_twice(page: Page, index: int) -> bool:
    """Tell whether a headline stands again above its text, with no other headline between."""
    begin, end = _header(page, index)
    again = page.next_after(page.keys[index], index)
    if not begin <= again < end or page.prose_ahead[index] < PROSE_AFTER_TWO:
        return False
    between = page.lines[begin:again]
    return not any(map(_may_head, between)) and _is_taken_up(page, index, end)


def _returns(page: Page, index: int) -> bool:
    """Tell whether a page's title stands above a menu and its headline again above the text.

    Between the two stand no paragraphs, and below the headline those that take up its words.
    """
    again = page.next_after(key(stem(page.lines[index].text)), index)
    if not index < again <= index + MENU or page.prose_ahead[again] < PROSE_AFTER_TWO:
        return False
    if page.prose_ahead[index] - page.prose_ahead[again] >= PROSE_BETWEEN:
        return False
    _, end = _header(page, again)
    return len(page.lead(end)) >= LEAST_LEAD and _is_taken_up(page, again, end)


def _is_signed(page: Page, begin: int, index: int, told: set[str]) -> bool:
    """Tell whether a headline after any gap has its byline right below it, as the article above
    has one, and then a text that takes up words of it which that has not.
    """
    if index + 1 >= len(page.lines) or page.lines[index + 1].role is not BYLINE:
        return False
    if all(line.role is not BYLINE for line in page.lines[begin:index]):
        return False
    if not _may_head(page.lines[index]) or not _gap(page.lines, index):
        return False
    _, end = _header(page, index)
    lead = page.lead(end)
    taken = content_words(page.lines[index].text) & frozenset[str]().union(
        *map(content_words, lead)
    )
    return len(lead) >= LEAST_LEAD and len(taken - told) >= WORDS_TAKEN_UP


def _begins_anew(page: Page, index: int, told: set[str]) -> bool:
    """Tell whether the title of a page stands below a footer, its site's name behind it; or below
    a gap wider than usual, with a menu below it.

    Whatever menus are between, the first paragraphs below take up most of its words, and words
    that the article above does not have.
    """
    end = _opening(page, index)
    if end > index + MENU or page.prose_ahead[index] < PROSE_AFTER_FOOTER:
        return False
    text = page.lines[index].text
    is_sites = stem(text) != text and not any(page.is_text[max(0, index - FOOTER) : index])
    if not is_sites and not (_is_wide(page, index) and end > index + LOOK_AHEAD):
        return False
    words = content_words(stem(text))
    if len(words) < LONG_HEADLINE:
        return False
    lead = frozenset[str]().union(*(content_words(one) for one in page.lead(end)))
    taken = words & lead
    return 2 * len(taken) >= len(words) and len(taken - told) >= WORDS_TAKEN_UP


def _opening(page: Page, index: int) -> int:
    """Return where the next paragraph stands that another follows; a menu has single sentences."""
    one = page.next_text[index]
    last = min(index + MENU, len(page.lines) - 2)
    while one <= last and page.next_text[one + 1] - one > CLOSE:
        one = page.next_text[one + 1]
    return one


def _is_masthead(page: Page, index: int, told: set[str]) -> bool:
    """Tell whether the first line of all stands again right above the headline of another article.

    It is no headline itself, as neither text has its words; what is below it is one, as its text
    takes up words of it that the article above does not have.
    """
    if page.is_text[index] or page.prose_ahead[index] < PROSE_AFTER:
        return False
    begin, end = _header(page, index)
    near = range(begin, min(begin + KICKER + 1, end))
    below = next((i for i in near if _may_head(page.lines[i])), None)
    if below is None or content_words(page.lines[index].text) <= told:
        return False
    _, end = _header(page, below)
    if _is_taken_up(page, index, end):
        return False
    lead = frozenset[str]().union(*(content_words(one) for one in page.lead(end)))
    return len((content_words(page.lines[below].text) & lead) - told) >= WORDS_TAKEN_UP


def _heads_an_article(page: Page, index: int) -> bool:
    begin, end = _header(page, index)
    forms = (page.keys[index], key(stem(page.lines[index].text)))
    if any(page.next_after(form, index) >= 0 for form in forms):
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
