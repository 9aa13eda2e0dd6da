"""What a word in capitals does: it is part of a name, an office, or where a name stops."""

import re
from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache

from builder.means.given_names import GIVEN_NAMES
from builder.naming.runs import Word
from builder.naming.words import (
    ARTICLES,
    BREAKS,
    CALLINGS,
    COMMON_WORDS,
    FIRST_FAMILIES,
    GIVEN_TOO,
    HEADS,
    NUMBERS,
    OFFICE_PARTS,
    OFFICE_PREFIXES,
    OFFICES,
    PARTICLES,
    SURNAMES_TOO,
)

_SYLLABLE = r"(?:[bpmfdtnlgkhjqxzcsrwyv]|[cszkpt]h|ng|gi|tr)?[yw]?[aeiou]{1,3}(?:ng|nh|[nmrptkl])?"
SYLLABLES = re.compile(rf"{_SYLLABLE}(?:-?{_SYLLABLE})?", re.IGNORECASE)
"""One or two syllables of a Chinese, Korean or Vietnamese given name: Weidong, Jong-un, Lam."""
_SYLLABLES_TOO = frozenset(("An", "Do", "He", "Her", "Im", "In", "No", "On", "So"))
_SEAT = re.compile(r"[RDI]-[A-Z]")  # of a party, for a state: R-Texas
_RUN_TOGETHER = re.compile(r"(?!Fitz|Vander)(?:\w+-|Mc|O['’])?[A-Z][a-z]{3,}[A-Z\d]")
_CALLING = re.compile(r"[a-z-]+(?:ologist|ographer|ician|keeper|(?<!hu)man|woman)")


class Kind(Enum):
    """What a word does in a run of capitals; a PART belongs to an office that follows."""

    NAME = auto()
    OFFICE = auto()
    PART = auto()
    HEAD = auto()
    BREAK = auto()


NAME, OFFICE, PART, HEAD, BREAK = Kind
"""Asked of every word in capitals: before Python 3.12 to look one up in its Enum takes long."""


@lru_cache(maxsize=1 << 13)
def bare(word: str) -> str:
    """A word of a name without dots, in small letters, to look up."""
    return word.rstrip(".").casefold()


@lru_cache(maxsize=1 << 13)
def is_office(word: str) -> bool:
    """Whether a word, in any case, is an office: minister, Vice-President, Editor-in-Chief.

    Of callings it is so only as they are written: a midwife, but Midwife may be a name's word.
    """
    if bare(word) in OFFICES or word in CALLINGS or _CALLING.fullmatch(word):
        return True
    first, *others = word.replace("-in-", "-").replace("-at-", "-").split("-")
    alike = (
        first.lower() in OFFICE_PREFIXES
        or all(part[:1].isupper() for part in others) == first[:1].isupper()
    )
    return bool(others) and alike and any(part.lower() in OFFICES for part in (first, *others))


def _is_shouted(word: str) -> bool:
    return len(word) > 1 and word.removesuffix("s").isupper() and "." not in word


def begins_name(word: str, next_: str) -> bool:
    """Whether a family name that is also a head or a beginning stands before a given name.

    "Park Jin", "Sun Weidong", "To Lam", "Son Heung-min": the next word is no common one, nor one
    that goes on.
    """
    called = word in HEADS or word in BREAKS or (is_office(word) and "-" in next_)
    if word not in FIRST_FAMILIES or not called:
        return False
    plain = bare(next_) in COMMON_WORDS or next_ in HEADS or next_ in BREAKS or is_office(next_)
    return SYLLABLES.fullmatch(next_) is not None and not plain


def kind_of(word: str, taken: bool, words: Sequence[Word]) -> Kind:
    """What a word does in a run, after the words of a name that has begun."""
    if _is_name_too(word, words):
        return NAME
    if word in HEADS or (words and (_is_compound(word) or _is_joined_head(word))):
        return HEAD
    if is_office(word):
        return OFFICE
    if not words and bare(word) in OFFICE_PARTS:
        return PART
    if word in BREAKS or _SEAT.match(word) or (taken and not word.startswith(ARTICLES)):
        return BREAK
    other = _is_compound(word) or (_is_shouted(word) and not _is_part(word, words))
    return BREAK if other else NAME


def _is_name_too(word: str, words: Sequence[Word]) -> bool:
    """Whether a head, an office or a beginning is a family name here, or a given one: Nathan Law,
    James To.
    """
    if words:
        if _is_syllable_too(word, words):
            return True
        is_family = word in SURNAMES_TOO or word in FIRST_FAMILIES
        is_particle = word in BREAKS and word.lower() in PARTICLES
        return len(words) == 1 and words[0].text in GIVEN_NAMES and (is_family or is_particle)
    return word in GIVEN_NAMES and word in HEADS


def _is_syllable_too(word: str, words: Sequence[Word]) -> bool:
    """Whether a small word in capitals is the last syllable of a Korean name: Moon Jae In."""
    if word not in _SYLLABLES_TOO or len(words) != 2:
        return False
    return words[0].text in FIRST_FAMILIES and SYLLABLES.fullmatch(words[1].text) is not None


@lru_cache(maxsize=1 << 13)
def _is_compound(word: str) -> bool:
    """Whether a small word is joined behind, which makes an adjective: Ohio-based, Zarkov-era; but
    not Jong-un. Or two words are run together, as firms and careless pages do: but not McEwan.
    """
    if _RUN_TOGETHER.match(word):
        return True
    _, hyphen, tail = word.rpartition("-")
    plain = tail in COMMON_WORDS or (tail.endswith("ed") and tail.islower())
    return bool(hyphen) and plain and not SYLLABLES.fullmatch(word)


def _is_joined_head(word: str) -> bool:
    """Whether what a place or body is ends a word of two: Hotel-Hospital."""
    first, hyphen, last = word.rpartition("-")
    return bool(hyphen) and first in HEADS and last in HEADS


def _is_part(word: str, words: Sequence[Word]) -> bool:
    """Whether capitals are initials ("JK Rowling") or a number ("Charles Keating IV")."""
    return word in NUMBERS if words else len(word) == 2


@lru_cache(maxsize=1 << 13)
def is_plain(word: str) -> bool:
    """Whether a word is a common one and no given name."""
    return bare(word) in COMMON_WORDS and word not in GIVEN_NAMES and word not in GIVEN_TOO
