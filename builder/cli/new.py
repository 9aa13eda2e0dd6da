"""`cuttings new`: a file to fill in."""

from pathlib import Path

import click

from builder.cli.options import root_option
from builder.cli.shared import from_here, worded
from builder.intake.newfiles import KINDS, AlreadyThere, new_file
from builder.records.parsers import date_hint
from builder.words.dates import UNKNOWN, BadDate, EdtfDate, parse_date


@click.command("new")
@root_option
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("name")
@click.option("--date", metavar="EDTF", default=UNKNOWN, help="When an article was published.")
def new_command(root: Path, kind: str, name: str, date: str) -> None:
    """Write a file of KIND for NAME, with its keys explained.

    An article stands in the folder of its year, in undated/ where --date tells none.
    """
    if not name.strip():
        raise click.UsageError("NAME is empty")
    if date != UNKNOWN and kind != "article":
        raise click.UsageError("--date is for articles alone")
    try:
        click.echo(from_here(root, new_file(root, kind, name, _dated(date))))
    except AlreadyThere as fault:
        raise AlreadyThere(worded(root, str(fault))) from fault


def _dated(written: str) -> EdtfDate:
    try:
        return parse_date(written)
    except BadDate as fault:
        raise click.UsageError(f"{fault}: {date_hint(written)}") from None
