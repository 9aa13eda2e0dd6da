"""What a page and its maintainer state of its own article, and what the text says to it."""

from collections.abc import Iterator
from dataclasses import replace

from builder.cleaning.stated.authors import stated_byline
from builder.cleaning.stated.dates import captured_day, stated_date
from builder.cleaning.stated.linked import read_linked_data
from builder.cleaning.stated.names import compact
from builder.cleaning.stated.own import article_titled, own_articles
from builder.cleaning.stated.page import (
    is_paywalled,
    page_kind,
    stated_language,
    stated_standfirst,
)
from builder.cleaning.stated.sites import site_keys, site_names, stated_outlet, stated_url
from builder.cleaning.stated.stamps import days_apart
from builder.cleaning.stated.titles import stated_title
from builder.cleaning.stated.values import (
    NOTHING_STATED,
    Given,
    LinkedArticle,
    LinkedData,
    PageKind,
    Stated,
)
from builder.cleaning.values import Fact
from builder.doors.values import Head
from builder.words.dates import UNKNOWN, BadDate, parse_date

NO_HEAD = Head("", (), (), (), "", "", (), (), (), (), "")
NOT_BEFORE = "/.."
"""End of a date that only bounds the article, as that of a picture does."""


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
        standfirst=stated_standfirst(page, own, title.value, sites),
        authors=byline.authors,
        agency=byline.agency,
        date=date,
        outlet=outlet,
        language=language,
        url=url,
        captured=captured_day(given),
        notes=tuple(_notes(page, data, own, url)),
        unsure=tuple(field for field, doubt in doubts if doubt),
        noted=(*(("date",) if given.date else ()), *(("outlet",) if given.outlet else ())),
    )


def _notes(page: Head, data: LinkedData, own: tuple[LinkedArticle, ...], url: str) -> Iterator[str]:
    if is_paywalled(page, own):
        yield "the page says that it is not free to read: this may be no more than its beginning"
    if page_kind(page, data, own, url) is PageKind.LISTING:
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


def merged(found: Fact, told: Fact) -> Fact:
    """Return what the text shows and what is stated as one fact; the stronger one wins.

    Where they agree either makes the other sure, and of two dates the more precise one stays.
    Where a sure fact of the text contradicts, nobody can be sure. Two dates agree if one holds
    the other, as a month its days, and so do two names.
    """
    if told.value in ("", UNKNOWN) or found.value in ("", UNKNOWN):
        return found if told.value in ("", UNKNOWN) else told
    if _agree(found.value, told.value):
        evidence = f"{told.evidence}; the text agrees: {found.evidence}"
        return Fact(_finer(found, told), evidence, told.sure or found.sure)
    if found.sure and not told.sure:
        return _against(found, told)
    return noted(found, told)


def noted(found: Fact, told: Fact) -> Fact:
    """Return what is told, as a maintainer's note is: it stands, in doubt if the text says else."""
    if found.value in ("", UNKNOWN) or _agree(found.value, told.value):
        return told
    return _against(told, found) if found.sure or found.value.endswith(NOT_BEFORE) else told


def _against(winner: Fact, loser: Fact) -> Fact:
    evidence = f"{winner.evidence}; against it stands {loser.value}: {loser.evidence}"
    return Fact(winner.value, evidence, False)


def _addresses(head: Head, given: Given) -> tuple[str, ...]:
    named = (value for name, value in head.metas if name == "og:url")
    return (head.canonical, given.url, *named)


def _agree(one: str, other: str) -> bool:
    if _is_date(one) and _is_date(other):
        return days_apart(one, other) == 0
    first, second = compact(one), compact(other)
    return bool(first and second) and (first in second or second in first)


def _finer(found: Fact, told: Fact) -> str:
    """Return the value of two that agree: of dates the more precise one, else the surer one."""
    if _is_date(told.value) and _is_date(found.value):
        precise = _days(found.value) < _days(told.value)
        return found.value if precise else told.value
    return found.value if found.sure else told.value


def _is_date(text: str) -> bool:
    try:
        parse_date(text)
    except BadDate:
        return False
    return True


def _days(edtf: str) -> int:
    """Count the days that a date may lie in; one with an open end has very many."""
    date = parse_date(edtf)
    return (date.latest - date.earliest).days if date.latest and date.earliest else 1_000_000
