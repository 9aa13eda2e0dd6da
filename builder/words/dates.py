"""Dates as EDTF level 1 (ISO 8601-2): what is known of a day, and how sure it is."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

UNKNOWN = "unknown"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NUMBERED_MONTHS = tuple(enumerate((name.lower() for name in _MONTHS), 1))
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}  # EDTF level 1
_SURENESS = {"~": "about {}", "?": "{}, uncertain", "%": "about {}, uncertain"}

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTH = r"[0-9]{4}-(0[1-9]|1[0-2])"
_TIME = r"T(([01][0-9]|2[0-3])(:[0-5][0-9]){2}|24:00:00)(Z|[+-](0[0-9]|1[0-4])(:[0-5][0-9])?)?"
_LEVEL_1 = re.compile(
    rf"([0-9]{{4}}|{_MONTH}|{_MONTH}-[0-9]{{2}})[?~%]?"
    rf"|[0-9]{{4}}-2[1-4]|{_MONTH}-[0-9]{{2}}{_TIME}"  # a season, a moment
    rf"|([0-9]{{2}}[0-9X]X|[0-9]{{4}}-XX|{_MONTH}-XX|[0-9]{{4}}-XX-XX)[?~%]?"
)
"""The forms of EDTF level 1 that a day can be told from (Library of Congress, EDTF 2019)."""
_END = rf"({_LEVEL_1.pattern}|\.\.)?"
OUTER_FORM = rf"{UNKNOWN}|{_LEVEL_1.pattern}|{_END}/{_END}"
"""What each date that can be read looks like; some that look so cannot, such as 2019-02-30."""
_OPEN = ("..", "")
_TIME_BEHIND = re.compile(r",? +(?:at +)?[0-9]{1,2}:[0-9]{2}\b.*")
LONG_DASHES = "‐‑‒–—―−"
"""What phones and word processors make of hyphens; of some even experts see no difference."""
_APART = rf"[-/. {LONG_DASHES}]+"
_OTHER_DAY = re.compile(rf"([0-9]{{1,4}}){_APART}([0-9]{{1,2}}){_APART}([0-9]{{1,4}})")
_ONE_DAY = re.compile(
    r"(?:(?P<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)\.?,? +)?"
    r"(?:the +)?"
    r"(?:(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.)?(?: +of)?[ -]+)?(?P<month>[a-z]{3,9})\.?,?[ -]+"
    r"(?:(?P<behind>[0-9]{1,2})(?:st|nd|rd|th)?(?:, *| +))?(?P<year>[0-9]{4})\.?"
)
"""A day or a month in words and not a word more: "Tuesday, 7 August 2018", "Aug. 7th, 2018"."""
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WORD = re.compile(r"[a-z]{3,}|[0-9]+")


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
    def is_known(self) -> bool:
        """Whether anything bounds it."""
        return bool(self.earliest or self.latest)

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


def are_apart(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether two dates have no day in common, however wide each of them is."""
    return any(
        first.latest and second.earliest and first.latest < second.earliest
        for first, second in ((one, other), (other, one))
    )


@lru_cache(maxsize=20_000)
def parse_date(text: str) -> EdtfDate:
    """Read an EDTF level 1 date, or "unknown".

    Raises BadDate with a sentence that says what is wrong with it.
    """
    if text == UNKNOWN:
        return NO_DATE
    if "/" not in text:
        return _single(text)
    start, _, end = text.partition("/")
    if likely_dates(text) or not any(map(_may_end, (start, end))):  # "7/8/2018", "N/A"
        raise BadDate(f'"{text}" is not a date')
    return _interval(text, _end(start), _end(end))


def likely_dates(written: str) -> tuple[str, ...]:
    """Guess what a date in another form means, as EDTF; two guesses if day or month may be first.

    "07/08/2018" may be 2018-08-07 or 2018-07-08; "Aug 7, 2018" is 2018-08-07; "soon" is nothing.
    """
    day = _TIME_BEHIND.sub("", written)  # 2018-08-07 10:30
    return tuple(dict.fromkeys((*_from_numbers(day), *_from_words(day))))


def only_reading(written: str) -> str:
    """What a date in another form means, as EDTF, where it can mean nothing else; else "".

    "2018-8-7" and "7 August 2018" can; "7/8/2018" can't, nor "before August 2018", of which a
    guess would lose a word, nor a day that is on another weekday than it says.
    """
    likely = likely_dates(written)
    if len(likely) != 1:
        return ""
    found = _ONE_DAY.fullmatch(" ".join(written.lower().split()))
    if found is None:
        return likely[0] if tuple(_from_numbers(written)) else ""
    return likely[0] if _is_on(likely[0], found["weekday"]) else ""


def _is_on(day: str, weekday: str | None) -> bool:
    """Whether a day, if one is told, is on the weekday that is told, if one is."""
    if not weekday:
        return True
    told = [number for number, name in enumerate(_WEEKDAYS) if name.startswith(weekday)]
    return bool(_DAY.fullmatch(day)) and told == [date.fromisoformat(day).weekday()]


def _may_end(text: str) -> bool:
    """Whether a text may stand on one side of an interval's slash."""
    return text in _OPEN or _LEVEL_1.fullmatch(text) is not None


def _end(text: str) -> EdtfDate | None:
    if "X" in text:
        raise BadDate(f'an interval cannot begin or end with "{text}"')
    return None if text in _OPEN else _single(text)


def _interval(text: str, first: EdtfDate | None, last: EdtfDate | None) -> EdtfDate:
    if first is None and last is None:
        raise BadDate("an interval needs at least one date")
    earliest = first.earliest if first else None
    latest = last.latest if last else None
    if earliest and latest and earliest > latest:
        raise BadDate("the interval ends before it begins")
    return EdtfDate(text, earliest, latest, _interval_words(first, last))


def _interval_words(first: EdtfDate | None, last: EdtfDate | None) -> str:
    start, end = (one.words if one else "" for one in (first, last))
    if start and end:
        return start if start == end else f"{start} to {end}"
    return f"{start} or later" if start else f"{end} or earlier"


def _single(text: str) -> EdtfDate:
    if not _LEVEL_1.fullmatch(text):
        raise BadDate(f'"{text}" is not a date')
    try:
        earliest, latest = _bounds(text)
    except ValueError:
        raise BadDate(f'"{text}" is not a date{_short_month(text)}') from None
    return EdtfDate(text, earliest, latest, _words(text, earliest))


def _bounds(text: str) -> tuple[date, date]:
    """Return the first and last day of it. Raises ValueError at a day that its month has not.

    A season is bounded by its year alone, for it says nothing of the hemisphere.
    """
    year, month, day = (*text.rstrip("?~%").partition("T")[0].split("-"), "XX", "XX")[:3]
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    months = (1, 12) if month == "XX" or month in _SEASONS else (int(month), int(month))
    days = (1, monthrange(last, months[1])[1]) if day == "XX" else (int(day), int(day))
    return date(first, months[0], days[0]), date(last, months[1], days[1])


def _short_month(text: str) -> str:
    """Say why a day that looks like one is none: ": February 2018 has 28 days"."""
    if not _DAY.match(text):
        return ""
    year, month, day = (int(part) for part in text[:10].split("-"))
    if not (year and 1 <= month <= 12) or day <= monthrange(year, month)[1]:
        return ""
    return f": {_MONTHS[month - 1]} {year} has {monthrange(year, month)[1]} days"


def _words(text: str, earliest: date) -> str:
    return _SURENESS.get(text[-1], "{}").format(_plain_words(text.rstrip("~?%"), earliest))


def _plain_words(text: str, earliest: date) -> str:
    year, month, day = (*text.split("-"), "XX", "XX")[:3]
    if "X" in year:
        return f"between {year.replace('X', '0')} and {year.replace('X', '9')}"
    if month in _SEASONS:
        return f"{_SEASONS[month]} {year}"
    if "X" in month:
        return year
    name = f"{_MONTHS[earliest.month - 1]} {year}"
    return name if "X" in day else f"{earliest.day} {name}"


def _from_numbers(written: str) -> Iterator[str]:
    found = _OTHER_DAY.fullmatch(written.strip())
    if found is None:
        return
    first, second, third = found.groups()
    for year, month, day in (
        (first, second, third),
        (third, second, first),
        (third, first, second),
    ):
        if len(year) == 4 and _is_day(int(year), int(month), int(day)):
            yield f"{year}-{int(month):02}-{int(day):02}"


def _from_words(written: str) -> Iterator[str]:
    words = _WORD.findall(written.lower())
    months = [n for word in words for n, name in _NUMBERED_MONTHS if name.startswith(word)]
    years = [word for word in words if word.isdecimal() and len(word) == 4]
    days = [int(word) for word in words if word.isdecimal() and len(word) <= 2]
    if len(months) != 1 or len(years) != 1 or len(days) > 1:
        return
    if not days:
        yield f"{years[0]}-{months[0]:02}"
    elif _is_day(int(years[0]), months[0], days[0]):
        yield f"{years[0]}-{months[0]:02}-{days[0]:02}"


def _is_day(year: int, month: int, day: int) -> bool:
    return year >= 1 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
