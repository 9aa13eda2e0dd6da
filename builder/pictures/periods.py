"""Time cut into months, quarters, years, decades and centuries, and days as numbers on a line.

A month is a number, 12 times its year and what it is in it from 0. A day is its ordinal (1 is
1 January of the year 1). A unit is a number of months.
"""

from datetime import date
from functools import lru_cache

from builder.words.dates import EdtfDate

MONTH, QUARTER, YEAR, DECADE, CENTURY = 1, 3, 12, 120, 1200
UNITS = (MONTH, QUARTER, YEAR, DECADE, CENTURY)
UNIT_NAMES = {
    MONTH: "month",
    QUARTER: "quarter",
    YEAR: "year",
    DECADE: "decade",
    CENTURY: "century",
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def month_of(day: date) -> int:
    """Return the month that a day lies in."""
    return day.year * 12 + day.month - 1


@lru_cache(maxsize=10_000)
def first_day(month: int) -> int:
    """Return the ordinal of a month's first day; after the year 9999, of the day after its end."""
    if month >= date.max.year * 12 + 12:
        return date.max.toordinal() + 1
    return date(max(month // 12, 1), month % 12 + 1, 1).toordinal()


def start_of(month: int, unit: int) -> int:
    """Return the first month of the unit that a month lies in."""
    return month // unit * unit


def name_of(month: int, unit: int) -> str:
    """Name a unit by its first month: "March 2018", "January to March 2018", "2018", "2010s"."""
    year = month // 12
    if unit == MONTH:
        return f"{_MONTHS[month % 12]} {year}"
    if unit == QUARTER:
        return f"{_MONTHS[month % 12]} to {_MONTHS[month % 12 + 2]} {year}"
    return {YEAR: f"{year}", DECADE: f"{year}s"}.get(unit, f"{year}–{year + 99}")


def short_name(month: int, unit: int) -> str:
    """Name a unit below its bar, where the year may stand below: "M", "Q1", "2018"."""
    if unit == MONTH:
        return _MONTHS[month % 12][0]
    return f"Q{month % 12 // 3 + 1}" if unit == QUARTER else name_of(month, unit)


def is_about(when: EdtfDate) -> bool:
    """Say whether a date is approximate or uncertain (EDTF: ~, ? or %) at either end."""
    return any(end.endswith(("~", "?", "%")) for end in when.text.split("/"))
