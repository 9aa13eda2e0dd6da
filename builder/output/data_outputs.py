"""The files of data that stand beside pages.

What each is made from is marked, and it is made only when its mark has changed.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial

from builder.archive.entry import Entry
from builder.citing.formats import RECORD_FORMATS
from builder.exporting.documents import article_document
from builder.exporting.facts import Facts
from builder.exporting.lists import Records, listing
from builder.exporting.values import as_json
from builder.means.feeds import atom
from builder.output.beside import ATOM, CSV, Beside, beside
from builder.output.following import list_feed
from builder.output.output import Output, waiting
from builder.pages.index import Index
from builder.pages.seen import Seen
from builder.pages.values import ArticlePage, Page, RedirectPage
from builder.words.fingerprints import fingerprint
from builder.words.names import SitePath

Entries = tuple[Entry, ...]


class DataBeside:
    """The files of data beside pages; with `waits` they are left for another build."""

    def __init__(
        self, index: Index, seen: Seen, known: Callable[[], Facts], *, waits: bool
    ) -> None:
        self._index, self._seen, self._known, self._waits = index, seen, known, waits

    def of(self, page: Page, entries: Entries) -> Iterator[Output]:
        """The files beside a page that lists some articles, or is that of one."""
        for one in beside(page):
            if self._waits:
                yield waiting(one.path)
            elif isinstance(page, ArticlePage):
                yield self._twin(one, entries[0])
            elif one.type == ATOM:
                lists = page.target.path if isinstance(page, RedirectPage) else page.path
                yield self._feed(lists, one, entries)
            else:
                yield self._list(one, entries)

    def _twin(self, one: Beside, entry: Entry) -> Output:
        mark = fingerprint(self._seen.entry(entry))
        return Output(one.path, mark, lambda: (as_json(article_document(self._known(), entry)),))

    def _feed(self, page: SitePath, one: Beside, entries: Entries) -> Output:
        made = list_feed(self._index.archive, page, one.title, entries)
        return Output(one.path, fingerprint(made), lambda: (atom(made),))

    def _list(self, one: Beside, entries: Entries) -> Output:
        mark = fingerprint([self._seen.head(entry) for entry in entries])
        return Output(one.path, mark, lambda: self._writers[one.type](entries))

    @cached_property
    def _writers(self) -> Mapping[str, Callable[[Entries], Iterator[bytes]]]:
        """What writes the articles of a list, by media type."""
        archive = self._index.archive
        records = {one.type: Records(archive, one).of for one in RECORD_FORMATS}
        return {CSV: partial(listing, self._known()), **records}
