"""From the leaves of a page to blocks: what each is by its markup, with its links and cells."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, groupby
from urllib.parse import urljoin, urlsplit

from builder.doors.leaves import Leaf, Slot, linked_share, name_of, words_of
from builder.doors.values import Block, BlockKind, Link, Markup
from builder.means.html_tree import Element
from builder.words.shapes import is_prose

RANKS = {f"h{rank}": rank for rank in range(1, 7)}
LISTS = {"ul": BlockKind.ITEM, "menu": BlockKind.ITEM, "ol": BlockKind.NUMBERED}
CELLS = frozenset({"td", "th"})
LONGEST_CELL, LONGEST_STANDFIRST = 300, 400
"""Characters; what lays out a page with a table has longer cells."""
SAFE = frozenset({"http", "https", "mailto"})
CAPTION_CLASS = re.compile(r"(?:^|[\s_-])[Cc]aption(?:$|[\s_-])|[a-z]Caption(?![a-z])")
STANDFIRST_CLASS = re.compile(
    r"(?i)(?:^|[\s_-])(?<!site[_-])(?:standfirst|dek|deck|sub-?(?:title|head|headline|line)|"
    r"summary|excerpt|description|chapo|vorspann|entradilla|sottotitolo|ingress)(?:$|[\s_-])"
)
"""The names that the trade has for what stands between a headline and its text."""


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
    shape = _Shape({}, set(), set(), set(), set())
    blocks: list[Block] = []
    for (row, *_), group in groupby(pieces, key=lambda one: _row_key(one, shape)):
        if row is not None:
            blocks.append(_row_block(len(blocks) + 1, row, tuple(group), base, shape))
            continue
        for piece in group:
            blocks.append(_block(len(blocks) + 1, piece, base, shape))
    return tuple(blocks)


@dataclass(frozen=True, slots=True)
class _Shape:
    """What is known of the page so far: which tables hold data, and what of it has begun.

    `texts` are the numbers of the articles whose text has.
    """

    data: dict[Element, bool]
    begun: set[Element]
    items: set[Element]
    quotes: set[Element]
    texts: set[int]


def _row_key(piece: Piece, shape: _Shape) -> tuple[Element | None, int, bool]:
    """Return the row of a table of data that holds a piece, or None."""
    row = None
    if "tr" in piece.leaf.within:
        row = next(one for one in reversed(piece.leaf.holders) if one.tag == "tr")
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


def _row_block(
    number: int, row: Element, pieces: tuple[Piece, ...], base: str, shape: _Shape
) -> Block:
    cells = _cells(row, pieces)
    texts = tuple(" ".join(piece.text for piece in cell) for cell in cells)
    table = _table(row)
    first = table not in shape.begun
    shape.begun.add(table)
    one = pieces[0]
    linked = linked_share(tuple(slot for piece in pieces for slot in piece.slots))
    links = tuple(_links_of_row(cells, base)) if one.main and linked else ()
    markup = Markup(one.part, one.main, int(first), links, texts, linked)
    return Block(number, " ".join(filter(None, texts)), BlockKind.ROW, markup)


def _cells(row: Element, pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], ...]:
    """Return what is in each cell, () for an empty one: columns must not move."""
    filled = {
        cell: tuple(group) for cell, group in groupby(pieces, key=lambda one: _cell(one.leaf))
    }
    empty: dict[Element, tuple[Piece, ...]] = {cell: () for cell in row if cell.tag in CELLS}
    return tuple((empty | filled).values())


def _links_of_row(cells: tuple[tuple[Piece, ...], ...], base: str) -> Iterator[Link]:
    """Find the links of a row in its words, which are those of its pieces with blanks between."""
    begin = 0
    for piece in chain.from_iterable(cells):
        for link in _links(piece.slots, base):
            yield Link(begin + link.start, begin + link.end, link.address)
        begin += len(piece.text) + 1


def _cell(leaf: Leaf) -> Element:
    return next((one for one in reversed(leaf.holders) if one.tag in CELLS), leaf.holders[-1])


def _block(number: int, piece: Piece, base: str, shape: _Shape) -> Block:
    kind, level = _kind(piece, shape)
    links = tuple(_links(piece.slots, base)) if piece.main and piece.linked else ()
    markup = Markup(piece.part, piece.main, level, links, (), piece.linked)
    return Block(number, piece.text, kind, markup)


def _kind(piece: Piece, shape: _Shape) -> tuple[BlockKind, int]:
    leaf, holder = piece.leaf, piece.leaf.holders[-1]
    is_caption = _is_caption(leaf)
    if not is_caption and piece.part not in shape.texts and _is_standfirst(piece):
        return BlockKind.STANDFIRST, 0
    if piece.main and is_prose(piece.text):
        shape.texts.add(piece.part)
    if holder.tag in RANKS:
        return BlockKind.HEADING, RANKS[holder.tag]
    if is_caption:
        return BlockKind.CAPTION, 0
    if "li" in leaf.within:
        items = [one for one in leaf.holders if one.tag == "li"]
        first = items[-1] not in shape.items
        shape.items.add(items[-1])
        return (_list_kind(items[-1]) if first else BlockKind.PARAGRAPH), len(items)
    if "blockquote" not in leaf.within:
        return BlockKind.PARAGRAPH, 0
    quote = next(one for one in leaf.holders if one.tag == "blockquote")
    first = quote not in shape.quotes
    shape.quotes.add(quote)
    return BlockKind.QUOTE, int(first)


def _is_standfirst(piece: Piece) -> bool:
    """Tell whether a short unlinked text is called a standfirst by its block or that around it."""
    if piece.linked or len(piece.text) > LONGEST_STANDFIRST:
        return False
    called = (
        one
        for one in piece.leaf.holders[-2:]
        if STANDFIRST_CLASS.search(f"{one.get('itemprop', '')} {name_of(one)}")
    )
    return any(len(" ".join(one.text_content().split())) <= LONGEST_STANDFIRST for one in called)


def _is_caption(leaf: Leaf) -> bool:
    """Tell whether a leaf stands in a `figcaption`, or right in what is called a caption."""
    around = (*leaf.holders[-2:], *leaf.inlines)
    names = (name_of(one) for one in around)
    return "figcaption" in leaf.within or any(map(CAPTION_CLASS.search, names))


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
