"""Paragraphs that stand in the page just as those of the main text do, and so are of it too."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from builder.doors.leaves import Leaf
from builder.words.shapes import is_prose

ENOUGH = 3
"""Paragraphs of main text that make a place in the page one where main text stands."""
MOST_LINKED = 0.5
SUB_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})

Kept = tuple[bool, ...]
Place = tuple[int, tuple[tuple[str, str], ...]]


def with_likes(
    leaves: Sequence[Leaf], parts: Sequence[int], kept: Sequence[Kept]
) -> tuple[Kept, ...]:
    """Add to the main text the prose that stands in blocks of the same names and classes.

    Long texts lie in several blocks with advertisements between them, of which trafilatura keeps
    the largest. `kept` says of each text node of each leaf whether it is main text.
    """
    usual = Counter(
        _place(leaf, part)
        for leaf, part, main in zip(leaves, parts, kept, strict=True)
        if any(main) and is_prose(leaf.text)
    )
    prose = tuple(
        (True,) * len(main) if _may_be(leaf, main) and usual[_place(leaf, part)] >= ENOUGH else main
        for leaf, part, main in zip(leaves, parts, kept, strict=True)
    )
    return _with_headings(leaves, parts, prose)


def _with_headings(
    leaves: Sequence[Leaf], parts: Sequence[int], kept: tuple[Kept, ...]
) -> tuple[Kept, ...]:
    """Add the sub-headings right above a leaf of main text, below the first of it."""
    begun: set[int] = set()
    result = list(kept)
    for index, following in pairwise(range(len(leaves))):
        main = any(kept[index])
        begun |= {parts[index]} if main else set()
        above = any(kept[following]) and parts[index] == parts[following] and parts[index] in begun
        if above and not main and _heads(leaves[index], leaves[following]):
            result[index] = (True,) * len(kept[index])
    return tuple(result)


def _heads(leaf: Leaf, below: Leaf) -> bool:
    """Tell an unlinked sub-heading whose block lies beside the paragraph below it."""
    holder = leaf.holders[-1]
    beside = len(leaf.holders) > 1 and leaf.holders[-2] in below.holders
    return holder.tag in SUB_HEADINGS and leaf.linked < MOST_LINKED and beside


def _may_be(leaf: Leaf, main: Kept) -> bool:
    return not any(main) and leaf.linked < MOST_LINKED and is_prose(leaf.text)


def _place(leaf: Leaf, part: int) -> Place:
    return part, tuple((str(one.tag), one.get("class", "")) for one in leaf.holders)
