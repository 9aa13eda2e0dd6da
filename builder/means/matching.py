"""All known names in a text, found in one pass.

Two spellings are one name when they differ only in hyphens and spaces ("Kim Jong-un", "Kim Jong
Un"), in the sort of apostrophe or in accents. Folding keeps one character for one, so offsets are
those of the text as it came; only runs of white space are squeezed, and counted back.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick

from builder.words.names import APOSTROPHES, HYPHENS, UNDECOMPOSED

T = TypeVar("T")

_SPACES = re.compile(r"\s{2,}")
# Scripts written without spaces between words (CJK and Kana, Thai, Lao, Khmer, Myanmar).
# Kept as texts: to compile ranges as wide as these takes as long as to read a page.
_UNSPACED = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"
_FIRST_UNSPACED = "\u0e00"
# Hangul words take their particles without a space: 김정은 + 이.
_HANGUL = "[\uac00-\ud7a3]"
_LEAST_CAPITALS = 4
_LONGEST = 200  # code points of a name: nobody writes a longer one, and it costs its square
_FIRST_SURROGATE, _LAST_SURROGATE = "\ud800", "\udfff"


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A known name in a text, `text[start:end]`, without a possessive's ending."""

    start: int
    end: int
    value: T


@cache
def _folded_character(character: str) -> str:
    if _FIRST_SURROGATE <= character <= _LAST_SURROGATE:
        return "\ufffd"  # half a character: no text of UTF-8 has one
    if character.isspace():
        return " "
    if character in HYPHENS:
        return "-"
    if character in APOSTROPHES:
        return "'"
    if character in UNDECOMPOSED:
        return UNDECOMPOSED[character]
    decomposed = unicodedata.normalize("NFD", character)
    marks = all(unicodedata.combining(c) for c in decomposed[1:])
    return decomposed[0] if marks and ord(character) < 0x250 else character


def _fold(text: str) -> str:
    if text.isascii():
        return text.translate(_ASCII)
    return text.translate({ord(c): _folded_character(c) for c in set(text)})


_ASCII = {ord(c): _folded_character(c) for c in map(chr, range(128))}


def _plain(name: str) -> str:
    return " ".join(_fold(unicodedata.normalize("NFC", name)).split())


def _lower(plain: str) -> str:
    """Small letters and no hyphens, one for one (letters that would grow, such as İ, stay)."""
    lower = plain.lower()
    if len(lower) != len(plain):
        lower = "".join([c.lower() if len(c.lower()) == 1 else c for c in plain])
    return lower.replace("-", " ")


def fold(name: str) -> str:
    """The form in which two spellings of one name are equal, whatever their case."""
    return _lower(_plain(name))


@dataclass(frozen=True, slots=True)
class _Squeezed:
    """A folded text with each run of white space as one space, and what was cut where."""

    plain: str
    ends: tuple[int, ...]
    cut: tuple[int, ...]

    def original(self, at: int) -> int:
        """Where a character of `plain` stood in the text."""
        return at + self.cut[bisect_right(self.ends, at)] if self.ends else at


@lru_cache(maxsize=2)  # a text is searched for known names, then for those it abbreviates
def _squeezed(text: str) -> _Squeezed:
    folded = _fold(text)
    pieces, ends, cut = [], [], [0]
    start = length = 0
    for run in _SPACES.finditer(folded):
        pieces.append(folded[start : run.start() + 1])
        length += run.start() + 1 - start
        start = run.end()
        ends.append(length)
        cut.append(start - length)
    return _Squeezed("".join((*pieces, folded[start:])), tuple(ends), tuple(cut))


def _bound(text: str, at: int, *, ends: bool) -> bool:
    """Whether a word can begin or end at an offset."""
    if at in (0, len(text)):
        return True
    before, after = text[at - 1], text[at]
    if not (before.isalnum() and after.isalnum()):
        return True
    inner = before if ends else after
    if inner < _FIRST_UNSPACED:
        return False
    return bool(re.match(_UNSPACED, inner) or (ends and re.match(_HANGUL, inner)))


def _agrees(seen: str, name: str) -> bool:
    """Whether the case of a text fits a name: after a hyphen of either it may differ."""
    if seen == name or name.islower():
        return True
    if seen.isupper() and sum(map(str.isalpha, name)) >= _LEAST_CAPITALS:
        return True
    befores = zip(" " + seen, " " + name, strict=True)
    letters = zip(seen, name, befores, strict=False)
    return all(a == b or {a, b} <= {"-", " "} or "-" in before for a, b, before in letters)


class Matcher(Generic[T]):
    """Finds names, each with its payload: the longest at each place, at word bounds.

    Case counts, except that a name of four letters or more is also found in capitals (headlines),
    and a name given in small letters only is found in any case. Where one spelling is given
    twice, the first payload stands. Names of more than 200 code points are not looked for, nor
    those without a letter or number.
    """

    def __init__(self, names: Iterable[tuple[str, T]]) -> None:
        spelt: dict[str, dict[str, T]] = {}
        for name, value in names:
            plain = _plain(name)
            if len(plain) <= _LONGEST and any(map(str.isalnum, plain)):
                spelt.setdefault(_lower(plain), {}).setdefault(plain, value)
        self._names = tuple(tuple(same.items()) for same in spelt.values())
        self._automaton = AhoCorasick(list(spelt))

    def find(self, text: str) -> tuple[Match[T], ...]:
        """All matches in the order of the text; they never overlap. Time is linear in the text."""
        squeezed = _squeezed(text)
        found: list[Match[T]] = []
        free = 0
        for start, end, value in sorted(
            self._hits(squeezed.plain), key=lambda hit: (hit[0], -hit[1])
        ):
            if start >= free:
                first, last = squeezed.original(start), squeezed.original(end - 1)
                found.append(Match(first, last + 1, value))
                free = end
        return tuple(found)

    def _hits(self, plain: str) -> Iterator[tuple[int, int, T]]:
        for which, start, end in self._automaton.find_matches_as_indexes(
            _lower(plain), overlapping=True
        ):
            if _bound(plain, start, ends=False) and _bound(plain, end, ends=True):
                for name, value in self._names[which]:
                    if _agrees(plain[start:end], name):
                        yield start, end, value
                        break
