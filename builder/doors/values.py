"""What every door hands on: the blocks of a capture, and what its page states outside its text."""

from dataclasses import dataclass
from enum import Enum


class BlockKind(Enum):
    """What a block is by its own markup or place; a line of a text capture is a paragraph."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CAPTION = "caption"
    QUOTE = "quote"
    ITEM = "item"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Markup:
    """What the markup of a saved page says of a block.

    `markdown` is the block as Markdown where that says more than its words: links, emphasis, a
    table's cells; else "". `level` is a heading's rank or an item's depth, from 1. `part` is the
    article of the page that holds the block, from 1; 0 is for none. `main` tells whether the
    block belongs to the main text by the page's markup alone. `linked` is the share of its
    characters that are links, 0 to 1.
    """

    markdown: str
    level: int
    part: int
    main: bool
    linked: float


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a text capture, or one block of a saved page, without its outer blanks.

    `line` counts from 1: lines of a text, blocks of a page. `markup` is None for text.
    """

    line: int
    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    markup: Markup | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """What a page states of itself outside its text, unjudged, in the order of the page.

    `metas` are name (or property, or itemprop; in small letters) and content. `linked_data` are
    the texts of its JSON-LD scripts. `canonical` and `language` are "" where not stated.
    """

    title: str
    metas: tuple[tuple[str, str], ...]
    linked_data: tuple[str, ...]
    canonical: str
    language: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A capture as its door read it; `head` is None for text.

    `notes` say, in a maintainer's words, what could not be read as it stood.
    """

    blocks: tuple[Block, ...]
    head: Head | None
    notes: tuple[str, ...]
