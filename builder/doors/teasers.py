"""Teasers of other stories by their shape: blocks of one kind, a link at the head of each."""

from collections import defaultdict
from collections.abc import Sequence

from builder.doors.leaves import Leaf
from builder.means.html_tree import Element
from builder.words.shapes import weight, word_count

LEAST, LONGEST = 3, 400
"""How many blocks of one kind beside each other are teasers, and the weight of what is below the
link in one of them at most.
"""
NEARLY_ALL = 0.9
"""Share of a line's characters that are a link, where it is the headline of another story."""
LEAST_HEADLINE, LEAST_SAID = 4, 5
"""Words of the headline of a story, and of what is told of it: names in a list of people or books
have fewer, and so have the prices in a list of goods.
"""
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
    heads = {holder: leaves[inside[0]] for holder, inside in held.items()}
    several = (same for same in kinds.values() if _are_stories([heads[one] for one in same]))
    return frozenset(number for same in several for holder in same for number in held[holder])


def _is_teaser(inside: Sequence[Leaf]) -> bool:
    first, *others = inside
    said = [leaf.text for leaf in others if not leaf.linked]
    is_told = any(word_count(text) >= LEAST_SAID for text in said)
    return first.linked > NEARLY_ALL and is_told and sum(map(weight, said)) <= LONGEST


def _are_stories(heads: Sequence[Leaf]) -> bool:
    """Tell whether there are some, and most are headlines."""
    headlines = sum(word_count(leaf.text) >= LEAST_HEADLINE for leaf in heads)
    return len(heads) >= LEAST and 2 * headlines > len(heads)


def _kind(holder: Element) -> Kind:
    return holder.getparent(), str(holder.tag), holder.get("class", "")
