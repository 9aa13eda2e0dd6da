"""Paragraphs that stand in the page just as those of the main text do, and so are of it too."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from builder.doors.leaves import Leaf
from builder.means.html_tree import Element
from builder.words.shapes import is_prose

ENOUGH = 3
"""Paragraphs of main text that make a place in the page one where main text stands."""
ENOUGH_AROUND = 2
"""Paragraphs of main text right within a block that make bare prose between them main text too."""
MOST_LINKED = 0.5
NUMBERING = re.compile(r"(?<![^\s_-])(?:first|last|odd|even|\d+)(?![^\s_-])")
"""What classes say of which one of several a block is."""
SUB_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})

Kept = tuple[bool, ...]
Place = tuple[tuple[str, str], ...]


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
    result = list(kept)
    for part in set(parts):
        mine = [number for number, other in enumerate(parts) if other == part]
        prose = [leaves[n] for n in mine if any(kept[n]) and is_prose(leaves[n].text)]
        is_like = _likeness(prose)
        for number in mine if prose else ():
            if _may_be(leaves[number], kept[number]) and is_like(leaves[number]):
                result[number] = (True,) * len(kept[number])
    return _with_headings(leaves, parts, tuple(result))


def _likeness(prose: Sequence[Leaf]) -> Callable[[Leaf], bool]:
    """Make what tells whether a leaf stands as the prose of an article's main text does."""
    places = Counter(map(_place, prose))
    holding = Counter(leaf.holders[-2] for leaf in prose if len(leaf.holders) > 1)

    def is_like(leaf: Leaf) -> bool:
        is_bare = any(holding[one] >= ENOUGH_AROUND for one in _bare_in(leaf))
        return is_bare or places[_place(leaf)] >= ENOUGH

    return is_like


def _bare_in(leaf: Leaf) -> tuple[Element, ...]:
    """Return the blocks in which a leaf stands bare: a `div` without a name makes none."""
    *_, around, own = (None, *leaf.holders)
    nameless = own is not None and own.tag == "div" and not own.keys()
    return (own, around) if nameless else (own,)


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


def _place(leaf: Leaf) -> Place:
    return tuple([(str(one.tag), _name(one.get("class", ""))) for one in leaf.holders])


def _name(written: str) -> str:
    return " ".join(NUMBERING.sub("", written).split()) if written else ""
