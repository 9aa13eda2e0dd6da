"""Stretches: the parts of a run in capitals that may each be one name.

"Norwegian Foreign Minister Anna Maria Lund Friday" is a country, an office, a stretch and a day.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from builder.naming.runs import Word, runs
from builder.naming.words import (
    BREAKS,
    COMMON_WORDS,
    GIVEN_NAMES,
    HEADS,
    OFFICE_PARTS,
    OFFICE_PREFIXES,
    OFFICES,
    SURNAMES_TOO,
)

_REACH = 24  # code points to look back: a word and what joins it
_BEFORE = re.compile(r"""(?<![\w'’-])([\w'’-]+),?[ \u00a0]["“‘(]?$""")
_SMALL_WORD = re.compile(r"(?<![\w-])[a-z]{3,}\b")
_OFFICE_OF = re.compile(r"(?<![\w-])([\w-]+) (?:of|for) (?:the )?$")
_OF = (" of ", " for ", " the ")

Taken = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in capitals that may be one name, and what stands right before them.

    `in_office`: it is an office, of the same run ("Foreign Minister X Y") or over "of" ("Secretary
    of State X Y"). `before`: the small word before, "" when a word of the same run is.
    """

    words: tuple[Word, ...]
    in_office: bool
    before: str

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.words[-1].end

    @property
    def name(self) -> str:
        """The name as the text writes it."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text and its stretches; `alone` counts those of one word, `small` holds its small words."""

    text: str
    stretches: tuple[Stretch, ...]
    alone: Counter[str]
    small: frozenset[str]


class _Kind(Enum):
    NAME = auto()
    OFFICE = auto()
    HEAD = auto()
    BREAK = auto()


@lru_cache(maxsize=1 << 16)
def bare(word: str) -> str:
    """A word of a name without dots, in small letters, to look up."""
    return word.rstrip(".").casefold()


@lru_cache(maxsize=1 << 16)
def is_office(word: str) -> bool:
    """Whether a word, in any case, is an office: minister, Vice-President, ex-premier."""
    if bare(word) in OFFICES:
        return True
    first, *others = word.split("-")
    alike = (
        first.lower() in OFFICE_PREFIXES
        or all(part[:1].isupper() for part in others) == first[:1].isupper()
    )
    return bool(others) and alike and any(part.lower() in OFFICES for part in (first, *others))


def _is_shouted(word: str) -> bool:
    return len(word) > 1 and word.isupper() and "." not in word


def _stretch(words: Sequence[Word], in_office: bool, before: str) -> Stretch:
    """A stretch without common words before the name ("Near Al Qaim"), while two words remain."""
    cut = 0
    while (
        len(words) - cut > 2
        and bare(words[cut].text) in COMMON_WORDS
        and words[cut].text not in GIVEN_NAMES
    ):
        cut += 1
    small = words[cut - 1].text.lower() if cut else before
    return Stretch(tuple(words[cut:]), in_office, small)


def _kind(word: str, taken: bool, words: Sequence[Word]) -> _Kind:
    """What a word does in a run, after the words of a name that has begun."""
    if len(words) == 1 and words[0].text in GIVEN_NAMES and word in SURNAMES_TOO:
        return _Kind.NAME
    if not words and word in GIVEN_NAMES and word in HEADS:
        return _Kind.NAME
    if word in HEADS:
        return _Kind.HEAD
    if is_office(word):
        return _Kind.OFFICE
    part = not words and bare(word) in OFFICE_PARTS
    return _Kind.BREAK if part or taken or word in BREAKS or _is_shouted(word) else _Kind.NAME


def _stretches(run: Sequence[Word], text: str, taken: Taken) -> Iterator[Stretch]:
    """A run cut at offices, days, countries and heads; what a head ends ("X Y Agency") is none."""
    start = max(0, run[0].start - _REACH)
    joined = text.endswith(_OF, start, run[0].start)
    of = _OFFICE_OF.search(text, start, run[0].start) if joined else None
    small = _BEFORE.search(text, start, run[0].start)
    before = "" if of or not small else small[1]
    waiting = office = bool(of and is_office(of[1]))
    words: list[Word] = []
    for word in run:
        kind = _kind(word.text, taken(word.start, word.end), words)
        if kind is _Kind.NAME:
            words.append(word)
            continue
        if words and kind is not _Kind.HEAD:
            yield _stretch(words, office, before)
        waiting = waiting and not words
        words, before, office = [], "", kind is _Kind.OFFICE or waiting
    if words:
        yield _stretch(words, office, before)


def read(text: str, taken: Taken) -> Reading:
    """Find all stretches of a text. `taken` tells which spans are countries or known bodies."""
    stretches = tuple(s for run in runs(text) for s in _stretches(run, text, taken))
    alone = Counter(s.words[0].text for s in stretches if len(s.words) == 1)
    small = frozenset(_SMALL_WORD.findall(text))
    return Reading(text, stretches, alone, small)
