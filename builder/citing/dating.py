"""Dates in citations: the parts of an EDTF date, and how each manual orders them."""

from dataclasses import dataclass
from enum import Enum

from builder.words.dates import EdtfDate

NO_DATE = "n.d."
LONG = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SHORT = (
    *("Jan.", "Feb.", "Mar.", "Apr.", "May", "June"),
    *("July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
)
"""Months as MLA shortens them: those of more than four letters (MLA Handbook, 9th ed., A.1)."""
_SEASONS = ("spring", "summer", "autumn", "winter")
_FIRST_SEASON = 21  # EDTF: 2018-21 is spring


class Order(Enum):
    """Which part of a date stands first."""

    MONTH = "August 7, 2018"
    DAY = "7 Aug. 2018"
    YEAR = "2018, August 7"


@dataclass(frozen=True, slots=True)
class Day:
    """A day, month, season (1 to 4) or year; what is not known is 0.

    A year of four digits may end in X; `is_about` and `is_doubtful` are EDTF's ~ and ?.
    """

    year: str
    month: int
    season: int
    day: int
    is_about: bool
    is_doubtful: bool

    @property
    def is_plain(self) -> bool:
        """Whether the year is one year, and nothing is about or in doubt."""
        return not (self.is_about or self.is_doubtful or "X" in self.year)


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one day to another; a side is None where it is open. A single date has one day twice,
    and so has an interval that ends where it begins.
    """

    first: Day | None
    last: Day | None

    @property
    def is_single(self) -> bool:
        """Whether one day is told, and not two."""
        return self.first is not None and self.first == self.last

    @property
    def days(self) -> tuple[Day, ...]:
        """The days that are told."""
        sides = (self.first,) if self.is_single else (self.first, self.last)
        return tuple(one for one in sides if one)


def stretch(date: EdtfDate) -> Stretch | None:
    """Take an EDTF date apart; None for one that is unknown."""
    if not date.is_known:
        return None
    start, slash, end = date.text.partition("/")
    first = _day(start)
    return Stretch(first, _day(end) if slash else first)


def _day(text: str) -> Day | None:
    if text in ("", ".."):
        return None
    plain = text.partition("T")[0].rstrip("?~%")
    year, month, day = (*plain.split("-"), "XX", "XX")[:3]
    number = 0 if "X" in month else int(month)
    return Day(
        year=year,
        month=number if number < _FIRST_SEASON else 0,
        season=max(number - _FIRST_SEASON + 1, 0),
        day=0 if "X" in day else int(day),
        is_about=text[-1] in "~%",
        is_doubtful=text[-1] in "?%",
    )


def in_words(date: EdtfDate, order: Order, months: tuple[str, ...] = LONG) -> str:
    """Write a date as a manual orders it: "ca." for about, brackets and "?" for doubtful ones.

    An unknown date is "n.d.", one with an open side "… or later" or "… or earlier".
    """
    found = stretch(date)
    if found is None:
        return NO_DATE
    if found.is_single and found.first:
        return _marked(found.first, order, months)
    if found.first is None or found.last is None:
        told, side = (found.first, "later") if found.first else (found.last, "earlier")
        return f"{_marked(told, order, months)} or {side}" if told else NO_DATE
    return _joined(found.first, found.last, order, months) or "–".join(
        _marked(one, order, months) for one in (found.first, found.last)
    )


def _marked(day: Day, order: Order, months: tuple[str, ...]) -> str:
    plain = _with_year(_within_year(day, order, months), day, order)
    about = f"ca. {plain}" if day.is_about else plain
    return f"[{about}?]" if day.is_doubtful else about


def _within_year(day: Day, order: Order, months: tuple[str, ...]) -> str:
    if day.season:
        return _SEASONS[day.season - 1]
    if not day.month:
        return ""
    month = months[day.month - 1]
    if not day.day:
        return month
    return f"{day.day} {month}" if order is Order.DAY else f"{month} {day.day}"


def _with_year(within: str, day: Day, order: Order) -> str:
    year = _year(day.year)
    if not within:
        return year
    if order is Order.YEAR:
        return f"{year}, {within}"
    return f"{within}, {year}" if order is Order.MONTH and day.day else f"{within} {year}"


def _year(written: str) -> str:
    """A year of our era without its zeros in front; 201X is 2010–2019."""
    ends = (int(written.replace("X", digit)) for digit in "09")
    return "–".join(dict.fromkeys(map(str, ends)))


def _joined(first: Day, last: Day, order: Order, months: tuple[str, ...]) -> str:
    """Say once what both days share, as in "August 7–9, 2018"; "" where they share too little."""
    start, end = (_within_year(one, order, months) for one in (first, last))
    if first.year != last.year or not (first.is_plain and last.is_plain and start and end):
        return ""
    if first.month == last.month and first.day and last.day:
        month, days = months[last.month - 1], f"{first.day}–{last.day}"
        within = f"{days} {month}" if order is Order.DAY else f"{month} {days}"
    else:
        within = f"{start}–{end}"
    return _with_year(within, last, order)
