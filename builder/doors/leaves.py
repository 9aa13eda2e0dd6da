"""The text of a page in its order: a leaf for each innermost block, a slot for each text in it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import NamedTuple

from builder.means.html_tree import Element, walk

UNWRITTEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Characters that no text has (XML 1.0, 2.2), though a page may hold references to them."""

# fmt: off
UNSEEN = frozenset((
    "applet", "audio", "canvas", "datalist", "embed", "iframe", "input", "link", "map",
    "math", "meta", "noscript", "object", "option", "param", "script", "select", "source", "style",
    "svg", "template", "textarea", "title", "track", "video",
))
"""Elements whose text nobody reads, or that the reader of a page fills in.

Not `head`: libxml2 ends an open one at no element that is younger than HTML 4, such as `article`.
"""
INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "g", "i", "img", "ins", "kbd", "label", "mark", "nobr", "picture", "q", "rp", "rt",
    "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
))
"""Elements within a line (HTML Living Standard, phrasing content); all others begin a block."""
# fmt: on
LONGEST_NAME = 500
"""Characters of a class or id that are looked at."""
UNITS = frozenset(("a", "label", "time"))
"""Inline elements that hold words whole, as do those that act as buttons or are laid out as blocks:
where two of them touch, the page's style keeps them apart."""
APART = re.compile(r"display\s*:\s*(?:inline-)?(?:block|flex|grid)")
BUTTON = re.compile(r"(?:^|[\s_-])(?:btn|button)(?:$|[\s_-])")
NOWHERE = ("#", "javascript:")
"""What begins the addresses of links that only start a script: two of them are not one link."""


class Slot(NamedTuple):
    """One text node with its words: the `text` of an element, or the `tail` behind it.

    `inlines` are the inline elements around it, the outermost first; `linked` tells whether one of
    them leads to another page.
    """

    element: Element
    is_tail: bool
    text: str
    inlines: tuple[Element, ...]
    linked: bool


@dataclass(frozen=True, slots=True)
class Leaf:
    """A run of text that no block parts, within the blocks around it, the outermost first.

    `text` has single blanks; `linked` is the share of it that is links, 0 to 1. `within` are the
    names of the blocks around it.
    """

    holders: tuple[Element, ...]
    within: frozenset[str]
    slots: tuple[Slot, ...]
    text: str
    linked: float

    @property
    def inlines(self) -> tuple[Element, ...]:
        """The inline elements around all of its words."""
        around = (slot.inlines for slot in self.slots if not slot.text.isspace())
        levels = zip(*around, strict=False)
        return tuple(one for one, *others in takewhile(_is_one, levels))


def _is_one(elements: tuple[Element, ...]) -> bool:
    return all(one is elements[0] for one in elements)


def leaves(root: Element) -> Iterator[Leaf]:
    """Yield the leaves below an element that hold more than blanks, in the order of the page."""
    blocks: list[Element] = []
    inlines: list[Element] = []
    slots: list[Slot] = []
    for begins, element, skip in walk(root):
        if element.tag in UNSEEN:
            if begins:
                skip()
            else:
                _add(slots, element, True, inlines)
            continue
        block = element.tag not in INLINE
        if block and slots:
            yield from _leaf(blocks, slots)
        around = blocks if block else inlines
        if begins:
            around.append(element)
            _add(slots, element, False, inlines)
        else:
            around.pop()
            _add(slots, element, True, inlines)
    yield from _leaf(blocks, slots)


def _add(slots: list[Slot], element: Element, is_tail: bool, inlines: list[Element]) -> None:
    """Add a text node, but for blanks before the words of a leaf: most are between blocks."""
    written = element.tail if is_tail else element.text
    if not written or (not slots and written.isspace() and not UNWRITTEN.search(written)):
        return
    if text := UNWRITTEN.sub("", written):
        blank = " " if slots and _touch(slots[-1], text, inlines) else ""
        around = tuple(inlines)
        slots.append(Slot(element, is_tail, blank + text, around, _leads_on(around)))


def _leads_on(inlines: tuple[Element, ...]) -> bool:
    links = [one.get("href", "").strip() for one in inlines if one.tag == "a"]
    return any(link[:1] not in ("", "#") for link in links)


def _touch(before: Slot, text: str, inlines: Sequence[Element]) -> bool:
    """Tell whether a letter of one unit stands right before that of the next, as between links.

    One link may be two elements, and a word partly in bold: there the letters are of one word.
    """
    if not (before.text[-1].isalnum() and text[0].isalnum()):
        return False
    one, other = _unit(before.inlines), _unit(inlines)
    if one is None or other is None or one is other:
        return False
    here, there = (unit.get("href", "").strip() for unit in (one, other))
    return here != there or not here or here.startswith(NOWHERE)


def _unit(inlines: Sequence[Element]) -> Element | None:
    return next((one for one in inlines if _holds_whole_words(one)), None)


def _holds_whole_words(element: Element) -> bool:
    called = f"{element.get('role', '')} {element.get('class', '')}"
    laid_out = APART.search(element.get("style", ""))
    return element.tag in UNITS or bool(BUTTON.search(called) or laid_out)


def _leaf(blocks: list[Element], slots: list[Slot]) -> Iterator[Leaf]:
    text = words_of(slots)
    if text:
        whole = tuple(slots)
        within = frozenset([str(one.tag) for one in blocks])
        yield Leaf(tuple(blocks), within, whole, text, linked_share(whole))
    slots.clear()


def linked_share(slots: Sequence[Slot]) -> float:
    """Return the share of the characters, blanks aside, that are links, 0 to 1."""
    linked = [slot for slot in slots if slot.linked]
    return _size(linked) / max(1, _size(slots)) if linked else 0.0


def _size(slots: Iterable[Slot]) -> int:
    return len("".join("".join([slot.text for slot in slots]).split()))


def name_of(element: Element) -> str:
    """Return what an element is called, by its class and its id."""
    return f"{element.get('class', '')[:LONGEST_NAME]} {element.get('id', '')[:LONGEST_NAME]}"


def words_of(slots: Iterable[Slot]) -> str:
    """Return the words of text nodes as a browser shows them, with single blanks."""
    return " ".join("".join([slot.text for slot in slots]).split())
