"""Cleaning: what an article is, what is only the page around it, and why."""

from collections.abc import Callable
from itertools import groupby

from builder.cleaning.body import (
    find_body,
    find_headings,
    remove_lists,
    remove_repeats,
    remove_tail,
)
from builder.cleaning.bylines import find_bylines, find_date_lines
from builder.cleaning.captions import find_captions
from builder.cleaning.furniture import remove_boilerplate, remove_furniture
from builder.cleaning.gathering import gather
from builder.cleaning.parts import split_parts
from builder.cleaning.rest import remove_rest, remove_strays
from builder.cleaning.titles import choose_title, find_standfirst
from builder.cleaning.values import Cleaned, Line, Lines, OutletProfile
from builder.doors.text import read_blocks
from builder.doors.values import Block

Step = Callable[[Lines], Lines]


def in_each_part(step: Step) -> Step:
    """Turn a step that sees the lines of one part into one that sees those of all."""

    def stepped(lines: Lines) -> Lines:
        parts = groupby(lines, key=lambda line: line.part)
        return tuple(line for _, part in parts for line in step(tuple(part)))

    return stepped


STEPS: tuple[Step, ...] = (
    find_bylines,
    remove_furniture,
    find_captions,
    find_date_lines,
    split_parts,
    in_each_part(find_body),
    in_each_part(choose_title),
    in_each_part(find_standfirst),
    in_each_part(remove_lists),
    in_each_part(remove_repeats),
    in_each_part(remove_tail),
    in_each_part(remove_strays),
    in_each_part(find_headings),
    remove_rest,
)
"""From what a line shows by itself to what it is within its article."""


def clean(text: str, outlets: tuple[OutletProfile, ...] = ()) -> Cleaned:
    """Find the articles in the text of a capture; what is left out comes back as removals."""
    return clean_blocks(read_blocks(text), outlets)


def clean_blocks(blocks: tuple[Block, ...], outlets: tuple[OutletProfile, ...] = ()) -> Cleaned:
    """Find the articles in the blocks of a capture, by whichever door they came."""
    lines = remove_boilerplate(tuple(Line(block) for block in blocks), outlets)
    for step in STEPS:
        lines = step(lines)
    return gather(lines, outlets)
