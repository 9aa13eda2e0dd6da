"""`cuttings init`: a new archive of one's own."""

import shlex
from pathlib import Path

import click

from builder.cli.exits import say
from builder.cli.shared import seen_from_here
from builder.means.reporting import counted
from builder.starting.archive import begin, one_line, title_of
from builder.starting.builder_origin import installed_from

NEXT = (
    ("cuttings preview", "look at it in a browser"),
    ("cuttings clean", "make articles of what you put into content/captures/"),
    ("cuttings check", "see what is wrong, and how to mend it"),
)


@click.command("init", short_help="Begin a new archive in an empty folder.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--title", default="", help="The archive's name; made of DIR's unless given.")
def init_command(folder: Path, title: str) -> None:
    """Begin a new archive in DIR, which must be empty or not there yet."""
    title = one_line(title) or title_of(folder)
    if not title:
        raise click.UsageError("name the archive with --title")
    builder = installed_from()
    files = begin(folder, title, builder)
    here = seen_from_here(folder)
    say(f"wrote {counted(len(files), 'file')} into {here}: an archive with one example article")
    if not builder:
        say("requirements.txt does not say yet where the workflows get the builder: fill it in")
    click.echo(steps(here))


def steps(here: str) -> str:
    """What to do next, as commands to copy."""
    there = () if here == "." else (f"  cd {shlex.quote(here)}",)
    wide = max(len(command) for command, _ in NEXT)
    lines = (f"  {command:{wide}}  # {why}" for command, why in NEXT)
    return "\n".join(("Next:", *there, *lines))
