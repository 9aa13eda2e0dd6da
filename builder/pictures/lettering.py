"""How much room text takes, guessed without its font, and how numbers are said."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from builder.pictures.svg import FONT_SIZE

_WIDE = frozenset("WF")  # Unicode Standard Annex 11: as wide as high
_NARROW = frozenset("iljtfrI1.,:;'’!|()[]- ")
_SHARES = (1.0, 0.34, 0.7, 0.57)  # of the size: wide, narrow, capital, other
_LEAST = 4  # letters of a shortened text, with its ellipsis


def width_of(text: str, size: float = FONT_SIZE) -> float:
    """Guess how wide a text is, rather too wide than too narrow."""
    return sum(map(_share, text)) * size


def shortened(text: str, room: float, size: float = FONT_SIZE) -> str:
    """Cut a text to a width, with an ellipsis in place of what is cut."""
    left = room - width_of("…", size)
    if width_of(text, size) <= room:
        return text
    for place, char in enumerate(text):
        left -= _share(char) * size
        if left < 0:
            return f"{text[: max(place, _LEAST - 1)].rstrip()}…"
    return text


def number(value: int) -> str:
    """Write a number with its thousands apart: "1,204"."""
    return f"{value:,}"


def counted(value: int, noun: str) -> str:
    """Put a number before a noun: "1 article", "1,204 articles"."""
    return f"{number(value)} {noun}{'' if value == 1 else 's'}"


def sentences(parts: Iterable[str]) -> str:
    """Join sentences, leaving out those that say nothing."""
    return " ".join(filter(None, parts))


@lru_cache(maxsize=4096)
def _share(char: str) -> float:
    wide, narrow, capital, other = _SHARES
    if unicodedata.combining(char):
        return 0.0
    if char in _NARROW:
        return narrow
    if unicodedata.east_asian_width(char) in _WIDE:
        return wide
    return capital if char.isupper() else other
