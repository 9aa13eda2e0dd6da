"""The front page, the years, and pages that are their template's own."""

from collections.abc import Iterator

from builder.means import routes
from builder.naming.values import ActorKind
from builder.pages.index import Index
from builder.pages.list_values import HomePage, YearPage
from builder.pages.listed import dates
from builder.pages.of_names import LISTS
from builder.pages.parts import Counted, Link
from builder.pages.shelves import by_month, listed, parts
from builder.pages.values import PlainPage

LATEST = 12  # rows on the front page: about two screens of a phone
FREQUENT = 12  # people and countries named there

_PLAIN = (
    (routes.SEARCH, "search.html", "Search"),
    (routes.ABOUT, "about.html", "About this archive"),
    (routes.NOT_FOUND, "404.html", "Page not found"),
)


def home_page(index: Index) -> HomePage:
    """The front page: what came last, who and where most often, and how much there is."""
    dated = tuple(label for label in index.by_year if label != routes.UNDATED)
    return HomePage(
        site=index.site,
        path=routes.HOME,
        latest=tuple(index.row(entry) for entry in index.archive.entries[:LATEST]),
        people=_frequent(index, ActorKind.PERSON),
        countries=_frequent(index, ActorKind.COUNTRY),
        years=index.years,
        counts=counts(index),
        span=" to ".join(dict.fromkeys((min(dated), max(dated)))) if dated else "",
        dates=dates(index.archive.entries),
    )


def _frequent(index: Index, kind: ActorKind) -> tuple[Counted, ...]:
    found = (index.counted(ref) for ref in index.by_kind[kind] if ref in index.about)
    return tuple(sorted(found, key=lambda one: -one.count)[:FREQUENT])


def counts(index: Index) -> tuple[Counted, ...]:
    """How many articles, people, countries, organizations, outlets and pairs there are."""
    articles = Link("Articles", routes.ARTICLES, "article")
    outlets = Link("Outlets", routes.OUTLETS, "outlet")
    pairs = Link("Pairs", routes.PAIRS, "pair")
    return (
        Counted(articles, len(index.archive.entries), ""),
        *(
            Counted(Link(title, path, kind.value), len(index.by_kind[kind]), "")
            for kind, path, title in LISTS
        ),
        Counted(outlets, len(index.archive.outlets), ""),
        *([Counted(pairs, len(index.pairs.counts), "")] if index.pairs.counts else []),
    )


def year_pages(index: Index, label: str) -> Iterator[YearPage]:
    """The pages of a year of publication, or of what has no one year."""
    entries = index.by_year[label]
    year = listed(entries, lambda one: one, index.row)
    found = parts(year, label, routes.year)
    links = tuple(link for link, _ in found) if len(found) > 1 else ()
    every = dates(entries)
    for link, part in found:
        yield YearPage(
            site=index.site,
            path=link.path,
            label=label,
            groups=by_month(year.rows(part)),
            parts=links,
            years=index.years,
            dates=every if link.path == routes.year(label) else (),
        )


def plain_pages(index: Index) -> Iterator[PlainPage]:
    """Search, about, and the page shown for an address that leads nowhere."""
    counted = counts(index)
    for path, template, title in _PLAIN:
        yield PlainPage(index.site, path, template, title, counted)
