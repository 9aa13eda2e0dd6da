"""A Markdown body as tokens that hold nothing unsafe and nothing unseen, and their plain text."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from urllib.parse import unquote, urlsplit

from builder.means.markdown.parsing import Token, paragraphs, parsed
from builder.words.unseen import EMPTY, UNSHOWN, shown

NO_ALT = "image"  # stands for an image without a description, so that its link can be seen

TEXTS = ("inline", "fence")  # the tokens that hold text: paragraphs, headings, cells, code
_WHOLE = re.compile(r"https?://[^/?#]|mailto:[^/?#]", re.IGNORECASE)
_MAY_BE_RELATIVE = re.compile(
    r"\]\(\s*<?(?!https?://|mailto:)|^ {0,3}\[[^\]]+\]:", re.IGNORECASE | re.MULTILINE
)
_SITELESS = re.compile(r"//|[^/?#]*:")
_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Zl", "Zp"})
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")  # letters without a glyph
_UNSHOWN_IN_HEADINGS = re.compile(f"{UNSHOWN.pattern}|[{EMPTY}]")


@dataclass(frozen=True, slots=True)
class Layout:
    """A body's text, where each block of it begins, and in which top-level block that lies."""

    text: str
    starts: tuple[int, ...]
    numbers: tuple[int, ...]


def plain(body: str) -> str:
    """Return the text of a Markdown body as a reader sees it, one block a line.

    Mentions count their offsets in this text. A soft line break is a space, a hard one a newline.
    """
    return _layout(body).text


def links(body: str) -> tuple[str, ...]:
    """Return where the links of a Markdown body lead, in their order."""
    children = (child for token in read(body) for child in token.children or ())
    return tuple(str(child.attrs["href"]) for child in children if child.type == "link_open")


def relative_links(body: str) -> tuple[str, ...]:
    """Return those of its links that are no whole addresses, each once; of few texts any is."""
    if not _MAY_BE_RELATIVE.search(body):
        return ()
    return tuple(dict.fromkeys(link for link in links(body) if not _WHOLE.match(link)))


def paragraph_at(body: str, offset: int) -> int:
    """Return n of the top-level block, `id="pn"`, that holds an offset into `plain(body)`.

    0 if the body has no text.
    """
    layout = _layout(body)
    return layout.numbers[max(bisect_right(layout.starts, offset) - 1, 0)] if layout.numbers else 0


def is_safe_address(href: str) -> bool:
    """Say whether a link may lead there: http, https, mailto, or relative (RFC 3986 §4.2).

    An address that hides characters, plainly or percent-encoded, is refused whatever its scheme.
    """
    seen = unquote(href)
    if any(unicodedata.category(char) in _UNSEEN_CATEGORIES or char in _FILLERS for char in seen):
        return False
    return _has_a_site(href) if _WHOLE.match(href) else _SITELESS.match(seen) is None


def _has_a_site(href: str) -> bool:
    """Say whether a whole address can be parsed; mail goes to no site."""
    try:
        parts = urlsplit(href)
        return parts.scheme == "mailto" or (bool(parts.hostname) and parts.port != 0)
    except ValueError:  # brackets that hold no IPv6 address, or a port that is no number
        return False


@lru_cache(maxsize=16)
def _layout(body: str) -> Layout:
    """Lay a body out; with tokens only for what has marks, which takes half of the time."""
    found = paragraphs(body)
    if found is None:
        return laid_out(read(body))
    texts = [one if isinstance(one, str) else text_of(_cleaned(one, UNSHOWN)) for one in found]
    if UNSHOWN.search(body):
        texts = [shown(text) for text in texts]
    return _laid_out(texts, range(1, len(texts) + 1))


def laid_out(tokens: Sequence[Token]) -> Layout:
    """Join the texts of tokens, one block a line."""
    return _laid_out([text_of(token) for token in _blocks(tokens)], _numbers(tokens))


def _laid_out(texts: Sequence[str], numbers: Iterable[int]) -> Layout:
    lengths = accumulate([len(text) + 1 for text in texts], initial=0)
    return Layout("\n".join(texts), tuple(lengths)[:-1], tuple(numbers))


def read(body: str) -> list[Token]:
    """Parse a body; what would be unsafe or unseen in its HTML is gone from the tokens."""
    tokens = parsed(body)
    before = ("", *(token.type for token in tokens))
    for opened_by, token in zip(before, tokens, strict=False):
        token.attrs.pop("style", None)  # a column's alignment; the site allows no inline style
        token.info = ""
        if token.children is None:
            token.content = shown(token.content)
        if token.tag in ("h1", "h2", "h3", "h4", "h5"):
            token.tag = f"h{int(token.tag[1]) + 1}"
        _cleaned(token, _UNSHOWN_IN_HEADINGS if opened_by == "heading_open" else UNSHOWN)
    _number_blocks(tokens)
    return tokens


def _cleaned(token: Token, unshown: re.Pattern[str]) -> Token:
    """Take what is unsafe or unseen from the children of a token."""
    token.children = token.children and _joined(_safe(token.children), unshown)
    return token


def _safe(children: Sequence[Token]) -> Iterator[Token]:
    """Keep the words of links that lead to unsafe addresses; make images links to their files."""
    kept: list[bool] = []
    for token in children:
        if token.type == "link_open":
            kept.append(is_safe_address(str(token.attrs["href"])))
        if token.type == "image":
            yield from _image(token, linked=any(kept))
        elif token.type == "softbreak":
            yield word(" ")
        elif not token.type.startswith("link_") or kept[-1]:
            yield token
        if token.type == "link_close":
            kept.pop()


def _joined(children: Iterable[Token], unshown: re.Pattern[str]) -> list[Token]:
    """Make one token of texts that follow each other, so that a name is not split over two.

    What is not to be shown goes here, for entities and addresses are decoded by now.
    """
    joined: list[Token] = []
    for token in children:
        token.content = unshown.sub("", token.content)
        if token.type == "text" and joined and joined[-1].type == "text":
            joined[-1].content += token.content
        else:
            joined.append(token)
    return joined


def _image(image: Token, *, linked: bool) -> Iterator[Token]:
    source = str(image.attrs["src"])
    words = word("".join(token.content for token in image.children or ()).strip() or NO_ALT)
    yield from (words,) if linked or not is_safe_address(source) else wrapped(words, source)


def wrapped(words: Token, href: str) -> tuple[Token, Token, Token]:
    """Make a token a link."""
    return Token("link_open", "a", 1, attrs={"href": href}), words, Token("link_close", "a", -1)


def word(text: str) -> Token:
    """Make a token of words."""
    return Token("text", "", 0, content=text)


def seen(token: Token) -> str:
    """Return the text that a reader sees of an inline token."""
    return "\n" if token.type == "hardbreak" else token.content


def text_of(block: Token) -> str:
    """Return the text that a reader sees of a block."""
    if block.children is None:
        return block.content.rstrip("\n")
    return "".join(seen(child) for child in block.children)


def _blocks(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens that hold text."""
    return (token for token in tokens if token.type in TEXTS)


def _numbers(tokens: Sequence[Token]) -> Iterator[int]:
    """Yield, for each of `_blocks`, the number of the top-level block that it lies in."""
    number = 0
    for token in tokens:
        if "id" in token.attrs:
            number += 1
        if token.type in TEXTS:
            yield number


def _number_blocks(tokens: Sequence[Token]) -> None:
    numbered = (token for token in tokens if token.level == 0 and token.nesting >= 0)
    texts = (token for token in numbered if token.type != "hr")
    for number, token in enumerate(texts, 1):
        token.attrs["id"] = f"p{number}"
