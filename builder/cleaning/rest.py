"""What no step has found a place for, said as nearly as its surroundings tell."""

from builder.cleaning.furniture import Scope, reason_of
from builder.cleaning.values import CAPTION, OPEN, REMOVED, TEXT, TITLE, Line, Lines
from builder.words.shapes import is_cut_off

BESIDE = 3
"""Lines from the article in which a caption is still one of its own."""
TEASER = "a teaser that breaks off"
OTHER_STORY = "the headline of another story"
POSTED = "how long ago a page was posted"  # as furniture.tsv says it
ABOVE = "above the headline: a section label or a menu"
OUTSIDE = "outside the article's text: a menu, a list or a footer"


def remove_strays(lines: Lines) -> Lines:
    """Take out captions that belong to another article: far above or below this one, and not of a
    gallery below its text.
    """
    own = [i for i, line in enumerate(lines) if line.role in (TITLE, TEXT)]
    begin, end = (own[0] - BESIDE, own[-1] + BESIDE) if own else (0, 0)
    end = max(end, _end_of_gallery(lines, own[-1] + 1)) if own else end
    return tuple(
        line.remove("strays", "a caption of something else on the page")
        if line.role is CAPTION and not begin <= index <= end
        else line
        for index, line in enumerate(lines)
    )


def _end_of_gallery(lines: Lines, begin: int) -> int:
    """Return the last line of captions that stand right below each other, furniture between."""
    rows = (i for i in range(begin, len(lines)) if lines[i].role not in (CAPTION, REMOVED))
    return next(rows, len(lines)) - 1


def remove_rest(lines: Lines) -> Lines:
    """Take out what is still open, so that every line of a capture is text or has a reason."""
    titled = {line.part: line.block.line for line in reversed(lines) if line.role is TITLE}
    following = (*lines[1:], None)[: len(lines)]
    return tuple(
        line.remove("rest", _reason(line, below, titled.get(line.part, 0)))
        if line.role is OPEN
        else line
        for line, below in zip(lines, following, strict=True)
    )


def _reason(line: Line, below: Line | None, title: int) -> str:
    if is_cut_off(line.text):
        return TEASER
    if below and (is_cut_off(below.text) or below.reason == POSTED):
        return OTHER_STORY
    if line.block.line < title:
        return ABOVE
    return reason_of(line.text, Scope.LIST) or OUTSIDE
