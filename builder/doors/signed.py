"""Who signed the article of a page: what is called a byline, the nearest to the headline first."""

import re
from collections.abc import Iterator
from itertools import islice

from builder.doors.leaves import INLINE, UNSEEN, name_of
from builder.doors.own import Own
from builder.means.html_tree import Element
from builder.words.names import compact

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
    r"(?i)/(?:authors?|autore?s?|auteurs?|contributors?|journalists?|reporters?|staff|users?|"
    r"writers?)/(?:[^/?#]{1,80}/)?([^/?#]{3,80})/?(?:[?#]|$)"
)
"""Addresses of pages about those who write, with the name at the end."""
BUTTON = re.compile(
    r"(?i)\b(?:log|sign)\W?(?:in|on|out|up)\b|\b(?:account|articles?|contact|edit|follow|join|"
    r"newsletter|posts?|profile|register|saved?|settings|stories|subscribe)\b"
)
"""What readers do at such addresses."""
NO_BYLINES = frozenset(("body", "html", "input", "link", "meta", "script", "style"))
ELSEWHERE = frozenset(("blockquote", "figure", "nav"))
"""Elements of which none holds who wrote the article, but who said or pictured something in it."""
BESIDE = frozenset(("aside", "footer"))
"""Elements that hold it only within the article."""
COMMENT = re.compile(r"(?i)comment|related|popular|recommend|most-?read|newsletter|quote")
"""Classes and names of what holds others: those who comment, are quoted, wrote other articles."""
BY = re.compile(r"\s*(?:(?:[Ww]ritten |[Ss]tory |[Tt]ext )?[Bb]y|Von|Par|Por|Door|A[fv])[\s:]")


def bylines(tree: Element, own: Own) -> tuple[str, ...]:
    """Return what is called a byline, after it the paragraphs that begin with "By", and after these
    links to who writes; each a text with a line break between its elements.
    """
    begins = (one for one in tree.iter("p") if BY.match((one.text or "")[:LONGEST]))
    texts = (
        text
        for elements in (tree.xpath(CALLED), begins, _linked(own))
        for element in sorted(islice(elements, MOST_NAMED), key=own.nearness, reverse=True)
        if (text := _lines(element)) and _is_own(element, own)
    )
    return tuple(dict.fromkeys(islice(texts, MOST_BYLINES)))


def _linked(own: Own) -> Iterator[Element]:
    """Yield the links between headline and text that lead to the page of whom they name; one within
    a sentence leads to whom the article is about.
    """
    for one in islice(_below(own.headline), MOST_BELOW):
        if _is_long(one.text or "") or _is_long(one.tail or ""):
            return
        leads_to = LINKED.search(one.get("href", "")) if one.tag == "a" else None
        words = "".join(one.itertext()) if leads_to else ""
        if leads_to and compact(leads_to[1]) == compact(words) and not BUTTON.search(words):
            block = next(block for block in one.iterancestors() if block.tag not in INLINE)
            if not _is_long("".join(islice(block.itertext(), MOST_BELOW))):
                yield one


def _below(headline: Element | None) -> Iterator[Element]:
    """Walk what a reader sees behind an element, in the order of the page."""
    around = () if headline is None else (headline, *headline.iterancestors())
    siblings = (sibling for up in around for sibling in up.itersiblings())
    return (one for sibling in siblings for one in sibling.iter() if one.tag not in UNSEEN)


def _is_long(text: str) -> bool:
    return len(text.strip()) > LONGEST_LINE


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
    outside = tags & ELSEWHERE or (tags & BESIDE and not own.holds(element))
    called = any(map(COMMENT.search, map(name_of, around)))
    return not outside and not called and element.tag not in NO_BYLINES and own.has(element)
