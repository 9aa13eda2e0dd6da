"""What a saved page states of itself outside its text: its metadata and what labels its parts."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from builder.doors.own import Own, own_article
from builder.doors.signed import bylines
from builder.doors.values import Head, Moment
from builder.means.html_tree import Element
from builder.means.page_date import guessed_day

LONGEST = 600
"""Characters of a headline, byline or paragraph that can be a statement."""
MOST_META = 5_000
MOST_LINKED_DATA = 3_000_000
"""Characters of a page's JSON-LD; that of the longest live blogs has a third of it."""
MOST_ITEMS, MOST_TIMES, MOST_LOOKED_AT = 200, 60, 1_000
MOST_OPENINGS, LONG_PARAGRAPH = 6, 120

ITEMS = frozenset(
    ("author", "creator", "datecreated", "datepublished", "headline", "name", "publisher")
)
OF_OTHERS = re.compile(r"ImageObject|Comment")
"""Types of items (schema.org) with authors and days of their own."""
NAMES = frozenset({"og:title", "twitter:title"})
DAY = re.compile(r"(?:19|20)\d\d-?[01]\d|\b1\d{9}(?:\d{3})?\b")
OF_PUBLICATION = re.compile(r"(?i)publi(?:sh|cation)|issued|pub-?date|\bdate$")


def read_head(tree: Element) -> Head:
    """Collect what a page says of itself, unjudged; what is longer than `LONGEST` is no statement.

    Only where no date is stated is one guessed from the rest of the page.
    """
    metas, linked, title = tuple(_metas(tree)), tuple(_linked_data(tree)), _title(tree)
    own = own_article(tree, titles_of(title, metas))
    items = tuple(_items(tree, own))
    dated = any('"datePublished' in text for text in linked) or _is_dated((*metas, *items))
    return Head(
        title=title,
        metas=metas,
        items=items,
        linked_data=linked,
        canonical=_canonical(tree),
        language=(tree.get("lang") or tree.get("xml:lang") or "").strip(),
        headlines=tuple(text for one in tree.iter("h1") if (text := _text(one))),
        times=tuple(islice(_times(tree, own), MOST_TIMES)),
        bylines=bylines(tree, own),
        openings=tuple(islice(_openings(tree), MOST_OPENINGS)),
        guess="" if dated else guessed_day(tree),
    )


def titles_of(title: str, metas: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return what a page calls itself, by its title and its meta elements."""
    return (title, *(content for name, content in metas if name in NAMES))


def _text(element: Element) -> str:
    """Return the words of an element on one line, or "" where they are too many."""
    text = " ".join(str(element.text_content()).split())
    return text if len(text) <= LONGEST else ""


def _title(tree: Element) -> str:
    """Return the text of the first `title` that is not a drawing's (SVG)."""
    parents = ((one, one.getparent()) for one in tree.iter("title"))
    return next((_text(one) for one, up in parents if up is not None and up.tag != "svg"), "")


def _metas(tree: Element) -> Iterator[tuple[str, str]]:
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("http-equiv") or ""
        content = (meta.get("content") or "").strip()
        if name and content and len(content) <= MOST_META:
            yield name.strip().casefold(), content


def _items(tree: Element, own: Own) -> Iterator[tuple[str, str]]:
    """Walk the page's microdata, each value behind the itemprop of the item that it belongs to,
    but for those of pictures and of other articles.
    """
    for element in islice(tree.xpath("//*[@itemprop]"), MOST_ITEMS):
        prop = str(element.get("itemprop")).strip().casefold()
        if prop not in ITEMS or element.get("itemscope") is not None:
            continue
        scope = next(
            (up for up in element.iterancestors() if up.get("itemscope") is not None), None
        )
        kinds = (up.get("itemtype", "")[:LONGEST] for up in element.iterancestors())
        if any(map(OF_OTHERS.search, kinds)) or not own.has(element):
            continue
        owner = (scope.get("itemprop") or "") if scope is not None else ""
        value = element.get("content") or element.get("datetime") or _text(element)
        if value.strip():
            yield f"{owner}.{prop}".strip(".").casefold(), value.strip()


def _linked_data(tree: Element) -> Iterator[str]:
    left = MOST_LINKED_DATA
    for script in tree.iter("script"):
        text = script.text or ""
        if "ld+json" in (script.get("type") or "").casefold() and len(text) <= left:
            left -= len(text)
            yield text


def _canonical(tree: Element) -> str:
    links = (link for link in tree.iter("link") if link.get("href"))
    rel = ((link, (link.get("rel") or "").casefold().split()) for link in links)
    return next(
        ((link.get("href") or "").strip() for link, names in rel if "canonical" in names), ""
    )


def _times(tree: Element, own: Own) -> Iterator[Moment]:
    headlines = 0
    for element in islice(tree.iter("h1", "time"), MOST_LOOKED_AT):
        if element.tag == "h1":
            headlines += 1
        if element.tag == "h1" or not own.has(element):
            continue
        pubdate = "pubdate" if element.get("pubdate") is not None else ""
        label = (element.get("class"), element.get("itemprop"), pubdate)
        stamp = (element.get("datetime") or "").strip()
        yield Moment(stamp, _text(element), " ".join(filter(None, label)), headlines)


def _openings(tree: Element) -> Iterator[str]:
    """Return the paragraphs under the first headline until a long one comes."""
    below = False
    for element in tree.iter("h1", "p"):
        below = below or element.tag == "h1"
        if below and element.tag == "p":
            text = " ".join(str(element.text_content()).split())
            if len(text) >= LONG_PARAGRAPH:
                return
            if text:
                yield text


def _is_dated(named: tuple[tuple[str, str], ...]) -> bool:
    return any(OF_PUBLICATION.search(name) and DAY.search(value) for name, value in named)
