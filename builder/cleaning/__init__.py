"""Cleaning: what an article is, what is only the page around it, and why."""

from collections.abc import Callable
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from pkgutil import resolve_name

from builder.cleaning.body import find_body, remove_labels, remove_repeats, remove_tail
from builder.cleaning.bylines import find_bylines, find_date_lines
from builder.cleaning.capitals import NOBODY, Spelt
from builder.cleaning.captions import find_captions
from builder.cleaning.furniture import remove_boilerplate, remove_furniture
from builder.cleaning.gathering import gather
from builder.cleaning.headings import find_headings, remove_bare_headings
from builder.cleaning.leads import find_lead
from builder.cleaning.notices import remove_listing, remove_notice
from builder.cleaning.others import remove_links, remove_lists, remove_teasers
from builder.cleaning.parting import with_headline
from builder.cleaning.parts import split_parts
from builder.cleaning.rest import remove_rest, remove_strays
from builder.cleaning.standfirsts import find_standfirst, find_stated
from builder.cleaning.stated.values import NOTHING_STATED, Given, Stated
from builder.cleaning.titles import choose_title
from builder.cleaning.values import Cleaned, Line, Lines, OutletProfile
from builder.cleaning.writers import find_stated_writers, find_writer
from builder.doors.text import read_blocks
from builder.doors.values import Head, Reading
from builder.words.shapes import forget

Step = Callable[[Lines], Lines]

STATED = "builder.cleaning.stated.deciding:stated"
STATED_OF_PART = "builder.cleaning.stated.deciding:stated_of_part"
"""Loaded at the first page, or the first text with a note beside it."""


def in_turn(steps: tuple[Step, ...], lines: Lines) -> Lines:
    """Let each step go on with what the one before it made of the lines."""
    for step in steps:
        lines = step(lines)
    return lines


def in_each_part(*steps: Step) -> Step:
    """Turn steps that see the lines of one part into a step that sees those of all."""

    def stepped(lines: Lines) -> Lines:
        parts = groupby(lines, key=attrgetter("part"))
        return tuple(line for _, part in parts for line in in_turn(steps, tuple(part)))

    return stepped


STEPS: tuple[Step, ...] = (
    find_bylines,
    remove_furniture,
    find_captions,
    find_date_lines,
    split_parts,
    in_each_part(
        find_body,
        remove_labels,
        remove_teasers,
        choose_title,
        find_writer,
        find_standfirst,
        find_lead,
        remove_lists,
        remove_links,
        remove_repeats,
        remove_tail,
        remove_bare_headings,
        remove_strays,
        find_headings,
        remove_notice,
    ),
    remove_rest,
)
"""From what a line shows by itself to what it is within its article."""


def clean(text: str, outlets: tuple[OutletProfile, ...] = ()) -> Cleaned:
    """Find the articles in the text of a capture; what is left out comes back as removals."""
    return clean_reading(Reading(read_blocks(text), None), Given(), outlets)


def clean_reading(
    reading: Reading,
    given: Given,
    outlets: tuple[OutletProfile, ...] = (),
    spelt: Spelt = NOBODY,
) -> Cleaned:
    """Find the articles in a capture, by whichever door it came.

    `given` is what its maintainer tells of it; that and what the page states of itself are facts
    of the first part, the page's own article. `spelt` has people of the archive as they are
    written, for bylines in capitals.
    """
    own = _stated(reading.head, given)
    lines = remove_boilerplate(tuple(map(Line.of, reading.blocks)), outlets)
    own = with_headline(own, lines)
    lines = find_stated(lines, own.headline or own.title.value, own.standfirst)
    lines = find_stated_writers(lines, own.authors)
    lines = in_turn(STEPS, lines)
    if own.is_listing:
        lines = remove_listing(lines)

    def told(number: int, title: str) -> Stated:
        if number == 1:
            return own
        further = _stated_of_part(reading.head, title, given)
        return replace(further, outlet=own.outlet, language=own.language)

    cleaned = gather(lines, outlets, told, spelt)
    forget()
    return replace(cleaned, notes=own.notes)


def _stated(head: Head | None, given: Given) -> Stated:
    if head is None and given == Given():
        return NOTHING_STATED
    find: Callable[[Head | None, Given], Stated] = resolve_name(STATED)
    return find(head, given)


def _stated_of_part(head: Head | None, title: str, given: Given) -> Stated:
    if head is None and given == Given():
        return NOTHING_STATED
    find: Callable[[Head | None, str, Given], Stated] = resolve_name(STATED_OF_PART)
    return find(head, title, given)
