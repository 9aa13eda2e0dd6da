"""The lead of a saved page that markup has in another block than the rest of its text."""

import re

from builder.cleaning.standfirsts import is_taken_up
from builder.cleaning.values import OPEN, TEXT, TITLE, Line, Lines
from builder.words.shapes import is_prose, weight

LEAST = 150
"""Weight of a lead: a caption that nothing calls one has less, and most have one sentence."""
SENTENCES = re.compile(r"[.!?…。！？][\"”’»)]*\s+[\"“‘«(]*[^\W\d_]")


def find_lead(lines: Lines) -> Lines:
    """Give prose between headline and text its role where the text goes on about the same."""
    if not any(line.is_main for line in lines):
        return lines
    title = next((i for i, line in enumerate(lines) if line.role is TITLE), None)
    text = next((i for i, line in enumerate(lines) if line.role is TEXT), None)
    if title is None or text is None:
        return lines
    return tuple(
        line.become(TEXT) if title < index < text and _is_lead(line, lines) else line
        for index, line in enumerate(lines)
    )


def _is_lead(line: Line, lines: Lines) -> bool:
    if line.role is not OPEN or not is_prose(line.text) or weight(line.text) < LEAST:
        return False
    return bool(SENTENCES.search(line.text)) and is_taken_up(line, lines)
