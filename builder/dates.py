"""Dates as EDTF level 1 (ISO 8601-2): what is known of a day, and how sure it is."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from edtf import EDTFParseException, parse_edtf
from edtf.parser.parser_classes import Interval, Level1Interval, UncertainOrApproximate

UNKNOWN = "unknown"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class BadDate(ValueError):
    """Text that is no EDTF level 1 date; the message says what is wrong."""


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date with its precision.

    `earliest` and `latest` bound it, both inclusive; None where that side is open or unknown.
    `words` is the date for a reader: "about August 2018", "10 June 2019 or later".
    """

    text: str
    earliest: date | None
    latest: date | None
    words: str

    @property
    def is_day(self) -> bool:
        """Say whether it names one day."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def year(self) -> int | None:
        """The year it lies in, or None when it is unknown, open or spans several."""
        if self.earliest is None or self.latest is None:
            return None
        return self.earliest.year if self.earliest.year == self.latest.year else None

    @property
    def order(self) -> tuple[date, date, str]:
        """Sort key, oldest first; unknown dates come before all others."""
        start = self.earliest or self.latest or date.min
        return start, self.latest or date.max, self.text


NO_DATE = EdtfDate(UNKNOWN, None, None, "date unknown")


@lru_cache(maxsize=20_000)
def parse_date(text: str) -> EdtfDate:
    """Read an EDTF level 1 date, or "unknown".

    Raises BadDate with a sentence that says what is wrong with it.
    """
    if text == UNKNOWN:
        return NO_DATE
    start, slash, end = text.partition("/")
    if not slash:
        return _single(text)
    earliest = None if start in ("..", "") else _single(start).earliest
    latest = None if end in ("..", "") else _single(end).latest
    if earliest is None and latest is None:
        raise BadDate("an interval needs at least one date")
    if earliest and latest and earliest > latest:
        raise BadDate("the interval ends before it begins")
    return EdtfDate(text, earliest, latest, _interval_words(start, end))


def _single(text: str) -> EdtfDate:
    try:
        parsed = parse_edtf(text)
    except EDTFParseException:
        raise BadDate(f'"{text}" is not a date') from None
    if isinstance(parsed, Interval | Level1Interval):
        raise BadDate(f'"{text}" is not a date')
    low, high = parsed.lower_strict(), parsed.upper_strict()
    if not 1 <= low.tm_year <= high.tm_year <= 9999:
        raise BadDate(f'"{text}" lies outside the years 1 to 9999')
    earliest, latest = date(*low[:3]), date(*high[:3])
    return EdtfDate(text, earliest, latest, _qualified(parsed, text, earliest))


def _qualified(parsed: object, text: str, earliest: date) -> str:
    plain = _plain_words(text.rstrip("~?%"), earliest)
    if not isinstance(parsed, UncertainOrApproximate):
        return plain
    marks = {"~": "about {}", "?": "{}, uncertain", "%": "about {}, uncertain"}
    return marks.get(text[-1], "{}").format(plain)


def _plain_words(text: str, earliest: date) -> str:
    year, *rest = text.split("-")
    month = rest[0] if rest else "XX"
    if "X" in year:
        return f"between {year.replace('X', '0')} and {year.replace('X', '9')}"
    if "X" in month:
        return year
    day = rest[1] if len(rest) > 1 else "XX"
    name = f"{_MONTHS[earliest.month - 1]} {year}"
    return name if "X" in day else f"{earliest.day} {name}"


def _interval_words(start: str, end: str) -> str:
    if end in ("..", ""):
        return f"{_single(start).words} or later"
    if start in ("..", ""):
        return f"{_single(end).words} or earlier"
    return f"{_single(start).words} to {_single(end).words}"
