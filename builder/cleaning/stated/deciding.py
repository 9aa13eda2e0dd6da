"""What a page and its maintainer state of its articles."""

from collections.abc import Iterator
from dataclasses import replace

from builder.cleaning.stated.authors import stated_byline
from builder.cleaning.stated.dates import captured_day, stated_date
from builder.cleaning.stated.linked import read_linked_data
from builder.cleaning.stated.names import plain
from builder.cleaning.stated.own import article_titled, own_articles
from builder.cleaning.stated.page import (
    is_paywalled,
    page_kind,
    stated_language,
    stated_standfirst,
)
from builder.cleaning.stated.sites import site_keys, site_names, stated_outlet, stated_url
from builder.cleaning.stated.titles import stated_title
from builder.cleaning.stated.values import (
    NOTHING_STATED,
    Given,
    LinkedArticle,
    LinkedData,
    PageKind,
    Stated,
)
from builder.doors.values import Head
from builder.words.dates import UNKNOWN

NO_HEAD = Head("", (), (), (), "", "", (), (), (), (), "")


def stated(head: Head | None, given: Given) -> Stated:
    """Return what a page states of its own article; `head` is None for a text capture."""
    page = head or NO_HEAD
    data = read_linked_data(page.linked_data)
    own = own_articles(data, page, _addresses(page, given))
    url, own_url = stated_url(page, own, given)
    names = site_names(page, own, url)
    sites = site_keys(names, url)
    title, headline = stated_title(page, own, sites)
    byline = stated_byline(page, own, sites)
    date, outlet = stated_date(page, own, url, given), stated_outlet(names, url, given)
    language, one_language = stated_language(page, own)
    kind = page_kind(page, data, own, url)
    doubts = (
        ("title", bool(title.value) and not title.sure),
        ("authors", not byline.sure),
        ("date", date.value != UNKNOWN and not date.sure),
        ("outlet", bool(outlet.value) and not outlet.sure),
        ("language", not one_language),
        ("url", not own_url),
    )
    return Stated(
        title=title,
        headline=headline,
        element=" ".join(plain(page.title).split()),
        standfirst=stated_standfirst(page, own, title.value, sites),
        authors=byline.authors,
        agency=byline.agency,
        date=date,
        outlet=outlet,
        language=language,
        url=url,
        captured=captured_day(given),
        is_listing=kind is PageKind.LISTING,
        notes=tuple(_notes(page, data, own, kind)),
        unsure=tuple(field for field, doubt in doubts if doubt),
        noted=(*(("date",) if given.date else ()), *(("outlet",) if given.outlet else ())),
    )


def _notes(
    page: Head, data: LinkedData, own: tuple[LinkedArticle, ...], kind: PageKind
) -> Iterator[str]:
    if is_paywalled(page, own):
        yield "the page says that it is not free to read: this may be no more than its beginning"
    if kind is PageKind.LISTING:
        yield "the page says that it is a front page or a list, not an article"
    if data.salvaged:
        yield "the page's metadata (JSON-LD) are broken: what could be read of them was used"


def stated_of_part(head: Head | None, title: str, given: Given) -> Stated:
    """Return what a page states of a further article on it, by the headline that it bears.

    Only JSON-LD describes articles by name: their writers and their date.
    """
    article = article_titled(read_linked_data((head or NO_HEAD).linked_data), title)
    if article is None:
        return replace(NOTHING_STATED, captured=captured_day(given))
    own = (article,)
    byline = stated_byline(NO_HEAD, own, site_keys(site_names(NO_HEAD, own, ""), ""))
    date = stated_date(NO_HEAD, own, "", Given(captured=given.captured))
    doubts = (("authors", not byline.sure), ("date", date.value != UNKNOWN and not date.sure))
    return replace(
        NOTHING_STATED,
        authors=byline.authors,
        agency=byline.agency,
        date=date,
        url=next((name for name in article.names if name.startswith("http")), ""),
        captured=captured_day(given),
        unsure=tuple(field for field, doubt in doubts if doubt),
    )


def _addresses(head: Head, given: Given) -> tuple[str, ...]:
    named = (value for name, value in head.metas if name == "og:url")
    return (head.canonical, given.url, *named)
