"""`cuttings new`: a file to fill in."""

from pathlib import Path

import click

from builder.cli.options import root_option
from builder.cli.shared import from_here, worded
from builder.intake.newfiles import KINDS, AlreadyThere, new_file


@click.command("new")
@root_option
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("name")
def new_command(root: Path, kind: str, name: str) -> None:
    """Write a file of KIND for NAME, with its keys explained."""
    if not name.strip():
        raise click.UsageError("NAME is empty")
    try:
        click.echo(from_here(root, new_file(root, kind, name)))
    except AlreadyThere as fault:
        raise AlreadyThere(worded(root, str(fault))) from fault
