"""Whether anything has changed at all since the last build, by sizes and times alone.

Nothing is read or decided then: ten thousand articles and the site made of them are looked over in
less than half a second. In doubt a build does all that builds do.
"""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from stat import S_ISREG
from typing import Any

from builder.archive.workspace import Workspace
from builder.means.below import entries_below
from builder.means.files import DOUBT, sha256, sha256_of, write_atomically
from builder.output.order import BuildReport, Order
from builder.output.standing import Standing
from builder.words.fingerprints import fingerprint
from builder.words.problems import Fix, Manner, Place, Problem, Severity


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that a build goes by, in short; and the SHA-256 of files that are too young to tell."""

    mark: str
    young: tuple[tuple[str, str], ...]


def inputs(workspace: Workspace, order: Order, machinery: str, today: date) -> Inputs:
    """Look over the content, and what else a build goes by. Raises OSError."""
    found = sorted(_stamps(str(workspace.content)))
    since = time.time_ns() - DOUBT
    young = (path for path, _, *times, _, mode in found if max(times) > since and S_ISREG(mode))
    mark = fingerprint((replace(order, jobs=1, force=False), machinery, today, found))
    return Inputs(mark, tuple((path, sha256_of(Path(path))) for path in young))


def recall(path: Path, found: Inputs, site: Standing) -> BuildReport | None:
    """What the build told that went by this and left this site; none where that is not remembered,
    or damaged.
    """
    try:
        head, _, data = path.read_bytes().partition(b"\n")
        if head.decode() != f"{found.mark}{site.mark} {sha256(data)}":
            return None
    except (OSError, UnicodeDecodeError):
        return None
    young, more, *problems = json.loads(data)
    if any(sha256_of(Path(file)) != before for file, before in young):
        return None
    counts = tuple((code, count) for code, count in more)
    return BuildReport(site, tuple(map(_problem, problems)), counts)


def remember(path: Path, found: Inputs, done: BuildReport) -> None:
    """Write what a build told that went by this. Raises OSError."""
    told = (found.young, done.more, *map(_row, done.problems))
    data = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    write_atomically(path, f"{found.mark}{done.site.mark} {sha256(data)}\n".encode() + data)


def _stamps(folder: str) -> Iterator[tuple[Any, ...]]:
    """Each file below a folder with its size and time of change, and all else that tells."""
    for _, one in entries_below(folder):
        stat = one.stat(follow_symlinks=False)
        yield one.path, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino, stat.st_mode


def _row(problem: Problem) -> tuple[Any, ...]:
    fix = problem.fix
    written = (*_place_row(fix.place), fix.before, fix.after, fix.manner) if fix else None
    told = (problem.code, problem.severity, problem.message, problem.hint, written)
    return (*told, *_place_row(problem.place))


def _place_row(place: Place) -> tuple[str, int, int, int]:
    return place.file, place.line, place.column, place.width


def _problem(row: list[Any]) -> Problem:
    code, severity, message, hint, written, *place = row
    fix = _fix(*written) if written else None
    return Problem(code, Severity(severity), Place(*place), message, hint, fix)


def _fix(file: str, line: int, column: int, width: int, *told: str) -> Fix:
    before, after, manner = told
    return Fix(Place(file, line, column, width), before, after, Manner(manner))
