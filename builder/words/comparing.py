"""How two texts differ, word by word."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import accumulate, groupby, pairwise

MOST_WORDS = 5_000  # of each text, by trial: half a second where nothing is alike
_ISLAND = 2  # words: fewer that are alike between two changes only scatter what is read


class Kind(StrEnum):
    """What became of words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that follow each other and fared alike."""

    kind: Kind
    text: str


_Change = tuple[Kind, Sequence[str]]


def compare(before: Sequence[str], after: str) -> tuple[tuple[Run, ...], ...]:
    """Return each paragraph of `before` as runs, with what `after` has instead or besides.

    Only words are compared, for two captures of a text part it differently into paragraphs and
    lines. Of each text the first `MOST_WORDS` words are looked at.
    """
    paragraphs = [paragraph.split() for paragraph in before]
    words = [word for paragraph in paragraphs for word in paragraph][:MOST_WORDS]
    changes = _smoothed(_changes(words, after.split()[:MOST_WORDS]))
    bounds = [min(end, len(words)) for end in accumulate(map(len, paragraphs))]
    return tuple(
        tuple(Run(kind, " ".join(run)) for kind, run in found)
        for found in _parted(changes, bounds)
        if found
    )


def _changes(before: Sequence[str], after: Sequence[str]) -> Iterator[_Change]:
    for tag, first, last, start, end in SequenceMatcher(None, before, after).get_opcodes():
        if tag == "equal":
            yield Kind.SAME, before[first:last]
            continue
        if first < last:
            yield Kind.GONE, before[first:last]
        if start < end:
            yield Kind.NEW, after[start:end]


def _smoothed(changes: Iterable[_Change]) -> Iterator[_Change]:
    """Count a word or two that are alike, between changes, as changed with them."""
    found = list(changes)
    inner = range(1, len(found) - 1)
    islands = {n for n in inner if found[n][0] is Kind.SAME and len(found[n][1]) <= _ISLAND}
    marked = [
        (kind is Kind.SAME and number not in islands, kind, run)
        for number, (kind, run) in enumerate(found)
    ]
    for same, group in groupby(marked, key=lambda one: one[0]):
        together = [(kind, run) for _, kind, run in group]
        if same:
            yield from together
        else:
            yield from _both(together)


def _both(together: Sequence[_Change]) -> Iterator[_Change]:
    """Yield what is gone in one run, and what is new in another."""
    for wanted, other in ((Kind.GONE, Kind.NEW), (Kind.NEW, Kind.GONE)):
        words = [word for kind, run in together if kind is not other for word in run]
        if words:
            yield wanted, words


def _parted(changes: Iterable[_Change], bounds: Sequence[int]) -> list[list[_Change]]:
    """Part runs where the paragraphs of the first text end; `bounds` count its words."""
    parts: list[list[_Change]] = [[]]
    ends = iter(bounds)
    end = next(ends, 0)
    place = 0
    for kind, run in changes:
        if kind is Kind.NEW:
            parts[-1].append((kind, run))
            continue
        cuts = [bound - place for bound in bounds if place < bound < place + len(run)]
        for first, last in pairwise((0, *cuts, len(run))):
            while place + first >= end and end < bounds[-1]:
                parts.append([])
                end = next(ends)
            parts[-1].append((kind, run[first:last]))
        place += len(run)
    return parts
