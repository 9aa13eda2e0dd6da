"""Which two full names may be one person's.

Their family names agree, and their given names do: "Maria Lund", "Anna Maria Lund"; "Mike",
"Michael"; "Sergei", "Sergey".
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from builder.means.matching import fold
from builder.naming.words import FIRST_FAMILIES, GENERATIONS, PARTICLES, SHORT_FORMS

_SAME_BEGINNING = 4  # letters in which two spellings of a given name agree: Sergei, Sergey
COMPARED = 16  # names with a key in common that another is compared with at most
_NONE: frozenset[int] = frozenset()
_ENDING = 2  # letters by which a name may be longer that is a woman's: Andrew, Andrea; Paul, Paula
_LETTER = re.compile(r"[^\W\d_]")


@lru_cache(maxsize=1 << 13)
def words_of(name: str) -> tuple[str, ...]:
    """Folded words without the particles, which are small: "Ben" is a name, "ben" is none."""
    words = name.replace("-", " ").split()
    return tuple(fold(word).rstrip(".") for word in words if word not in PARTICLES)


@lru_cache(maxsize=1 << 13)
def family_of(name: str) -> str:
    """The family name, folded: the last word, or the first of "Kim Jong-un" and "Xi Jinping"."""
    words = [word for word in words_of(name) if word not in GENERATIONS]
    if not words:
        return ""
    first = name.replace("-", " ").split()[0]
    return (
        words[0] if first in FIRST_FAMILIES and len(words) > 1 and _is_short(words) else words[-1]
    )


def _is_short(words: Sequence[str]) -> bool:
    return len(words) == 2 or (len(words) == 3 and all(len(word) < 7 for word in words))


def given_agree(one: str, other: str) -> bool:
    """Whether two given names, folded, may be one person's: the same, a spelling, or short."""
    return (
        one == other
        or _is_spelling(one, other)
        or not SHORT_FORMS.get(one, _NONE).isdisjoint(SHORT_FORMS.get(other, _NONE))
    )


def _is_spelling(one: str, other: str) -> bool:
    """Whether two given names sound or begin alike: Brian, Bryan; but not Andrew and Andrea."""
    if one.replace("y", "i", 1) == other.replace("y", "i", 1):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < _SAME_BEGINNING or one[:_SAME_BEGINNING] != other[:_SAME_BEGINNING]:
        return False
    of_woman = short.rstrip("h").endswith("a") != long.rstrip("h").endswith("a")
    return not of_woman or len(long) > len(short) + _ENDING


def _middles_agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether initials in the middle fit: George W. is George or George Walker, not George H. W."""
    if not one or not other or not any(_is_initial(word) for word in (*one, *other)):
        return True
    short, long = sorted((_initials_of(one), _initials_of(other)), key=len)
    return long.startswith(short)


def _is_initial(word: str) -> bool:
    return len(word) == 1 or "." in word


def _initials_of(words: Sequence[str]) -> str:
    letters = (_LETTER.findall(word) for word in words)
    return "".join(
        "".join(found) if _is_initial(word) else found[0]
        for word, found in zip(words, letters, strict=True)
        if found
    )


def same_person(one: str, other: str) -> bool:
    """Whether two full names of one article are the same person's."""
    a, b = words_of(one), words_of(other)
    generation = set(a) & GENERATIONS
    if not a or not b or generation != set(b) & GENERATIONS:
        return False
    if set(a) == set(b):
        return True
    a, b = (tuple(word for word in name if word not in GENERATIONS) for name in (a, b))
    least = 1 if generation else 2
    if min(len(a), len(b)) < least or a[-1] != b[-1] or not _middles_agree(a[1:-1], b[1:-1]):
        return False
    return (
        set(a) <= set(b)
        or set(b) <= set(a)
        or (family_of(one) == a[-1] and given_agree(a[0], b[0]))
    )


@lru_cache(maxsize=1 << 13)
def keys_of(name: str) -> frozenset[str]:
    """A name has one of these in common with each name of the same person (`same_person`).

    They are all its words, and its last one with each other, with the first letters of the first,
    and with what that is short for.
    """
    words = words_of(name)
    if not words:
        return frozenset()
    *others, last = words
    first = (
        words[0].replace("y", "i")[:_SAME_BEGINNING],
        *map(str, SHORT_FORMS.get(words[0], _NONE)),
    )
    return frozenset((" ".join(sorted({*words})), *(f"{one} {last}" for one in (*others, *first))))


class OtherNames:
    """Names of people, to ask whether one is theirs."""

    def __init__(self, names: Iterable[str]) -> None:
        self._folded: set[str] = set()
        self._by_key: defaultdict[str, list[str]] = defaultdict(list)
        for name in names:
            self._folded.add(fold(name))
            for key in keys_of(name):
                self._by_key[key].append(name)

    def has(self, name: str) -> bool:
        """Whether a name is one of these, or one that the same person may have."""
        return fold(name) in self._folded or any(
            same_person(other, name)
            for key in keys_of(name)
            for other in self._by_key.get(key, ())[:COMPARED]
        )
