"""The block with the most prose, for pages of which markup alone gives next to none: it takes a
menu that is longer than a short article for the text, or what is around a text without paragraphs.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from builder.doors.behind import is_called_so
from builder.doors.leaves import Leaf
from builder.doors.likes import MOST_LINKED, Kept
from builder.means.html_tree import Element
from builder.words.shapes import is_prose, weight

LEAST = 200
"""Weight of the prose of a block that may be an article's text; a notice has less."""
LONGEST = 1500
"""Weight that a paragraph counts for at most: lists of words that nobody reads are far longer."""
MANY_TIMES, ENOUGH = 4, 1000
"""How many times as much prose another block must have to be the text, and the weight of the prose
that is a text by itself: the next article of a page may be far longer.
"""


def or_densest(
    leaves: Sequence[Leaf], parts: Sequence[int], kept: Sequence[Kept]
) -> tuple[Kept, ...]:
    """Give an article whose main text has next to no prose the block of its leaves that has most,
    if any.

    `kept` says of each text node of each leaf whether it is main text.
    """
    result = list(kept)
    for part in set(parts):
        mine = [number for number, other in enumerate(parts) if other == part]
        main = (leaves[number] for number in mine if any(kept[number]))
        told = sum(weight(leaf.text) for leaf in filter(_is_prose, main))
        if told >= ENOUGH:
            continue
        block = _densest([leaves[number] for number in mine], max(LEAST, MANY_TIMES * told))
        for number in mine if block is not None else ():
            is_main = block in leaves[number].holders and leaves[number].linked < MOST_LINKED
            result[number] = (is_main,) * len(kept[number])
    return tuple(result)


def _densest(leaves: Iterable[Leaf], least: int) -> Element | None:
    """Return the block right around paragraphs of most weight; of two as heavy the first."""
    weights: Counter[Element] = Counter()
    for leaf in filter(_is_prose, leaves):
        if not is_called_so(leaf.holders):
            weights.update(dict.fromkeys(leaf.holders[-2:], min(LONGEST, weight(leaf.text))))
    block = max(weights, key=weights.__getitem__, default=None)
    return block if block is not None and weights[block] >= least else None


def _is_prose(leaf: Leaf) -> bool:
    return leaf.linked < MOST_LINKED and is_prose(leaf.text)
