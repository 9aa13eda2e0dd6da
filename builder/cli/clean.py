"""`cuttings clean`: captures to articles."""

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, nullcontext
from pathlib import Path
from pkgutil import resolve_name

import click
from click.core import ParameterSource

from builder.archive.workspace import (
    SIDE_FILES,
    Below,
    Workspace,
    captures_below,
    page_folder,
)
from builder.cli.exits import say
from builder.cli.options import jobs_option, root_option
from builder.cli.shared import archive_in, from_here, seen_from_here, worded
from builder.cli.tally import Tally
from builder.intake.desk import RECORD
from builder.intake.printing import explained, notes, rows
from builder.intake.running import Outcome, plan, run
from builder.means.reporting import counted
from builder.records.article import capture_and_part
from builder.records.capture_meta import meta_names

GIVEN = (ParameterSource.COMMANDLINE, ParameterSource.ENVIRONMENT)
BAR = "builder.means.progress:bar"


@click.command("clean", short_help="Make articles of captures.")
@root_option
@click.argument("captures", nargs=-1, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Write nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object an article.")
@click.option("--explain", is_flag=True, help="Print what was removed, and why.")
@jobs_option
@click.option(
    "--dask",
    metavar="ADDRESS",
    default="",
    help="Clean on the Dask cluster whose scheduler is there, as tcp://HOST:PORT.",
)
def clean_command(
    root: Path,
    captures: tuple[Path, ...],
    dry_run: bool,
    as_json: bool,
    explain: bool,
    jobs: int,
    dask: str,
) -> None:
    """Make articles of captures; without CAPTURES, of all in content/captures.

    An article that was edited since it was written is never touched. A capture is left out while
    nothing has changed that its articles depend on; one that is named, or tried with --dry-run,
    never is.
    """
    if dask and click.get_current_context().get_parameter_source("jobs") in GIVEN:
        raise click.UsageError("--jobs is how many processes work here: leave it out with --dask")
    workspace = Workspace(root) if captures else archive_in(root)
    captures = _without_beside(tuple(_there(workspace, one) for one in captures))
    chosen = _chosen(captures or (workspace.captures,))
    if captures and not chosen.captures:
        raise click.UsageError(f"{captures[0]} is no capture, and holds none")
    files = {_name(workspace, path, dry_run): path for path in chosen.captures}
    planned = plan(workspace, files, dry_run=dry_run, named=bool(captures))
    tally = Tally(root, dry_run=dry_run)
    for one in planned.done:
        tally.tell(one.problems, files[one.name])
    rows_on_screen = (as_json or explain) and sys.stdout.isatty()
    shown = planned.is_long and sys.stderr.isatty() and not rows_on_screen
    with (
        closing(run(planned, jobs, dask)) as outcomes,
        _bar(len(planned.due), shown=shown) as advance,
    ):
        for outcome in outcomes:
            is_new = tally.add(outcome, files[outcome.file])
            for line in _lines(outcome, as_json=as_json, explain=explain, dry_run=dry_run):
                click.echo(line)
            for file in () if shown else outcome.written:
                say(f"wrote {from_here(root, file)}")
            for note in () if shown or explain else _notes(outcome):
                say(f"{outcome.name}: {worded(root, note)}")
            advance(outcome.name, int(is_new))
    say(_left_out(chosen.of_pages))
    tally.close(len(files), len(planned.done))


def _bar(total: int, *, shown: bool) -> AbstractContextManager[Callable[[str, int], None]]:
    """Load what draws a bar only if one is to be seen."""
    if not shown:
        return nullcontext(lambda name, more: None)
    drawn: AbstractContextManager[Callable[[str, int], None]] = resolve_name(BAR)(total, shown=True)
    return drawn


def _lines(outcome: Outcome, *, as_json: bool, explain: bool, dry_run: bool) -> Iterator[str]:
    if outcome.made and as_json:
        yield from rows(outcome.made.intake, dry_run=dry_run)
    elif outcome.made and explain:
        yield from explained(outcome.made.intake, dry_run=dry_run)


def _notes(outcome: Outcome) -> Iterator[str]:
    return notes(outcome.made.intake) if outcome.made else iter(())


def _chosen(named: tuple[Path, ...]) -> Below:
    """The captures among what was named: all below a folder, but not what stands beside them."""
    found = [captures_below(path) if path.is_dir() else Below((path,), ()) for path in named]
    return Below(
        tuple(path for one in found for path in one.captures),
        tuple(path for one in found for path in one.of_pages),
    )


def _there(workspace: Workspace, path: Path) -> Path:
    """Where a capture is, which may be named as in articles and messages: from content/ on."""
    found = next((one for one in (path, workspace.content / path) if one.exists()), None)
    if found is None:
        raise click.UsageError(f"there is no file {path}")
    return found


def _without_beside(named: tuple[Path, ...]) -> tuple[Path, ...]:
    """Leave out the records of captures that are named, too, and the notes on them: shells name all
    that a folder holds.
    """
    captures = {one for one in named if one.is_file() and not one.name.endswith(SIDE_FILES)}
    notes = {one.with_name(note) for one in captures for note in meta_names(one.name)}
    return tuple(one for one in named if one not in notes and captures.isdisjoint(_recorded(one)))


def _recorded(path: Path) -> tuple[Path, ...]:
    """The captures of which a file is the record, if it is one: one alone, or out of an archive."""
    if not path.name.endswith(RECORD):
        return ()
    capture = path.name.removesuffix(RECORD)
    return path.with_name(capture), path.with_name(capture_and_part(capture)[0])


def _left_out(of_pages: tuple[Path, ...]) -> str:
    """Say once that what browsers saved with a page is no capture."""
    folders = sorted(set(of_pages))
    if not folders:
        return ""
    more = f" and {counted(len(folders) - 1, 'more folder')}" if len(folders) > 1 else ""
    files = counted(len(of_pages), "file")
    return f"left out {files} of pages saved whole, in {seen_from_here(folders[0])}{more}"


def _name(workspace: Workspace, path: Path, dry_run: bool) -> str:
    """A capture's name is its path relative to content/; other files can only be tried."""
    whole, captures = path.resolve(), workspace.captures.resolve()
    if whole.is_relative_to(captures) and not whole.name.endswith(SIDE_FILES):
        if page_folder(whole, captures) and not dry_run:
            raise click.UsageError(f"{path} belongs to the page saved beside its folder")
        return f"captures/{whole.relative_to(captures).as_posix()}"
    if path.name.endswith(SIDE_FILES):
        raise click.UsageError(f"{path} is no capture, but stands beside one: name that")
    if not dry_run:
        raise click.UsageError(f"{path} is no capture in {workspace.captures}: copy it there first")
    return path.as_posix()
