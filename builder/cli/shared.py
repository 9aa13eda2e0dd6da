"""What several commands need: the archive's folder, problems and files as seen from here."""

import re
import shlex
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from os.path import relpath
from pathlib import Path
from types import MappingProxyType

import click

from builder.archive.workspace import Workspace
from builder.means.reporting import Format, report
from builder.words.problems import Problem

_HERE = Workspace(Path())  # problems are shown as seen from the working directory
_NOWHERE: Mapping[str, str] = MappingProxyType({})
_COMMAND = re.compile(r"  cuttings ((?:clean|new) (?:[^\s'\"\\]|'[^']*'|\"'\"| )+)$")
"""A command behind two blanks as `shlex.join` writes it: of words, and texts in quotes."""
_IN_CONTENT = re.compile(r"(?<![\w./-])content/(?=\S)")


def archive_in(root: Path) -> Workspace:
    """The archive of a folder; in the wrong folder an empty site would be of no help."""
    workspace = Workspace(root)
    if not workspace.content.is_dir():
        raise click.UsageError(
            f"there is no folder {workspace.content}, so this is no archive: "
            "go to the folder of one, or name it with --root"
        )
    return workspace


def from_here(root: Path, file: str) -> str:
    """A file of the archive as seen from the working directory, so that terminals link it."""
    return seen_from_here(root / file)


def seen_from_here(path: Path) -> str:
    """A path as seen from the working directory."""
    return Path(relpath(path)).as_posix()


def moved(problem: Problem, root: Path, elsewhere: Mapping[str, str] = _NOWHERE) -> Problem:
    """Return a problem whose files, wherever it names one, are as seen from the working directory.

    They are paths under the archive's root; those that stand `elsewhere` are told with where. A
    command in a hint stands behind two blanks, and works as it is written then.
    """
    place = problem.place
    return replace(
        problem,
        place=replace(place, file=elsewhere.get(place.file) or from_here(root, place.file)),
        message=worded(root, problem.message),
        hint=_hint(problem.hint, root, elsewhere),
    )


def worded(root: Path, sentence: str) -> str:
    """A sentence with the files that it names as seen from the working directory."""
    content = from_here(root, "content")
    return _IN_CONTENT.sub(lambda _: f"{content}/", sentence)


def _hint(hint: str, root: Path, elsewhere: Mapping[str, str]) -> str:
    found = _COMMAND.search(hint)
    if not found:
        return worded(root, hint)
    return f"{worded(root, hint[: found.start()])}  {_command(found[1], root, elsewhere)}"


def _command(words: str, root: Path, elsewhere: Mapping[str, str]) -> str:
    """A command of ours with its archive named, unless that is the working directory."""
    name, *rest = shlex.split(words)
    named = () if from_here(root, "") == "." else ("--root", from_here(root, ""))
    files = (elsewhere.get(one) or from_here(root, one) if _is_file(one) else one for one in rest)
    return shlex.join(("cuttings", name, *named, *files))


def _is_file(word: str) -> bool:
    return _IN_CONTENT.match(word) is not None


def reported(root: Path, problems: tuple[Problem, ...], form: Format) -> str:
    """Report problems with their places as seen from the working directory."""
    return reported_here(tuple(moved(one, root) for one in problems), form)


def reported_here(problems: tuple[Problem, ...], form: Format = Format.TEXT) -> str:
    """Report problems whose places are seen from the working directory already."""
    return report(problems, form, _HERE.source_line)


def today() -> date:
    """The date in the user's time zone: what is dated later is a problem."""
    return date.today()
