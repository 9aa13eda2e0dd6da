"""Dates that cannot be, or cannot both be right."""

from collections.abc import Iterator
from datetime import date, timedelta

from builder.archive.assembly import Archive
from builder.words.dates import are_apart
from builder.words.problems import Problem, error, warning

DAY = timedelta(days=1)


def date_in_future(archive: Archive, today: date) -> Iterator[Problem]:
    """An article can't have been published in days to come; a mistyped year is the usual cause.

    Tomorrow is let through: where it appeared, that day may have begun already.
    """
    for entry in archive.entries:
        earliest = entry.article.date.earliest
        if earliest and earliest > today + DAY:
            message = f"{entry.article.date.words} is in the future"
            yield error("date-in-future", entry.article.date_place, message, "is the year right?")


def published_after_capture(archive: Archive) -> Iterator[Problem]:
    """What was captured had been published by then."""
    for entry in archive.entries:
        published, captured = entry.article.date.earliest, entry.article.captured.latest
        if published and captured and published > captured:
            message = f"published {published}, but captured {captured}"
            yield error("date-order", entry.article.date_place, message, "one of the two is wrong")


def outside_years(archive: Archive) -> Iterator[Problem]:
    """An outlet publishes nothing before it is founded or after it is closed."""
    for entry in archive.entries:
        outlet = archive.outlets.get(entry.outlet or "")
        if outlet and are_apart(entry.article.date, outlet.years):
            dated, years = entry.article.date.words, outlet.years.words
            message = f"dated {dated}, but the years of {outlet.name} are {years}"
            hint = f"one of the two is wrong, this date or the years in {outlet.file}"
            yield warning("outside-years", entry.article.date_place, message, hint)
