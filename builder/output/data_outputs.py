"""The files of data on the site: the whole archive under data/, and what stands beside pages.

What they are made from is marked, and they are made only when a mark has changed: SQLite and ten
thousand citations take a while.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial

from builder.archive.assembly import Entry
from builder.citing.formats import RECORD_FORMATS
from builder.exporting.documents import article_document
from builder.exporting.facts import Facts, facts
from builder.exporting.lists import Records, listing
from builder.exporting.site_data import FILES, site_data
from builder.exporting.values import File, as_json
from builder.means import routes
from builder.means.feeds import atom
from builder.output.beside import ATOM, CSV, Beside, beside
from builder.output.described import described
from builder.output.following import list_feed
from builder.output.output import Batch, Output, waiting
from builder.pages.index import Index
from builder.pages.seen import Seen
from builder.pages.values import ArticlePage, DataPage, Page
from builder.words.fingerprints import fingerprint
from builder.words.names import SitePath

Entries = tuple[Entry, ...]
DATA = "data"


def data_batch(
    index: Index, seen: Seen, render: Callable[[DataPage], bytes], *, waits: bool
) -> Batch:
    """The whole archive as data; `render` makes the page that describes its files."""
    mark = seen.everything()
    paths = (*map(routes.data, FILES), routes.DATA)
    if waits:
        return Batch(
            DATA, mark, lambda: (waiting(path, listed=path == routes.DATA) for path in paths)
        )
    return Batch(DATA, mark, lambda: _Whole(index, mark, render).outputs())


class _Whole:
    """The files under data/, which are made all at once, when the first is asked for."""

    def __init__(self, index: Index, mark: str, render: Callable[[DataPage], bytes]) -> None:
        self._index, self._mark, self._render = index, mark, render

    def outputs(self) -> Iterator[Output]:
        for name in FILES:
            yield Output(routes.data(name), self._mark, partial(self._file, name))
        yield Output(routes.file_of(routes.DATA), self._mark, self._page, listed=True)

    @cached_property
    def _made(self) -> Mapping[str, File]:
        return {file.path: file for file in site_data(self._index.archive)}

    def _file(self, name: str) -> bytes:
        return self._made[name].data

    def _page(self) -> bytes:
        licence = self._index.archive.config.licence
        return self._render(described(self._index.site, licence, self._made.values()))


class DataBeside:
    """The files of data beside pages; with `waits` they are left for another build."""

    def __init__(self, index: Index, seen: Seen, *, waits: bool) -> None:
        self._index, self._seen, self._waits = index, seen, waits

    def of(self, page: Page, entries: Entries) -> Iterator[Output]:
        """The files beside a page that lists some articles, or is that of one."""
        for one in beside(page):
            if self._waits:
                yield waiting(one.path)
            elif isinstance(page, ArticlePage):
                yield self._twin(one, entries[0])
            elif one.type == ATOM:
                yield self._feed(page.path, one, entries)
            else:
                yield self._list(one, entries)

    def _twin(self, one: Beside, entry: Entry) -> Output:
        mark = fingerprint(self._seen.entry(entry))
        return Output(one.path, mark, lambda: as_json(article_document(self._facts, entry)))

    def _feed(self, page: SitePath, one: Beside, entries: Entries) -> Output:
        made = list_feed(self._index.archive, page, one.title, entries)
        return Output(one.path, fingerprint(made), lambda: atom(made))

    def _list(self, one: Beside, entries: Entries) -> Output:
        mark = fingerprint([self._seen.head(entry) for entry in entries])
        return Output(one.path, mark, lambda: self._writers[one.type](entries))

    @cached_property
    def _facts(self) -> Facts:
        return facts(self._index.archive)

    @cached_property
    def _writers(self) -> Mapping[str, Callable[[Entries], bytes]]:
        """What writes the articles of a list, by media type."""
        records = {one.type: Records(self._facts, one).of for one in RECORD_FORMATS}
        return {CSV: partial(listing, self._facts), **records}
