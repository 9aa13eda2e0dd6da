"""The main text of a page by its markup: trafilatura's judgement, text node by text node."""

import re

from trafilatura import bare_extraction
from trafilatura.settings import Document

from builder.means.html_tree import Element

FIRST, EACH = 0x12000, 900
"""Cuneiform signs stand for numbers: letters to every test of trafilatura's, and in no news."""
MOST = EACH * EACH
_SIGN = f"[{chr(FIRST)}-{chr(FIRST + EACH - 1)}]"
_MARK = re.compile(f"{_SIGN}{{2}}")


def mark(number: int) -> str:
    """Return the two characters that stand for a number below `MOST` in a marked tree."""
    return chr(FIRST + number // EACH) + chr(FIRST + number % EACH)


def unmarked(text: str) -> str:
    """Return a text without anything that could be taken for a mark."""
    return _MARK.sub("", text)


def kept_marks(tree: Element) -> frozenset[int]:
    """Return the numbers whose marks stand in what trafilatura takes for the main text.

    Its mode for recall loses least; what it keeps too much of, cleaning cuts with a reason. Its
    other extractors are not asked: they take half as long again and change nothing. Empty where
    it finds no text.
    """
    found = bare_extraction(
        tree, with_metadata=False, include_comments=False, favor_recall=True, fast=True
    )
    text = found.text if isinstance(found, Document) else None
    return frozenset(map(_number, _MARK.findall(text or "")))


def _number(signs: str) -> int:
    return (ord(signs[0]) - FIRST) * EACH + ord(signs[1]) - FIRST
