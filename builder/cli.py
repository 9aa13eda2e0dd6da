"""The command `cuttings`: reads the command line, prints, and decides the exit code."""

import sys
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from os.path import relpath
from pathlib import Path
from typing import TypeVar

import click

from builder import __version__
from builder.archive.workspace import SIDE_FILES, Workspace, article_hashes, capture_files, load
from builder.intake.desk import opened
from builder.intake.newfiles import KINDS, AlreadyThere, new_file
from builder.intake.ownership import Fate, shelf
from builder.intake.printing import explained, rows
from builder.intake.writing import Written, write
from builder.means.reporting import Format, counted, report, summary
from builder.means.search import SearchFailed
from builder.means.yaml_source import Scalar
from builder.output.build import BuildReport, Order, build, look
from builder.output.publish import NotOurs
from builder.output.render import RenderFailed
from builder.preview.preview import PORT, Preview
from builder.preview.server import PortTaken
from builder.records.fields import BadValue, web_address
from builder.words.problems import Place, Problem, errors

FINE, INTERRUPTED = 0, 130
PROBLEMS = 1  # the content or the archive's own templates are at fault
REFUSED = 2  # it can't be done so: wrong usage, or what the machine does not give
BUG = 3  # ours, with a traceback
PAGES_LIMIT = 1_000_000_000  # bytes of a published site: docs.github.com, "GitHub Pages limits"

_HERE = Workspace(Path())  # problems are shown as seen from the working directory

F = TypeVar("F", bound=Callable[..., None])


def _base_url(_: click.Context, option: click.Parameter, value: str) -> str:
    """Hold an address to the rule that archive.yaml's is held to."""
    try:
        return web_address(Scalar(value, Place("")))
    except BadValue as fault:
        raise click.BadParameter(f"{fault.message}: {fault.hint}", param=option) from fault


def _root(command: F) -> F:
    return click.option(
        "--root",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=Path(),
        help="The archive's folder; the current one unless given.",
    )(command)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="cuttings")
def cuttings() -> None:
    """Turn a heap of scraped news into an archive to read, search, cite and correct."""


@cuttings.command("clean")
@_root
@click.argument("captures", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Write nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object an article.")
@click.option("--explain", is_flag=True, help="Print what was removed, and why.")
def clean_command(
    root: Path, captures: tuple[Path, ...], dry_run: bool, as_json: bool, explain: bool
) -> None:
    """Make articles of captures; without CAPTURES, of all in content/captures.

    An article that was edited since it was written is never touched.
    """
    workspace = Workspace(root) if captures else _archive(root)
    chosen = captures or capture_files(workspace)
    named = {_name(workspace, path, dry_run): path for path in chosen}
    content = load(workspace)
    desk = opened(content, shelf(content, article_hashes(workspace)))
    problems: list[Problem] = []
    fates: Counter[Fate] = Counter()
    for name, path in named.items():
        taken, desk = desk.take(name, path.read_bytes())
        if isinstance(taken, Problem):
            problems.append(_moved(taken, relpath(path)))
            continue
        made = Written(taken, ()) if dry_run else write(root, taken)
        fates.update(one.settled.fate for one in made.intake.taken)
        for line in rows(made.intake) if as_json else explained(made.intake) if explain else ():
            click.echo(line)
        for file in made.files:
            _say(f"wrote {_from_here(root, file)}")
    _say(report(tuple(problems), Format.TEXT, _HERE.source_line))
    _say(f"{counted(len(named), 'capture')}: {_counted_fates(fates, dry_run)}")
    sys.exit(PROBLEMS if problems else FINE)


@cuttings.command("check")
@_root
@click.option("--format", "form", type=click.Choice([one.value for one in Format]), default="text")
def check_command(root: Path, form: Format) -> None:
    """Print everything that is wrong in the archive, with its place and a hint."""
    workspace = _archive(root)
    archive, problems = look(workspace, _today())
    text = _reported(root, problems, Format(form))
    if text:
        click.echo(text)
    _say(f"{counted(len(archive.entries), 'article')}: {summary(problems)}")
    sys.exit(_code(problems))


@cuttings.command("build")
@_root
@click.option("--out", type=click.Path(path_type=Path), help="Where to; site/ unless given.")
@click.option("--base-url", default="", callback=_base_url, help="Where it will be published.")
@click.option("--no-search", is_flag=True, help="Leave the search index as it is.")
@click.option("--force", is_flag=True, help="Make every page again.")
@click.option("--explain", is_flag=True, help="Print why each file was made again.")
def build_command(
    root: Path, out: Path | None, base_url: str, no_search: bool, force: bool, explain: bool
) -> None:
    """Build the site. Pages whose content has not changed are left alone."""
    workspace = _archive(root)
    order = Order(out or workspace.site, base_url, not no_search, force)
    done = build(workspace, order, _today())
    if explain:
        for file, reason in done.made.items():
            click.echo(f"{file}: {reason}")
    _say(_reported(root, done.problems, Format.TEXT))
    _say(_closing(done, order.out))
    sys.exit(_code(done.problems))


@cuttings.command("preview")
@_root
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=PORT,
    show_default=True,
    help="Serve on this port of 127.0.0.1.",
)
def preview_command(root: Path, port: int) -> None:
    """Build, serve on 127.0.0.1, and build and reload again whenever something changes."""
    Preview(_archive(root), _say).serve(port)


@cuttings.command("new")
@_root
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("name")
def new_command(root: Path, kind: str, name: str) -> None:
    """Write a file of KIND for NAME, with its keys explained."""
    if not name.strip():
        raise click.UsageError("NAME is empty")
    click.echo(_from_here(root, new_file(root, kind, name)))


def _archive(root: Path) -> Workspace:
    """The archive of a folder; in the wrong folder an empty site would be of no help."""
    workspace = Workspace(root)
    if not workspace.content.is_dir():
        raise click.UsageError(
            f"there is no folder {workspace.content}, so this is no archive: "
            "go to the folder of one, or name it with --root"
        )
    return workspace


def _name(workspace: Workspace, path: Path, dry_run: bool) -> str:
    """A capture's name is its path relative to content/; other files can only be tried."""
    whole, captures = path.resolve(), workspace.captures.resolve()
    if whole.is_relative_to(captures) and not whole.name.endswith(SIDE_FILES):
        return f"captures/{whole.relative_to(captures).as_posix()}"
    if not dry_run:
        raise click.UsageError(f"{path} is no capture in {workspace.captures}: copy it there first")
    return path.as_posix()


def _from_here(root: Path, file: str) -> str:
    """A file of the archive as seen from the working directory, so that terminals link it."""
    return Path(relpath(root / file)).as_posix()


def _moved(problem: Problem, file: str) -> Problem:
    return replace(problem, place=replace(problem.place, file=file))


def _reported(root: Path, problems: tuple[Problem, ...], form: Format) -> str:
    """Report problems with their places as seen from the working directory."""
    seen = (_moved(one, _from_here(root, one.place.file)) for one in problems)
    return report(tuple(seen), form, _HERE.source_line)


def _counted_fates(fates: Counter[Fate], dry_run: bool) -> str:
    articles = counted(fates.total(), "article")
    if dry_run:
        return f"{articles}, nothing written"
    words = (f"{fates[fate]:,} {fate.name.lower()}" for fate in Fate if fates[fate])
    return ", ".join((articles, *words))


def _today() -> date:
    return date.today()


def _say(text: str) -> None:
    if text:
        click.echo(text, err=True)


def _code(problems: tuple[Problem, ...]) -> int:
    return PROBLEMS if errors(problems) else FINE


def _closing(done: BuildReport, out: Path) -> str:
    share = done.size / PAGES_LIMIT
    return (
        f"{counted(done.files, 'file')} in {out}, {done.size / 1e6:,.1f} MB ({share:.1%} of what "
        f"GitHub Pages holds): {len(done.written):,} written, {len(done.removed):,} removed, "
        f"{summary(done.problems)}"
    )


def main() -> None:
    """Run the command and turn what the user can mend into a message and an exit code."""
    try:
        cuttings.main(standalone_mode=False)
    except click.ClickException as fault:
        fault.show()
        sys.exit(REFUSED)
    except RenderFailed as fault:
        _say(f"error: {fault}")
        sys.exit(PROBLEMS)
    except (NotOurs, AlreadyThere, PortTaken, SearchFailed, OSError) as fault:
        _say(f"error: {fault}")
        sys.exit(REFUSED)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except Exception:  # noqa: BLE001 - a bug of ours: shown whole, with an exit code of its own
        traceback.print_exc()
        _say("This is a bug in cuttings, not in your content. Please report it with the above.")
        sys.exit(BUG)
