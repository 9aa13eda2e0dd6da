"""Furniture of web pages: lines that are never an article's text, by general patterns."""

import re
from dataclasses import dataclass
from enum import Enum
from importlib.resources import files

from builder.cleaning.values import Line, Lines, OutletProfile, Role
from builder.words.shapes import key

STEP = "furniture"
LONGEST = 1500
"""Characters: no furniture is longer, and patterns stay cheap on a huge line."""


class Scope(Enum):
    """Where a pattern counts: anywhere, as the label of a list, at the tail, as the end."""

    LINE = "line"
    LIST = "list"
    TAIL = "tail"
    END = "end"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One row of the data file; `reason` completes "this line is …"."""

    scope: Scope
    pattern: str
    reason: str


def _rows() -> tuple[Pattern, ...]:
    text = files(__package__).joinpath("furniture.tsv").read_text(encoding="utf-8")
    rows = (row.split("\t") for row in text.splitlines() if not row.startswith("#"))
    return tuple(Pattern(Scope(scope), pattern, reason) for scope, pattern, reason in rows)


ROWS = _rows()


def _any_of(scope: Scope) -> re.Pattern[str]:
    """Return one expression for a scope, with a group for each row, so that a line is read once."""
    numbered = [(number, row) for number, row in enumerate(ROWS) if row.scope is scope]
    groups = (f"(?P<r{number}>{row.pattern})" for number, row in numbered)
    return re.compile("|".join(groups), re.IGNORECASE)


EXPRESSIONS = {scope: _any_of(scope) for scope in Scope}


def reason_of(text: str, scope: Scope) -> str:
    """Return why a whole line is furniture of that scope, or "" where it is not."""
    if len(text) > LONGEST:
        return ""
    found = EXPRESSIONS[scope].fullmatch(text)
    return ROWS[int((found.lastgroup or "r0")[1:])].reason if found else ""


def remove_furniture(lines: Lines) -> Lines:
    """Take out lines that are furniture wherever they stand."""
    return tuple(_without_furniture(line) for line in lines)


def _without_furniture(line: Line) -> Line:
    if line.role is not Role.OPEN:
        return line
    reason = reason_of(line.text, Scope.LINE)
    return line.remove(STEP, reason) if reason else line


def remove_boilerplate(lines: Lines, outlets: tuple[OutletProfile, ...]) -> Lines:
    """Take out the lines that the registry knows to be never text, compared by their words."""
    known = {key(text): outlet.name for outlet in outlets for text in outlet.boilerplate}
    return tuple(
        line.remove("boilerplate", f"a line that {known[key(line.text)]} puts on its pages")
        if line.role is Role.OPEN and key(line.text) in known
        else line
        for line in lines
    )
