"""RIS, which every reference manager reads (Research Information Systems, 2001 and 2011).

A date is YYYY/MM/DD/other: what is about, open or an interval has its words behind the last slash
and, before it, no more than is sure.
"""

from collections.abc import Iterator

from builder.citing.dating import Day, stretch
from builder.citing.people import split
from builder.citing.values import Source, encoded, one_line
from builder.words.dates import EdtfDate


def ris(source: Source) -> str:
    """Write one record."""
    lines = (f"{tag}  - {value}" for tag, value in _fields(source) if value)
    return "\r\n".join(("TY  - NEWS", *lines, "ER  - ", "", ""))


def _fields(source: Source) -> Iterator[tuple[str, str]]:
    yield "ID", source.id
    for one in source.bylines:
        yield "AU", split(one).inverted
    yield "TI", one_line(source.title)
    yield "T2", one_line(source.container)
    yield "PY", str(source.date.year or "")
    yield "DA", ris_date(source.date)
    yield "LA", source.language
    yield "UR", encoded(source.address)
    yield "Y2", ris_date(source.accessed)
    yield "PB", one_line(source.agency)
    yield "DB", one_line(source.archive)
    yield "AV", encoded(source.page)
    yield "L2", encoded(source.archived_url)


def ris_date(date: EdtfDate) -> str:
    """A date as RIS has it; "" for one that is unknown."""
    found = stretch(date)
    if found is None:
        return ""
    days = found.days
    if found.is_single and days[0].is_plain and not days[0].season:
        return "/".join((*_parts(days[0]), ""))
    return "/".join((*_shared(days if found.first and found.last else ()), date.words))


def _parts(day: Day) -> tuple[str, str, str]:
    month, number = (f"{part:02}" if part else "" for part in (day.month, day.day))
    return day.year, month, number


def _shared(days: tuple[Day, ...]) -> tuple[str, str, str]:
    """What all days have in common from the year on, if none is about or in doubt."""
    shared = ["", "", ""]
    for at, parts in enumerate(zip(*map(_parts, days), strict=True)):
        if len(set(parts)) > 1 or not all(one.is_plain for one in days):
            break
        shared[at] = parts[0]
    return shared[0], shared[1], shared[2]
