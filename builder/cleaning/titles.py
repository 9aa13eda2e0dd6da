"""The headline of a part, and its repeats."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from builder.cleaning.bylines import LAST_PARAGRAPHS, is_note_on
from builder.cleaning.furniture import Scope, reason_of
from builder.cleaning.values import OPEN, TEXT, TITLE, Line, Lines
from builder.words.shapes import content_words, is_headline, key, stem, word_count

STEP = "title"
LEAD = 8
"""Paragraphs whose words a headline is compared with."""
LEAST_SCORE = 0.5
CLOSE = 0.5
"""Of two lines in succession that score as close as this, the upper one heads the lower."""
NEAR = 40
ALIKE, APART, HEADS = 0.4, 3, 2
"""Share of the words that a title and its headline have, lines between the two, and what it counts
to be that headline."""
TITLED = 1.5
"""What it counts to be a title with the site's name."""
LEAST_TITLE = 3
"""Words of a headline behind which a dash stands in the page's title."""
SURE = 6
"""Words of what a page's title and another line say, that are no site's name."""


class Above(NamedTuple):
    """What a headline is chosen by: all lines, their keys and how often each of these stands there,
    the places of text, and the words of its lead.
    """

    lines: Lines
    keys: tuple[str, ...]
    counts: Counter[str]
    texts: tuple[int, ...]
    told: frozenset[str]


def choose_title(lines: Lines) -> Lines:
    """Give the headline its role and remove its repeats.

    It is what the page's title names, where the first line is one and names a line above the text;
    else the likeliest of the lines in the shape of a headline.
    """
    texts = tuple(i for i, one in enumerate(lines) if one.role is TEXT and not one.is_heading)
    if not texts or any(line.role is TITLE for line in lines):
        return lines
    keys = tuple(key(line.text) for line in lines)
    above = Above(lines, keys, Counter(keys), texts, _told(lines, texts))
    place = _named(above) if _is_text(lines) else None
    if place is None:
        place = _likeliest(above)
    return lines if place is None else with_title(lines, keys, place)


def _told(lines: Lines, texts: tuple[int, ...]) -> frozenset[str]:
    """Return the words of the first paragraphs; who wrote them says nothing of the story."""
    lead = (lines[i].text for i in texts[:LEAD])
    of_story = (content_words(one) for one in lead if not reason_of(one, Scope.TAIL))
    return frozenset[str]().union(*of_story)


def _named(above: Above) -> int | None:
    """Return the place of the headline that the page's title, its first line, names.

    The title has the site's name behind it, and what else it has is no longer than the headline,
    or a deck behind a dash. The text takes up words of it, or it is too long for a masthead. The
    place that is nearest to the text counts.
    """
    first, *keys = above.keys[: above.texts[0] + 1]
    bare = key(stem(above.lines[0].text))
    begun = (
        one
        for at, one in enumerate(keys, 1)
        if first.startswith(f"{one} ") and (2 * len(one) >= len(bare) or _is_ended(above, at))
    )
    named = bare if bare in keys else max(begun, key=len, default="")
    if not (content_words(named) & above.told or word_count(named) >= SURE):
        return None
    return max((at for at, one in enumerate(keys, 1) if one == named), default=None)


def _is_ended(above: Above, place: int) -> bool:
    """Tell whether the page's title has a dash behind what another line says: a deck follows."""
    line = above.lines[place].text
    rest = above.lines[0].text[len(line) :]
    return word_count(line) >= LEAST_TITLE and rest.startswith((" - ", " – ", " — "))


def _likeliest(above: Above) -> int | None:
    """Return the place of the likeliest headline.

    One that is repeated, whose words the text takes up, that stands near it and says what the
    page's title says. A section label is short and its words are not taken up. That a line is the
    first of all says nothing of it, a menu as often, where words of others are.
    """
    may_be = _candidates(above)
    told = [i for i in may_be if _taken_up(above, i)]
    for alike in (told or [i for i in may_be if i], may_be):
        scores = {
            i: _score(above, i) + (_likeness(above.lines, i) if i in alike else 0) for i in may_be
        }
        best = max(scores, key=lambda i: (scores[i], i), default=0)
        if scores.get(best, 0.0) >= LEAST_SCORE:
            close = (i for i in scores if scores[i] >= scores[best] - CLOSE)
            return min(i for i in close if best - 2 <= i <= best)
    return None


def _taken_up(above: Above, place: int) -> int:
    """Count the words of a line that the first paragraphs say."""
    return len(content_words(above.lines[place].text) & above.told)


def _candidates(above: Above) -> list[int]:
    first = above.texts[0]
    may_be = [
        i
        for i, line in enumerate(above.lines[:first])
        if (_may_be_title(line) or _is_short_title(line, above.told, first - i))
        and _stands_alone(line, above.counts)
    ]
    may_be = [i for i in may_be if not _signs(above, i)]
    said = tuple(above.keys[i] for i in above.texts)
    headlines = {above.keys[i]: above.lines[i].text for i in may_be}
    return [i for i in may_be if not _leads_to(above.lines[i].text, headlines, said)]


def _signs(above: Above, place: int) -> bool:
    """Tell whether one of the last paragraphs begins with a line: it says who wrote the others."""
    last = above.texts[1:][-LAST_PARAGRAPHS:]
    return any(is_note_on(above.lines[place].text, above.lines[i].text) for i in last)


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


def _stands_alone(line: Line, counts: Counter[str]) -> bool:
    """Tell whether a line is open, or a heading, and not another with the site's name behind it."""
    free = line.role is OPEN or (line.role is TEXT and line.is_heading)
    bare = stem(line.text)
    return free and (bare == line.text or key(bare) not in counts)


def _is_short_title(line: Line, told: frozenset[str], distance: int) -> bool:
    """Tell whether a word or two right above the text are its headline: the text takes them up."""
    if distance > 2 or word_count(line.text) > 2:
        return False
    words = content_words(line.text)
    return bool(words) and words <= told


def _may_be_title(line: Line) -> bool:
    return line.is_heading or is_headline(line.text)


def _score(above: Above, place: int) -> float:
    line, distance = above.lines[place], above.texts[0] - place
    taken_up = _taken_up(above, place) / max(3, len(content_words(line.text)))
    length = min(word_count(line.text), 8) / 8
    signs = (above.counts[above.keys[place]] > 1) + line.is_heading
    return 2 * taken_up + length + signs - min(distance, NEAR) / NEAR


def _likeness(lines: Lines, place: int) -> float:
    """Return the share of words common with the first line, which may be the page's own title.

    Of two lines as alike as a title and its headline are, with a menu between, the lower one heads
    the text. The first line is a title for sure where the site's name stands behind it.
    """
    first = lines[0].text
    if place == 0 and stem(first) != first and _is_text(lines):
        return TITLED
    words, others = content_words(lines[place].text), content_words(first)
    share = len(words & others) / max(1, len(words | others))
    heads = share >= ALIKE and place >= APART and _is_text(lines)
    return share + (HEADS if heads else 0)


def _is_text(lines: Lines) -> bool:
    """Tell whether a capture is a text: the first line of many is the title of their page."""
    return lines[0].block.markup is None


def headline_of(text: str, paragraphs: tuple[str, ...]) -> str:
    """Return a headline without the site's name behind it, unless the text speaks of that too."""
    bare = stem(text)
    if bare == text or not is_headline(bare):
        return text
    site = content_words(text[len(bare) :])
    told = frozenset[str]().union(*map(content_words, paragraphs[:LEAD]))
    return text if site & told else bare


def with_title(lines: Lines, keys: tuple[str, ...], place: int) -> Lines:
    """Make the line at a place the headline, and remove what says the same; `keys` are all lines'.

    Where no markup calls it a heading the first of these lines is the headline.
    """
    title = keys[place]
    first = place if lines[place].is_heading else keys.index(title)
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
