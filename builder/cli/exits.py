"""How a command ends: its exit code, and what it says on stderr."""

import click

from builder.words.problems import Problem, errors

FINE = 0
PROBLEMS = 1  # the content or the archive's own templates are at fault
REFUSED = 2  # it can't be done so: wrong usage, or what the machine does not give
BUG = 3  # ours, with a traceback
INTERRUPTED = 130


def code(problems: tuple[Problem, ...]) -> int:
    """Return the exit code that problems earn; warnings earn none."""
    return PROBLEMS if errors(problems) else FINE


def say(text: str) -> None:
    """Print to stderr; results alone go to stdout."""
    if text:
        click.echo(text, err=True)
