"""Which elements of a page are of its own article: by the headline that the page's title tells."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from builder.means.html_tree import Element
from builder.words.shapes import headline_words

OF_ARTICLE = re.compile(r"(?:Article|Posting|Report)/?\s*$")
"""How the types of articles end in schema.org: NewsArticle, BlogPosting."""
HEADINGS, ANY_HEADING = ("h1", "h2"), ("h1", "h2", "h3", "h4", "h5")
WHOLE, LONG = frozenset(("html", "body")), 200
"""Elements that hold all of a page, whatever it is; and characters of a type."""
MOST = 200
"""Headings that are looked at."""
LEAST = 3
"""Words that an h2 shares with the title to be the headline; an h1 is one if it shares any."""


@dataclass(frozen=True, slots=True)
class Own:
    """The headline of a page's own article, the elements around it, itself among them, and those
    of them that are marked as articles.
    """

    headline: Element | None
    around: frozenset[Element]
    articles: frozenset[Element]

    def nearness(self, element: Element) -> int:
        """Count the elements that an element and the headline have around them both."""
        return sum(one in self.around for one in _around(element))

    def holds(self, element: Element) -> bool:
        """Tell whether an element is in an article that has the headline in it."""
        return any(one in self.articles for one in _around(element))

    def has(self, element: Element) -> bool:
        """Tell whether an element is in no other article: in a teaser or a comment, say.

        One without a heading is none, but a part of the page's own.
        """
        nearest = next(filter(_is_article, _around(element)), None)
        if nearest is None or not self.articles or nearest in self.around:
            return True
        return next(nearest.iter(*ANY_HEADING), None) is None


def own_article(tree: Element, titles: Iterable[str]) -> Own:
    """Find the page's own article by what the page calls itself."""
    headline = _headline(tree, headline_words(" ".join(titles)))
    around = frozenset() if headline is None else frozenset(_around(headline))
    return Own(headline, around, frozenset(filter(_is_article, around)))


def _headline(tree: Element, told: frozenset[str]) -> Element | None:
    """Return the heading that shares most words with the title, an h1 before an h2."""
    for tag, least in zip(HEADINGS, (1, LEAST), strict=True):
        headings = islice(tree.iter(tag), MOST)
        shared = {one: len(headline_words(one.text_content()) & told) for one in headings}
        best = max(shared, key=shared.__getitem__, default=None)
        if best is not None and shared[best] >= least:
            return best
    return None


def _around(element: Element) -> Iterator[Element]:
    yield element
    yield from element.iterancestors()


def _is_article(element: Element) -> bool:
    if element.tag == "article":
        return True
    return element.tag not in WHOLE and bool(OF_ARTICLE.search(element.get("itemtype", "")[:LONG]))
