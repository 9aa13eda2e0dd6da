"""Prose in a `pre`, as old pages and archives of mail have it: it has paragraphs like any other."""

import re

from builder.doors.text import read_blocks
from builder.means.html_tree import Element
from builder.words.shapes import is_prose, weight

BLANK = re.compile(r"\n[^\S\n]*\n")


def part_preformatted(tree: Element) -> None:
    """Make paragraphs of the text in each `pre` that is mostly prose, with wrapped lines or blank
    ones; all else stays one piece, and so does what has elements in it.
    """
    for element in list(tree.iter("pre")):
        text = element.text or ""
        blocks = read_blocks(text)
        parted = BLANK.search(text.strip()) or any(block.lines > 1 for block in blocks)
        lines = [block.text for block in blocks]
        said = sum(weight(line) for line in lines if is_prose(line))
        if parted and not len(element) and 2 * said > sum(map(weight, lines)):
            _part(element, lines)


def _part(element: Element, lines: list[str]) -> None:
    element.tag, element.text = "div", None
    for line in lines:
        paragraph = element.makeelement("p")
        paragraph.text = line
        element.append(paragraph)
