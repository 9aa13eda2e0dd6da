"""Texts whose lines are wrapped at a width: their paragraphs, for reading, in a line each."""

import re
from itertools import pairwise

_WIDEST = 100  # code points of a line that a person or a mail program wrapped
_LEAST = 3  # lines that show it …
_KEPT = 0.9  # the share of lines that keep the width: a dateline may have been put before one
_MOSTLY = 0.9  # … and this share of those after which a paragraph may go on
_WORD = re.compile(r"\S+")


def unwrapped(text: str) -> str:
    """A text without the newlines that wrap its paragraphs, each a blank instead.

    Lines are wrapped where the next word would not have fitted into the width that nine of ten
    keep; if that is not so of nearly all lines, the text comes back as it is. Places stay what they
    were.
    """
    lines = text.split("\n")
    lengths = sorted(map(len, lines))
    width = lengths[int(_KEPT * (len(lengths) - 1))]
    if len(lines) <= _LEAST or lengths[-1] > _WIDEST:
        return text
    rooms = [_room(one, next_, width) for one, next_ in pairwise(lines)]
    goes_on = [room for room in rooms if room is not None]
    if sum(room < 0 for room in goes_on) < max(_LEAST, _MOSTLY * len(goes_on)):
        return text
    joints = ("\n" if room is None or room >= 0 else " " for room in rooms)
    return lines[0] + "".join(map("".join, zip(joints, lines[1:], strict=True)))


def _room(line: str, next_: str, width: int) -> int | None:
    """How much room a line has left, had it taken in the next word; None where a paragraph ends,
    at an empty line or before an indented one.
    """
    word = _WORD.match(next_)
    return width - len(line) - 1 - len(word[0]) if word and line.strip() else None
