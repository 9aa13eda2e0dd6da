"""Long lists of articles: whole on their page, or by year on pages of their own.

A year that is too long in its turn has parts. The newest part stands at the year's address; older
ones are numbered from the oldest, so that new articles seldom change them.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Generic, TypeVar

from builder.archive.entry import Entry
from builder.means import routes
from builder.pages.entries import gathered, grouped, when, year_of
from builder.pages.list_values import ShelfPage
from builder.pages.parts import Counted, Group, Link, Row, Shelf, Site, When
from builder.words.dates import parse_date
from builder.words.names import SitePath

WHOLE = 200  # rows on a page at the most: with a sentence each some 200 kB, a tenth of it sent
NEWEST = 50  # rows of a longer list that its own page shows

NO_MONTH = "Without a month"
_MONTH = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])(?=$|[-?~%])(?!.*/)")

T = TypeVar("T")
Part = tuple[Link, tuple[T, ...]]
Address = Callable[[str], SitePath]


@dataclass(frozen=True, slots=True)
class Listed(Generic[T]):
    """What a list holds, by year, in its order; when one of it is of, and the row that shows it.

    Rows are made for one page at a time: all those of a country in 50,000 articles would take a
    tenth of a gigabyte.
    """

    years: Mapping[str, tuple[T, ...]]
    date: Callable[[T], When]
    row: Callable[[T], Row]

    @property
    def size(self) -> int:
        """How many rows it has."""
        return sum(map(len, self.years.values()))

    def rows(self, some: Iterable[T]) -> tuple[Row, ...]:
        """The rows of some of it."""
        return tuple(map(self.row, some))


def listed(items: Iterable[T], entry: Callable[[T], Entry], row: Callable[[T], Row]) -> Listed[T]:
    """List what is of articles, in the order it comes, the undated last."""
    found = gathered((year_of(entry(one)), one) for one in items)
    years = dict(sorted(found.items(), key=lambda year: year[0] == routes.UNDATED))
    return Listed(MappingProxyType(years), lambda one: when(entry(one).article.date), row)


def shelf(of: Listed[T], address: Address) -> Shelf:
    """The list of a page: whole if it is short, else the newest and links to its years."""
    count = of.size
    dates = tuple(of.date(one).edtf for year in of.years.values() for one in year)
    if count <= WHOLE:
        return Shelf(count, dates, tuple(_newest(of, WHOLE)), ())
    years = tuple(
        Counted(Link(label, address(label), "year"), len(year), "")
        for label, year in of.years.items()
    )
    return Shelf(count, dates, tuple(_newest(of, NEWEST)), years)


def _newest(of: Listed[T], most: int) -> Iterator[Group]:
    for label, year in of.years.items():
        if most > 0:
            yield Group(label, of.rows(year[:most]))
        most -= len(year)


def shelf_pages(
    site: Site, link: Link, kind: str, of: Listed[T], address: Address
) -> Iterator[ShelfPage]:
    """The pages by year of a list that is too long for one; none of a list that is not."""
    if of.size <= WHOLE:
        return
    years = tuple(Link(label, address(label), "year") for label in of.years)
    for label in of.years:
        found = parts(of, label, address)
        links = tuple(one for one, _ in found) if len(found) > 1 else ()
        for own, part in found:
            yield ShelfPage(
                site=site,
                path=own.path,
                title=link.text,
                of=link,
                kind=kind,
                label=label,
                groups=by_month(of.rows(part)),
                parts=links,
                years=years,
            )


def shelf_paths(of: Listed[T], address: Address) -> Iterator[SitePath]:
    """Where the pages by year are of a list that is too long for one."""
    for label in of.years if of.size > WHOLE else ():
        yield from (own.path for own, _ in parts(of, label, address))


def parts(of: Listed[T], label: str, address: Address) -> tuple[Part[T], ...]:
    """A year in parts of at most `WHOLE`, newest first, each with a link named by its dates."""
    oldest_first = of.years[label][::-1]
    starts = range(0, max(len(oldest_first), 1), WHOLE)
    cut = [oldest_first[start : start + WHOLE][::-1] for start in starts]
    return tuple(
        (Link(_dates(of, part), _place(label, number, len(cut), address), "year"), part)
        for number, part in reversed(tuple(enumerate(cut, 1)))
    )


def _place(label: str, number: int, last: int, address: Address) -> SitePath:
    return address(label if number == last else f"{label}--{number}")


def _dates(of: Listed[T], part: Sequence[T]) -> str:
    """From when to when a part is: "3 May 2018 – 8 August 2018"."""
    if not part:
        return ""
    ends = (of.date(part[-1]).words, of.date(part[0]).words)
    return " – ".join(dict.fromkeys(ends))


def by_month(rows: Sequence[Row]) -> tuple[Group, ...]:
    """Rows of a year by the month that is known of each, in the order they come, others last."""
    months = grouped(((_month(row), row) for row in rows), NO_MONTH)
    lone = len(months) == 1 and months[0].label == NO_MONTH
    return (replace(months[0], label=""),) if lone else months


def _month(row: Row) -> str:
    """The month of a plain date, "August 2018"; an approximate day counts for its month."""
    found = _MONTH.match(row.date.edtf)
    return parse_date(found[0]).words if found else NO_MONTH
