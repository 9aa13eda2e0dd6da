"""`cuttings schema`: what a kind of file may hold, as JSON Schema."""

import click

from builder.describing.files import KINDS_BY_NAME
from builder.describing.json_schema import json_schema


@click.command("schema", short_help="Print what a kind of file may hold.")
@click.argument("kind", type=click.Choice(tuple(KINDS_BY_NAME)))
def schema_command(kind: str) -> None:
    """Print the JSON Schema of the keys of a KIND of file, for editors that check as one types."""
    click.echo(json_schema(KINDS_BY_NAME[kind]), nl=False)
