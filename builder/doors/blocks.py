"""From the leaves of a page to blocks: what each is by its markup, with its links and cells."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urljoin, urlsplit

from builder.doors.leaves import Leaf, Slot, linked_share, words_of
from builder.doors.values import Block, BlockKind, Link, Markup
from builder.means.html_tree import Element

RANKS = {f"h{rank}": rank for rank in range(1, 7)}
LISTS = {"ul": BlockKind.ITEM, "menu": BlockKind.ITEM, "ol": BlockKind.NUMBERED}
CELLS = frozenset({"td", "th"})
LONGEST_CELL = 300
"""Characters; what lays out a page with a table has longer ones."""
SAFE = frozenset({"http", "https", "mailto"})
CAPTION_CLASS = re.compile(r"(?:^|[\s_-])[Cc]aption(?:$|[\s_-])|[a-z]Caption\b")


@dataclass(frozen=True, slots=True)
class Piece:
    """What becomes one block: text nodes of a leaf that are all main text, or all not."""

    leaf: Leaf
    slots: tuple[Slot, ...]
    part: int
    main: bool

    @property
    def text(self) -> str:
        """The words of the text nodes."""
        return self.leaf.text if self.slots is self.leaf.slots else words_of(self.slots)

    @property
    def linked(self) -> float:
        """The share of their characters that are links."""
        return self.leaf.linked if self.slots is self.leaf.slots else linked_share(self.slots)


def blocks_of(pieces: Iterable[Piece], base: str) -> tuple[Block, ...]:
    """Turn pieces into blocks; a block's `line` is its number on the page, from 1.

    The cells of a table's row make one block. Links are resolved against `base`, an address.
    """
    shape = _Shape({}, set(), set())
    blocks: list[Block] = []
    for (row, *_), group in groupby(pieces, key=lambda one: _row_key(one, shape)):
        if row is not None:
            blocks.append(_row_block(len(blocks) + 1, row, tuple(group), shape))
            continue
        for piece in group:
            blocks.append(_block(len(blocks) + 1, piece, base, shape))
    return tuple(blocks)


@dataclass(frozen=True, slots=True)
class _Shape:
    """What is known of the page so far: which tables hold data, which have begun, which items."""

    data: dict[Element, bool]
    begun: set[Element]
    items: set[Element]


def _row_key(piece: Piece, shape: _Shape) -> tuple[Element | None, int, bool]:
    """Return the row of a table of data that holds a piece, or None."""
    rows = (one for one in reversed(piece.leaf.holders) if one.tag == "tr")
    row = next(rows, None)
    if row is not None:
        table = _table(row)
        if table not in shape.data:
            shape.data[table] = _holds_data(table)
        row = row if shape.data[table] else None
    return row, piece.part, piece.main


def _table(row: Element) -> Element:
    return next((one for one in row.iterancestors("table")), row)


def _holds_data(table: Element) -> bool:
    """Tell a table of data, of rows with as many short cells each, from one that lays out."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    rows = [[cell for cell in row if cell.tag in CELLS] for row in table.iter("tr")]
    counts = {len(row) for row in rows if row}
    short = all(len(cell.text_content()) <= LONGEST_CELL for row in rows for cell in row)
    return short and len(rows) >= 2 and min(counts, default=0) >= 2 and len(counts) <= 2


def _row_block(number: int, row: Element, pieces: tuple[Piece, ...], shape: _Shape) -> Block:
    texts = _cell_texts(row, pieces)
    table = _table(row)
    first = table not in shape.begun
    shape.begun.add(table)
    one = pieces[0]
    linked = linked_share(tuple(slot for piece in pieces for slot in piece.slots))
    markup = Markup(one.part, one.main, int(first), (), texts, linked)
    return Block(number, " ".join(filter(None, texts)), BlockKind.ROW, markup)


def _cell_texts(row: Element, pieces: tuple[Piece, ...]) -> tuple[str, ...]:
    """Return the words of each cell, "" for an empty one: columns must not move."""
    groups = groupby(pieces, key=lambda piece: _cell(piece.leaf))
    words = {cell: " ".join(one.text for one in group) for cell, group in groups}
    empty = {cell: "" for cell in row if cell.tag in CELLS}
    return tuple((empty | words).values())


def _cell(leaf: Leaf) -> Element:
    return next((one for one in reversed(leaf.holders) if one.tag in CELLS), leaf.holders[-1])


def _block(number: int, piece: Piece, base: str, shape: _Shape) -> Block:
    kind, level = _kind(piece.leaf, shape)
    links = tuple(_links(piece.slots, base)) if piece.main and piece.linked else ()
    markup = Markup(piece.part, piece.main, level, links, (), piece.linked)
    return Block(number, piece.text, kind, markup)


def _kind(leaf: Leaf, shape: _Shape) -> tuple[BlockKind, int]:
    holder = leaf.holders[-1]
    if holder.tag in RANKS:
        return BlockKind.HEADING, RANKS[holder.tag]
    if _is_caption(leaf):
        return BlockKind.CAPTION, 0
    items = [one for one in leaf.holders if one.tag == "li"]
    if items:
        first = items[-1] not in shape.items
        shape.items.add(items[-1])
        return (_list_kind(items[-1]) if first else BlockKind.PARAGRAPH), len(items)
    quoted = any(one.tag == "blockquote" for one in leaf.holders)
    return (BlockKind.QUOTE if quoted else BlockKind.PARAGRAPH), 0


def _is_caption(leaf: Leaf) -> bool:
    """Tell whether a leaf stands in a `figcaption`, or in a block that is called a caption."""
    near = leaf.holders[-2:]
    called = any(CAPTION_CLASS.search(one.get("class", "")) for one in near)
    return called or any(one.tag == "figcaption" for one in leaf.holders)


def _list_kind(item: Element) -> BlockKind:
    around = item.getparent()
    return LISTS.get(str(around.tag), BlockKind.ITEM) if around is not None else BlockKind.ITEM


def _links(slots: tuple[Slot, ...], base: str) -> Iterator[Link]:
    """Find the stretches of the text that are links, with the address each leads to."""
    end, parted = 0, False
    for anchor, group in groupby(slots, key=_anchor):
        text = "".join(slot.text for slot in group)
        words = " ".join(text.split())
        if not words:
            parted = True
            continue
        begin = end + (end > 0 and (parted or text[0].isspace()))
        end, parted = begin + len(words), text[-1].isspace()
        address = _address(anchor, base) if anchor is not None else ""
        if address:
            yield Link(begin, end, address)


def _anchor(slot: Slot) -> Element | None:
    return next((one for one in reversed(slot.inlines) if one.tag == "a"), None)


def _address(anchor: Element, base: str) -> str:
    """Return where a link leads if that is an address of the web or of mail, else ""."""
    try:
        address = urljoin(base, anchor.get("href", "").strip())
        parts = urlsplit(address)
    except ValueError:
        return ""
    whole = parts.scheme in SAFE and bool(parts.netloc or parts.scheme == "mailto")
    return address if whole and not re.search(r"[\s<>]", address) else ""
