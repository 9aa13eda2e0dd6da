"""Time stamps of metadata to days: ISO 8601, RFC 5322, epoch seconds, and days in words."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from builder.cleaning.days import days_in
from builder.words.dates import BadDate, likely_dates, parse_date

UNSEEN = re.compile(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
    "|(?<![^\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f])"
)
"""Bidi controls, soft hyphens and other characters that nobody sees; joiners are seen in scripts
that need them, as Persian does within words."""
ISO = re.compile(
    r"(?P<year>\d{4})(?P<sep>[-/]?)(?P<month>\d\d)(?P=sep)(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"\s?(?P<zone>Z|UTC|[+-]\d\d:?\d\d)?)?(?!\d)"
)
MONTH = re.compile(r"(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])")
EPOCH = re.compile(r"(?P<seconds>[1-9]\d{8,9})(?:\d{3})?(?:\.\d+)?")
"""Seconds or milliseconds since 1970 (UTC); shorter numbers are no time of the web."""
YEAR_LAST = re.compile(r"\w{3} (?P<month>\w{3}) (?P<day>\d\d?) [\d:]{5,8} (?:\S+ )?(?P<year>\d{4})")
"""As in "Wed May 14 20:57:43 CEST 2025"."""
PATH_DAY = re.compile(
    r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>[01]?\d|[a-z]{3,9})[/-](?P<day>[0-3]?\d)(?=/|$)"
)
PATH_MONTH = re.compile(r"/(?P<year>(?:19|20)\d\d)/(?P<month>0[1-9]|1[0-2])/")
SLUG_DAY = re.compile(
    r"(?<!\d)(?P<year>20\d\d)(?P<sep>[-_/]?)(?P<month>[01]\d)(?P=sep)(?P<day>[0-3]\d)(?!\d)"
)
BEFORE_THE_WEB = 1990


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day as written, in its writer's time zone: EDTF (day, month or year).

    `certain` is False where it may be read in two ways. `at` is the moment (UTC) where it is told.
    """

    day: str
    certain: bool
    at: datetime | None = None


def read_stamp(written: str) -> Stamp | None:
    """Read a time stamp; None where it names no day that exists ("0000-00-00", "Yesterday")."""
    text = " ".join(UNSEEN.sub("", written).split())[:80]
    for form in (_iso, _epoch, _month, _words):
        found = form(text)
        if found:
            return found
    return None


def path_day(url: str) -> Stamp | None:
    """Read the day that the path of an address names; certain where it is a folder of its own."""
    path = _path(url)
    for form, certain in ((PATH_DAY, True), (SLUG_DAY, False)):
        for found in form.finditer(path):
            month = found["month"]
            written = f"{found['day']} {month} {found['year']}"
            days = likely_dates(written) if month.isalpha() else ()
            day = _day(found["year"], month, found["day"]) if month.isdecimal() else None
            if day or len(days) == 1:
                return Stamp(day.isoformat() if day else days[0], certain)
    month_only = PATH_MONTH.search(path)
    return Stamp(f"{month_only['year']}-{month_only['month']}", False) if month_only else None


def days_apart(one: str, other: str) -> int:
    """Return the least days between two EDTF dates: 0 where they overlap or one is unknown."""
    try:
        first, second = parse_date(one), parse_date(other)
    except BadDate:
        return 0
    gaps = (
        (late.earliest - early.latest).days
        for late, early in ((first, second), (second, first))
        if late.earliest and early.latest
    )
    return max(0, *gaps, 0)


def _path(url: str) -> str:
    try:
        return urlsplit(url).path.casefold()
    except ValueError:
        return ""


def _day(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if found.year >= BEFORE_THE_WEB - 200 else None


def _iso(text: str) -> Stamp | None:
    found = ISO.match(text)
    day = _day(found["year"], found["month"], found["day"]) if found else None
    if not (found and day) or (found[0].isdecimal() and len(found[0]) != 8):
        return None
    return Stamp(day.isoformat(), True, _moment(day, found))


def _moment(day: date, found: re.Match[str]) -> datetime | None:
    if not found["zone"] or found["hour"] is None:
        return None
    zone = re.sub(r"\D", "", found["zone"]) or "0000"
    offset = timedelta(hours=int(zone[:2]), minutes=int(zone[2:]))
    start = datetime(day.year, day.month, day.day, tzinfo=UTC)
    clock = timedelta(hours=int(found["hour"]), minutes=int(found["minute"]))
    return start + clock - (-offset if found["zone"].startswith("-") else offset)


def _epoch(text: str) -> Stamp | None:
    found = EPOCH.fullmatch(text)
    if not found:
        return None
    at = datetime.fromtimestamp(int(found["seconds"]), UTC)
    return Stamp(at.date().isoformat(), True, at)


def _month(text: str) -> Stamp | None:
    return Stamp(text, True) if MONTH.fullmatch(text) else None


def _words(text: str) -> Stamp | None:
    turned = YEAR_LAST.fullmatch(text)
    days = days_in(f"{turned['day']} {turned['month']} {turned['year']}" if turned else text)
    if not days:
        return None
    first = days[0]
    return Stamp(first.day.isoformat() if first.certain else str(first.day.year), first.certain)
