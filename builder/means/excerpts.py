"""Problems in words: the place, the line with the wrong part underlined, and what to do."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import takewhile

from builder.words.problems import Mended, Place, Problem

SourceLine = Callable[[str, int], str]  # file and line number -> that line's text, or ""

EXCERPT = 100  # characters of a line that are shown; a paragraph is one line
TAB = "→ "  # how a tab is shown that makes the difference of two lines
LEAD = 40  # of them before the place, where a line is cut

_UNPRINTED = re.compile(
    "[\0-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"
)
"""Shown as U+FFFD: what a terminal would obey rather than print (Cc, Cs, Zl, Zp), what reorders a
line, and byte order marks. Other marks of format (Cf) join letters or part them, and belong to the
words."""


def in_words(problem: Problem, source_line: SourceLine, *, is_new: bool = False) -> str:
    """Tell of a problem in a few lines; `is_new` where it was not there before."""
    place = problem.place
    where = ":".join(str(part) for part in (place.file, place.line, place.column) if part)
    new = "new: " if is_new else ""
    lines = [
        printed(f"{where}: {problem.severity}[{problem.code}] {new}{problem.message}"),
        *_excerpt(place, source_line(place.file, place.line) if place.line else ""),
    ]
    if problem.hint:
        lines.append(printed(f"  hint: {problem.hint}"))
    return "\n".join(lines)


def what_was_mended(mended: Mended) -> str:
    """Tell of a problem that is gone, with the lines as they were and as they are now."""
    place, problem = mended.problem.place, mended.problem
    head = f"{place.file}:{mended.lines[0].number}: mended[{problem.code}] {problem.message}"
    return "\n".join((printed(head), *(f"  {line}" for line in in_lines(mended))))


def in_lines(mended: Mended) -> Iterator[str]:
    """The lines that were changed, each behind a minus; what they are now, behind a plus."""
    for line in mended.lines:
        pairs = zip(line.before, line.after or "", strict=False)
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        longest = max(len(line.before), len(line.after or ""))
        cut = max(0, same - LEAD) if longest > EXCERPT else 0
        yield f"- {_clipped(line.before, cut)}"
        if line.after is not None:
            yield f"+ {_clipped(line.after, cut)}"


def _clipped(text: str, cut: int) -> str:
    after = "…" if cut + EXCERPT < len(text) else ""
    shown = printed(text[cut : cut + EXCERPT].replace("\t", TAB))
    return f"{'…' if cut else ''}{shown}{after}"


def _excerpt(place: Place, source: str) -> list[str]:
    """Show the line, cut to what stands around the place, and underline the place."""
    if not source.strip():
        return []
    cut = max(0, place.column - 1 - LEAD) if len(source) > EXCERPT else 0
    shown = printed(source.replace("\t", " ")[cut : cut + EXCERPT])
    before = "…" if cut else ""
    after = "…" if cut + EXCERPT < len(source) else ""
    lines = [f"  {place.line} | {before}{shown}{after}"]
    if place.column:
        start = place.column - 1 - cut
        indent = len(before) + _cells(shown[:start])
        width = max(1, _cells(shown[start : start + place.width]))
        lines.append(f"  {' ' * len(str(place.line))} | {' ' * indent}{'^' * width}")
    return lines


def printed(text: str) -> str:
    """Replace what a terminal would obey, or not print as it stands."""
    return _UNPRINTED.sub("\ufffd", text)


def _cells(text: str) -> int:
    """Count a terminal's columns: two for wide letters (Unicode UAX #11), none for marks on one."""
    return len(text) if text.isascii() else sum(_width(char) for char in text)


def _width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
