"""`cuttings check`: everything that is wrong in an archive."""

import sys
from pathlib import Path

import click

from builder.cli.exits import code, say
from builder.cli.options import root_option
from builder.cli.shared import archive_in, reported, today
from builder.means.reporting import Format, counted, summary
from builder.output.build import look


@click.command("check")
@root_option
@click.option("--format", "form", type=click.Choice([one.value for one in Format]), default="text")
def check_command(root: Path, form: Format) -> None:
    """Print everything that is wrong in the archive, with its place and a hint."""
    workspace = archive_in(root)
    archive, problems = look(workspace, today())
    text = reported(root, problems, Format(form))
    if text:
        click.echo(text)
    say(f"{counted(len(archive.entries), 'article')}: {summary(problems)}")
    sys.exit(code(problems))
