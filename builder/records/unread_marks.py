"""Marks of Markdown in such numbers that no text of news has them, and none is read as one."""

from collections.abc import Iterator

from builder.means.marks import unread
from builder.words.problems import Place, Problem, warning


def unread_marks(body: str, file: str) -> Iterator[Problem]:
    """Warn of a text with too many marks: its links, lists and titles are shown as written."""
    why = unread(body)
    if why:
        hint = "is it a text? take out what is none, or make several articles of it"
        yield warning("unread-marks", Place(file), f"the text has {why}", hint)
