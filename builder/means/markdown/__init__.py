"""Markdown bodies: the text that a reader sees, and as HTML with names linked, passages marked.

One walk serves both: `read` turns a body into tokens that hold nothing unsafe and nothing unseen,
`plain` joins their text, and `to_blocks` renders them. So an offset into the one is a place in the
other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.means.markdown.marking import (
    Anchor,
    Noted,
    Passage,
    Quoted,
    Stretch,
    apart,
    found,
    linked,
    marked,
    noted,
    quoted,
    spanned,
)
from builder.means.markdown.parsing import Token, rendered
from builder.means.markdown.tokens import (
    TEXTS,
    Layout,
    is_safe_address,
    laid_out,
    links,
    paragraph_at,
    plain,
    read,
    relative_links,
    text_of,
)

__all__ = ["Anchor", "Block", "Noted", "Passage", "is_safe_address", "links", "paragraph_at"]
__all__ += ["plain", "relative_links", "to_blocks", "to_html"]


@dataclass(frozen=True, slots=True)
class Block:
    """A top-level block as HTML. Its id is "pn", "" for a rule.

    `notes` are the numbers of the notes whose quoted words end in it.
    """

    id: str
    html: str
    notes: tuple[int, ...]


def to_html(body: str, anchors: tuple[Anchor, ...] = (), passages: tuple[Passage, ...] = ()) -> str:
    """Render a Markdown body in one piece; see `to_blocks`."""
    return "".join(block.html for block in to_blocks(body, anchors, passages))


def to_blocks(
    body: str,
    anchors: tuple[Anchor, ...] = (),
    passages: tuple[Passage, ...] = (),
    notes: tuple[Noted, ...] = (),
) -> tuple[Block, ...]:
    """Render a Markdown body, with `anchors` (offsets into `plain(body)`) as links.

    An anchor never stands inside another link or inside code, and one that crosses blocks is left
    out; of two that overlap the first wins. The first place of each passage is marked by a span
    for each of its ids, wide enough to hold what it begins or ends in the midst of (emphasis, a
    link); passages that overlap are marked as one. The words that a note quotes are marked as they
    stand, with a link to `#note-N` behind them. Top-level blocks of text get the ids p1, p2, …;
    headings go down one level, since a page has its own.
    """
    tokens = read(body)
    layout = laid_out(tokens)
    quotes = tuple(quoted(notes, layout.text))
    made = _Marker(layout, tuple(apart(anchors)), tuple(found(passages, layout.text)), quotes)
    return tuple(made.block(group) for group in _groups(tokens))


def _groups(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the tokens of each top-level block."""
    group: list[Token] = []
    for token in tokens:
        group.append(token)
        if token.level == 0 and token.nesting <= 0:
            yield group
            group = []


class _Marker:
    """Puts marks into the blocks of a body, one after the other."""

    def __init__(
        self,
        layout: Layout,
        anchors: tuple[Anchor, ...],
        marks: tuple[Stretch, ...],
        quotes: tuple[Quoted, ...],
    ) -> None:
        self._anchors, self._marks, self._quotes = anchors, marks, quotes
        self._starts = iter(layout.starts)

    def block(self, group: Sequence[Token]) -> Block:
        notes: list[int] = []
        parts: list[Token] = []
        for token in group:
            if token.type in TEXTS:
                start = next(self._starts)
                end = start + len(text_of(token))
                parts += self._text(token, start, end)
                notes += (one.number for one in self._quotes if start <= one.last < end)
            parts.append(token)
        return Block(str(group[0].attrs.get("id", "")), rendered(parts), tuple(notes))

    def _text(self, token: Token, start: int, end: int) -> Iterator[Token]:
        """Mark what a token holds; yield what goes before it where it holds no other tokens."""
        marks = [one for one in self._marks if start <= one.first and one.last < end]
        if token.children is None:
            yield from (part for one in marks for part in spanned(one.ids, ()))
            return
        anchors = [one for one in self._anchors if start <= one.start and one.end <= end]
        quotes = [one for one in self._quotes if start <= one.last and one.first < end]
        if anchors or marks:
            token.children = marked([*linked(token.children, start, anchors)], start, marks)
        if quotes:
            token.children = [*noted(token.children, start, quotes)]
