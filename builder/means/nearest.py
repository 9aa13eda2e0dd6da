"""Did you mean …? The known name that a mistyped one is closest to."""

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process, utils
from rapidfuzz.distance import OSA, LCSseq

ENOUGH = 72  # of 100: by trial on misspelt names; at 70 a family name is taken for Romania


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
