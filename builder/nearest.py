"""Did you mean …? The known name that a mistyped one is closest to."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process, utils

ENOUGH = 72  # of 100: below this, suggestions tried on misspelt names were more noise than help


def nearest(written: str, known: Iterable[str]) -> str:
    """Return the known text most like `written` (Indel similarity, case aside), or ""."""
    best = process.extractOne(
        written, list(known), scorer=fuzz.WRatio, processor=utils.default_process
    )
    return best[0] if best and best[1] >= ENOUGH else ""
