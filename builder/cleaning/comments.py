"""Where the comments of readers begin, or the box about the writer: an article ends above."""

import re
from bisect import bisect_right
from itertools import accumulate, pairwise

from builder.cleaning.furniture import Scope, reason_of
from builder.cleaning.values import DATED, OPEN, Line, Lines
from builder.words.shapes import is_paragraph, is_prose, key, weight

BOX, TWICE = "the box about the author", 2
"""As furniture.tsv says it. It may stand within a text: one that it ends is twice what follows."""
MANY = 5
"""How much longer than the text above them comments may be, if none of them has its hour."""
AGO, HOUR, HOURS = "how long ago a page was posted", re.compile(r"\d[:h]\d\d"), 2
"""What tells when a comment was written, and how often that stands among comments at least."""
REMARK = 300
"""Weight of a paragraph, on average: comments have less, and articles with such counters more."""
ENOUGH = 300
"""Weight of the prose above "Comments" that makes it the end; a button at the top has less."""
LEAST_TITLE = 3
"""Words of a headline with which the title of its page begins."""


def comments_below(lines: Lines) -> int:
    """Return the index of the line at which the comments of readers begin.

    A menu may have such a line, too: prose counts from the page's title on, and what is called so
    above a title with more prose below it is none.
    """
    prose = [weight(one.text) if _is_paragraph(one) else 0 for one in lines]
    ahead = (*accumulate(reversed(prose), initial=0),)[::-1]
    titles = [index for index, line in enumerate(lines) if _is_title(line.text, lines[0].text)]
    for index, line in enumerate(lines):
        passed = bisect_right(titles, index)
        begin = titles[passed - 1] if passed else 0
        told = ahead[begin] - ahead[index]
        why = reason_of(line.text, Scope.END) if told >= ENOUGH else ""
        if why:
            rest = TWICE * ahead[index] if why == BOX else _going_on(lines, ahead, index) / MANY
            below = ahead[titles[passed]] if passed < len(titles) else rest
            if below <= told:
                return index
    return len(lines)


def comments_within(lines: Lines, title: int) -> int:
    """Return the index of the heading of comments that a page has in its main text, below enough
    prose: a button within the text is called so, too, and a section of a study.
    """
    below = range(title, len(lines))
    headings = [i for i in below if lines[i].is_heading and _opens_comments(lines[i])]
    told, begin = 0, title
    for index, end in pairwise((*headings, len(lines))):
        told += sum(weight(one.text) for one in lines[begin:index] if _is_main_prose(one))
        if told >= ENOUGH and _are_remarks(lines[index:end]):
            return index
        begin = index
    return len(lines)


def _opens_comments(line: Line) -> bool:
    return reason_of(line.text, Scope.END) not in ("", BOX)


def _is_main_prose(line: Line) -> bool:
    return line.is_main and is_prose(line.text)


def _going_on(lines: Lines, ahead: tuple[int, ...], index: int) -> int:
    """Return the prose below a line that may open comments, up to the next such line, if it speaks
    against their being comments: these have hours, or are short. Then the line may be a counter
    above the text.
    """
    below = range(index + 1, len(lines))
    end = next((i for i in below if reason_of(lines[i].text, Scope.END)), len(lines))
    told = ahead[index] - ahead[end]
    hours = sum(_tells_hour(line) for line in lines[index:end])
    short = told < REMARK * sum(map(_is_paragraph, lines[index:end]))
    return 0 if short or hours >= HOURS else told


def _are_remarks(lines: Lines) -> bool:
    """Tell whether the prose from one such heading to the next has the length of comments and
    stands below the names of their writers, or their hours stand between.
    """
    texts = [i for i, line in enumerate(lines) if _is_main_prose(line)]
    told = sum(weight(lines[i].text) for i in texts)
    named = sum(_may_name_writer(lines[i - 1]) for i in texts)
    if told < REMARK * len(texts) and 2 * named > len(texts):
        return True
    return sum(map(_tells_hour, lines[: texts[-1]] if texts else ())) >= HOURS


def _may_name_writer(line: Line) -> bool:
    return not line.is_heading and not is_prose(line.text)


def _tells_hour(line: Line) -> bool:
    dated = line.role is DATED and HOUR.search(line.text) is not None
    return dated or line.reason == AGO


def _is_title(text: str, first: str) -> bool:
    """Tell whether a line is that with which the first line of a page begins, its title."""
    words = key(text)
    return bool(words) and len(words.split()) >= LEAST_TITLE and key(first).startswith(words)


def _is_paragraph(line: Line) -> bool:
    return line.role is OPEN and is_paragraph(line.text)
