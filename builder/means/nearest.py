"""Did you mean …? The known name that a mistyped one is closest to."""

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process, utils
from rapidfuzz.distance import OSA, LCSseq

SHORT = 5  # letters: Iran and Iraq are a slip apart
SHORTEST = 3
ENOUGH = 72  # of 100: by trial on misspelt names; at 70 a family name is taken for Romania

_DIGITS = re.compile(r"\d")
_BETWEEN = re.compile(r"[\s_-]+")


def nearest(written: str, known: Iterable[str]) -> str:
    """Return the known text spelt most like `written` (Indel similarity, case aside).

    Failing that, one that has all its words, as a full name has a surname; else "".
    """
    names = tuple(known)
    best = process.extractOne(written, names, scorer=fuzz.ratio, processor=utils.default_process)
    if best and best[1] >= ENOUGH:
        return best[0]
    words = _words(written)
    return next((name for name in names if words and words <= _words(name)), "")


def _words(text: str) -> set[str]:
    return set(utils.default_process(text).replace("_", " ").split())


def shared_in_order(one: Sequence[str], other: Sequence[str]) -> float:
    """Return the share of the shorter's words that the other has in the same order: 0 to 1.

    The longest common subsequence, which needs no words to stand side by side.
    """
    shorter = min(len(one), len(other))
    return LCSseq.similarity(one, other) / shorter if shorter else 0.0


def is_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter more, less or other, or by two that changed places.

    The optimal string alignment distance: what a slip of the pen or of the keyboard makes.
    """
    return one != other and OSA.distance(one, other, score_cutoff=1) == 1


def only_word(written: str, words: Iterable[str]) -> str:
    """Return the one of a few known words that was meant; "" if it is none of them, or unclear.

    Two slips are let pass, and one in a word of three or four letters; capitals, blanks and hyphens
    do not count. Words of a list that is short are seldom so near each other.
    """
    names = tuple(words)
    alike = tuple(name for name in names if _joined(name) == _joined(written))
    slips = 2 if len(written) >= SHORT else 1
    near = alike or (_within(written, names, slips) if len(written) >= SHORTEST else ())
    return near[0] if len(near) == 1 else ""


def within_a_slip(written: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known names that are a slip away (see `is_slip`).

    Short names are left alone, of which many are a slip apart, and so are other digits, which make
    another thing of the same name.
    """
    return _within(written, known, 1) if len(written) >= SHORT else ()


def _within(written: str, known: Iterable[str], slips: int) -> tuple[str, ...]:
    return tuple(
        name
        for name in known
        if OSA.distance(written, name, score_cutoff=slips) <= slips
        and _DIGITS.findall(written) == _DIGITS.findall(name)
    )


def _joined(text: str) -> str:
    return _BETWEEN.sub("_", text.strip().casefold())
