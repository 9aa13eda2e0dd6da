"""Long lists of articles: whole on their page, or by year on pages of their own.

A year that is too long in its turn has parts. The newest part stands at the year's address; older
ones are numbered from the oldest, so that new articles seldom change them.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from builder.pages.entries import grouped
from builder.pages.list_values import ShelfPage
from builder.pages.parts import Counted, Group, Link, Row, Shelf, Site
from builder.words.dates import parse_date
from builder.words.names import SitePath

WHOLE = 200  # rows on a page at the most: with a sentence each some 200 kB, a tenth of it sent
NEWEST = 50  # rows of a longer list that its own page shows

NO_MONTH = "Without a month"
_MONTH = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])(?=$|[-?~%])(?!.*/)")

Part = tuple[Link, tuple[Row, ...]]
Address = Callable[[str], SitePath]


def shelf(groups: Sequence[Group], address: Address) -> Shelf:
    """The list of a page: whole if it is short, else the newest and links to its years."""
    labelled = [(group.label, row) for group in groups for row in group.rows]
    count, dates = len(labelled), tuple(row.date.edtf for _, row in labelled)
    if count <= WHOLE:
        return Shelf(count, dates, tuple(groups), ())
    newest = grouped(labelled[:NEWEST])
    years = tuple(
        Counted(Link(group.label, address(group.label), "year"), group.size, "") for group in groups
    )
    return Shelf(count, dates, newest, years)


def shelf_pages(
    site: Site, of: Link, kind: str, groups: Sequence[Group], address: Address
) -> Iterator[ShelfPage]:
    """The pages by year of a list that is too long for one; none of a list that is not."""
    if sum(group.size for group in groups) <= WHOLE:
        return
    years = tuple(Link(one.label, address(one.label), "year") for one in groups)
    for group in groups:
        found = parts(group, address)
        links = tuple(link for link, _ in found) if len(found) > 1 else ()
        for link, rows in found:
            yield ShelfPage(
                site=site,
                path=link.path,
                title=of.text,
                of=of,
                kind=kind,
                label=group.label,
                groups=by_month(rows),
                parts=links,
                years=years,
            )


def parts(group: Group, address: Address) -> tuple[Part, ...]:
    """The rows of a year on pages of at most `WHOLE`, newest first, each named by its dates."""
    oldest_first = group.rows[::-1]
    starts = range(0, max(len(oldest_first), 1), WHOLE)
    cut = [oldest_first[start : start + WHOLE][::-1] for start in starts]
    return tuple(
        (Link(_dates(rows), _place(group.label, number, len(cut), address), "year"), rows)
        for number, rows in reversed(tuple(enumerate(cut, 1)))
    )


def _place(label: str, number: int, last: int, address: Address) -> SitePath:
    return address(label if number == last else f"{label}--{number}")


def _dates(rows: Sequence[Row]) -> str:
    """From when to when rows are: "3 May 2018 – 8 August 2018"."""
    if not rows:
        return ""
    ends = (rows[-1].date.words, rows[0].date.words)
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
