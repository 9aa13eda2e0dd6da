"""`cuttings export`: the whole archive in an open format."""

import sys
from pathlib import Path

import click

from builder.archive.assembly import assemble
from builder.archive.loading import load
from builder.archive.workspace import Workspace
from builder.cli.exits import FINE, PROBLEMS, say
from builder.cli.options import root_option
from builder.cli.shared import archive_in, seen_from_here
from builder.exporting import FORMATS, Format
from builder.exporting.folder import write_file, write_folder
from builder.means.reporting import counted
from builder.words.problems import errors


@click.command("export", short_help="Write the archive in an open format.")
@root_option
@click.argument("form", metavar="FORMAT", type=click.Choice(tuple(FORMATS)))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Where to: a folder for csv and json, else a file; standard output unless given.",
)
def export_command(root: Path, form: str, out: Path | None) -> None:
    """Write the whole archive as FORMAT: csv, json, sqlite, ftm, csl, bibtex or ris.

    csv and json are many files and need --out, a folder that is empty or holds an export. Articles
    with errors are left out, as in the site.
    """
    chosen = FORMATS[form]
    _check_out(chosen, out)
    workspace = archive_in(root)
    left_out = _export(workspace, chosen, out)
    sys.exit(PROBLEMS if left_out else FINE)


def _check_out(chosen: Format, out: Path | None) -> None:
    if out is None and not chosen.file:
        raise click.UsageError(f"{chosen.name} is many files: name a folder with --out")
    if out is None and chosen.name == "sqlite" and sys.stdout.isatty():
        raise click.UsageError("a database is not for the screen: name a file with --out")


def _export(workspace: Workspace, chosen: Format, out: Path | None) -> bool:
    """Write the export; say whether errors in the content kept something out of it."""
    archive = assemble(load(workspace))
    if not chosen.file and out:
        count = write_folder(workspace.root, out, chosen.name, chosen.make(archive))
        say(f"{counted(len(archive.entries), 'article')} in {counted(count, 'file')} in {out}")
    for file in chosen.make(archive) if chosen.file else ():
        if out is None:
            sys.stdout.buffer.write(file.data)
        else:
            written = write_file(workspace.root, out, file)
            say(f"{counted(len(archive.entries), 'article')} in {seen_from_here(written)}")
    wrong = len(errors(archive.problems))
    if wrong:
        say(f"{counted(wrong, 'error')} in the content: see  cuttings check")
    return bool(wrong)
