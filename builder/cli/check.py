"""`cuttings check`: everything that is wrong in an archive, what of it is new, and safe fixes."""

import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import click

from builder.archive.looking import look
from builder.archive.rewriting import Foreseen, Rewritten, foreseen, rewrite
from builder.archive.workspace import Workspace
from builder.cli.exits import code, say
from builder.cli.options import root_option
from builder.cli.shared import archive_in, from_here, moved, source_line_here
from builder.means.clock import today
from builder.means.git import branched_from, tree_at
from builder.means.github import SUMMARY_BYTES, summary_page
from builder.means.reporting import Format, counted, report, summary
from builder.words.problems import Mended, Problem, new_among

SUMMARY_FILE = "GITHUB_STEP_SUMMARY"
"""The variable that names the file of a job's summary (GitHub Docs, "Workflow commands")."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What there is to tell, as seen from the working directory; `new` is None if nobody asked."""

    problems: tuple[Problem, ...]
    mended: tuple[Mended, ...]
    new: frozenset[Problem] | None


@click.command("check", short_help="Print everything that is wrong.")
@root_option
@click.option("--format", "form", type=click.Choice([one.value for one in Format]), default="text")
@click.option("--fix", is_flag=True, help="Mend what can be meant in one way only, in the files.")
@click.option(
    "--changed-since", "ref", metavar="REF", help="Mark what is new since this branch left REF."
)
def check_command(root: Path, form: str, fix: bool, ref: str | None) -> None:
    """Print everything that is wrong in the archive, with its place and a hint."""
    workspace = archive_in(root)
    commit = None if ref is None else branched_from(root, ref)
    archive, problems = look(workspace, today())
    before = None if commit is None else _problems_at(root, commit)
    if fix:
        done, ahead = rewrite(workspace, today(), archive, problems), None
    else:
        ahead = foreseen(workspace, today(), archive, problems)
        done = Rewritten(ahead.problems, len(archive.entries))
    told = _from_here(root, done, before)
    text = report(told.problems, Format(form), source_line_here, told.new, told.mended)
    if text:
        click.echo(text)
    for file in done.changed_meanwhile:
        say(f"{from_here(root, file)} was changed meanwhile and is left alone: run this again")
    counts = f"{counted(done.articles, 'article')}: {_counts(told, ref or '', ahead)}"
    if Format(form) is Format.GITHUB:
        _summarize(told, counts)
    say(counts)
    sys.exit(code(told.problems))


def _problems_at(root: Path, commit: str) -> tuple[Problem, ...]:
    with tree_at(root, commit) as folder:
        return look(Workspace(folder, memory_of=root), today())[1]


def _from_here(root: Path, done: Rewritten, before: tuple[Problem, ...] | None) -> _Told:
    new = None if before is None else new_among(done.problems, before)
    return _Told(
        tuple(moved(one, root) for one in done.problems),
        tuple(replace(one, problem=moved(one.problem, root)) for one in done.mended),
        new and frozenset(moved(one, root) for one in new),
    )


def _counts(told: _Told, ref: str, ahead: Foreseen | None) -> str:
    """Say how much is wrong, new, mended, and left to `--fix`: `ahead`, unless that was done."""
    parts = [summary(told.problems)]
    if told.new is not None:
        parts.append(f"{len(told.new):,} new since {ref}")
    if ahead is None:
        parts.append(f"{len(told.mended):,} mended")
    elif ahead.mended:
        can = "can mend" if ahead.is_sure else "may mend up to"
        parts.append(f"`cuttings check --fix` {can} {ahead.mended:,}")
    return "; ".join(parts)


def _summarize(told: _Told, counts: str) -> None:
    """Add the whole report to the summary of the job, if this is one."""
    name = os.environ.get(SUMMARY_FILE)
    if not name:
        return
    path = Path(name)
    room = SUMMARY_BYTES - (path.stat().st_size if path.exists() else 0)
    page = summary_page(told.problems, counts, source_line_here, told.new or frozenset(), room)
    with path.open("a", encoding="utf-8") as file:
        file.write(page)
