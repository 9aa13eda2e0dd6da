"""The door of saved pages: HTML to blocks, each with the article it is of and what markup says."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import chain
from urllib.parse import urljoin

from builder.doors.articles import part_numbers
from builder.doors.behind import without_what_follows
from builder.doors.blocks import Piece, blocks_of
from builder.doors.densest import or_densest
from builder.doors.head import read_head, titles_of
from builder.doors.hours import with_hours
from builder.doors.leaves import UNSEEN, Leaf, Slot, leaves, words_of
from builder.doors.likes import with_likes
from builder.doors.preformatted import part_preformatted
from builder.doors.values import Reading
from builder.means.html_tree import Element, parse_page, strip
from builder.means.main_text import MOST, kept_marks, mark, unmarked


def read_page(html: str, address: str = "") -> Reading:
    """Read a saved page; `address` is where it was, if that is known.

    Raises `BadPage` for what is no page, or nested too deep to be read whole.
    """
    tree = parse_page(html)
    part_preformatted(tree)
    head = read_head(tree)
    found = tuple(leaves(tree))
    parts = part_numbers(
        found, titles_of(head.title, head.metas), tuple(filter(None, (head.canonical, address)))
    )
    if len(set(parts)) > 1:
        head = read_head(_article(tree, found, parts, 1))
    kept = or_densest(found, parts, tuple(_main_text(tree, found, parts)))
    kept = with_likes(found, parts, kept)
    kept = with_hours(found, parts, without_what_follows(found, parts, kept))
    pieces = chain.from_iterable(map(_pieces, found, parts, kept))
    return Reading(blocks_of(pieces, _base(tree, address or head.canonical)), head)


def _base(tree: Element, address: str) -> str:
    """Return what relative links count from (HTML Living Standard, the `base` element)."""
    stated = next((one.get("href", "") for one in tree.iter("base")), "")
    try:
        return urljoin(address, stated)
    except ValueError:
        return address


def _main_text(
    tree: Element, found: Sequence[Leaf], parts: Sequence[int]
) -> Iterator[tuple[bool, ...]]:
    """Say of each slot of each leaf whether it is main text of its article.

    Marks the tree, and then strips it of what nobody reads: a text behind that keeps its mark.
    """
    for number, slot in enumerate(slot for leaf in found for slot in leaf.slots):
        if number < MOST:
            _put(slot, mark(number))
    strip(tree, UNSEEN)
    articles = (_article(tree, found, parts, part) for part in sorted(set(parts)))
    kept = frozenset[int]().union(*map(kept_marks, articles))
    begin = 0
    for leaf in found:
        end = begin + len(leaf.slots)
        yield tuple(number in kept for number in range(begin, end))
        begin = end


def _put(slot: Slot, sign: str) -> None:
    """Put a mark before the words of a text node, behind its leading blanks."""
    words = slot.text.lstrip()
    blanks = slot.text[: len(slot.text) - len(words)]
    marked = f"{blanks}{sign}{unmarked(words)}" if words else blanks
    if slot.is_tail:
        slot.element.tail = marked
    else:
        slot.element.text = marked


def _article(tree: Element, found: Sequence[Leaf], parts: Sequence[int], part: int) -> Element:
    """Return the page without what is only of its other articles."""
    if len(set(parts)) < 2:
        return tree
    within: dict[Element, set[int]] = {}
    for leaf, other in zip(found, parts, strict=True):
        for holder in leaf.holders:
            within.setdefault(holder, set()).add(other)
    foreign = {
        next(one for one in leaf.holders if part not in within[one])
        for leaf in found
        if part not in within[leaf.holders[-1]]
    }
    return _without(tree, foreign)


def _without(tree: Element, foreign: set[Element]) -> Element:
    copy = deepcopy(tree)
    pairs = tuple(zip(tree.iter(), copy.iter(), strict=True))
    for element, double in pairs:
        if element in foreign:
            double.drop_tree()
    return copy


def _pieces(leaf: Leaf, part: int, kept: tuple[bool, ...]) -> Iterator[Piece]:
    """Part what is main text of a leaf from what is not; blanks go with the main text."""
    if all(kept) or not any(kept):
        yield Piece(leaf, leaf.slots, part, all(kept))
        return
    pairs = tuple(zip(leaf.slots, kept, strict=True))
    yield Piece(
        leaf, tuple(slot for slot, main in pairs if main or slot.text.isspace()), part, True
    )
    rest = tuple(slot for slot, main in pairs if not main)
    if words_of(rest):
        yield Piece(leaf, rest, part, False)
