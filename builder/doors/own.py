"""Which elements of a page are of its own article: by the headline that the page's title tells."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from builder.means.html_tree import Element
from builder.words.shapes import content_words

OF_ARTICLE = re.compile(r"(?:Article|Posting|Report)/?\s*$")
"""How the types of articles end in schema.org: NewsArticle, BlogPosting."""
HEADINGS = ("h1", "h2")
MOST = 200
"""Headings that are looked at."""
LEAST = 3
"""Words that an h2 shares with the title to be the headline; an h1 is one if it shares any."""


@dataclass(frozen=True, slots=True)
class Own:
    """The headline of a page's own article, and the elements around it, itself among them.

    `known` tells whether one of them is marked as an article, and so which others are.
    """

    headline: Element | None
    around: frozenset[Element]
    known: bool

    def nearness(self, element: Element) -> int:
        """Count the elements that an element and the headline have around them both."""
        return sum(one in self.around for one in _around(element))

    def has(self, element: Element) -> bool:
        """Tell whether an element is in no other article: in a teaser or a comment, say."""
        nearest = next(filter(_is_article, _around(element)), None)
        return nearest is None or not self.known or nearest in self.around


def own_article(tree: Element, titles: Iterable[str]) -> Own:
    """Find the page's own article by what the page calls itself."""
    headline = _headline(tree, content_words(" ".join(titles)))
    around = frozenset() if headline is None else frozenset(_around(headline))
    return Own(headline, around, any(map(_is_article, around)))


def _headline(tree: Element, told: frozenset[str]) -> Element | None:
    """Return the heading that shares most words with the title, an h1 before an h2."""
    for tag, least in zip(HEADINGS, (1, LEAST), strict=True):
        headings = islice(tree.iter(tag), MOST)
        shared = {one: len(content_words(one.text_content()) & told) for one in headings}
        best = max(shared, key=shared.__getitem__, default=None)
        if best is not None and shared[best] >= least:
            return best
    return None


def _around(element: Element) -> Iterator[Element]:
    yield element
    yield from element.iterancestors()


def _is_article(element: Element) -> bool:
    return element.tag == "article" or bool(OF_ARTICLE.search(element.get("itemtype", "")))
