"""Which of the articles in a page's JSON-LD is the page's own, and which is that of a part."""

from urllib.parse import urlsplit

from builder.cleaning.stated.names import plain
from builder.cleaning.stated.values import LinkedArticle, LinkedData
from builder.doors.values import Head
from builder.words.shapes import headline_words, key

LIKE = 0.5
"""Share of the words of the shorter of two titles that the other has too, if they are of one."""


def own_articles(
    data: LinkedData, head: Head, addresses: tuple[str, ...]
) -> tuple[LinkedArticle, ...]:
    """Return the descriptions of the page's own article, the surest one first; () if none is.

    It is the one whose address is the page's or whose headline is its title. One that stands
    alone is the page's too, unless both its address and its headline are another's. What the
    page says of itself as a page comes last.
    """
    main = tuple(one for one in data.articles if one.main) or data.articles[:1]
    scores = tuple(_score(one, head, addresses) for one in main)
    best = max(scores, default=0)
    own = tuple(one for one, score in zip(main, scores, strict=True) if score == best > 0)
    lone = main if len(main) == 1 and best == 0 else ()
    pages = tuple(one for one in data.pages if one.main and _score(one, head, addresses) >= 0)
    return (*own, *lone, *pages)


def article_titled(data: LinkedData, title: str) -> LinkedArticle | None:
    """Return the article whose headline is that of a part, where JSON-LD describes it."""
    words = key(title)
    return next((one for one in data.articles if words and key(plain(one.headline)) == words), None)


def _score(article: LinkedArticle, head: Head, addresses: tuple[str, ...]) -> int:
    """Count what agrees with the page: address (2), headline (1); -1 where both are another's."""
    mine = {_path(address) for address in addresses} - {""}
    named = {_path(name) for name in article.names} - {""}
    titles = (head.title, *(v for n, v in head.metas if n == "og:title"), *head.headlines)
    address = 2 if mine & named else 0
    headline = any(_is_like(article.headline, title) for title in titles)
    other = bool(mine and named and not address and titles and article.headline and not headline)
    return -1 if other else address + headline


def _path(address: str) -> str:
    """Return the path of an address as far as it names an article, "" for a front page."""
    try:
        return urlsplit(address).path.strip("/").casefold()
    except ValueError:
        return ""


def _is_like(one: str, other: str) -> bool:
    first, second = headline_words(plain(one)), headline_words(plain(other))
    return bool(first and second) and len(first & second) >= LIKE * min(len(first), len(second))
