"""What can be wrong in the content, as values: a code, a place, a sentence and a hint."""

import sys
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Errors keep a file out of the site or a pull request from passing; warnings do neither."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in the content: a path relative to the archive's root, 1-based line and column.

    `line` 0 means the file as a whole, `width` is the number of characters to underline.
    """

    file: str
    line: int = 0
    column: int = 0
    width: int = 1

    def __post_init__(self) -> None:
        """Hold the name of a file once, however many places in it are remembered."""
        object.__setattr__(self, "file", sys.intern(self.file))


class Manner(StrEnum):
    """How what a fix says comes to stand in the file."""

    VALUE = "value"
    """As a text: in quotes of the kind that stood there, or where YAML needs them."""
    WRITTEN = "written"
    """Sign for sign."""
    GONE = "gone"
    """Not at all: the item of a list goes, with its hyphen or comma."""
    INDENTED = "indented"
    """Tabs that indent a line of the keys, from the place on, become two spaces each."""


@dataclass(frozen=True, slots=True)
class Fix:
    """What mends a problem beyond doubt: instead of `before`, `after` stands at the place."""

    place: Place
    before: str
    after: str
    manner: Manner = Manner.VALUE


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that a person should mend; `hint` says how, and may be empty.

    It has a `fix` only where one thing alone can be meant.
    """

    code: str
    severity: Severity
    place: Place
    message: str
    hint: str = ""
    fix: Fix | None = None

    @property
    def order(self) -> tuple[Place, str, str]:
        """Sort key: by place, then code, then message."""
        return self.place, self.code, self.message

    @property
    def identity(self) -> tuple[str, str, str]:
        """What it is called wherever in its file it stands: code, file and message."""
        return self.code, self.place.file, self.message


@dataclass(frozen=True, slots=True)
class Line:
    """A line that a fix changed; `after` is None where the line is gone."""

    number: int
    before: str
    after: str | None


@dataclass(frozen=True, slots=True)
class Mended:
    """A problem that is gone, and the lines that changed for it."""

    problem: Problem
    lines: tuple[Line, ...]


class BadPage(ValueError):
    """There is no page in a text that looks like one; the message is a sentence."""


class Stopped(Exception):
    """What ends a command although nothing of ours is broken: its sentence is all that is shown."""

    in_content = False
    """Whether the archive's own files are at fault; else the command or the machine is."""


def error(code: str, place: Place, message: str, hint: str = "", fix: Fix | None = None) -> Problem:
    """Make a problem that keeps the exit code from being 0."""
    return Problem(code, Severity.ERROR, place, message, hint, fix)


def warning(
    code: str, place: Place, message: str, hint: str = "", fix: Fix | None = None
) -> Problem:
    """Make a problem that is worth a look and blocks nothing."""
    return Problem(code, Severity.WARNING, place, message, hint, fix)


def errors(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return those that are errors, in their order."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def new_among(now: tuple[Problem, ...], before: tuple[Problem, ...]) -> frozenset[Problem]:
    """Return the problems that were not there before, in whatever line they stood.

    Of several that are alike, those further down count as new.
    """
    left = Counter(problem.identity for problem in before)
    new = []
    for problem in now:
        left[problem.identity] -= 1
        if left[problem.identity] < 0:
            new.append(problem)
    return frozenset(new)


def in_order(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Sort by place and drop exact repeats."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.order))
