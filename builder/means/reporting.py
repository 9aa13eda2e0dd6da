"""Problems as text for people, annotations for GitHub, and JSON for programs."""

import json
import unicodedata
from collections.abc import Callable
from dataclasses import asdict
from enum import StrEnum

from builder.words.problems import Place, Problem, Severity, errors

SourceLine = Callable[[str, int], str]  # file and line number -> that line's text, or ""

# GitHub shows at most ten annotations of each kind a step and drops the rest in silence:
# https://github.com/actions/toolkit/issues/734
SHOWN_BY_GITHUB = 10

EXCERPT = 100  # characters of a line that are shown; a paragraph is one line
LEAD = 40  # of them before the place, where a line is cut

# Shown as U+FFFD: what a terminal would obey rather than print, what reorders a line, and byte
# order marks. Other marks of format (Cf) join letters or part them, and belong to the words.
_UNPRINTED = frozenset({"Cc", "Cs", "Zl", "Zp"})
_UNPRINTED_FORMATS = frozenset(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)),
)


class Format(StrEnum):
    """How problems are printed."""

    TEXT = "text"
    GITHUB = "github"
    JSON = "json"


def report(problems: tuple[Problem, ...], form: Format, source_line: SourceLine) -> str:
    """Render problems, in their order, ending without a line break; "" when there are none."""
    if form is Format.JSON:
        return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2)
    if form is Format.GITHUB:
        return "\n".join(_annotations(problems))
    return "\n\n".join(_text(problem, source_line) for problem in problems)


def summary(problems: tuple[Problem, ...]) -> str:
    """Count them in words: "2 errors, 1 warning"."""
    failures = len(errors(problems))
    return f"{counted(failures, 'error')}, {counted(len(problems) - failures, 'warning')}"


def counted(number: int, noun: str) -> str:
    """Put a number before a noun: "1 page", "2 pages"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _text(problem: Problem, source_line: SourceLine) -> str:
    place = problem.place
    where = ":".join(str(part) for part in (place.file, place.line, place.column) if part)
    lines = [
        _printed(f"{where}: {problem.severity}[{problem.code}] {problem.message}"),
        *_excerpt(place, source_line(place.file, place.line) if place.line else ""),
    ]
    if problem.hint:
        lines.append(_printed(f"  hint: {problem.hint}"))
    return "\n".join(lines)


def _excerpt(place: Place, source: str) -> list[str]:
    """Show the line, cut to what stands around the place, and underline the place."""
    if not source.strip():
        return []
    cut = max(0, place.column - 1 - LEAD) if len(source) > EXCERPT else 0
    shown = _printed(source.replace("\t", " ")[cut : cut + EXCERPT])
    before = "…" if cut else ""
    after = "…" if cut + EXCERPT < len(source) else ""
    lines = [f"  {place.line} | {before}{shown}{after}"]
    if place.column:
        start = place.column - 1 - cut
        indent = len(before) + _cells(shown[:start])
        width = max(1, _cells(shown[start : start + place.width]))
        lines.append(f"  {' ' * len(str(place.line))} | {' ' * indent}{'^' * width}")
    return lines


def _printed(text: str) -> str:
    """Replace what a terminal would not print as it stands."""
    return "".join("\ufffd" if _is_unprinted(char) else char for char in text)


def _is_unprinted(char: str) -> bool:
    return char in _UNPRINTED_FORMATS or unicodedata.category(char) in _UNPRINTED


def _cells(text: str) -> int:
    """Count a terminal's columns: two for wide letters (Unicode UAX #11), none for marks on one."""
    return sum(_width(char) for char in text)


def _width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _annotations(problems: tuple[Problem, ...]) -> list[str]:
    found: list[str] = []
    for severity in Severity:
        kind = [problem for problem in problems if problem.severity is severity]
        fits = len(kind) <= SHOWN_BY_GITHUB
        shown = kind if fits else kind[: SHOWN_BY_GITHUB - 1]
        found += [_annotation(problem) for problem in shown]
        if not fits:
            rest = f"{len(kind) - len(shown)} more; run `cuttings check` to see them all"
            found.append(f"::{severity} title=more::{rest}")
    return found


def _annotation(problem: Problem) -> str:
    place = problem.place
    settings = {"file": place.file, "title": problem.code}
    if place.line:
        settings |= {"line": str(place.line), "col": str(place.column or 1)}
    options = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in settings.items())
    words = f"{problem.message}\n{problem.hint}".strip()
    return f"::{problem.severity} {options}::{_escaped(words, '')}"


def _escaped(text: str, also: str) -> str:
    for char in f"%\r\n{also}":
        text = text.replace(char, f"%{ord(char):02X}")
    return text
