"""What a saved page states of itself outside its text: its metadata and what labels its parts."""

import re
from collections.abc import Iterator
from itertools import islice

from builder.doors.values import Head, Moment
from builder.means.html_tree import Element
from builder.means.page_date import guessed_day

LONGEST = 600
"""Characters of a headline, byline or paragraph that can be a statement."""
MOST_META = 5_000
MOST_LINKED_DATA = 3_000_000
"""Characters of a page's JSON-LD; that of the longest live blogs has a third of it."""
MOST_BYLINES, MOST_NAMED, MOST_ITEMS, MOST_TIMES = 30, 120, 200, 60
MOST_OPENINGS, LONG_PARAGRAPH = 6, 120

ITEMS = frozenset(
    ("author", "creator", "datecreated", "datepublished", "headline", "name", "publisher")
)
BYLINES = (
    "//*/@class[contains(.,'yline') or contains(.,'uthor') or contains(.,'utor')]/.."
    " | //a[@rel='author']"
)
"""Elements that are called byline, author or Autor; the first letter may be a capital."""
NO_BYLINES = frozenset(("body", "html", "input", "link", "meta", "script", "style"))
COMMENT = re.compile(r"(?i)comment|related|popular|recommend|most-?read|newsletter")
"""Classes of what is not the article's own: those who comment, and authors of other articles."""
BY = re.compile(r"\s*(?:(?:[Ww]ritten |[Ss]tory |[Tt]ext )?[Bb]y|Von|Par|Por|Door|A[fv])[\s:]")
DAY = re.compile(r"(?:19|20)\d\d-?[01]\d|\b1\d{9}(?:\d{3})?\b")
OF_PUBLICATION = re.compile(r"(?i)publi(?:sh|cation)|issued|pub-?date|\bdate$")


def read_head(tree: Element) -> Head:
    """Collect what a page says of itself, unjudged; what is longer than `LONGEST` is no statement.

    Only where no date is stated is one guessed from the rest of the page.
    """
    metas, items, linked = tuple(_metas(tree)), tuple(_items(tree)), tuple(_linked_data(tree))
    dated = any('"datePublished' in text for text in linked) or _is_dated((*metas, *items))
    return Head(
        title=_title(tree),
        metas=metas,
        items=items,
        linked_data=linked,
        canonical=_canonical(tree),
        language=(tree.get("lang") or tree.get("xml:lang") or "").strip(),
        headlines=tuple(text for one in tree.iter("h1") if (text := _text(one))),
        times=tuple(islice(_times(tree), MOST_TIMES)),
        bylines=tuple(dict.fromkeys(islice(_bylines(tree), MOST_BYLINES))),
        openings=tuple(islice(_openings(tree), MOST_OPENINGS)),
        guess="" if dated else guessed_day(tree),
    )


def _text(element: Element) -> str:
    """Return the words of an element on one line, or "" where they are too many."""
    text = " ".join(str(element.text_content()).split())
    return text if len(text) <= LONGEST else ""


def _lines(element: Element) -> str:
    """Return the words of an element with a line break between its elements."""
    pieces = (" ".join(str(piece).split()) for piece in element.itertext())
    text = "\n".join(piece for piece in pieces if piece)
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


def _items(tree: Element) -> Iterator[tuple[str, str]]:
    """Walk the page's microdata, each value behind the itemprop of the item that it belongs to."""
    for element in islice(tree.xpath("//*[@itemprop]"), MOST_ITEMS):
        prop = str(element.get("itemprop")).strip().casefold()
        if prop not in ITEMS or element.get("itemscope") is not None:
            continue
        scope = next(
            (up for up in element.iterancestors() if up.get("itemscope") is not None), None
        )
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


def _times(tree: Element) -> Iterator[Moment]:
    headlines = 0
    for element in tree.iter("h1", "time"):
        if element.tag == "h1":
            headlines += 1
            continue
        pubdate = "pubdate" if element.get("pubdate") is not None else ""
        label = (element.get("class"), element.get("itemprop"), pubdate)
        stamp = (element.get("datetime") or "").strip()
        yield Moment(stamp, _text(element), " ".join(filter(None, label)), headlines)


def _bylines(tree: Element) -> Iterator[str]:
    """Return what is called a byline, and after that the paragraphs that begin with "By"."""
    named = tree.xpath(BYLINES)[:MOST_NAMED]
    called = (one for one in named if one.tag not in NO_BYLINES and _is_own(one))
    yield from (text for element in called if (text := _lines(element)))
    begins = (one for one in tree.iter("p") if BY.match((one.text or "")[:LONGEST]))
    yield from (text for element in begins if (text := _lines(element)))


def _is_own(element: Element) -> bool:
    """Tell whether an element stands in no comment, footer or list of other articles, nor under a
    picture, whose author it names there.
    """
    around = (element, *element.iterancestors())
    return not any(
        one.tag in ("footer", "figure") or COMMENT.search(one.get("class") or "") for one in around
    )


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
