"""`cuttings build`: the site."""

import sys
import time
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from pkgutil import resolve_name

import click

from builder.cli.exits import PROBLEMS, code, say
from builder.cli.options import jobs_option, root_option
from builder.cli.shared import archive_in, reported
from builder.means.abridging import rest
from builder.means.clock import today
from builder.means.reporting import counted
from builder.means.yaml_values import Scalar
from builder.output.build import build
from builder.output.order import BuildReport, Order, Watch
from builder.records.fields import BadValue
from builder.records.parsers import web_address
from builder.words.problems import Place, Severity, errors

PAGES_LIMIT = 1_000_000_000  # bytes of a published site: docs.github.com, "GitHub Pages limits"
MUCH, TOO_MUCH = 0.7, 0.95  # of that: there is time to think, and none left
STAGES = "builder.means.progress:stages"


def _base_url(_: click.Context, option: click.Parameter, value: str) -> str:
    """Hold an address to the rule that archive.yaml's is held to."""
    try:
        return web_address(Scalar(value, Place("")))
    except BadValue as fault:
        raise click.BadParameter(f"{fault.message}: {fault.hint}", param=option) from fault


@click.command("build")
@root_option
@click.option("--out", type=click.Path(path_type=Path), help="Where to; site/ unless given.")
@click.option("--base-url", default="", callback=_base_url, help="Where it will be published.")
@click.option("--no-search", is_flag=True, help="Leave the search index as it is.")
@click.option("--force", is_flag=True, help="Make every page again.")
@click.option("--strict", is_flag=True, help="Leave the site as it is if the content has errors.")
@click.option("--offline", is_flag=True, help="Make a site that opens from a folder, unsearched.")
@jobs_option
@click.option("--explain", is_flag=True, help="Print why each file was made again.")
def build_command(
    root: Path,
    out: Path | None,
    base_url: str,
    no_search: bool,
    force: bool,
    strict: bool,
    offline: bool,
    jobs: int,
    explain: bool,
) -> None:
    """Build the site. Pages whose content has not changed are left alone."""
    begun = time.perf_counter()
    workspace = archive_in(root)
    searched = not (no_search or offline)
    order = Order(
        out or workspace.site, base_url, searched, force, offline=offline, jobs=jobs, strict=strict
    )
    with _stages() as watch:
        done = build(workspace, order, today(), watch)
    if explain:
        for file, reason in done.made.items():
            click.echo(f"{file}: {reason}")
    say(reported(root, done.problems))
    say(rest(done.more))
    if strict and errors(done.problems):
        say(f"{order.out} was left as it was: {done.summary}")
        sys.exit(code(done.problems))
    say(_closing(done, order.out, time.perf_counter() - begun))
    size = sum(done.site.sizes)
    say(_room(size))
    sys.exit(PROBLEMS if size > TOO_MUCH * PAGES_LIMIT else code(done.problems))


def _stages() -> AbstractContextManager[Watch]:
    """Show a bar on a terminal; elsewhere a line for each stage."""
    if sys.stderr.isatty():
        drawn: AbstractContextManager[Watch] = resolve_name(STAGES)()
        return drawn
    begun: set[str] = set()

    def tell(what: str, _done: int, _most: int) -> None:
        if what not in begun:
            begun.add(what)
            say(what)

    return nullcontext(tell)


def _closing(done: BuildReport, out: Path, seconds: float) -> str:
    pages, sizes = done.site.pages, done.site.sizes
    share = sum(sizes) / PAGES_LIMIT
    return (
        f"{counted(pages, 'page')} and {counted(len(sizes) - pages, 'other file')} in "
        f"{out}, {sum(sizes) / 1e6:,.1f} MB ({share:.1%} of what GitHub Pages holds): "
        f"{len(done.written):,} written, {len(done.removed):,} removed in {seconds:.1f} s, "
        f"{done.summary}"
    )


def _room(size: int) -> str:
    """What to do about a site that GitHub Pages will soon not hold, or does not."""
    if size <= MUCH * PAGES_LIMIT:
        return ""
    severity = Severity.ERROR if size > TOO_MUCH * PAGES_LIMIT else Severity.WARNING
    return (
        f"{severity}: GitHub Pages holds {PAGES_LIMIT / 1e6:,.0f} MB, and this site has "
        f"{size / 1e6:,.0f}. It has fewer files with  twins: lists  , or none, and  data: false  "
        "in content/archive.yaml"
    )
