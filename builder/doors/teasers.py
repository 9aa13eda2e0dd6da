"""Teasers of other stories by their shape: blocks of one kind, a link at the head of each."""

from collections import defaultdict
from collections.abc import Sequence

from builder.doors.leaves import Leaf
from builder.means.html_tree import Element
from builder.words.shapes import weight

LEAST, LONGEST = 3, 400
"""How many blocks of one kind beside each other are teasers, and the weight of what is below the
link in one of them at most.
"""
NEARLY_ALL = 0.9
"""Share of a line's characters that are a link, where it is the headline of another story."""
UP = 2
"""How far above a line the block of its teaser is at most."""

Kind = tuple[Element | None, str, str]


def teasers(leaves: Sequence[Leaf], numbers: Sequence[int]) -> frozenset[int]:
    """Find which of some leaves, by their numbers, are teasers of other stories.

    A list of links makes none: below each of them something is said.
    """
    held: dict[Element, list[int]] = defaultdict(list)
    for number in numbers:
        for holder in leaves[number].holders[-UP - 1 :]:
            held[holder].append(number)
    kinds: dict[Kind, list[Element]] = defaultdict(list)
    for holder, inside in held.items():
        if _is_teaser([leaves[number] for number in inside]):
            kinds[_kind(holder)].append(holder)
    several = (holder for same in kinds.values() if len(same) >= LEAST for holder in same)
    return frozenset(number for holder in several for number in held[holder])


def _is_teaser(inside: Sequence[Leaf]) -> bool:
    first, *others = inside
    said = [leaf for leaf in others if not leaf.linked]
    return first.linked > NEARLY_ALL and 0 < sum(weight(leaf.text) for leaf in said) <= LONGEST


def _kind(holder: Element) -> Kind:
    return holder.getparent(), str(holder.tag), holder.get("class", "")
