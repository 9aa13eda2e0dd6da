"""Texts whose lines are wrapped at a width, as mails are and what text browsers write."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from builder.words.shapes import STOPS

NARROWEST, WIDEST = 50, 110
"""Code points at which a person or a program wraps lines."""
LEAST = 3
"""Lines that show it …"""
MOSTLY = 0.75
"""… and their share of those long enough that go on in another or are followed by one."""
BEYOND = 0.1
"""The share of lines that may be longer, as addresses are."""
APART = 0.5
"""The share of them that may end with a sentence, or go on with a capital; more are a line each."""
LONG = 0.6
"""Of the width: a line that is shorter was not wrapped, but is a label or a headline."""
PROVED = 2
"""Hyphens at the ends of lines that part words which the text has whole, to show that others do."""
WORD = re.compile(r"\S+")
SAYING = re.compile(r"[^\W_]")
ITEM = re.compile(r"\s*(?:[-*•–·>]|\d{1,3}[.)])\s")
UNSPACED = re.compile(
    r"[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
"""Scripts whose lines end anywhere: Thai to Tibetan, Burmese, Khmer, Japanese, Chinese, Korean."""
PARTED = re.compile(r"([^\W\d_]+)-$")
SMALL = re.compile(r"[^\W\d_]+")
AND = frozenset(("and", "or", "und", "oder", "et", "ou", "y", "e", "en", "of"))
"""What stands behind a hyphen that a second word shares: “Vor- und Nachteile”."""
LAST = 80
"""Code points at the end of a line in which its last word is looked for."""


def wrapped(lines: Sequence[str]) -> frozenset[int]:
    """Return the places of the lines that go on in the next one.

    Such a line had no room for the next word, at a width that nearly all lines keep. An empty line
    ends a paragraph, and so do a rule, an item of a list and a line that is indented farther.
    """
    said = [len(line.rstrip()) for line in lines if line.strip()]
    if len(said) <= LEAST or sum(length > WIDEST for length in said) > BEYOND * len(said):
        return frozenset()
    long_lines = [at for at, line in enumerate(lines[:-1]) if len(line) >= LONG * NARROWEST]
    rooms = {at: room for at in long_lines if (room := _room(lines[at], lines[at + 1]))}
    kept, width = _kept(rooms)
    kept = frozenset(at for at in kept if not _is_headed(lines, at, kept))
    long = sum(length >= LONG * width for length, _ in rooms.values())
    longer = sum(length > width for length in said)
    if len(kept) < max(LEAST, MOSTLY * long) or longer > BEYOND * len(said):
        return frozenset()
    if sum(_are_apart(lines[at].rstrip(), lines[at + 1].lstrip()) for at in kept) > APART * len(
        kept
    ):
        return frozenset()
    over = (at for at, (length, _) in rooms.items() if length > width)
    return kept.union(at for at in over if lines[at + 1].lstrip()[:1].islower())


def _room(line: str, next_: str) -> tuple[int, int] | None:
    """Return the narrowest and the widest line at which the first is wrapped before the second;
    None where a paragraph ends, or in scripts that wrap anywhere.
    """
    word = WORD.search(next_)
    if word is None or line == next_ or ITEM.match(next_):
        return None
    if not (SAYING.search(line) and SAYING.search(next_)) or UNSPACED.search(f"{line}{word[0]}"):
        return None
    indent = len(line) - len(line.lstrip())
    length = len(line.rstrip())
    return (length, length + len(word[0])) if word.start() <= indent else None


def _kept(rooms: dict[int, tuple[int, int]]) -> tuple[frozenset[int], int]:
    """Return the lines that keep the width that most of them keep, the widest such, and it."""
    changes = [0] * (WIDEST + 2)
    for low, high in rooms.values():
        if low <= WIDEST and high >= NARROWEST:
            changes[max(low, NARROWEST)] += 1
            changes[min(high, WIDEST) + 1] -= 1
    counts = list(accumulate(changes))
    width = max(range(NARROWEST, WIDEST + 1), key=lambda one: (counts[one], one))
    return frozenset(at for at, (low, high) in rooms.items() if low <= width <= high), width


def _is_headed(lines: Sequence[str], at: int, kept: frozenset[int]) -> bool:
    """Tell a headline with a line below it from a paragraph of two lines: each has a capital, and
    no sentence ends.
    """
    if not kept.isdisjoint((at - 1, at + 1)):
        return False
    return lines[at + 1].lstrip()[:1].isupper() and not lines[at + 1].rstrip().endswith(STOPS)


def _are_apart(line: str, next_: str) -> bool:
    return line.endswith(STOPS) or next_[:1].isupper()


def unwrapped(text: str) -> str:
    """Return a text with a blank for each newline that only wraps a paragraph: no place moves."""
    lines = text.split("\n")
    goes_on = wrapped(lines)
    ends = (" " if at in goes_on else "\n" for at in range(len(lines) - 1))
    return "".join(map("".join, zip(lines, (*ends, ""), strict=True)))


@dataclass(frozen=True, slots=True)
class Hyphens:
    """What a text shows of hyphens at the ends of its lines: its words, and whether such a hyphen
    parts words that are one elsewhere, and none that has it there.
    """

    words: frozenset[str]
    part: bool


def hyphens_of(lines: Sequence[str]) -> Hyphens:
    """Look over all lines of a text."""
    words = frozenset(
        one for line in lines for one in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line)
    )
    ends = [pair for line, next_ in pairwise(lines) if (pair := _pieces(line, next_.lstrip()))]
    whole = sum(f"{begun}{rest}" in words for begun, rest in ends)
    parted = sum(f"{begun}-{rest}" in words for begun, rest in ends)
    return Hyphens(words, whole >= PROVED and not parted)


def _pieces(line: str, next_: str) -> tuple[str, str] | None:
    """Return what a hyphen at the end of a line parts, if the second piece has small letters."""
    begun, rest = PARTED.search(line.rstrip()[-LAST:]), SMALL.match(next_)
    return (begun[1], rest[0]) if begun and rest and rest[0].islower() else None


def joined(lines: Sequence[str], hyphens: Hyphens) -> str:
    """Return the lines of one paragraph as one, without their outer blanks.

    A hyphen at the end of a line goes where the text has the word without it, or shows that its
    hyphens there part words; before “and” it stays with its blank.
    """
    bare = [line.strip() for line in lines]
    seams = (_seam(line, next_, hyphens) for line, next_ in pairwise(bare))
    pieces = (
        f"{line[:-1] if seam is None else line}{seam or ''}"
        for line, seam in zip(bare, (*seams, ""), strict=True)
    )
    return "".join(pieces)


def _seam(line: str, next_: str, hyphens: Hyphens) -> str | None:
    """Return what stands between two lines; None where the hyphen at the end of the first goes."""
    if not line.endswith("-") or line.endswith(("--", " -")) or not SMALL.match(next_):
        return " "
    pieces = _pieces(line, next_)
    if pieces is None:
        return ""
    begun, rest = pieces
    if rest in AND:
        return " "
    return None if f"{begun}{rest}" in hyphens.words or hyphens.part else ""
