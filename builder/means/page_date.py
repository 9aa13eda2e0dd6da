"""The day that a page seems to have where it states none, by its markup and its words."""

from htmldate import find_date

from builder.means.html_tree import Element

EARLIEST, LATEST = "1991-08-06", "2099-12-31"
"""From the first page of the web on; both fixed, so that one page has one day on any day."""


def guessed_day(page: Element) -> str:
    """Return the day (ISO 8601) that is likeliest the page's, or "".

    The search is the library's plain one: its extensive one reads "two days ago" by the clock.
    """
    found = find_date(
        page, extensive_search=False, original_date=True, min_date=EARLIEST, max_date=LATEST
    )
    return found or ""
