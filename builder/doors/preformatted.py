"""Prose in a `pre`, as old pages and archives of mail have it: it has paragraphs like any other."""

from builder.doors.text import read_blocks
from builder.means.html_tree import Element
from builder.words.shapes import is_prose, weight


def part_preformatted(tree: Element) -> None:
    """Make paragraphs of the text in each `pre` that is prose; code and tables stay one piece."""
    for element in list(tree.iter("pre")):
        lines = [block.text for block in read_blocks(element.text or "")]
        said = sum(weight(line) for line in lines if is_prose(line))
        if not len(element) and 2 * said > sum(map(weight, lines)):
            _part(element, lines)


def _part(element: Element, lines: list[str]) -> None:
    element.tag, element.text = "div", None
    for line in lines:
        paragraph = element.makeelement("p")
        paragraph.text = line
        element.append(paragraph)
