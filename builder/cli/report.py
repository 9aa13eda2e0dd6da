"""`cuttings report`: what a branch does, in a reader's words."""

from pathlib import Path

import click

from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.cli.build import PAGES_LIMIT
from builder.cli.exits import say
from builder.cli.options import root_option
from builder.cli.shared import archive_in
from builder.comparing.addresses import by_path
from builder.comparing.branch import Side, compare
from builder.comparing.escaping import code
from builder.comparing.report import report
from builder.comparing.sizes import Built, Size, size
from builder.comparing.values import PageTurnover
from builder.means.below import files_below
from builder.means.clock import today
from builder.means.git import branched_from, changed_since, tree_at
from builder.output.render import Renderer, RenderFailed
from builder.pages.plan import plan

SHORT = 7  # digits that git itself shows of a commit


@click.command("report", short_help="Print what a branch changes for readers.")
@root_option
@click.argument("base")
@click.option(
    "--site",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder of the built site, if there is one, to tell its size.",
)
def report_command(root: Path, base: str, site: Path | None) -> None:
    """Print what has changed since this branch left BASE, as Markdown for a pull request.

    BASE is a branch, tag or commit. What is not committed yet counts as well.
    """
    workspace = archive_in(root)
    commit = branched_from(root, base)
    after = _side(workspace)
    with tree_at(root, commit) as folder:
        before = _side(Workspace(folder, memory_of=root))
        branch = compare(before, after, changed_since(root, commit))
    weighed = _weighed(before, after, branch.pages, workspace)
    where = f"{code(base)}, at commit {code(commit[:SHORT])}"
    text = report(branch, weighed, where, _built(site) if site else None)
    click.echo(text.encode(), nl=False)


def _weighed(before: Side, after: Side, pages: PageTurnover, workspace: Workspace) -> Size | None:
    """Weigh the pages, all of them made with today's templates; None where those are broken."""
    renderer = Renderer(workspace.templates)
    try:
        return size(
            before.pages, after.pages, pages, lambda page: len(renderer.page(page).encode())
        )
    except RenderFailed as fault:
        say(f"the pages could not be made, so nobody knows their size: {fault}")
        return None


def _side(workspace: Workspace) -> Side:
    """An archive as it is; one that is not there is empty, and nothing is wrong with it."""
    is_there = workspace.content.is_dir()
    archive, problems = look(workspace, today())
    if not is_there:
        return Side(archive, (), by_path(()), is_there=False)
    return Side(archive, problems, by_path(plan(archive)))


def _built(site: Path) -> Built | None:
    if not site.is_dir():
        say(f"there is no folder {site}, so nobody knows the size of the site")
        return None
    files = [path for path in files_below(site, "*") if path.is_file()]
    return Built(len(files), sum(path.stat().st_size for path in files), PAGES_LIMIT)
