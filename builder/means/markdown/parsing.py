"""A Markdown body to tokens and tokens to HTML: the only place that knows the parser.

Most paragraphs of a news text hold no mark at all, or only marks of words. What they are is plain
without the parser's search for lists, quotations and tables, which takes ten times as long.
"""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from builder.means.marks import has_too_many_brackets, has_too_many_marks

__all__ = ["Token"]  # for the modules that mark and join tokens

_BLANK = re.compile(r"\n(?:[ \t]*\n)+")
_REFERENCE = "]:"  # may say where the links of another paragraph lead
# How a line begins that may be no paragraph: a space, a mark of CommonMark 0.31 §4-5, a number; or
# there is no line.
_BLOCK = re.compile(r"[\s#>*+_=|~`:-]|\d{1,9}[.)]|\Z")
_SIGNS = tuple("\\`*_]<&~")  # each mark within a paragraph has one
_MARK = re.compile(r"[\\`*_]|\]\(|<[^<>\x00-\x20]+>|&#?\w+;|~~")  # no more than "[sic]" or "&" is


def _parser(*switched_off: str) -> MarkdownIt:
    # `js-default` has raw HTML off. An indented line of a news text is a paragraph, never code.
    # Every address is let through to `tokens.read`, which keeps the words of a link it refuses.
    parser = MarkdownIt("js-default").disable(["code", *switched_off])
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


_MARKDOWN = _parser()
_WITHOUT_LINKS = _parser("link", "image", "reference")


def paragraphs(body: str) -> list[str | Token] | None:
    """Return the paragraphs of a body that has nothing else, those with marks parsed; else None.

    Past `MOST_MARKS` no mark is one: all is text, with a paragraph wherever a line is empty.
    """
    chunks = _BLANK.split(body.strip("\n"))
    if has_too_many_marks(body):
        return [text for chunk in chunks if (text := " ".join(chunk.split()))]
    if _REFERENCE in body or not all(map(_is_paragraph, chunks)):
        return None
    texts = [chunk.strip() for chunk in chunks]
    if not _has_sign(body):
        return [*texts]
    parser = _parser_of(body)
    return [_inline(text, parser) if _is_marked(text) else text for text in texts]


def parsed(body: str) -> list[Token]:
    """Parse a body. Past `MOST_BRACKETS` square brackets, none of them makes a link; past
    `MOST_MARKS` marks, nothing is more than a paragraph.
    """
    found = paragraphs(body)
    if found is None:
        return _parser_of(body).parse(body)
    return [token for one in found for token in _paragraph(one)]


def rendered(tokens: Sequence[Token]) -> str:
    """Return tokens as HTML, every text of theirs escaped."""
    return str(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}))


def _parser_of(body: str) -> MarkdownIt:
    return _WITHOUT_LINKS if has_too_many_brackets(body) else _MARKDOWN


def _is_paragraph(chunk: str) -> bool:
    """Say whether what stands between blank lines is surely one line of text and nothing else."""
    odd = "\n" in chunk or "\r" in chunk or "\0" in chunk
    return not odd and _BLOCK.match(chunk) is None


def _is_marked(text: str) -> bool:
    """Say whether a line may hold a mark; most signs are found by themselves, and are none."""
    return _has_sign(text) and _MARK.search(text) is not None


def _has_sign(text: str) -> bool:
    return any([sign in text for sign in _SIGNS])  # noqa: C419 - a generator takes twice as long


def _inline(text: str, parser: MarkdownIt) -> Token:
    inline = parser.parseInline(text)[0]
    inline.level, inline.block = 1, True
    return inline


def _words(text: str) -> Token:
    words = [Token("text", "", 0, content=text)]
    return Token("inline", "", 0, level=1, children=words, content=text, block=True)


def _paragraph(one: str | Token) -> tuple[Token, Token, Token]:
    return (
        Token("paragraph_open", "p", 1, block=True),
        _words(one) if isinstance(one, str) else one,
        Token("paragraph_close", "p", -1, block=True),
    )
