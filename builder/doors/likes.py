"""Paragraphs that stand in the page just as those of the main text do, and so are of it too."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from builder.doors.leaves import Leaf
from builder.words.shapes import is_prose

ENOUGH = 3
"""Paragraphs of main text that make a place in the page one where main text stands."""
ENOUGH_AROUND = 2
"""Paragraphs of main text right within a block that make bare prose between them main text too."""
MOST_LINKED = 0.5
SUB_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})

Kept = tuple[bool, ...]
Place = tuple[int, tuple[tuple[str, str], ...]]


def with_likes(
    leaves: Sequence[Leaf], parts: Sequence[int], kept: Sequence[Kept]
) -> tuple[Kept, ...]:
    """Add to the main text the prose that stands in blocks of the same names and classes, and what
    stands bare in the block that holds its paragraphs.

    Long texts lie in several blocks with advertisements between them, of which trafilatura keeps
    the largest. A picture within a paragraph ends it, and leaves the words behind it bare: most
    often the first of an article. `kept` says of each text node of each leaf whether it is main
    text.
    """
    around = tuple(zip(leaves, parts, kept, strict=True))
    prose = [(leaf, part) for leaf, part, main in around if any(main) and is_prose(leaf.text)]
    usual = Counter(_place(leaf, part) for leaf, part in prose)
    holding = Counter((part, leaf.holders[-2]) for leaf, part in prose if len(leaf.holders) > 1)

    def is_like(leaf: Leaf, part: int) -> bool:
        is_bare = holding[part, leaf.holders[-1]] >= ENOUGH_AROUND
        return is_bare or usual[_place(leaf, part)] >= ENOUGH

    found = tuple(
        (True,) * len(main) if _may_be(leaf, main) and is_like(leaf, part) else main
        for leaf, part, main in around
    )
    return _with_headings(leaves, parts, found)


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
