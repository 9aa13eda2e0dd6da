"""Who signed the article of a page: what is called a byline, the nearest to the headline first."""

import re
from collections.abc import Iterator
from itertools import islice

from builder.doors.leaves import INLINE
from builder.doors.own import Own
from builder.means.html_tree import Element

LONGEST = 600
"""Characters of a byline, or of a paragraph that can be one."""
LONGEST_LINE = 120
"""Characters of the line around a link that is a byline; a paragraph of the text has more."""
MOST_BYLINES, MOST_NAMED, MOST_BELOW = 30, 120, 500
CALLED = (
    "//*/@class[contains(.,'yline') or contains(.,'uthor') or contains(.,'utor')]/.."
    " | //a[@rel='author']"
)
"""Elements that are called byline, author or Autor; the first letter may be a capital."""
LINKED = re.compile(
    r"(?i)/(?:authors?|autore?s?|auteurs?|contributors?|journalists?|profiles?|reporters?|staff|"
    r"users?|writers?)/[^/?#]{3,}"
)
"""Addresses of pages about those who write."""
NO_BYLINES = frozenset(("body", "html", "input", "link", "meta", "script", "style"))
ELSEWHERE = frozenset(("aside", "blockquote", "figure", "nav"))
"""Elements of which none holds who wrote the article, but who said or pictured something in it."""
COMMENT = re.compile(r"(?i)comment|related|popular|recommend|most-?read|newsletter|quote")
"""Classes and names of what holds others: those who comment, are quoted, wrote other articles."""
BY = re.compile(r"\s*(?:(?:[Ww]ritten |[Ss]tory |[Tt]ext )?[Bb]y|Von|Par|Por|Door|A[fv])[\s:]")


def bylines(tree: Element, own: Own) -> tuple[str, ...]:
    """Return what is called a byline, links to who writes after it, and after these the paragraphs
    that begin with "By"; each a text with a line break between its elements.
    """
    begins = (one for one in tree.iter("p") if BY.match((one.text or "")[:LONGEST]))
    texts = (
        text
        for elements in (tree.xpath(CALLED), _linked(own), begins)
        for element in sorted(islice(elements, MOST_NAMED), key=own.nearness, reverse=True)
        if (text := _lines(element)) and _is_own(element, own)
    )
    return tuple(dict.fromkeys(islice(texts, MOST_BYLINES)))


def _linked(own: Own) -> Iterator[Element]:
    """Yield the links between headline and text that lead to pages about who writes; one within a
    sentence leads to whom the article is about.
    """
    below = () if own.headline is None else own.headline.xpath("following::a | following::p")
    for one in below[:MOST_BELOW]:
        if one.tag == "p" and len(" ".join(one.text_content().split())) > LONGEST_LINE:
            return
        if one.tag == "a" and LINKED.search(one.get("href", "")):
            block = next(block for block in one.iterancestors() if block.tag not in INLINE)
            if len(block.text_content().strip()) <= LONGEST_LINE:
                yield one


def _lines(element: Element) -> str:
    """Return the words of an element with a line break between its elements."""
    pieces = (" ".join(str(piece).split()) for piece in element.itertext())
    text = "\n".join(piece for piece in pieces if piece)
    return text if len(text) <= LONGEST else ""


def _is_own(element: Element, own: Own) -> bool:
    """Tell whether an element stands in no comment, menu, footer or list of other articles, nor
    under a picture, whose author it names there: unless the headline stands there, too.
    """
    around = [one for one in (element, *element.iterancestors()) if one not in own.around]
    tags = {str(one.tag) for one in around}
    outside = tags & ELSEWHERE or ("footer" in tags and not own.known)
    called = any(COMMENT.search(f"{one.get('class', '')} {one.get('id', '')}") for one in around)
    return not outside and not called and element.tag not in NO_BYLINES and own.has(element)
