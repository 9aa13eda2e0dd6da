"""What a browser or another program writes into a page when it saves it: from where, and when."""

import re
from datetime import date

from builder.words.dates import likely_dates

BEGINNING = 4_000
"""Characters in which programs write it; the reader view of Firefox has its styles above."""
READER_VIEW = "reader-domain"
ADDRESS = r"(?P<url>https?://[^\s\"'<>]{3,2000})"
FORMS = tuple(
    re.compile(form)
    for form in (
        rf"<!--\s*saved from url=\(\d{{1,5}}\){ADDRESS}\s*-->",
        rf"<!--\s*Page saved with SingleFile\s+url:\s*{ADDRESS}\s+saved date:\s*\w{{3}}\s"
        r"(?P<month>\w{3})\s(?P<day>\d\d?)\s(?P<year>\d{4})\s",
        rf"<!--\s*Saved from {ADDRESS} at (?P<stamp>\d{{4}}-\d\d-\d\d)T\S{{1,40}} using monolith\b",
        r"<!--\s*Mirrored from (?P<host>[\w.-]{3,200}(?:/[^\s\"'<>]{0,2000})?) by HTTrack\b"
        r"[^>]{0,80},\s\w{3},\s(?P<day>\d\d?)\s(?P<month>\w{3})\s(?P<year>\d{4})\s",
    )
)
"""Chrome, Edge and Internet Explorer; SingleFile; monolith; HTTrack."""
OF_READER_VIEW = re.compile(
    rf"<a\s[^<>]{{0,80}}\b{READER_VIEW}\b[^<>]{{0,80}}\shref=[\"']{ADDRESS}"
)

REPLAYED = re.compile(
    r"https?://[^/\s]{3,200}/(?:[\w.-]{1,80}/){0,3}"
    r"(?P<year>[12]\d{3})(?P<month>[01]\d)(?P<day>[0-3]\d)(?:\d{6})?(?:[a-z]{2}_)?/(?P<url>https?://.+)"
)
"""The address at which a web archive shows a page: when it was captured, and where."""


def saved_from(page: str) -> tuple[str, str]:
    """Return the address from which a page was saved, and the day (YYYY-MM-DD); "" for what it does
    not tell. Of a page in a web archive these are its own.
    """
    url, day = _told(page)
    replayed = REPLAYED.fullmatch(url)
    if replayed is None:
        return url, day
    return replayed["url"], _if_day("-".join(replayed.group("year", "month", "day")))


def _told(page: str) -> tuple[str, str]:
    beginning = page[:BEGINNING]
    for form in FORMS if "<!--" in beginning else ():
        if found := form.search(beginning):
            told = found.groupdict()
            return told.get("url") or f"http://{told['host']}", _day(told)
    viewed = OF_READER_VIEW.search(page) if READER_VIEW in page else None
    return (viewed["url"] if viewed else "", "")


def _day(told: dict[str, str]) -> str:
    if "stamp" in told:
        return _if_day(told["stamp"])
    days = likely_dates(f"{told['day']} {told['month']} {told['year']}") if "day" in told else ()
    return days[0] if len(days) == 1 else ""


def _if_day(written: str) -> str:
    """Return a day, or "" where the calendar has none such."""
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        return ""
