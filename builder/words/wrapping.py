"""Texts whose lines are wrapped at a width, as mails are and what text browsers write."""

import re
from collections.abc import Sequence
from itertools import accumulate

from builder.words.shapes import STOPS, WIDE

NARROWEST, WIDEST = 50, 110
"""Code points at which a person or a program wraps lines."""
LEAST = 3
"""Lines that show it …"""
MOSTLY = 0.75
"""… and their share of those long enough that go on in another or are followed by one."""
BEYOND = 0.1
"""The share of lines that may be longer, as addresses are."""
APART = 0.7
"""The share of them that may end with a sentence, or go on with a capital; more are a line each."""
LONG = 0.6
"""Of the width: a line that is shorter was not wrapped, but is a label or a headline."""
WORD = re.compile(r"\S+")
ITEM = re.compile(r"\s*(?:[-*•–·>]|\d{1,3}[.)])\s")
PARTED = re.compile(r"(?P<begun>[^\W\d_]+)-$")
SMALL = re.compile(r"[a-zß-ÿ][^\W\d_]*")
AT_END = re.compile(r"[^\W\d_]-\s*\n\s*[a-zß-ÿ]")


def wrapped(lines: Sequence[str]) -> frozenset[int]:
    """Return the places of the lines that go on in the next one.

    Such a line had no room for the next word, at a width that nearly all lines keep. An empty line
    ends a paragraph, and so do an item of a list and a line that is indented farther.
    """
    said = [len(line.rstrip()) for line in lines if line.strip()]
    if len(said) <= LEAST or sum(length > WIDEST for length in said) > BEYOND * len(said):
        return frozenset()
    rooms = {at: _room(lines[at], lines[at + 1]) for at in range(len(lines) - 1)}
    kept, width = _kept({at: room for at, room in rooms.items() if room})
    long = sum(room is not None and room[0] >= LONG * width for room in rooms.values())
    longer = sum(length > width for length in said)
    if len(kept) < max(LEAST, MOSTLY * long) or longer > BEYOND * len(said):
        return frozenset()
    apart = sum(_are_apart(lines[at].rstrip(), lines[at + 1].lstrip()) for at in kept)
    if apart > APART * len(kept):
        return frozenset()
    over = (at for at, room in rooms.items() if room and room[0] > width)
    return kept.union(at for at in over if SMALL.match(lines[at + 1].lstrip()))


def _are_apart(line: str, next_: str) -> bool:
    return line.endswith(STOPS) or next_[:1].isupper()


def _room(line: str, next_: str) -> tuple[int, int] | None:
    """Return the narrowest and the widest line at which the first is wrapped before the second;
    None where a paragraph ends, or in scripts that wrap anywhere.
    """
    word = WORD.search(next_)
    if not line.strip() or word is None or line == next_ or ITEM.match(next_):
        return None
    if WIDE.search(f"{line}{word[0]}"):
        return None
    indent = len(line) - len(line.lstrip())
    length = len(line.rstrip())
    return (length, length + len(word[0])) if word.start() <= indent else None


def _kept(rooms: dict[int, tuple[int, int]]) -> tuple[frozenset[int], int]:
    """Return the lines that keep the width that most of them keep, and that width."""
    changes = [0] * (WIDEST + 2)
    for low, high in rooms.values():
        if low <= WIDEST and high >= NARROWEST:
            changes[max(low, NARROWEST)] += 1
            changes[min(high, WIDEST) + 1] -= 1
    counts = list(accumulate(changes))
    width = max(range(NARROWEST, WIDEST + 1), key=counts.__getitem__)
    return frozenset(at for at, (low, high) in rooms.items() if low <= width <= high), width


def unwrapped(text: str) -> str:
    """Return a text with a blank for each newline that only wraps a paragraph: no place moves."""
    lines = text.split("\n")
    goes_on = wrapped(lines)
    ends = (" " if at in goes_on else "\n" for at in range(len(lines) - 1))
    return "".join(map("".join, zip(lines, (*ends, ""), strict=True)))


def joined(lines: Sequence[str], text: str) -> str:
    """Return the lines of one paragraph as one, without their outer blanks.

    A hyphen at the end of a line goes where `text` has the word without it, or ends lines so more
    than once; it stays where the text has the word with it elsewhere.
    """
    whole, *others = [line.strip() for line in lines]
    for line in others:
        begun, rest = PARTED.search(whole), SMALL.match(line)
        if begun is None or rest is None:
            whole = f"{whole} {line}"
        else:
            goes = _is_one(begun["begun"], rest[0], text)
            whole = f"{whole[:-1] if goes else whole}{line}"
    return whole


def _is_one(begun: str, rest: str, text: str) -> bool:
    """Tell whether a hyphen between two pieces only parts a word at the end of its line."""
    if f"{begun}{rest}" in text:
        return True
    return f"{begun}-{rest}" not in text and len(AT_END.findall(text)) > 1
