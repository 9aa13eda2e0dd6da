"""What every door hands on: the blocks of a capture, and what its page states outside its text."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class BlockKind(StrEnum):
    """What a block is by its own markup or place; a line of a text capture is a paragraph.

    A `ROW` is a table's row. An `ITEM` is marked by a bullet, a `NUMBERED` one by its number. A
    `STANDFIRST` is called one and stands above the text of its article.
    """

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CAPTION = "caption"
    QUOTE = "quote"
    ITEM = "item"
    NUMBERED = "numbered"
    ROW = "row"
    STANDFIRST = "standfirst"


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of a block's text, by characters, that leads to an absolute address."""

    start: int
    end: int
    address: str


@dataclass(frozen=True, slots=True)
class Markup:
    """What the markup of a saved page says of a block.

    `part` is the article of the page that holds it, from 1. `main` tells whether it is main text
    by the page's markup alone. `level` is a heading's rank, an item's depth, or 1 for the first
    row of a table or paragraph of a quotation; 0 where none of these. `cells` are a row's.
    `linked` is the share of its characters that are links, 0 to 1.
    """

    part: int
    main: bool
    level: int
    links: tuple[Link, ...]
    cells: tuple[str, ...]
    linked: float


class Block(NamedTuple):
    """One line of a text capture, or one block of a saved page, without its outer blanks.

    `line` counts from 1: lines of a text, blocks of a page. `markup` is None for text. `lines` is
    more than 1 where a paragraph of a text was wrapped.
    """

    line: int
    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    markup: Markup | None = None
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Moment:
    """A `time` element of a page: its attribute `datetime`, its words, and what labels it.

    `label` is its class, itemprop and pubdate, blank-parted. `headline` counts the h1 elements
    before it: 0 is above all headlines.
    """

    stamp: str
    text: str
    label: str
    headline: int


@dataclass(frozen=True, slots=True)
class Head:
    """What a page states of itself outside its text, unjudged, in the order of the page.

    `metas` are name (or property, in small letters) and content. `items` are its microdata: the
    path of itemprops in small letters ("datepublished", "author.name") and the value.
    `linked_data` are the texts of its JSON-LD scripts. `canonical` and `language` (the attribute
    lang) are "" where not stated. `headlines` are its h1 elements. `bylines` are elements that
    their class or rel calls a byline or an author, each a text with a line break between its
    elements. `openings` are the short paragraphs under the first headline, up to the first long
    one. `guess` is the day (ISO 8601) that the page seems to have where nothing states one, or "".
    """

    title: str
    metas: tuple[tuple[str, str], ...]
    items: tuple[tuple[str, str], ...]
    linked_data: tuple[str, ...]
    canonical: str
    language: str
    headlines: tuple[str, ...]
    times: tuple[Moment, ...]
    bylines: tuple[str, ...]
    openings: tuple[str, ...]
    guess: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A capture as its door read it; `head` is None for text."""

    blocks: tuple[Block, ...]
    head: Head | None
