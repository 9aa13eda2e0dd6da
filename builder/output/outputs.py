"""Every file of the site, with a mark that changes when its bytes would, and how to make it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from builder.archive.assembly import Archive, Entry
from builder.means import routes
from builder.means.feeds import Feed, FeedEntry, atom, sitemap
from builder.output.render import Renderer, assets
from builder.output.staleness import fingerprint
from builder.pages.plan import plan
from builder.pages.values import (
    ActorPage,
    ArticlePage,
    CapturePage,
    HomePage,
    OutletPage,
    Page,
    PairPage,
    RedirectPage,
    YearPage,
)
from builder.words.names import SitePath

FEED_LENGTH = 50  # entries: what a daily reader misses in a fortnight away


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the site; `what` names it for people, `searched` files go into the search index."""

    file: str
    what: str
    mark: str
    make: Callable[[], bytes]
    searched: bool = False


def outputs(archive: Archive, templates: Path) -> Iterator[Output]:
    """Decide on every file of the site; nothing is rendered before its `make` is called."""
    renderer = Renderer(templates)
    pages = plan(archive)
    for page in pages:
        yield _page(page, renderer)
    for path, data in assets(templates):
        yield _ready(path, data)
    yield _ready(routes.NO_JEKYLL, b"")
    yield _ready(routes.ROBOTS, _robots(archive.config.base_url))
    if archive.config.base_url:
        addresses = (archive.config.base_url + page.path for page in pages if _listed(page))
        yield _ready(routes.SITEMAP, sitemap(addresses))
        yield _ready(routes.FEED, atom(_feed(archive)))


def by_file(decided: Iterable[Output]) -> Mapping[str, Output]:
    """Return outputs by file. Raises ValueError where two are one file: one would be lost."""
    found: dict[str, Output] = {}
    for one in decided:
        other = found.setdefault(one.file, one)
        if other is not one:
            raise ValueError(f"{one.file} would be both {other.what} and {one.what}")
    return MappingProxyType(found)


def _page(page: Page, renderer: Renderer) -> Output:
    searched = isinstance(page, ArticlePage | ActorPage | PairPage)
    file = routes.file_of(page.path)
    mark = fingerprint(page)
    return Output(file, _what(page), mark, lambda: renderer.page(page).encode(), searched)


def _what(page: Page) -> str:
    match page:
        case ActorPage() | PairPage() | OutletPage() | CapturePage():
            name = page.name
        case YearPage():
            name = page.label
        case HomePage():
            name = page.site.title
        case _:
            name = page.title
    return f'{type(page).__name__} "{name}"'


def _ready(path: SitePath, data: bytes) -> Output:
    return Output(routes.file_of(path), path, fingerprint(data), lambda: data)


def _listed(page: Page) -> bool:
    return page.path != routes.NOT_FOUND and not isinstance(page, RedirectPage)


def _robots(base_url: str) -> bytes:
    lines = ["User-agent: *", "Allow: /"]
    if base_url:
        lines.append(f"Sitemap: {base_url}{routes.SITEMAP}")
    return "\n".join((*lines, "")).encode()


def _summary(archive: Archive, entry: Entry) -> str:
    """Outlet, date in words, standfirst: a feed reader shows no more of an article."""
    outlet = archive.directory.outlet_names.get(entry.outlet or "", "")
    parts = (outlet, entry.article.date.words, entry.article.standfirst)
    return ". ".join(part for part in parts if part)


def _feed(archive: Archive) -> Feed:
    config = archive.config
    entries = tuple(
        FeedEntry(
            title=entry.article.title,
            address=config.base_url + routes.article(entry.article.id),
            day=day,
            published=day if day.isoformat() == entry.article.date.text else None,
            summary=_summary(archive, entry),
        )
        for entry in archive.entries
        if (day := entry.article.date.earliest)
    )
    return Feed(
        title=config.title,
        description=config.description,
        address=config.base_url,
        own_address=config.base_url + routes.FEED,
        language=config.language,
        entries=entries[:FEED_LENGTH],
    )
