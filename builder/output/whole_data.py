"""The whole archive under data/, in batches of what is made from the same.

A new text leaves alone what tells only of heads, and a new article what tells only of the registry.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, partial
from pathlib import Path
from types import MappingProxyType

from builder.exporting.data_package import PACKAGE, measured, package
from builder.exporting.earlier import NOTHING_EARLIER, Earlier
from builder.exporting.facts import Facts
from builder.exporting.site_data import DATABASE, FILES, DataFile
from builder.exporting.tables import TABLES
from builder.exporting.values import MadeOf
from builder.means import routes
from builder.output.described import described
from builder.output.output import Batch, Later, Output, Where, waiting
from builder.output.publish import is_as_published
from builder.output.staleness import Before
from builder.pages.index import Index
from builder.pages.plan import Sheaf
from builder.pages.seen import Seen
from builder.pages.values import DataPage

_DATABASE = "data/database"
Left = Callable[[Iterable[Sheaf]], Earlier]
"""Gives what recalls articles whose sheaf, of all of them, is as it was."""
FOR_A_PAGE = 25  # articles, whose part of the database takes as long as a page, by processor time
_TOGETHER: Mapping[str, tuple[DataFile, ...]] = MappingProxyType(
    {
        "data/heads": tuple(one for one in FILES if one.made_of is MadeOf.HEADS),
        _DATABASE: (DATABASE,),
        "data/articles": tuple(
            one for one in FILES if one.made_of is MadeOf.ARTICLES and one is not DATABASE
        ),
        "data/registry": tuple(one for one in FILES if one.made_of is MadeOf.REGISTRY),
    }
)
"""The database and the tables of articles take longest, and change together: they stand side by
side, so that of two processes each has one."""


def nothing_left(_: Iterable[Sheaf]) -> Earlier:
    """Recall nothing, as where nothing was built before."""
    return NOTHING_EARLIER


def left_by(last: Before, out: Path) -> Left:
    """What recalls articles of the last build from its database in a site, if it made one and
    nobody has written to it since.
    """
    file = routes.data(DATABASE.name)

    def earlier(bound: Iterable[Sheaf]) -> Earlier:
        same = {one.name for one in bound if last.still(one.name, one.key)}
        return Earlier(out / file, lambda entry: routes.article(entry.article.id) in same)

    return earlier if last.stands(_DATABASE) and is_as_published(out, file) else nothing_left


class WholeData:
    """The files under data/; with `waits` they are left for another build.

    `render` makes the page that describes them.
    """

    def __init__(
        self,
        index: Index,
        seen: Seen,
        known: Callable[[], Facts],
        render: Callable[[DataPage], bytes],
        *,
        waits: bool,
    ) -> None:
        self._index, self._known = index, known
        self._render, self._waits = render, waits
        self._marks = {
            MadeOf.REGISTRY: seen.registry(),
            MadeOf.HEADS: seen.heads(),
            MadeOf.ARTICLES: seen.everything(),
        }

    def batches(self) -> Iterator[Batch | Later]:
        """What is made from the archive, and what tells of these files."""
        for name, files in _TOGETHER.items():
            made_of = files[0].made_of
            mark = self._marks[made_of]
            decide = partial(self._outputs, files, mark)
            yield Batch(name, mark, decide, self._weight(made_of))
        whole = self._marks[MadeOf.ARTICLES]
        yield Later("data", whole, partial(self._describing, whole))

    def _weight(self, made_of: MadeOf) -> int:
        is_light = self._waits or made_of is MadeOf.REGISTRY
        return 1 if is_light else 1 + len(self._index.archive.entries) // FOR_A_PAGE

    def _outputs(self, files: Iterable[DataFile], mark: str) -> Iterator[Output]:
        for one in files:
            path = routes.data(one.name)
            yield waiting(path) if self._waits else Output(path, mark, partial(self._made, one))

    def _made(self, one: DataFile) -> Iterable[bytes]:
        return one.make(self._known())

    def _describing(self, mark: str, where: Where) -> Iterator[Output]:
        path = routes.data(PACKAGE)
        if self._waits:
            yield from (waiting(path), waiting(routes.DATA, listed=True))
            return
        made = _Describing(self._index, self._known, where)
        yield Output(path, mark, lambda: (made.package,))
        page = routes.file_of(routes.DATA)
        yield Output(page, mark, lambda: (self._render(made.page()),), listed=True)


class _Describing:
    """What tells of the files under data/ once these stand."""

    def __init__(self, index: Index, known: Callable[[], Facts], where: Where) -> None:
        self._index, self._known, self._where = index, known, where

    @cached_property
    def package(self) -> bytes:
        """The data package."""
        tables = [measured(self._path(one.file)) for one in TABLES]
        return package(self._index.archive.config, tables)

    def page(self) -> DataPage:
        """The page of data."""
        sizes = {one.name: self._path(one.name).stat().st_size for one in FILES}
        sizes[PACKAGE] = len(self.package)
        rows = {one.name: one.rows_in(self._known()) for one in TABLES}
        return described(self._index.site, self._index.archive.config.licence, sizes, rows)

    def _path(self, name: str) -> Path:
        return self._where(routes.data(name))
