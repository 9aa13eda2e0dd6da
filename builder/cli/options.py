"""Options that several commands have. Nothing of the archive is loaded for it: that takes time."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from builder.means.working import processors

F = TypeVar("F", bound=Callable[..., None])


def root_option(command: F) -> F:
    """Give a command the option `--root`."""
    return click.option(
        "--root",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=Path(),
        help="The archive's folder; the current one unless given.",
    )(command)


def jobs_option(command: F) -> F:
    """Give a command the option `--jobs`."""
    return click.option(
        "--jobs",
        type=click.IntRange(min=1),
        default=processors,
        help="How many processes may work at once; unless given, one for each processor.",
    )(command)
