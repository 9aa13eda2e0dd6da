"""What several commands need: the archive's folder, problems and files as seen from here."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from os.path import relpath
from pathlib import Path
from typing import TypeVar

import click

from builder.archive.workspace import Workspace
from builder.means.reporting import Format, report
from builder.words.problems import Problem

_HERE = Workspace(Path())  # problems are shown as seen from the working directory

F = TypeVar("F", bound=Callable[..., None])


def root_option(command: F) -> F:
    """Give a command the option `--root`."""
    return click.option(
        "--root",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=Path(),
        help="The archive's folder; the current one unless given.",
    )(command)


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
    return Path(relpath(root / file)).as_posix()


def moved(problem: Problem, file: str) -> Problem:
    """Return the same problem in another file, or in the same one under another name."""
    return replace(problem, place=replace(problem.place, file=file))


def reported(root: Path, problems: tuple[Problem, ...], form: Format) -> str:
    """Report problems with their places as seen from the working directory."""
    return reported_here(
        tuple(moved(one, from_here(root, one.place.file)) for one in problems), form
    )


def reported_here(problems: tuple[Problem, ...], form: Format = Format.TEXT) -> str:
    """Report problems whose places are seen from the working directory already."""
    return report(problems, form, _HERE.source_line)


def today() -> date:
    """The date in the user's time zone: what is dated later is a problem."""
    return date.today()
