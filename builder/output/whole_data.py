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
from builder.output.marker import is_as_published
from builder.output.output import Batch, Later, Output, Where, waiting
from builder.output.staleness import Before
from builder.pages.index import Index
from builder.pages.plan import Sheaf
from builder.pages.seen import Seen
from builder.pages.values import DataPage

_DATABASE = "data/database"
Marks = Mapping[MadeOf, str]
"""What tells that all is as it was that files are made of."""
Left = Callable[[Iterable[Sheaf], Marks], Earlier]
"""Gives what of the last build's files says what these sheaves and marks do."""
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


def _made_of(name: str) -> MadeOf:
    return _TOGETHER[name][0].made_of


def nothing_left(_: Iterable[Sheaf], __: Marks) -> Earlier:
    """Nothing, as where nothing was built before."""
    return NOTHING_EARLIER


def left_by(last: Before, out: Path) -> Left:
    """Gives of the last build's files those that stand in a site, and that nobody has written to
    since.
    """

    def earlier(bound: Iterable[Sheaf], marks: Marks) -> Earlier:
        same = {one.name for one in bound if last.still(one.name, one.key)}
        stands = [one.name for name in _TOGETHER if last.stands(name) for one in _TOGETHER[name]]
        there = [name for name in stands if is_as_published(out, routes.data(name))]
        kinds = [(name, _made_of(name)) for name in _TOGETHER]
        return Earlier(
            files={name: out / routes.data(name) for name in there},
            is_same=lambda entry: routes.article(entry.article.id) in same,
            unchanged=frozenset(kind for name, kind in kinds if last.still(name, marks[kind])),
        )

    return earlier


def marks_of(seen: Seen) -> Marks:
    """Mark what files are made of."""
    return MappingProxyType(
        {
            MadeOf.REGISTRY: seen.registry(),
            MadeOf.HEADS: seen.heads(),
            MadeOf.ARTICLES: seen.everything(),
        }
    )


class WholeData:
    """The files under data/; with `waits` they are left for another build.

    `render` makes the page that describes them.
    """

    def __init__(
        self,
        index: Index,
        marks: Marks,
        known: Callable[[], Facts],
        render: Callable[[DataPage], bytes],
        *,
        waits: bool,
    ) -> None:
        self._index, self._known = index, known
        self._render, self._waits = render, waits
        self._marks = marks

    def batches(self) -> Iterator[Batch | Later]:
        """What is made from the archive, and what tells of these files."""
        for name, files in _TOGETHER.items():
            mark = self._marks[_made_of(name)]
            decide = partial(self._outputs, files, mark)
            yield Batch(name, mark, decide, self._weight(_made_of(name)))
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
