"""Problems as text for people, annotations for GitHub, and JSON for programs."""

import json
from collections.abc import Collection
from dataclasses import asdict
from enum import StrEnum

from builder.means.awaiting import in_a_line, listed, parted
from builder.means.excerpts import SourceLine, in_words, what_was_mended
from builder.means.github import annotations, notices
from builder.words.problems import Line, Mended, Problem, errors


class Format(StrEnum):
    """How problems are printed."""

    TEXT = "text"
    GITHUB = "github"
    JSON = "json"


def report(
    problems: tuple[Problem, ...],
    form: Format,
    source_line: SourceLine,
    new: Collection[Problem] | None = None,
    mended: tuple[Mended, ...] = (),
) -> str:
    """Render problems, in their order, ending without a line break; "" when there are none.

    Those that are `new` are marked; None says that nobody asked which are. What was `mended` comes
    first. Many keys that await confirmation are listed together and last, file by file.
    """
    marked = new or ()
    if form is Format.JSON:
        gone = [_row(one.problem, None, one.lines) for one in mended]
        left = [_row(one, None if new is None else one in new, ()) for one in problems]
        return json.dumps([*gone, *left], ensure_ascii=False, indent=2)
    if form is Format.GITHUB:
        return "\n".join((*notices(mended), *annotations(problems, marked)))
    each, waiting = parted(problems)
    told = (in_words(one, source_line, is_new=one in marked) for one in each)
    return "\n\n".join((*map(what_was_mended, mended), *told, *listed(waiting, marked)))


def brief(problems: tuple[Problem, ...], source_line: SourceLine) -> str:
    """Render problems as text where somebody asked for something else than what is wrong.

    Many keys that await confirmation are told in one line.
    """
    each, waiting = parted(problems)
    return "\n\n".join((*(in_words(one, source_line) for one in each), *in_a_line(waiting)))


def _row(problem: Problem, new: bool | None, mended: tuple[Line, ...]) -> dict[str, object]:
    return {**asdict(problem), "new": new, "mended": [asdict(line) for line in mended]}


def summary(problems: tuple[Problem, ...], more: int = 0) -> str:
    """Count them, and `more` warnings, in words: "2 errors, 1 warning"."""
    failures = len(errors(problems))
    return f"{counted(failures, 'error')}, {counted(len(problems) - failures + more, 'warning')}"


def counted(number: int, noun: str) -> str:
    """Put a number before a noun: "1 page", "2 pages"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
