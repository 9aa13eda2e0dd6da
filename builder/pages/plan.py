"""From an archive to every page of its site: decided here, rendered elsewhere."""

from collections.abc import Iterator

from builder.archive.assembly import Archive
from builder.naming.values import ActorKind
from builder.pages.index import Index, make_index
from builder.pages.of_actors import actor_page, outlet_page
from builder.pages.of_articles import article_page, capture_page
from builder.pages.of_lists import home_page, list_pages, plain_pages, year_pages
from builder.pages.of_pairs import pair_page, pairs_page
from builder.pages.redirects import redirect_pages
from builder.pages.values import Page


def plan(archive: Archive) -> tuple[Page, ...]:
    """Every HTML page that an archive has, each a value that holds all it shows."""
    return tuple(_pages(make_index(archive)))


def _pages(index: Index) -> Iterator[Page]:
    archive = index.archive
    yield home_page(index)
    yield from (article_page(index, entry) for entry in archive.entries)
    yield from (actor_page(index, ref) for kind in ActorKind for ref in index.by_kind[kind])
    yield from (pair_page(index, pair) for pair in index.pairs.counts)
    yield from pairs_page(index)
    yield from (outlet_page(index, outlet) for outlet in archive.outlets.values())
    yield from (capture_page(index, record) for record in index.cleaned.values())
    yield from year_pages(index)
    yield from list_pages(index)
    yield from plain_pages(index)
    yield from redirect_pages(index)
