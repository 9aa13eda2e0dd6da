"""Every file of the site, with a mark that changes when its bytes would, and how to make it."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from builder.archive.assembly import Archive
from builder.exporting.facts import Facts, facts
from builder.means import routes
from builder.means.feeds import atom, json_feed, sitemap
from builder.means.routes import NOT_FOUND
from builder.output.data_outputs import DataBeside
from builder.output.folder import with_drawings
from builder.output.following import site_feed
from builder.output.form import form_outputs
from builder.output.names import names_file
from builder.output.output import Batch, Later, Output, ready
from builder.output.render import Renderer, assets
from builder.output.searched import searched
from builder.output.sharing import can_be_drawn, card_output
from builder.output.staleness import UNKNOWN, Kept
from builder.output.whole_data import Left, Marks, WholeData, marks_of, nothing_left
from builder.pages.index import Index, make_index
from builder.pages.plan import Sheaf, sheaves
from builder.pages.seen import Seen
from builder.pages.values import Page, RedirectPage
from builder.words.fingerprints import fingerprint


def site_index(archive: Archive, templates: Path, *, offline: bool = False) -> Index:
    """Turn an archive round for its site, which is served, or `offline`: read from a folder."""
    made = make_index(archive)
    card = bool(made.site.base_url) and not offline and can_be_drawn(templates)
    return replace(made, site=replace(made.site, offline=offline, card=card))


def batches(
    index: Index,
    templates: Path,
    renderer: Renderer,
    left: Left = nothing_left,
    *,
    data: bool = True,
) -> Iterator[Batch | Later]:
    """Decide on every file of the site but its map; none is rendered before its `make` is called.

    A site that is read from a folder has no search, feeds, form or page for lost readers. Without
    `data` the files of data, and the feeds of lists, wait for a build that makes them; texts for
    them are taken from what an earlier build has `left`.
    """
    seen = Seen(index)
    bound = tuple(sheaves(index, seen))

    @cache
    def marks() -> Marks:
        return marks_of(seen)

    @cache
    def known() -> Facts:
        return facts(index.archive, left(bound, marks()))

    def render(page: Page) -> bytes:
        return renderer.page(page).encode()

    beside = DataBeside(index, seen, known, waits=not data)
    for sheaf in bound:
        yield _pages(sheaf, renderer, beside)
    found = assets(templates)
    drawn = tuple(with_drawings(found)) if index.site.offline else found
    yield _anew("assets", lambda: (ready(path, content) for path, content in drawn))
    if index.site.data:
        yield from WholeData(index, marks(), known, render, waits=not data).batches()
    if not index.site.offline:
        yield _anew("served", lambda: _served(index))
        if index.site.card:
            yield _anew("card", lambda: (card_output(index.site, templates),))
        if index.site.admin:
            yield _anew("form", lambda: form_outputs(index, templates, render))


def _anew(name: str, decide: Callable[[], Iterable[Output]]) -> Batch:
    return Batch(name, UNKNOWN, decide)


def _pages(sheaf: Sheaf, renderer: Renderer, beside: DataBeside) -> Batch:
    return Batch(sheaf.name, sheaf.key, partial(_decided, sheaf, renderer, beside))


def _decided(sheaf: Sheaf, renderer: Renderer, beside: DataBeside) -> Iterator[Output]:
    for page in sheaf.pages():
        if not (page.site.offline and page.path == NOT_FOUND):
            yield _page(page, renderer)
            yield from beside.of(page, sheaf.entries)


def _page(page: Page, renderer: Renderer) -> Output:
    mark = fingerprint(page)
    return Output(
        file=routes.file_of(page.path),
        mark=mark,
        make=lambda: (renderer.page(page).encode(),),
        searched=searched(page, mark),
        listed=page.path != NOT_FOUND and not isinstance(page, RedirectPage),
    )


def _served(index: Index) -> Iterator[Output]:
    """What only a server has a use for."""
    archive, base_url = index.archive, index.archive.config.base_url
    yield ready(routes.ROBOTS, _robots(base_url))
    yield ready(routes.NAMES, names_file(index))
    yield ready(routes.VISIT, _visit(archive))
    if base_url:
        yield ready(routes.FEED, atom(site_feed(archive, routes.FEED)))
        yield ready(routes.JSON_FEED, json_feed(site_feed(archive, routes.JSON_FEED)))


def map_batch(archive: Archive, files: Iterable[Kept]) -> Batch:
    """The sitemap, once all that it lists is known; none without an address."""
    base_url = archive.config.base_url
    listed = sorted(routes.path_of(one.file) for one in files if one.listed)
    made = (ready(routes.SITEMAP, sitemap(base_url + path for path in listed)),)
    return _anew("sitemap", lambda: made if base_url else ())


def _visit(archive: Archive) -> bytes:
    """The ids of all articles: what a browser compares with those of its last visit."""
    return f"{json.dumps([entry.article.id for entry in archive.entries])}\n".encode()


def _robots(base_url: str) -> bytes:
    lines = ["User-agent: *", "Allow: /"]
    if base_url:
        lines.append(f"Sitemap: {base_url}{routes.SITEMAP}")
    return "\n".join((*lines, "")).encode()
