"""`cuttings new`: a file to fill in."""

from pathlib import Path

import click

from builder.cli.shared import from_here, root_option
from builder.intake.newfiles import KINDS, new_file


@click.command("new")
@root_option
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("name")
def new_command(root: Path, kind: str, name: str) -> None:
    """Write a file of KIND for NAME, with its keys explained."""
    if not name.strip():
        raise click.UsageError("NAME is empty")
    click.echo(from_here(root, new_file(root, kind, name)))
