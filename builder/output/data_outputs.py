"""The files of data on the site: the whole archive under data/, and what stands beside pages.

What they are made from is marked, and they are made only when a mark has changed: SQLite and ten
thousand citations take a while.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from builder.archive.assembly import Archive, Entry
from builder.citing.formats import RECORD_FORMATS
from builder.exporting.documents import article_document, made_from
from builder.exporting.facts import Facts, facts
from builder.exporting.lists import Records, listing
from builder.exporting.site_data import FILES, site_data
from builder.exporting.values import File, as_json
from builder.means import routes
from builder.means.feeds import atom
from builder.output.beside import ATOM, CSV, Beside, beside
from builder.output.described import described
from builder.output.following import list_feed
from builder.output.output import Output, waiting
from builder.output.staleness import fingerprint
from builder.pages.index import Index
from builder.pages.listed import listed
from builder.pages.values import ArticlePage, DataPage, Page
from builder.words.names import SitePath

Pages = tuple[Page, ...]
Entries = tuple[Entry, ...]


def waiting_data(index: Index, pages: Pages) -> Iterator[Output]:
    """The files that `data_outputs` makes, without what it takes to mark or to make them."""
    whole = (*map(routes.data, FILES), routes.DATA) if index.site.data else ()
    yield from map(waiting, whole)
    yield from (waiting(one.path) for page in pages for one in beside(page))


def data_outputs(
    index: Index, pages: Pages, render: Callable[[DataPage], bytes]
) -> Iterator[Output]:
    """Every file of data; `render` makes the page that describes those under data/."""
    known = facts(index.archive)
    marks: dict[str, str] = {
        entry.article.id: fingerprint(made_from(known, entry)) for entry in index.archive.entries
    }
    if index.site.data:
        yield from _whole(index, marks, render)
    yield from _beside_pages(index, known, marks, pages)


def _whole(
    index: Index, marks: Mapping[str, str], render: Callable[[DataPage], bytes]
) -> Iterator[Output]:
    archive = index.archive
    registry = (tuple(archive.actors.items()), tuple(archive.outlets.items()))
    mark = fingerprint((archive.config, tuple(marks.values()), registry))

    @cache
    def made() -> Mapping[str, File]:
        return {file.path: file for file in site_data(archive)}

    def page() -> bytes:
        return render(described(index.site, archive.config.licence, made().values()))

    for name in FILES:
        path = routes.data(name)
        yield Output(path, path, mark, partial(_data_of, made, name))
    yield Output(routes.file_of(routes.DATA), "DataPage", fingerprint((index.site, mark)), page)


def _data_of(made: Callable[[], Mapping[str, File]], name: str) -> bytes:
    return made()[name].data


def _beside_pages(
    index: Index, known: Facts, marks: Mapping[str, str], pages: Pages
) -> Iterator[Output]:
    lists = listed(index)
    writers = _writers(known)
    for page in pages:
        for one in beside(page):
            if isinstance(page, ArticlePage):
                yield _twin(known, index.by_id[page.source.id], marks[page.source.id], one)
            elif one.type == ATOM:
                yield _feed(index.archive, page.path, one, lists[page.path])
            else:
                yield _list(writers[one.type], marks, one, lists[page.path])


def _writers(known: Facts) -> Mapping[str, Callable[[Entries], bytes]]:
    """What writes the articles of a list, by media type."""
    records = {one.type: Records(known, one).of for one in RECORD_FORMATS}
    return {CSV: partial(listing, known), **records}


def _twin(known: Facts, entry: Entry, mark: str, one: Beside) -> Output:
    return Output(one.path, one.title, mark, lambda: as_json(article_document(known, entry)))


def _feed(archive: Archive, page: SitePath, one: Beside, entries: Entries) -> Output:
    made = list_feed(archive, page, one.title, entries)
    return Output(one.path, one.title, fingerprint(made), lambda: atom(made))


def _list(
    write: Callable[[Entries], bytes], marks: Mapping[str, str], one: Beside, entries: Entries
) -> Output:
    mark = fingerprint(tuple(marks[entry.article.id] for entry in entries))
    return Output(one.path, one.path, mark, lambda: write(entries))
