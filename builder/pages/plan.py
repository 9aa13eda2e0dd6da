"""From an archive to every page of its site: decided here, rendered elsewhere."""

from collections.abc import Iterable, Iterator
from itertools import chain

from builder.archive.assembly import Archive
from builder.naming.values import ActorKind
from builder.pages.index import Index, make_index
from builder.pages.of_actors import actor_pages, outlet_pages
from builder.pages.of_articles import article_page, capture_page
from builder.pages.of_changes import changes_page
from builder.pages.of_lists import home_page, plain_pages, year_pages
from builder.pages.of_names import list_pages
from builder.pages.of_overview import overview_page
from builder.pages.of_pairs import pair_pages, pairs_page
from builder.pages.of_versions import versions_page
from builder.pages.redirects import redirect_pages
from builder.pages.values import Page


def plan(archive: Archive) -> tuple[Page, ...]:
    """Every HTML page that an archive has, each a value that holds all it shows."""
    return tuple(pages_of(make_index(archive)))


def pages_of(index: Index) -> Iterator[Page]:
    """Every page of an archive that was turned round already."""
    archive = index.archive
    yield home_page(index)
    yield overview_page(index)
    yield from (article_page(index, entry) for entry in archive.entries)
    yield from _of_each(versions_page(index, entry) for entry in archive.entries)
    yield from _of_each(
        actor_pages(index, ref) for kind in ActorKind for ref in index.by_kind[kind]
    )
    yield from _of_each(pair_pages(index, pair) for pair in index.pairs.counts)
    yield from pairs_page(index)
    yield from _of_each(outlet_pages(index, outlet) for outlet in archive.outlets.values())
    yield from (capture_page(index, record) for record in index.cleaned.values())
    yield from year_pages(index)
    yield from list_pages(index)
    yield from plain_pages(index)
    yield from changes_page(index)
    yield from redirect_pages(index)


def _of_each(pages: Iterable[Iterable[Page]]) -> Iterator[Page]:
    return chain.from_iterable(pages)
