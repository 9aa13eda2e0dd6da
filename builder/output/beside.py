"""The files that stand beside a page: what it says as data, and a feed of what it lists."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.citing.formats import RECORD_FORMATS
from builder.means import routes
from builder.pages.list_values import YearPage
from builder.pages.parts import Site
from builder.pages.values import (
    ActorPage,
    ArticlePage,
    OutletPage,
    Page,
    PairPage,
    RedirectPage,
)
from builder.words.names import SitePath

ATOM = "application/atom+xml"
CSV = "text/csv"
JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Beside:
    """A file beside a page: its media type, its title, and words for a link to it."""

    path: SitePath
    type: str
    title: str
    words: str


def beside(page: Page) -> tuple[Beside, ...]:
    """The files beside a page; feeds need an address that they lead to."""
    return tuple(_beside(page))


def _beside(page: Page) -> Iterator[Beside]:
    match page:
        case ArticlePage() if page.site.full_twins:
            yield Beside(routes.twin(page.path), JSON, page.title, "This article as JSON")
        case ActorPage() | OutletPage() | PairPage() if page.articles.count:
            if _has_feeds(page.site):
                yield _feed(page.path, page.name)
            if page.site.twins:
                yield _table(page.path, page.name)
            if page.site.full_twins or (page.site.twins and not isinstance(page, PairPage)):
                yield from _records(page.path, page.name)
        case YearPage() if page.site.twins and page.path == routes.year(page.label):
            yield _table(page.path, page.label)
            yield from _records(page.path, page.label)
        case RedirectPage() if page.is_followed and _has_feeds(page.site):
            yield _feed(page.path, page.title)
        case _:
            pass


def _has_feeds(site: Site) -> bool:
    return bool(site.base_url) and not site.offline


def _feed(path: SitePath, title: str) -> Beside:
    return Beside(routes.feed(path), ATOM, title, "Feed of these articles")


def _table(path: SitePath, title: str) -> Beside:
    return Beside(routes.table(path), CSV, title, "These articles as CSV")


def _records(path: SitePath, title: str) -> Iterator[Beside]:
    for one in RECORD_FORMATS:
        yield Beside(routes.records(path, one.file), one.type, title, f"Citations as {one.name}")
