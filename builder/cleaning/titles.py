"""The headline of a part, its repeats, and the standfirst under it."""

from collections import Counter
from collections.abc import Mapping

from builder.cleaning.furniture import Scope, reason_of
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
    is_headline,
    is_prose,
    is_sentence,
    key,
    stem,
    weight,
    word_count,
)

STEP = "title"
LEAD = 8
"""Paragraphs whose words a headline is compared with."""
LEAST_SCORE = 0.5
CLOSE = 0.5
"""Of two lines in succession that score as close as this, the upper one heads the lower."""
NEAR = 40
LONG = 35
"""Weight of a standfirst that has no full stop, as many have none."""
LEAST_WORDS = 5
"""Words of what stands outside the main text and is called a standfirst."""
LONG_WORD = 5
"""Letters of words that tell what a line is about; shorter ones stand in every text."""
LEAST_TEXTS = 2
"""Paragraphs that must be left for the text when its first sentence is taken for a standfirst."""
HEADER = frozenset({BYLINE, DATED})


def choose_title(lines: Lines) -> Lines:
    """Give the headline its role and remove its repeats.

    Of the headline-shaped lines above the text, the one that is repeated, whose words the text
    takes up and that stands near it. A section label is short and its words are not taken up. That
    a line is the first of all says nothing of it, a menu as often, where words of others are.
    """
    texts = [i for i, one in enumerate(lines) if one.role is TEXT and not _is_heading(one)]
    if not texts or any(line.role is TITLE for line in lines):
        return lines
    keys = tuple(key(line.text) for line in lines)
    told = frozenset[str]().union(*(content_words(lines[i].text) for i in texts[:LEAD]))
    counts = Counter(keys)
    may_be = [
        i
        for i, line in enumerate(lines[: texts[0]])
        if (_may_be_title(line) or _is_short_title(line, told, texts[0] - i))
        and _stands_alone(line, counts)
    ]
    said = tuple(keys[i] for i in texts)
    headlines = {keys[i]: lines[i].text for i in may_be}
    may_be = [i for i in may_be if not _leads_to(lines[i].text, headlines, said)]
    taken_up = [i for i in may_be if content_words(lines[i].text) & told] or may_be
    scores = {
        i: _score(lines[i], counts[keys[i]], told, texts[0] - i)
        + (_likeness(lines[i], lines[0]) if i in taken_up else 0)
        for i in may_be
    }
    best = max(scores, key=lambda i: (scores[i], i), default=0)
    if scores.get(best, 0.0) < LEAST_SCORE:
        return lines
    first = min(i for i in scores if scores[i] >= scores[best] - CLOSE and best - 2 <= i <= best)
    return _with_title(lines, keys, first)


def _leads_to(text: str, headlines: Mapping[str, str], said: tuple[str, ...]) -> bool:
    """Tell whether a line is the way to a headline, which stands at its end: "Home News …".

    A colon before it is none, nor is a name of which the headline has the end: the text says both
    words side by side.
    """
    words = key(text).split()
    for at in range(1, len(words)):
        headline = headlines.get(" ".join(words[at:]))
        if headline and not text[: -len(headline)].rstrip().endswith(":"):
            seam = f" {words[at - 1]} {words[at]} "
            return not any(seam in f" {one} " for one in said)
    return False


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
    heading = (i for i, line in enumerate(lines) if _is_heading(line) and keys[i] == words)
    return _with_title(lines, keys, next(heading, keys.index(words)))


def _is_heading(line: Line) -> bool:
    return line.block.kind is BlockKind.HEADING


def _stands_alone(line: Line, counts: Counter[str]) -> bool:
    """Tell whether a line is open, or a heading, and not another with the site's name behind it."""
    free = line.role is OPEN or (line.role is TEXT and _is_heading(line))
    bare = stem(line.text)
    return free and (bare == line.text or key(bare) not in counts)


def _is_short_title(line: Line, told: frozenset[str], distance: int) -> bool:
    """Tell whether a word or two right above the text are its headline: the text takes them up."""
    if distance > 2 or word_count(line.text) > 2:
        return False
    words = content_words(line.text)
    return bool(words) and words <= told


def _may_be_title(line: Line) -> bool:
    return line.block.kind is BlockKind.HEADING or is_headline(line.text)


def _score(line: Line, count: int, told: frozenset[str], distance: int) -> float:
    words = content_words(line.text)
    taken_up = len(words & told) / max(3, len(words))
    length = min(word_count(line.text), 8) / 8
    heading = line.block.kind is BlockKind.HEADING
    return 2 * taken_up + (count > 1) + length + heading - min(distance, NEAR) / NEAR


def _likeness(line: Line, first: Line) -> float:
    """Return the share of words common with the first line, which may be the page's own title."""
    words, others = content_words(line.text), content_words(first.text)
    return len(words & others) / max(1, len(words | others))


def headline_of(text: str, paragraphs: tuple[str, ...]) -> str:
    """Return a headline without the site's name behind it, unless the text speaks of that too."""
    bare = stem(text)
    if bare == text or not is_headline(bare):
        return text
    site = content_words(text[len(bare) :])
    told = frozenset[str]().union(*map(content_words, paragraphs[:LEAD]))
    return text if site & told else bare


def _with_title(lines: Lines, keys: tuple[str, ...], place: int) -> Lines:
    title = keys[place]
    first = place if _is_heading(lines[place]) else keys.index(title)
    result = list(lines)
    for index, line in enumerate(lines):
        if keys[index] == title and index != first:
            result[index] = line.remove(STEP, "the headline again")
        elif line.role is OPEN and _is_page_title(line.text, title):
            result[index] = line.remove(STEP, "the headline with the site's name")
    result[first] = lines[first].become(TITLE)
    return tuple(result)


def _is_page_title(text: str, title: str) -> bool:
    return key(text).startswith(title + " ") and is_headline(text) and stem(text) != text


def find_standfirst(lines: Lines) -> Lines:
    """Give the standfirst its role: what stands directly under the headline and is not yet text.

    A first sentence of the text is a standfirst too when the headline stands again below it, or a
    byline or a date does, and none has come before.
    """
    title = next((i for i, line in enumerate(lines) if line.role is TITLE), None)
    if title is None or any(line.role is STANDFIRST for line in lines):
        return lines
    called = _called_standfirst(lines, title)
    if called is not None:
        return _give(lines, called)
    for index in _under_headlines(lines, title):
        line = lines[index]
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
        if line.role is TEXT and not _is_heading(line):
            return None
    return None


def _tells(line: Line) -> bool:
    """Tell whether an open line may say something of the story: a label or byline does not."""
    enough = word_count(line.text) >= LEAST_WORDS and not line.text.startswith("By ")
    return line.role is OPEN and enough and not reason_of(line.text, Scope.TAIL)


def is_taken_up(line: Line, lines: Lines) -> bool:
    """Tell whether the text takes up what a page has under its headline.

    Notices stand there, too, and lines of who wrote it when, which have figures and no full stop.
    A text capture has only its own words there as a rule, and is not asked.
    """
    if line.block.markup is None:
        return True
    if not is_sentence(line.text) and any(map(str.isdigit, line.text)):
        return False
    words = {word for word in content_words(line.text) if len(word) >= LONG_WORD}
    told = frozenset[str]().union(*(content_words(one.text) for one in lines if one.role is TEXT))
    return 3 * len(words & told) >= len(words)


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
