"""`cuttings preview`: the site on this machine, built again at each change."""

from pathlib import Path

import click

from builder.cli.exits import say
from builder.cli.options import root_option
from builder.cli.shared import archive_in
from builder.preview.preview import PORT, Preview


@click.command("preview", short_help="Serve the site, made again on every change.")
@root_option
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=PORT,
    show_default=True,
    help="Serve on this port of 127.0.0.1.",
)
def preview_command(root: Path, port: int) -> None:
    """Build, serve on 127.0.0.1, and build and reload again whenever something changes."""
    Preview(archive_in(root), say).serve(port)
