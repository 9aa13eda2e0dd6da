"""From an archive to every page of its site: decided here, rendered elsewhere.

Pages that are made from the same things are bound in a sheaf: where none of these has changed
since the last build, not one of them needs to be made.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain

from builder.archive.assembly import Archive
from builder.archive.entry import Entry
from builder.means import routes
from builder.naming.values import ActorKind
from builder.pages.entries import capture_path
from builder.pages.index import Index, make_index
from builder.pages.listed import about, together
from builder.pages.of_actors import actor_pages, outlet_pages
from builder.pages.of_articles import article_page, capture_page
from builder.pages.of_changes import changes_page
from builder.pages.of_lists import home_page, plain_pages, year_pages
from builder.pages.of_names import list_pages
from builder.pages.of_overview import overview_page
from builder.pages.of_pairs import pair_pages, pairs_page
from builder.pages.of_versions import versions_page
from builder.pages.redirects import moved_pages, redirect_pages
from builder.pages.seen import Seen
from builder.pages.values import Page
from builder.records.cleaning_record import CleaningRecord
from builder.words.names import SitePath


@dataclass(frozen=True, slots=True)
class Sheaf:
    """Pages that are made together. `name` is the address of the first.

    `key` is the same while all that they are made from is; `entries` are the articles that the
    first page lists.
    """

    name: SitePath
    key: str
    entries: tuple[Entry, ...]
    pages: Callable[[], Iterable[Page]]


def plan(archive: Archive) -> tuple[Page, ...]:
    """Every HTML page that an archive has, each a value that holds all it shows."""
    index = make_index(archive)
    return tuple(chain.from_iterable(one.pages() for one in sheaves(index, Seen(index))))


def sheaves(index: Index, seen: Seen) -> Iterator[Sheaf]:
    """Every page of an archive that was turned round already."""
    for of_each in (_of_all, _articles, _actors, _pairs, _outlets, _captures, _years, _moved):
        yield from of_each(index, seen)


def _of_all(index: Index, seen: Seen) -> Iterator[Sheaf]:
    """The pages that tell of the whole archive, and of no text of it."""
    heads = seen.heads()
    made: Mapping[SitePath, Callable[[], Iterable[Page]]] = {
        routes.HOME: lambda: (home_page(index), *plain_pages(index)),
        routes.OVERVIEW: lambda: (overview_page(index),),
        routes.PAIRS: lambda: pairs_page(index),
        routes.PEOPLE: lambda: list_pages(index),
        routes.CHANGES: lambda: changes_page(index),
    }
    for name, pages in made.items():
        yield Sheaf(name, heads, (), pages)


def _articles(index: Index, seen: Seen) -> Iterator[Sheaf]:
    for entry in index.archive.entries:
        path, pages = routes.article(entry.article.id), partial(_of_article, index, entry)
        yield Sheaf(path, seen.article(entry), (entry,), pages)


def _of_article(index: Index, entry: Entry) -> Iterator[Page]:
    yield article_page(index, entry)
    yield from versions_page(index, entry)


def _actors(index: Index, seen: Seen) -> Iterator[Sheaf]:
    for ref in chain.from_iterable(index.by_kind[kind] for kind in ActorKind):
        pages = partial(actor_pages, index, ref)
        yield Sheaf(index.link(ref).path, seen.actor(ref), about(index, ref), pages)


def _pairs(index: Index, seen: Seen) -> Iterator[Sheaf]:
    for pair, entries in together(index):
        pages = partial(pair_pages, index, pair)
        yield Sheaf(index.pairs.page(pair), seen.pair(pair, entries), entries, pages)


def _outlets(index: Index, seen: Seen) -> Iterator[Sheaf]:
    for outlet in index.archive.outlets.values():
        entries = index.by_outlet.get(outlet.id, ())
        pages = partial(outlet_pages, index, outlet)
        yield Sheaf(routes.outlet(outlet.id), seen.outlet(outlet), entries, pages)


def _captures(index: Index, seen: Seen) -> Iterator[Sheaf]:
    for record in index.cleaned.values():
        path = capture_path(record.capture)
        yield Sheaf(path, seen.capture(record), (), partial(_of_capture, index, record))


def _of_capture(index: Index, record: CleaningRecord) -> Iterator[Page]:
    yield capture_page(index, record)


def _years(index: Index, seen: Seen) -> Iterator[Sheaf]:
    for label, entries in index.by_year.items():
        pages = partial(year_pages, index, label)
        yield Sheaf(routes.year(label), seen.year(label), entries, pages)


def _moved(index: Index, seen: Seen) -> Iterator[Sheaf]:
    heads = seen.heads()
    for one in moved_pages(index):
        yield Sheaf(one.path, heads, one.entries, partial(redirect_pages, index, one))
