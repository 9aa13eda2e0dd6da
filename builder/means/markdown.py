"""Markdown bodies: the text that a reader sees, and as HTML with names linked, passages marked.

One walk serves both: `_read` turns a body into tokens that hold nothing unsafe and nothing unseen,
`plain` joins their text, and `to_html` renders them. So an offset into the one is a place in the
other.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

NO_ALT = "image"  # stands for an image without a description, so that its link can be seen
MOST_BRACKETS = 2_000  # by trial: 0.1 s; markdown-it's time for unclosed brackets is quadratic

_TEXTS = ("inline", "fence")  # the tokens that hold text: paragraphs, headings, cells, code
_WHOLE = re.compile(r"https?://[^/?#]|mailto:[^/?#]", re.IGNORECASE)
_SITELESS = re.compile(r"//|[^/?#]*:")
_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Zl", "Zp"})
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")  # letters without a glyph
# Control characters show nothing; embeddings, overrides and isolates show a text in another order
# than it is written.
_CONTROLS = (code for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\r")
_UNSHOWN = dict.fromkeys((*_CONTROLS, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def _parser(*switched_off: str) -> MarkdownIt:
    # `js-default` has raw HTML off. An indented line of a news text is a paragraph, never code.
    # Every address is let through to `_read`, which keeps the words of a link that is refused.
    parser = MarkdownIt("js-default").disable(["code", *switched_off])
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


_MARKDOWN = _parser()
_WITHOUT_LINKS = _parser("link", "image", "reference")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of the plain text, by code points, that links to `href`; `kind` is a CSS class."""

    start: int
    end: int
    href: str
    kind: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one line of the plain text, and the ids under which a link leads to them."""

    text: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What is to be marked, by first and last: places in a text, or tokens, both inclusive."""

    first: int
    last: int
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Layout:
    """A body's text, where each block of it begins, and in which top-level block that lies."""

    text: str
    starts: tuple[int, ...]
    numbers: tuple[int, ...]


def plain(body: str) -> str:
    """Return the text of a Markdown body as a reader sees it, one block a line.

    Mentions count their offsets in this text. A soft line break is a space, a hard one a newline.
    """
    return _layout(body).text


def paragraph_at(body: str, offset: int) -> int:
    """Return n of the top-level block, `id="pn"`, that holds an offset into `plain(body)`.

    0 if the body has no text.
    """
    layout = _layout(body)
    return layout.numbers[max(bisect_right(layout.starts, offset) - 1, 0)] if layout.numbers else 0


def to_html(body: str, anchors: tuple[Anchor, ...] = (), passages: tuple[Passage, ...] = ()) -> str:
    """Render a Markdown body, with `anchors` (offsets into `plain(body)`) as links.

    An anchor never stands inside another link or inside code, and one that crosses blocks is left
    out; of two that overlap the first wins. The first place of each passage is marked by a span
    for each of its ids, wide enough to hold what it begins or ends in the midst of (emphasis, a
    link); passages that overlap are marked as one. Top-level blocks of text get the ids p1, p2, …;
    headings go down one level, since a page has its own.
    """
    tokens = _read(body)
    layout, places = _laid_out(tokens), _apart(anchors)
    marks = tuple(_found(passages, layout.text))
    starts = iter(layout.starts)
    rendered: list[Token] = []
    for token in tokens:
        if token.type in _TEXTS:
            start = next(starts)
            end = start + len(_text(token))
            linked = [one for one in places if start <= one.start and one.end <= end]
            marked = [one for one in marks if start <= one.first and one.last < end]
            if token.children is None:
                rendered += (part for one in marked for part in _spanned(one.ids, ()))
            elif linked or marked:
                token.children = _marked([*_linked(token.children, start, linked)], start, marked)
        rendered.append(token)
    return str(_MARKDOWN.renderer.render(rendered, _MARKDOWN.options, {}))


def is_safe_address(href: str) -> bool:
    """Say whether a link may lead there: http, https, mailto, or relative (RFC 3986 §4.2).

    An address that hides characters, plainly or percent-encoded, is refused whatever its scheme.
    """
    seen = unquote(href)
    if any(unicodedata.category(char) in _UNSEEN_CATEGORIES or char in _FILLERS for char in seen):
        return False
    return _WHOLE.match(href) is not None or _SITELESS.match(seen) is None


@lru_cache(maxsize=16)
def _layout(body: str) -> _Layout:
    return _laid_out(_read(body))


def _laid_out(tokens: Sequence[Token]) -> _Layout:
    texts = [_text(token) for token in _blocks(tokens)]
    lengths = accumulate((len(text) + 1 for text in texts), initial=0)
    return _Layout("\n".join(texts), tuple(lengths)[:-1], tuple(_numbers(tokens)))


def _read(body: str) -> list[Token]:
    parser = _MARKDOWN if body.count("[") <= MOST_BRACKETS else _WITHOUT_LINKS
    tokens = parser.parse(body)
    for token in tokens:
        token.attrs.pop("style", None)  # a column's alignment; the site allows no inline style
        token.info = ""
        token.content = token.content.translate(_UNSHOWN)
        if token.tag in ("h1", "h2", "h3", "h4", "h5"):
            token.tag = f"h{int(token.tag[1]) + 1}"
        token.children = token.children and _joined(_safe(token.children))
    _number_blocks(tokens)
    return tokens


def _safe(children: Sequence[Token]) -> Iterator[Token]:
    """Keep the words of links that lead to unsafe addresses; make images links to their files."""
    kept: list[bool] = []
    for token in children:
        if token.type == "link_open":
            kept.append(is_safe_address(str(token.attrs["href"])))
        if token.type == "image":
            yield from _image(token, linked=any(kept))
        elif token.type == "softbreak":
            yield _word(" ")
        elif not token.type.startswith("link_") or kept[-1]:
            yield token
        if token.type == "link_close":
            kept.pop()


def _joined(children: Iterable[Token]) -> list[Token]:
    """Make one token of texts that follow each other, so that a name is not split over two.

    What is not to be shown goes here, for entities and addresses are decoded by now.
    """
    joined: list[Token] = []
    for token in children:
        token.content = token.content.translate(_UNSHOWN)
        if token.type == "text" and joined and joined[-1].type == "text":
            joined[-1].content += token.content
        else:
            joined.append(token)
    return joined


def _image(image: Token, *, linked: bool) -> Iterator[Token]:
    source = str(image.attrs["src"])
    words = _word("".join(token.content for token in image.children or ()).strip() or NO_ALT)
    yield from (words,) if linked or not is_safe_address(source) else _wrapped(words, source)


def _wrapped(words: Token, href: str) -> tuple[Token, Token, Token]:
    return Token("link_open", "a", 1, attrs={"href": href}), words, Token("link_close", "a", -1)


def _word(text: str) -> Token:
    return Token("text", "", 0, content=text)


def _seen(token: Token) -> str:
    """Return the text that a reader sees of an inline token."""
    return "\n" if token.type == "hardbreak" else token.content


def _text(block: Token) -> str:
    if block.children is None:
        return block.content.rstrip("\n")
    return "".join(_seen(child) for child in block.children)


def _blocks(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens that hold text."""
    return (token for token in tokens if token.type in _TEXTS)


def _numbers(tokens: Sequence[Token]) -> Iterator[int]:
    """Yield, for each of `_blocks`, the number of the top-level block that it lies in."""
    number = 0
    for token in tokens:
        if "id" in token.attrs:
            number += 1
        if token.type in _TEXTS:
            yield number


def _number_blocks(tokens: Sequence[Token]) -> None:
    numbered = (token for token in tokens if token.level == 0 and token.nesting >= 0)
    texts = (token for token in numbered if token.type != "hr")
    for number, token in enumerate(texts, 1):
        token.attrs["id"] = f"p{number}"


def _apart(anchors: tuple[Anchor, ...]) -> list[Anchor]:
    """Put anchors in order and drop those that are empty or begin inside an earlier one."""
    kept: list[Anchor] = []
    for anchor in sorted(anchors, key=lambda one: (one.start, -one.end)):
        if anchor.start < anchor.end and (not kept or kept[-1].end <= anchor.start):
            kept.append(anchor)
    return kept


def _linked(children: Sequence[Token], start: int, anchors: Sequence[Anchor]) -> Iterator[Token]:
    """Wrap what `anchors` cover of an inline run that begins at offset `start`."""
    inside_link = 0
    for token in children:
        inside_link += token.nesting if token.type.startswith("link_") else 0
        if token.type == "text" and not inside_link:
            yield from _cut(token.content, start, anchors)
        else:
            yield token
        start += len(_seen(token))


def _cut(text: str, start: int, anchors: Sequence[Anchor]) -> Iterator[Token]:
    """Split a text that begins at offset `start` into tokens, those under an anchor linked."""
    done = 0
    for anchor in anchors:
        first, last = max(anchor.start - start, done), min(anchor.end - start, len(text))
        if first >= last:
            continue
        yield _word(text[done:first])
        opening, words, closing = _wrapped(_word(text[first:last]), anchor.href)
        opening.attrs["class"] = anchor.kind
        yield from (opening, words, closing)
        done = last
    yield _word(text[done:])


def _found(passages: Iterable[Passage], text: str) -> Iterator[_Stretch]:
    for one in passages:
        start = text.find(one.text)
        if one.text and start >= 0:
            yield _Stretch(start, start + len(one.text) - 1, one.ids)


def _marked(children: list[Token], start: int, marks: Sequence[_Stretch]) -> list[Token]:
    """Put spans around what `marks` cover of an inline run that begins at offset `start`."""
    bounds = sorted({place for one in marks for place in (one.first, one.last + 1)})
    places, tokens = _split(children, start, bounds)
    ends = _ends(tokens)
    made: list[Token] = []
    done = 0
    for run in _merged(_widened(_covered(one, places, tokens), ends) for one in marks):
        made += tokens[done : run.first]
        made += _spanned(run.ids, tokens[run.first : run.last + 1])
        done = run.last + 1
    return [*made, *tokens[done:]]


def _split(
    children: Iterable[Token], start: int, bounds: Sequence[int]
) -> tuple[list[int], list[Token]]:
    """Return the tokens, texts cut at `bounds`, with where each begins; what is empty goes."""
    places, tokens = [], []
    for token in children:
        seen = _seen(token)
        inside = [bound - start for bound in bounds if start < bound < start + len(seen)]
        cuts = (0, *inside, len(seen)) if token.type == "text" else (0, len(seen))
        for first, last in pairwise(cuts):
            if token.type != "text" or first < last:
                places.append(start + first)
                tokens.append(_word(seen[first:last]) if token.type == "text" else token)
        start += len(seen)
    return places, tokens


def _covered(mark: _Stretch, places: Sequence[int], tokens: Sequence[Token]) -> _Stretch:
    """Return the run of tokens that a stretch of the text touches."""
    touched = [
        number
        for number, (place, token) in enumerate(zip(places, tokens, strict=True))
        if place <= mark.last and mark.first < place + len(_seen(token))
    ]
    return _Stretch(touched[0], touched[-1], mark.ids)


def _ends(tokens: Sequence[Token]) -> dict[int, int]:
    """Map each token that opens an element to the one that closes it, and back."""
    open_: list[int] = []
    ends: dict[int, int] = {}
    for number, token in enumerate(tokens):
        if token.nesting > 0:
            open_.append(number)
        elif token.nesting < 0:
            ends[number] = open_.pop()
            ends[ends[number]] = number
    return ends


def _widened(run: _Stretch, ends: dict[int, int]) -> _Stretch:
    """Widen a run of tokens until it holds both ends of every element that it holds one of."""
    others = [ends[number] for number in range(run.first, run.last + 1) if number in ends]
    first, last = min((run.first, *others)), max((run.last, *others))
    if (first, last) == (run.first, run.last):
        return run
    return _widened(_Stretch(first, last, run.ids), ends)


def _merged(runs: Iterable[_Stretch]) -> list[_Stretch]:
    merged: list[_Stretch] = []
    for run in sorted(runs, key=lambda one: (one.first, one.last)):
        if merged and run.first <= merged[-1].last:
            one = merged.pop()
            merged.append(_Stretch(one.first, max(one.last, run.last), one.ids + run.ids))
        else:
            merged.append(run)
    return merged


def _spanned(ids: Sequence[str], tokens: Sequence[Token]) -> list[Token]:
    """Put tokens into a span for each id, one in the other."""
    opened = [Token("span_open", "span", 1, attrs={"id": id_}) for id_ in ids]
    return [*opened, *tokens, *(Token("span_close", "span", -1) for _ in ids)]
