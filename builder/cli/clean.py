"""`cuttings clean`: captures to articles."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, nullcontext
from os.path import relpath
from pathlib import Path, PurePosixPath
from pkgutil import resolve_name

import click

from builder.archive.workspace import SIDE_FILES, Workspace, capture_files
from builder.cli.exits import BUG, code, say
from builder.cli.shared import archive_in, from_here, moved, reported_here, root_option
from builder.intake.ownership import Fate
from builder.intake.printing import explained, notes, rows
from builder.intake.running import Outcome, plan, run
from builder.means.files import files_below
from builder.means.reporting import counted
from builder.means.working import processors
from builder.words.problems import Problem

BAR = "builder.means.progress:bar"


@click.command("clean")
@root_option
@click.argument("captures", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Write nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object an article.")
@click.option("--explain", is_flag=True, help="Print what was removed, and why.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=processors,
    help="How many processes may work at once; unless given, one for each processor.",
)
def clean_command(
    root: Path, captures: tuple[Path, ...], dry_run: bool, as_json: bool, explain: bool, jobs: int
) -> None:
    """Make articles of captures; without CAPTURES, of all in content/captures.

    An article that was edited since it was written is never touched. A capture is left out while
    nothing has changed that its articles depend on; one that is named, or tried with --dry-run,
    never is.
    """
    workspace = Workspace(root) if captures else archive_in(root)
    chosen = tuple(_chosen(captures)) if captures else capture_files(workspace)
    if captures and not chosen:
        raise click.UsageError(f"{captures[0]} is no capture, and holds none")
    files = {_name(workspace, path, dry_run): path for path in chosen}
    planned = plan(workspace, files, dry_run=dry_run, named=bool(captures))
    tally = _Tally()
    for one in planned.done:
        tally.tell(one.problems, files[one.name])
    rows_on_screen = (as_json or explain) and sys.stdout.isatty()
    shown = planned.is_long and sys.stderr.isatty() and not rows_on_screen
    with closing(run(planned, jobs)) as outcomes, _bar(len(planned.due), shown=shown) as advance:
        for outcome in outcomes:
            is_new = tally.add(outcome, files[outcome.file])
            for line in _lines(outcome, as_json=as_json, explain=explain):
                click.echo(line)
            for file in () if shown else outcome.written:
                say(f"wrote {from_here(root, file)}")
            for note in () if shown or explain else _notes(outcome):
                say(f"{outcome.name}: {note}")
            advance(outcome.name, int(is_new))
    tally.close(len(files), len(planned.done), dry_run=dry_run)


def _bar(total: int, *, shown: bool) -> AbstractContextManager[Callable[[str, int], None]]:
    """Load what draws a bar only if one is to be seen."""
    if not shown:
        return nullcontext(lambda name, more: None)
    drawn: AbstractContextManager[Callable[[str, int], None]] = resolve_name(BAR)(total, shown=True)
    return drawn


class _Tally:
    """What is to be said at the end of a run."""

    def __init__(self) -> None:
        self._problems: dict[Problem, None] = {}
        self._fates: Counter[Fate] = Counter()
        self._traces: list[str] = []
        self._file = ""

    def add(self, outcome: Outcome, path: Path) -> bool:
        """Take note of what became of a capture of the file at a path; say if it is its first."""
        before, self._file = self._file, outcome.file
        self._fates.update(one.settled.fate for one in outcome.taken)
        self._traces += [outcome.trace] if outcome.trace else []
        self.tell(outcome.problems, path)
        return before != outcome.file

    def tell(self, problems: tuple[Problem, ...], path: Path) -> None:
        """Take note of the problems of a capture and of what stands beside it.

        Their places are as seen from the working directory. The note beside a web archive is read
        for each of its pages, and told of once.
        """
        for one in problems:
            place = relpath(path.with_name(PurePosixPath(one.place.file).name))
            self._problems[moved(one, Path(place).as_posix())] = None

    def close(self, captures: int, done: int, *, dry_run: bool) -> None:
        """Say it, and leave with the exit code that it earns."""
        problems = tuple(self._problems)
        say(reported_here(problems))
        for trace in self._traces:
            say(trace)
        up_to_date = f", {done:,} up to date" if done else ""
        say(f"{counted(captures, 'capture')}{up_to_date}: {_counted(self._fates, dry_run=dry_run)}")
        sys.exit(BUG if self._traces else code(problems))


def _lines(outcome: Outcome, *, as_json: bool, explain: bool) -> Iterator[str]:
    if outcome.made and as_json:
        yield from rows(outcome.made.intake)
    elif outcome.made and explain:
        yield from explained(outcome.made.intake)


def _notes(outcome: Outcome) -> Iterator[str]:
    return notes(outcome.made.intake) if outcome.made else iter(())


def _chosen(named: tuple[Path, ...]) -> Iterator[Path]:
    """The captures among what was named: all below a folder, but not what stands beside them."""
    for path in named:
        found = files_below(path, "*") if path.is_dir() else (path,)
        yield from (one for one in found if not one.name.endswith(SIDE_FILES))


def _name(workspace: Workspace, path: Path, dry_run: bool) -> str:
    """A capture's name is its path relative to content/; other files can only be tried."""
    whole, captures = path.resolve(), workspace.captures.resolve()
    if whole.is_relative_to(captures) and not whole.name.endswith(SIDE_FILES):
        return f"captures/{whole.relative_to(captures).as_posix()}"
    if not dry_run:
        raise click.UsageError(f"{path} is no capture in {workspace.captures}: copy it there first")
    return path.as_posix()


def _counted(fates: Counter[Fate], *, dry_run: bool) -> str:
    articles = counted(fates.total(), "article")
    if dry_run:
        return f"{articles}, nothing written"
    words = (f"{fates[fate]:,} {fate.name.lower()}" for fate in Fate if fates[fate])
    return ", ".join((articles, *words))
