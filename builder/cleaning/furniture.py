"""Furniture of web pages: lines that are never an article's text, by general patterns."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

from builder.cleaning.values import OPEN, Line, Lines, OutletProfile
from builder.words.shapes import is_report, key, words

STEP = "furniture"
LONGEST = 1500
"""Characters: no furniture is longer, and patterns stay cheap on a huge line."""


COUNTER = re.compile(r"(?P<this>\d{1,3})\s?/\s?(?P<all>\d{1,3})")
"""Of the pictures in a gallery."""


class Scope(StrEnum):
    """Where a pattern counts: anywhere, outside of marked main text, as the label of a list, at
    the tail, as the end."""

    LINE = "line"
    BARE = "bare"
    LIST = "list"
    TAIL = "tail"
    END = "end"

    __hash__ = str.__hash__  # as of Role


@dataclass(frozen=True, slots=True)
class Pattern:
    """One row of the data file; `reason` completes "this line is …".

    Where `cues` are given, each line that the pattern fits holds one of these words.
    """

    scope: Scope
    pattern: str
    reason: str
    cues: frozenset[str]


def _rows() -> tuple[Pattern, ...]:
    text = files(__package__).joinpath("furniture.tsv").read_text(encoding="utf-8")
    rows = (row.split("\t") for row in text.splitlines() if not row.startswith("#"))
    return tuple(
        Pattern(Scope(scope), pattern, reason, frozenset(" ".join(cues).split()))
        for scope, pattern, reason, *cues in rows
    )


ROWS = _rows()
COUNTING = {scope: (scope,) for scope in Scope} | {Scope.BARE: (Scope.LINE, Scope.BARE)}
"""The scopes whose patterns count where one is asked for, in the order in which they count."""


@dataclass(frozen=True, slots=True)
class Patterns:
    """All `rows` that count in a scope: those to be tried always, and by its cues each other one.

    `cues` are all words in `cued`, which gives the places of the rows that each of them calls for.
    """

    rows: tuple[Pattern, ...]
    always: re.Pattern[str]
    cued: Mapping[str, tuple[int, ...]]
    cues: frozenset[str]


@cache
def _patterns(scope: Scope) -> Patterns:
    rows = tuple(row for one in COUNTING[scope] for row in ROWS if row.scope is one)
    cues = frozenset[str]().union(*(row.cues for row in rows))
    return Patterns(
        rows=rows,
        always=_any_of({n: row for n, row in enumerate(rows) if not row.cues}),
        cued={cue: tuple(n for n, row in enumerate(rows) if cue in row.cues) for cue in cues},
        cues=cues,
    )


def _any_of(rows: Mapping[int, Pattern]) -> re.Pattern[str]:
    """Return one expression, so that a line is read once; an empty group at the end tells the row.

    A group that begins a row would have to be entered before its first letter is compared.
    """
    return re.compile("|".join(f"(?:{row.pattern})(?P<r{n}>)" for n, row in rows.items()) or "(?!)")


@cache
def _one(pattern: str) -> re.Pattern[str]:
    """Compile a row when its cue is met: most are in few captures, and it takes milliseconds."""
    return re.compile(pattern)


@lru_cache(maxsize=1 << 15)
def reason_of(text: str, scope: Scope) -> str:
    """Return why a whole line is furniture of that scope, or "" where it is not.

    Of the rows that fit, the first counts. Small letters are matched faster than any letters.
    """
    if len(text) > LONGEST:
        return ""
    patterns, small = _patterns(scope), text.lower()
    found = patterns.always.fullmatch(small)
    fitting = [int((found.lastgroup or "")[1:])] if found else []
    if not patterns.cues.isdisjoint(words(text)):
        fitting += _cued(patterns, small, patterns.cues & words(text))
    return patterns.rows[min(fitting)].reason if fitting else ""


def _cued(patterns: Patterns, small: str, cues: frozenset[str]) -> list[int]:
    """Return the places of the rows that fit a line which holds these cues."""
    rows = {n for cue in cues for n in patterns.cued[cue]}
    return [n for n in rows if _one(patterns.rows[n].pattern).fullmatch(small)]


def remove_furniture(lines: Lines) -> Lines:
    """Take out lines that are furniture wherever they stand."""
    galleries = _galleries(lines)
    return tuple(_without_furniture(line, galleries) for line in lines)


def _galleries(lines: Lines) -> frozenset[str]:
    """Return how many pictures the galleries of a page have that count the first one, too: "8/10"
    alone is what a critic gives, and "9/11" a day.
    """
    counted = (COUNTER.fullmatch(line.text) for line in lines)
    return frozenset(found["all"] for found in counted if found and int(found["this"]) == 1)


def _without_furniture(line: Line, galleries: frozenset[str]) -> Line:
    if line.role is not OPEN:
        return line
    counter = COUNTER.fullmatch(line.text)
    if counter and counter["all"] in galleries:
        return line.remove(STEP, "a counter")
    reason = reason_of(line.text, Scope.LINE if line.is_main else Scope.BARE)
    return line.remove(STEP, reason) if reason and not is_report(line.text) else line


def remove_boilerplate(lines: Lines, outlets: tuple[OutletProfile, ...]) -> Lines:
    """Take out the lines that the registry knows to be never text, compared by their words."""
    known = {key(text): outlet.name for outlet in outlets for text in outlet.boilerplate}
    if not known:
        return lines
    return tuple(
        line.remove("boilerplate", f"a line that {known[key(line.text)]} puts on its pages")
        if line.role is OPEN and key(line.text) in known
        else line
        for line in lines
    )
