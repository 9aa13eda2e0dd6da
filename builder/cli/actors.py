"""`cuttings actors`: who is in a text."""

import sys
from collections.abc import Iterator
from pathlib import Path
from pkgutil import resolve_name

import click

from builder.cli.exits import FINE, PROBLEMS, say
from builder.cli.options import root_option
from builder.intake.annotating import Asked, Unread, annotated, of_file, of_line, row, shown
from builder.naming import Knowledge, knowledge

REGISTRY = "builder.intake.knowing:known_of"


@click.command("actors", short_help="Print who is in a text.")
@root_option
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a text.")
def actors_command(root: Path, files: tuple[Path, ...], as_json: bool) -> None:
    """Print who is in plain texts: people, countries, organizations, with places and evidence.

    Without FILES, texts come on standard input, a line of {"id", "text"} each, perhaps with a
    "date" (2018-08-07, 2018), which tells one President Bush from the other. In an archive, its
    registry is known; elsewhere names are found by the evidence of the texts alone.
    """
    known = _known(root)
    failed = False
    for one in _asked(files):
        if isinstance(one, Unread):
            failed = True
            say(f"{one.where}: error: {one.why}")
            continue
        answer = annotated(one, known)
        for line in (row(answer),) if as_json else shown(answer):
            click.echo(line)
    sys.exit(PROBLEMS if failed else FINE)


def _known(root: Path) -> Knowledge:
    """The registry of an archive, for which much is loaded that no text needs."""
    if not (root / "content").is_dir():
        return knowledge(())
    known: Knowledge = resolve_name(REGISTRY)(root)
    return known


def _asked(files: tuple[Path, ...]) -> Iterator[Asked | Unread]:
    if files:
        yield from (of_file(path.as_posix(), path.read_bytes()) for path in files)
        return
    lines = enumerate(sys.stdin.buffer, 1)
    yield from (of_line(line, number) for number, line in lines if line.strip())
