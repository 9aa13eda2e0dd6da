"""Every file of the site, with a mark that changes when its bytes would, and how to make it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from builder.archive.assembly import Archive
from builder.means import routes
from builder.means.feeds import Feed, FeedEntry, atom, sitemap
from builder.output.render import Renderer, assets
from builder.output.staleness import fingerprint
from builder.pages.plan import plan
from builder.pages.values import ActorPage, ArticlePage, Page
from builder.words.names import SitePath

FEED_LENGTH = 50  # entries: what a daily reader misses in a fortnight away


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the site; `searched` says that it goes into the search index."""

    file: str
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


def _page(page: Page, renderer: Renderer) -> Output:
    searched = isinstance(page, ArticlePage | ActorPage)
    file = routes.file_of(page.path)
    return Output(file, fingerprint(page), lambda: renderer.page(page).encode(), searched)


def _ready(path: SitePath, data: bytes) -> Output:
    return Output(routes.file_of(path), fingerprint(data), lambda: data)


def _listed(page: Page) -> bool:
    return page.path != routes.NOT_FOUND


def _robots(base_url: str) -> bytes:
    lines = ["User-agent: *", "Allow: /"]
    if base_url:
        lines.append(f"Sitemap: {base_url}{routes.SITEMAP}")
    return "\n".join((*lines, "")).encode()


def _feed(archive: Archive) -> Feed:
    config = archive.config
    dated = (entry.article for entry in archive.entries if entry.article.date.earliest)
    entries = tuple(
        FeedEntry(one.title, config.base_url + routes.article(one.id), day, one.standfirst)
        for one in dated
        if (day := one.date.earliest)
    )
    return Feed(
        title=config.title,
        description=config.description,
        address=config.base_url,
        own_address=config.base_url + routes.FEED,
        language=config.language,
        entries=entries[:FEED_LENGTH],
    )
