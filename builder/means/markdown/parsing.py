"""A Markdown body to tokens and tokens to HTML: the only place that knows the parser.

Most paragraphs of a news text hold no mark at all, or only marks of words. What they are is plain
without the parser's search for lists, quotations and tables, which takes ten times as long.
"""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

__all__ = ["Token"]  # for the modules that mark and join tokens

MOST_BRACKETS = 2_000  # by trial: 0.1 s; markdown-it's time for unclosed brackets is quadratic

_BLANK = re.compile(r"\n(?:[ \t]*\n)+")
_REFERENCE = "]:"  # may say where the links of another paragraph lead
# How a line begins that may be no paragraph: a space, a mark of CommonMark 0.31 §4-5, a number.
_BLOCK = re.compile(r"[\s#>*+_=|~`:-]|\d{1,9}[.)]")
_IN_WORDS = re.compile(r"[\\`*_\[<&~]")  # what begins a mark within a paragraph


def _parser(*switched_off: str) -> MarkdownIt:
    # `js-default` has raw HTML off. An indented line of a news text is a paragraph, never code.
    # Every address is let through to `tokens.read`, which keeps the words of a link it refuses.
    parser = MarkdownIt("js-default").disable(["code", *switched_off])
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


_MARKDOWN = _parser()
_WITHOUT_LINKS = _parser("link", "image", "reference")


def unmarked(body: str) -> tuple[str, ...] | None:
    """Return the paragraphs of a body that has nothing else, and no mark within them; else None."""
    if _IN_WORDS.search(body):
        return None
    chunks = _chunks(body)
    return tuple(chunk.strip() for chunk in chunks) if all(map(_is_paragraph, chunks)) else None


def parsed(body: str) -> list[Token]:
    """Parse a body. Past `MOST_BRACKETS` square brackets, none of them makes a link."""
    parser = _MARKDOWN if body.count("[") <= MOST_BRACKETS else _WITHOUT_LINKS
    chunks = _chunks(body)
    if _REFERENCE in body or not all(map(_is_paragraph, chunks)):
        return parser.parse(body)
    return [token for chunk in chunks for token in _paragraph(chunk.strip(), parser)]


def rendered(tokens: Sequence[Token]) -> str:
    """Return tokens as HTML, every text of theirs escaped."""
    return str(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}))


def _chunks(body: str) -> list[str]:
    return _BLANK.split(body.strip("\n"))


def _is_paragraph(chunk: str) -> bool:
    """Say whether what stands between blank lines is surely one line of text and nothing else."""
    odd = "\n" in chunk or "\r" in chunk or "\0" in chunk
    return not odd and bool(chunk.strip()) and _BLOCK.match(chunk) is None


def _paragraph(text: str, parser: MarkdownIt) -> tuple[Token, Token, Token]:
    if _IN_WORDS.search(text):
        inline = parser.parseInline(text)[0]
        inline.level, inline.block = 1, True
    else:
        words = [Token("text", "", 0, content=text)]
        inline = Token("inline", "", 0, level=1, children=words, content=text, block=True)
    return (
        Token("paragraph_open", "p", 1, block=True),
        inline,
        Token("paragraph_close", "p", -1, block=True),
    )
