"""What markup has in another block than the rest of a saved page's text: its lead, and what its
editors say of it.
"""

import re

from builder.cleaning.bylines import is_correction
from builder.cleaning.standfirsts import is_taken_up
from builder.cleaning.values import OPEN, TEXT, TITLE, Line, Lines
from builder.words.shapes import is_prose, weight

LEAST = 150
"""Weight of a lead: a caption that nothing calls one has less, and most have one sentence."""
BELOW = 4
"""Lines below the text in which its editors still speak of it."""
SENTENCES = re.compile(r"[.!?…。！？][\"”’»)]*\s+[\"“‘«(]*[^\W\d_]")


def find_lead(lines: Lines) -> Lines:
    """Give prose between headline and text its role where the text goes on about the same, and
    corrections and notes of the editors there and right below the text.
    """
    if not any(line.is_main for line in lines):
        return lines
    title = next((i for i, line in enumerate(lines) if line.role is TITLE), None)
    texts = [i for i, line in enumerate(lines) if line.role is TEXT]
    if title is None or not texts:
        return lines
    return tuple(
        line.become(TEXT)
        if (title < index < texts[0] and _is_lead(line, lines))
        or (title < index <= texts[-1] + BELOW and _is_correction(line))
        else line
        for index, line in enumerate(lines)
    )


def _is_correction(line: Line) -> bool:
    return line.role is OPEN and is_prose(line.text) and is_correction(line.text)


def _is_lead(line: Line, lines: Lines) -> bool:
    if line.role is not OPEN or not is_prose(line.text) or weight(line.text) < LEAST:
        return False
    return bool(SENTENCES.search(line.text)) and is_taken_up(line, lines)
