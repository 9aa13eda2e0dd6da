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
TWICE = 2
"""The same for the block around what is kept, where the text goes on."""


def or_densest(
    leaves: Sequence[Leaf], parts: Sequence[int], kept: Sequence[Kept]
) -> tuple[Kept, ...]:
    """Give an article whose main text has next to no prose the block of its leaves that has most,
    if any; and one whose text goes on behind an element that ends too soon the block around both.

    `kept` says of each text node of each leaf whether it is main text.
    """
    result = list(kept)
    for part in set(parts):
        mine = [number for number, other in enumerate(parts) if other == part]
        found = _better(leaves, mine, kept) or {n for n in mine if any(kept[n])}
        for number in mine:
            if any(kept[number]) != (number in found):
                result[number] = (number in found,) * len(kept[number])
    return tuple(result)


def _better(
    leaves: Sequence[Leaf], mine: Sequence[int], kept: Sequence[Kept]
) -> frozenset[int] | None:
    """Return which leaves of an article are its text, or None where those are that are kept."""
    main = [leaves[number] for number in mine if any(kept[number])]
    told = sum(weight(leaf.text) for leaf in filter(_is_prose, main))
    block, has = _densest([leaves[number] for number in mine])
    if block is None or has < max(LEAST, TWICE * told):
        return None
    if main and all(block in leaf.holders for leaf in main):
        return _going_on(leaves, mine, kept, block) if _goes_on(leaves, main, block) else None
    if told >= ENOUGH or has < MANY_TIMES * told:
        return None
    return frozenset(n for n in mine if block in leaves[n].holders and not _is_linked(leaves[n]))


def _goes_on(leaves: Sequence[Leaf], main: Sequence[Leaf], block: Element) -> bool:
    """Tell whether most of the prose right in a block looks as that of the main text does, and has
    no links: comments and teasers have names, or links.
    """
    looks = {_look(leaf) for leaf in main if _is_prose(leaf)}
    right_in = [leaf for leaf in leaves if block in leaf.holders[-2:] and _is_prose(leaf)]
    alike = [leaf for leaf in right_in if _look(leaf) in looks and not leaf.linked]
    return 2 * len(alike) > len(right_in)


def _look(leaf: Leaf) -> tuple[str, str]:
    return str(leaf.holders[-1].tag), leaf.holders[-1].get("class", "")


def _going_on(
    leaves: Sequence[Leaf], mine: Sequence[int], kept: Sequence[Kept], block: Element
) -> frozenset[int]:
    """Return what is kept, what stands right in a block, and the prose between these."""
    right_in = {n for n in mine if block in leaves[n].holders[-2:] and not _is_linked(leaves[n])}
    told = {n for n in mine if any(kept[n])} | right_in
    last = max(n for n in right_in if _is_prose(leaves[n]))
    between = {n for n in mine if min(told) < n < last and _is_prose(leaves[n])}
    return frozenset(told | between)


def _densest(leaves: Iterable[Leaf]) -> tuple[Element | None, int]:
    """Return the block right around paragraphs of most weight, and that weight; of two as heavy
    the first.
    """
    weights: Counter[Element] = Counter()
    for leaf in filter(_is_prose, leaves):
        if not is_called_so(leaf.holders):
            weights.update(dict.fromkeys(leaf.holders[-2:], min(LONGEST, weight(leaf.text))))
    block = max(weights, key=weights.__getitem__, default=None)
    return block, weights[block] if block is not None else 0


def _is_prose(leaf: Leaf) -> bool:
    return not _is_linked(leaf) and is_prose(leaf.text)


def _is_linked(leaf: Leaf) -> bool:
    return leaf.linked >= MOST_LINKED
