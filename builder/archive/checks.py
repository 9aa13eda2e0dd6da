"""What may be wrong in an archive whose files can all be read: one function a rule."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain

from builder.archive.assembly import Archive
from builder.archive.captures_kept import capture_changed, not_cleaned
from builder.archive.confirming import unconfirmed, unknown_confirmed, unknown_unsure
from builder.archive.copies import copies, duplicate_source
from builder.archive.dates_apart import date_in_future, outside_years, published_after_capture
from builder.archive.dead_links import dead_links
from builder.archive.lead_nowhere import (
    missing_capture,
    unknown_article,
    unknown_country,
    unknown_other,
)
from builder.archive.learned import repeated_lines
from builder.archive.left_over import left_over
from builder.archive.like_names import like_names
from builder.archive.listing import unlisted, without_evidence
from builder.archive.lost_addresses import lost_addresses
from builder.archive.mixed_scripts import mixed_scripts
from builder.archive.orphans import orphan
from builder.archive.other_versions import other_versions
from builder.archive.quotes_gone import quote_gone
from builder.archive.rejections import rejections
from builder.records.levels import faults
from builder.words.problems import Problem

Check = Callable[[Archive], Iterator[Problem]]


def lines_in_common(archive: Archive) -> Iterator[Problem]:
    """A line that several stories of an outlet have in common may belong to none of them."""
    published = ((entry.article, entry.outlet) for entry in archive.entries)
    for one in repeated_lines(archive.cleanings, published, archive.outlets.values()):
        yield one.problem


def bad_levels(archive: Archive) -> Iterator[Problem]:
    """`levels` of archive.yaml gives codes a level that they can have."""
    yield from faults(archive.config.levels)


CHECKS: tuple[Check, ...] = (
    published_after_capture,
    outside_years,
    unknown_country,
    missing_capture,
    capture_changed,
    not_cleaned,
    left_over,
    dead_links,
    lines_in_common,
    duplicate_source,
    copies,
    other_versions,
    unknown_article,
    quote_gone,
    without_evidence,
    unlisted,
    like_names,
    lost_addresses,
    unknown_other,
    mixed_scripts,
    rejections,
    unconfirmed,
    unknown_unsure,
    unknown_confirmed,
    bad_levels,
    orphan,
)


def check(archive: Archive, today: date) -> tuple[Problem, ...]:
    """Run every check over a whole archive; `today` bounds dates."""
    found = chain.from_iterable(rule(archive) for rule in CHECKS)
    return (*date_in_future(archive, today), *found)
