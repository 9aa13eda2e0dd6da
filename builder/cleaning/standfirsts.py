"""The standfirst of a part: what stands under its headline, and what a page states as such."""

from builder.cleaning.bylines import is_correction
from builder.cleaning.furniture import Scope, reason_of
from builder.cleaning.titles import STEP, with_title
from builder.cleaning.values import (
    BYLINE,
    CAPTION,
    DATED,
    OPEN,
    REMOVED,
    STANDFIRST,
    TEXT,
    TITLE,
    Line,
    Lines,
)
from builder.doors.values import BlockKind
from builder.words.shapes import (
    content_words,
    is_call,
    is_prose,
    is_sentence,
    key,
    weight,
    word_count,
)

LONG = 35
"""Weight of a standfirst that has no full stop, as many have none."""
LEAST_WORDS = 5
"""Words of what stands outside the main text and is called a standfirst."""
LONG_WORD = 5
"""Letters of words that tell what a line is about; shorter ones stand in every text."""
SENTENCE, FEW_CAPITALS = 8, 5
"""Words of what reads like a sentence, and of how many of them one may have a capital."""
LEAST_TEXTS = 2
"""Paragraphs that must be left for the text when its first sentence is taken for a standfirst."""
HEADER = frozenset({BYLINE, DATED})


def find_stated(lines: Lines, title: str, standfirst: str) -> Lines:
    """Give their roles to the headline and the standfirst that a page states for its own article.

    The headline's repeats are removed. What is main text is no standfirst.
    """
    found = _find_stated_title(lines, title)
    words = key(standfirst)
    places = (i for i, one in enumerate(found) if _is_stated_standfirst(one, words))
    place = next(places, None)
    return found if place is None else _give(found, place)


def _is_stated_standfirst(line: Line, words: str) -> bool:
    own = line.part == 1 and line.role is OPEN and not line.is_main
    return own and bool(words) and key(line.text) == words


def _find_stated_title(lines: Lines, title: str) -> Lines:
    words = key(title)
    if not words:
        return lines
    keys = tuple(key(line.text) if line.part == 1 else "" for line in lines)
    if words not in keys:
        return lines
    heading = (i for i, line in enumerate(lines) if line.is_heading and keys[i] == words)
    return with_title(lines, keys, next(heading, keys.index(words)))


def find_standfirst(lines: Lines) -> Lines:
    """Give the standfirst its role: what stands directly under the headline and is not yet text.

    A first sentence of the text is a standfirst too when the headline stands again below it, or a
    byline or a date does, and none has come before.
    """
    title = next((i for i, line in enumerate(lines) if line.role is TITLE), None)
    if title is None or any(line.role is STANDFIRST for line in lines):
        return lines
    called = _called_standfirst(lines, title)
    called = _deck(lines, title) if called is None else called
    if called is not None:
        return _give(lines, called)
    for index in _under_headlines(lines, title):
        line = lines[index]
        if line.role is OPEN and (reason_of(line.text, Scope.TAIL) or is_correction(line.text)):
            continue
        if line.role is OPEN and (is_sentence(line.text) or weight(line.text) >= LONG):
            return _give(lines, index) if is_taken_up(line, lines) else lines
        if line.is_main or line.role is not TEXT:
            continue
        if is_prose(line.text) and _header_goes_on(lines, title, index):
            return _give(lines, index)
    return lines


def _called_standfirst(lines: Lines, title: int) -> int | None:
    """Return what markup calls a standfirst above the text, unless the text says it again."""
    for index, line in enumerate(lines[title + 1 :], title + 1):
        if line.block.kind is BlockKind.STANDFIRST and (line.role is TEXT or _tells(line)):
            below = [one.text for one in lines[index + 1 :] if one.role is TEXT]
            again = any(key(line.text) in key(text) for text in below)
            return index if not again and any(map(is_prose, below)) else None
        if line.role is TEXT and not line.is_heading:
            return None
    return None


def _deck(lines: Lines, title: int) -> int | None:
    """Return a heading of some words right under the headline, where no other is of its rank: the
    first sub-heading of a text has others below it.
    """
    below = range(title + 1, len(lines))
    first = next((i for i in below if lines[i].role in (OPEN, TEXT)), None)
    if first is None or not _may_be_deck(lines[first], lines):
        return None
    rank = _rank(lines[first])
    text = [line for line in lines[first + 1 :] if line.role is TEXT]
    alone = all(_rank(line) != rank for line in text if line.is_heading)
    return first if alone and any(is_prose(line.text) for line in text) else None


def _may_be_deck(line: Line, lines: Lines) -> bool:
    linked = line.block.markup.linked if line.block.markup else 0.0
    if not line.is_heading or linked or is_call(line.text):
        return False
    return word_count(line.text) >= LEAST_WORDS and (line.is_main or is_taken_up(line, lines))


def _rank(line: Line) -> int:
    return line.block.markup.level if line.block.markup else 0


def _tells(line: Line) -> bool:
    """Tell whether an open line may say something of the story: a label or byline does not."""
    enough = word_count(line.text) >= LEAST_WORDS and not line.text.startswith("By ")
    return line.role is OPEN and enough and not reason_of(line.text, Scope.TAIL)


def is_taken_up(line: Line, lines: Lines) -> bool:
    """Tell whether the text takes up what a page has under its headline.

    Notices stand there, too, and buttons, and lines of who wrote it when, which have figures and no
    full stop. Of a text a sentence there is its own as a rule, and is not asked, nor what reads so.
    """
    if line.block.markup is None and (is_sentence(line.text) or _runs_on(line.text)):
        return True
    if not is_sentence(line.text) and any(map(str.isdigit, line.text)):
        return False
    words = content_words(line.text, LONG_WORD)
    told = frozenset[str]().union(*(content_words(one.text) for one in lines if one.role is TEXT))
    return 3 * len(words & told) >= len(words)


def _runs_on(text: str) -> bool:
    """Tell a sentence without a full stop from buttons, headlines and lines of who wrote it when:
    it begins with a capital, has few more, and no figures.
    """
    said = text.split()
    capitals = sum(word[0].isupper() for word in said)
    return (
        len(said) >= SENTENCE
        and text[0].isupper()
        and FEW_CAPITALS * capitals <= len(said)
        and not any(map(str.isdigit, text))
    )


def _give(lines: Lines, index: int) -> Lines:
    return (*lines[:index], lines[index].become(STANDFIRST), *lines[index + 1 :])


def _under_headlines(lines: Lines, title: int) -> tuple[int, ...]:
    """Return what stands first under each headline, down to the first paragraph."""
    found = []
    waiting = False
    for index in range(title, len(lines)):
        line = lines[index]
        if _is_title(line):
            waiting = True
        elif waiting and line.role in (OPEN, TEXT):
            found.append(index)
            waiting = False
        if line.role is TEXT:
            break
    return tuple(found)


def _is_title(line: Line) -> bool:
    return line.role is TITLE or (line.role is REMOVED and line.step == STEP)


def _header_goes_on(lines: Lines, title: int, index: int) -> bool:
    """Tell whether more of the header stands directly below a sentence, and none of it above."""
    texts = sum(line.role is TEXT and is_prose(line.text) for line in lines[index + 1 :])
    if texts < LEAST_TEXTS or any(line.role in HEADER for line in lines[title:index]):
        return False
    below = next((line for line in lines[index + 1 :] if line.role is not CAPTION), None)
    return below is not None and (below.role in HEADER or _is_title(below))
