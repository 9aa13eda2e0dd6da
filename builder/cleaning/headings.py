"""Sub-headings of the text, and headings that stand above nothing of it."""

from itertools import pairwise

from builder.cleaning.values import HEADING, TEXT, Line, Lines
from builder.doors.values import BlockKind
from builder.words.shapes import WORD, is_cut_off, is_headline, is_prose, is_sentence

LOWEST_RANK = 7
"""Lower than the rank of any heading: HTML has six."""
LONGEST_HEADING = 14


def find_headings(lines: Lines) -> Lines:
    """Give sub-headings their role: short lines of the text that are no prose, with prose below."""
    result = list(lines)
    texts = [index for index, line in enumerate(lines) if line.role is TEXT]
    for index, following in pairwise(texts):
        if _is_heading(lines[index], lines[following]):
            result[index] = lines[index].become(HEADING)
    return tuple(result)


def remove_bare_headings(lines: Lines) -> Lines:
    """Take out headings of a saved page that no text stands below before one of the same rank.

    They are the labels of lists and of menus.
    """
    result = list(lines)
    below = 0
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.role is not TEXT:
            continue
        rank = line.block.markup.level if line.block.markup else 0
        if line.block.kind is not BlockKind.HEADING or not rank or is_prose(line.text):
            below = LOWEST_RANK
        elif rank >= below:
            result[index] = line.remove("headings", "a heading with no text below it")
        else:
            below = rank
    return tuple(result)


def _is_heading(line: Line, following: Line) -> bool:
    if line.block.markup is not None:
        return line.is_heading and not is_prose(line.text)
    return is_prose(following.text) and _is_heading_by_shape(line)


def _is_heading_by_shape(line: Line) -> bool:
    if line.is_heading:
        return True
    if (
        is_prose(line.text)
        or is_sentence(line.text)
        or len(WORD.findall(line.text)) > LONGEST_HEADING
    ):
        return False
    if line.block.kind is not BlockKind.PARAGRAPH or is_cut_off(line.text):
        return False
    return is_headline(line.text) or line.text[:1].isupper()
