"""Every file of the site, with a mark that changes when its bytes would, and how to make it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from builder.archive.assembly import Archive
from builder.means import routes
from builder.means.feeds import atom, json_feed, sitemap
from builder.means.routes import NOT_FOUND
from builder.output.data_outputs import data_outputs, waiting_data
from builder.output.folder import with_drawings
from builder.output.following import site_feed
from builder.output.form import form_outputs
from builder.output.names import names_file
from builder.output.output import Output, ready
from builder.output.render import Renderer, assets
from builder.output.searched import searched
from builder.output.sharing import can_be_drawn, card_output
from builder.output.staleness import fingerprint
from builder.pages.index import make_index
from builder.pages.list_values import HomePage, YearPage
from builder.pages.plan import pages_of
from builder.pages.values import (
    ActorPage,
    CapturePage,
    OutletPage,
    Page,
    PairPage,
    RedirectPage,
)


def outputs(
    archive: Archive, templates: Path, *, offline: bool = False, data: bool = True
) -> Iterator[Output]:
    """Decide on every file of the site; nothing is rendered before its `make` is called.

    An `offline` site, read from a folder, has no search, feeds, form or page for lost readers.
    Without `data` the files of data, and the feeds of lists, wait for a build that makes them.
    """
    renderer = Renderer(templates)
    made = make_index(archive)
    card = bool(made.site.base_url) and not offline and can_be_drawn(templates)
    index = replace(made, site=replace(made.site, offline=offline, card=card))
    pages = tuple(page for page in pages_of(index) if not (offline and page.path == NOT_FOUND))
    for page in pages:
        yield _page(page, renderer)
    found = assets(templates)
    for path, content in with_drawings(found) if offline else found:
        yield ready(path, content)
    if data:
        yield from data_outputs(index, pages, lambda page: renderer.page(page).encode())
    else:
        yield from waiting_data(index, pages)
    if not offline:
        yield from _served(archive, pages)
        if card:
            yield card_output(index.site, templates)
        if index.site.admin:
            yield from form_outputs(index, templates, lambda page: renderer.page(page).encode())


def _served(archive: Archive, pages: tuple[Page, ...]) -> Iterator[Output]:
    """What only a server has a use for."""
    base_url = archive.config.base_url
    yield ready(routes.NO_JEKYLL, b"")
    yield ready(routes.ROBOTS, _robots(base_url))
    yield ready(routes.NAMES, names_file(pages))
    yield ready(routes.VISIT, _visit(archive))
    if base_url:
        paths = [page.path for page in pages if _listed(page)]
        paths += [routes.DATA] if archive.config.data else []
        yield ready(routes.SITEMAP, sitemap(base_url + path for path in paths))
        yield ready(routes.FEED, atom(site_feed(archive, routes.FEED)))
        yield ready(routes.JSON_FEED, json_feed(site_feed(archive, routes.JSON_FEED)))


def _visit(archive: Archive) -> bytes:
    """The ids of all articles: what a browser compares with those of its last visit."""
    return f"{json.dumps([entry.article.id for entry in archive.entries])}\n".encode()


def by_file(decided: Iterable[Output]) -> Mapping[str, Output]:
    """Return outputs by file. Raises ValueError where two are one file: one would be lost."""
    found: dict[str, Output] = {}
    for one in decided:
        other = found.setdefault(one.file, one)
        if other is not one:
            raise ValueError(f"{one.file} would be both {other.what} and {one.what}")
    return MappingProxyType(found)


def _page(page: Page, renderer: Renderer) -> Output:
    file = routes.file_of(page.path)
    mark = fingerprint(page)
    found = searched(page, mark)
    return Output(file, _what(page), mark, lambda: renderer.page(page).encode(), found)


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


def _listed(page: Page) -> bool:
    return page.path != NOT_FOUND and not isinstance(page, RedirectPage)


def _robots(base_url: str) -> bytes:
    lines = ["User-agent: *", "Allow: /"]
    if base_url:
        lines.append(f"Sitemap: {base_url}{routes.SITEMAP}")
    return "\n".join((*lines, "")).encode()
