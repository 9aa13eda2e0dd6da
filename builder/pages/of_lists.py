"""The front page, the years, and the A–Z lists."""

from collections.abc import Iterator

from builder.means import routes
from builder.naming.values import ActorKind
from builder.pages.index import Index
from builder.pages.parts import Counted, Group, Link
from builder.pages.shelves import by_month, parts
from builder.pages.values import HomePage, ListPage, PlainPage, YearPage
from builder.words.names import SitePath, folded

LATEST = 12  # rows on the front page: about two screens of a phone
FREQUENT = 12  # people and countries named there

_LISTS = (
    (ActorKind.PERSON, routes.PEOPLE, "People"),
    (ActorKind.COUNTRY, routes.COUNTRIES, "Countries"),
    (ActorKind.ORGANIZATION, routes.ORGANIZATIONS, "Organizations"),
)
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
            for kind, path, title in _LISTS
        ),
        Counted(outlets, len(index.archive.outlets), ""),
        *([Counted(pairs, len(index.pairs.counts), "")] if index.pairs.counts else []),
    )


def year_pages(index: Index) -> Iterator[YearPage]:
    """The pages of each year of publication, and of what has no one year."""
    for label, entries in index.by_year.items():
        year = Group(label, tuple(index.row(entry) for entry in entries))
        found = parts(year, routes.year)
        links = tuple(link for link, _ in found) if len(found) > 1 else ()
        for link, rows in found:
            yield YearPage(index.site, link.path, label, by_month(rows), links, index.years)


def list_pages(index: Index) -> Iterator[ListPage]:
    """The A–Z lists of people, countries, organizations and outlets, and the list of years."""
    for kind, path, title in _LISTS:
        listed = tuple(index.counted(ref) for ref in index.by_kind[kind])
        yield _list_page(index, path, title, kind.value, listed)
    yield _list_page(index, routes.OUTLETS, "Outlets", "outlet", tuple(_outlets(index)))
    letters = (("", index.years),) if index.years else ()
    yield ListPage(index.site, routes.ARTICLES, "Articles", "year", letters, len(index.years))


def _outlets(index: Index) -> Iterator[Counted]:
    by_name = sorted(index.archive.outlets.values(), key=lambda one: (folded(one.name), one.id))
    for outlet in by_name:
        link = Link(outlet.name, routes.outlet(outlet.id), "outlet")
        yield Counted(link, len(index.by_outlet.get(outlet.id, ())), str(outlet.kind or ""))


def _list_page(
    index: Index, path: SitePath, title: str, kind: str, listed: tuple[Counted, ...]
) -> ListPage:
    letters: dict[str, list[Counted]] = {}
    for one in listed:
        letters.setdefault(_letter(one.link.text), []).append(one)
    grouped = tuple((letter, tuple(found)) for letter, found in letters.items())
    return ListPage(index.site, path, title, kind, grouped, len(listed))


def _letter(name: str) -> str:
    first = folded(name)[:1].upper()
    return first if first.isalpha() else "#"


def plain_pages(index: Index) -> Iterator[PlainPage]:
    """Search, about, and the page shown for an address that leads nowhere."""
    counted = counts(index)
    for path, template, title in _PLAIN:
        yield PlainPage(index.site, path, template, title, counted)
