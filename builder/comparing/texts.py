"""How a text differs, word by word, with what stays the same folded away."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from builder.comparing.values import Mark, Piece, Rewriting
from builder.words.comparing import MOST_WORDS, Kind, Run, compare

AROUND = 8  # words that are shown beside a change, so that its sentence is known
LONGEST = 60  # words of a change; what goes on longer is counted
SHOWN = 12  # paragraphs with changes, of one text
_MARKS = {Kind.SAME: Mark.SAME, Kind.GONE: Mark.GONE, Kind.NEW: Mark.NEW}


def rewriting(name: str, before: str, after: str) -> Rewriting:
    """Compare two texts, a paragraph a line; where the words are the same no paragraph is shown."""
    found = compare(before.split("\n"), after)
    changed = [runs for runs in found if not _is_same(runs)]
    shown = tuple(_shown(found, SHOWN)) if changed else ()
    cut = before.split()[MOST_WORDS:] != after.split()[MOST_WORDS:]
    return Rewriting(name, shown, max(0, len(changed) - SHOWN), cut)


def _is_same(runs: Sequence[Run]) -> bool:
    return all(run.kind is Kind.SAME for run in runs)


def _shown(paragraphs: Sequence[tuple[Run, ...]], most: int) -> Iterator[tuple[Piece, ...]]:
    """Yield the first paragraphs with changes, and how many without stand between them."""
    left = most
    for same, group in groupby(paragraphs, key=_is_same):
        together = tuple(group)
        if same and left:
            yield (Piece(Mark.FOLDED, "", len(together)),)
        elif not same:
            yield from (tuple(_pieces(runs)) for runs in together[:left])
            left -= min(left, len(together))


def _pieces(runs: Sequence[Run]) -> Iterator[Piece]:
    last = len(runs) - 1
    for number, run in enumerate(runs):
        words = run.text.split()
        if run.kind is Kind.SAME:
            yield from _folded(words, 0 if number == 0 else AROUND, 0 if number == last else AROUND)
        else:
            yield Piece(_MARKS[run.kind], _cut(words))


def _folded(words: Sequence[str], first: int, last: int) -> Iterator[Piece]:
    """Unchanged words: so many of the first and last, and a fold for the others."""
    if len(words) <= first + last + AROUND:
        yield Piece(Mark.SAME, " ".join(words))
        return
    if first:
        yield Piece(Mark.SAME, " ".join(words[:first]))
    yield Piece(Mark.FOLDED, "")
    if last:
        yield Piece(Mark.SAME, " ".join(words[-last:]))


def _cut(words: Sequence[str]) -> str:
    if len(words) <= LONGEST + AROUND:
        return " ".join(words)
    return f"{' '.join(words[:LONGEST])} … ({len(words) - LONGEST:,} more words)"
