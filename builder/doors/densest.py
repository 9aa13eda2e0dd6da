"""The block with the most prose, for pages of which markup alone gives none: of a menu longer than
a short article it takes the menu for the text.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from builder.doors.leaves import Leaf
from builder.doors.likes import MOST_LINKED, Kept
from builder.means.html_tree import Element
from builder.words.shapes import is_prose, weight

LEAST = 200
"""Weight of the prose of a block that may be an article's text; a notice has less."""


def or_densest(
    leaves: Sequence[Leaf], parts: Sequence[int], kept: Sequence[Kept]
) -> tuple[Kept, ...]:
    """Give an article whose main text has no prose the block of its leaves that has most, if any.

    `kept` says of each text node of each leaf whether it is main text.
    """
    result = list(kept)
    for part in set(parts):
        mine = [number for number, other in enumerate(parts) if other == part]
        if any(any(kept[number]) and _is_prose(leaves[number]) for number in mine):
            continue
        block = _densest([leaves[number] for number in mine])
        for number in mine if block is not None else ():
            main = block in leaves[number].holders and leaves[number].linked < MOST_LINKED
            result[number] = (main,) * len(kept[number])
    return tuple(result)


def _densest(leaves: Iterable[Leaf]) -> Element | None:
    """Return the block right around paragraphs of most weight; of two as heavy the first."""
    weights: Counter[Element] = Counter()
    for leaf in filter(_is_prose, leaves):
        for holder in leaf.holders[-2:]:
            weights[holder] += weight(leaf.text)
    block = max(weights, key=weights.__getitem__, default=None)
    return block if block is not None and weights[block] >= LEAST else None


def _is_prose(leaf: Leaf) -> bool:
    return leaf.linked < MOST_LINKED and is_prose(leaf.text)
