"""Problems as text for people, annotations for GitHub, and JSON for programs."""

import json
from collections.abc import Callable
from dataclasses import asdict
from enum import StrEnum

from builder.problems import Problem, Severity, errors

SourceLine = Callable[[str, int], str]  # file and line number -> that line's text, or ""

# GitHub shows at most ten annotations of each kind a step and drops the rest in silence:
# https://github.com/actions/toolkit/issues/734
SHOWN_BY_GITHUB = 10


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
    lines = [f"{where}: {problem.severity}[{problem.code}] {problem.message}"]
    lines += _excerpt(problem, source_line)
    if problem.hint:
        lines.append(f"  hint: {problem.hint}")
    return "\n".join(lines)


def _excerpt(problem: Problem, source_line: SourceLine) -> list[str]:
    place = problem.place
    source = source_line(place.file, place.line).replace("\t", " ") if place.line else ""
    if not source.strip():
        return []
    number = str(place.line)
    lines = [f"  {number} | {source}"]
    if place.column:
        width = max(1, min(place.width, len(source) - place.column + 1))
        lines.append(f"  {' ' * len(number)} | {' ' * (place.column - 1)}{'^' * width}")
    return lines


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
