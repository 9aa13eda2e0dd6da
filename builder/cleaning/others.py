"""Other stories within a text: lists of links, teasers, single links to them."""

from bisect import bisect_right

from builder.cleaning.body import BIDS, introduces
from builder.cleaning.furniture import Scope, reason_of
from builder.cleaning.values import TEXT, TITLE, Line, Lines
from builder.doors.values import BlockKind
from builder.words.shapes import is_prose, key, weight

ITEMS = frozenset({BlockKind.ITEM, BlockKind.NUMBERED})
NEARLY_ALL = 0.9
MOST_LINKED = 0.5
"""Share of a block that may be links when it is prose of the article."""
TEASER, LEAST_TEASERS = 2, 3
"""Lines of a teaser at most, and linked headings that make a list of teasers."""
ENOUGH = 300
"""Weight of the prose beside them that makes a page more than a list of teasers."""


def remove_lists(lines: Lines) -> Lines:
    """Take out lists of links within the text: the label, and what is no prose below it."""
    result, reason = [], ""
    for line in lines:
        if line.role is not TEXT:
            result.append(line)
            continue
        label = reason_of(line.text, Scope.LIST)
        reason = label or ("" if _is_own(line) else reason)
        result.append(line.remove("lists", reason) if reason else line)
    return tuple(result)


def _is_own(line: Line) -> bool:
    """Tell prose from the headline of another story, which may end in a full stop, too."""
    return is_prose(line.text) and _linked(line) < MOST_LINKED


def remove_teasers(lines: Lines) -> Lines:
    """Take out the teasers of a page that has no text but them, as front pages do.

    A teaser is a line or two below each of several linked headings, and not below the page's own.
    """
    teasers = _teasers(lines)
    rest = (line for i, line in enumerate(lines) if line.role is TEXT and i not in teasers)
    if sum(weight(line.text) for line in rest if is_prose(line.text)) >= ENOUGH:
        return lines
    return tuple(
        line.remove("lists", "a teaser of another story") if index in teasers else line
        for index, line in enumerate(lines)
    )


def _teasers(lines: Lines) -> frozenset[int]:
    heads = [index for index, line in enumerate(lines) if _is_linked_heading(line)]
    if len(heads) < LEAST_TEASERS:
        return frozenset()
    own = (index for index, line in enumerate(lines) if line.role is TITLE)
    ends = sorted((*heads, *own, len(lines)))
    below = (
        [i for i in range(head + 1, ends[bisect_right(ends, head)]) if lines[i].role is TEXT]
        for head in heads
    )
    return frozenset(index for texts in below if len(texts) <= TEASER for index in texts)


def _is_linked_heading(line: Line) -> bool:
    heading = line.is_heading and line.role is not TITLE
    return heading and _linked(line) > NEARLY_ALL


def remove_links(lines: Lines) -> Lines:
    """Take out the headlines of other stories that stand in a saved page's main text as links.

    A heading that is a link is one; so are items that are links, where several follow each other,
    and a paragraph that is mostly a link, where it stands alone between paragraphs of prose.
    """
    texts = [index for index, line in enumerate(lines) if line.role is TEXT]
    around = zip((None, *texts), texts, (*texts[1:], None), strict=False)
    result = list(lines)
    for before, index, after in around:
        beside = tuple(lines[one] for one in (before, after) if one is not None)
        if _is_other_story(lines[index], beside):
            result[index] = lines[index].remove("lists", "the headline of another story")
    return tuple(result)


def _is_other_story(line: Line, beside: Lines) -> bool:
    linked, kind = _linked(line), line.block.kind
    if kind in ITEMS:
        return linked > NEARLY_ALL and any(_linked(one) > NEARLY_ALL for one in beside)
    if kind is BlockKind.HEADING:
        return linked > NEARLY_ALL
    alone = all(is_prose(one.text) and _linked(one) < MOST_LINKED for one in beside)
    if linked > NEARLY_ALL and key(line.text).startswith(BIDS):
        return alone
    return linked > MOST_LINKED and alone and not (is_prose(line.text) or introduces(line.text))


def _linked(line: Line) -> float:
    return line.block.markup.linked if line.block.markup else 0.0
