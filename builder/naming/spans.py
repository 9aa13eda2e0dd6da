"""Which places of a text are already somebody's."""

from bisect import bisect_left
from collections.abc import Iterable


class Spans:
    """Spans that do not overlap, to ask whether another touches one of them."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = [end for _, end in ordered]

    def touch(self, start: int, end: int) -> bool:
        """Whether `[start, end)` shares a place with one of the spans."""
        before = bisect_left(self._starts, end) - 1
        return before >= 0 and self._ends[before] > start
