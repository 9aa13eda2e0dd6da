"""`cuttings build`: the site."""

import sys
from pathlib import Path

import click

from builder.cli.exits import code, say
from builder.cli.options import jobs_option, root_option
from builder.cli.shared import archive_in, reported, today
from builder.means.reporting import Format, counted, summary
from builder.means.yaml_source import Scalar
from builder.output.build import build
from builder.output.order import BuildReport, Order
from builder.records.fields import BadValue
from builder.records.parsers import web_address
from builder.words.problems import Place

PAGES_LIMIT = 1_000_000_000  # bytes of a published site: docs.github.com, "GitHub Pages limits"


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
@click.option("--offline", is_flag=True, help="Make a site that opens from a folder, unsearched.")
@jobs_option
@click.option("--explain", is_flag=True, help="Print why each file was made again.")
def build_command(
    root: Path,
    out: Path | None,
    base_url: str,
    no_search: bool,
    force: bool,
    offline: bool,
    jobs: int,
    explain: bool,
) -> None:
    """Build the site. Pages whose content has not changed are left alone."""
    workspace = archive_in(root)
    searched = not (no_search or offline)
    order = Order(out or workspace.site, base_url, searched, force, offline=offline, jobs=jobs)
    done = build(workspace, order, today())
    if explain:
        for file, reason in done.made.items():
            click.echo(f"{file}: {reason}")
    say(reported(root, done.problems, Format.TEXT))
    say(_closing(done, order.out))
    sys.exit(code(done.problems))


def _closing(done: BuildReport, out: Path) -> str:
    share = done.size / PAGES_LIMIT
    return (
        f"{counted(done.files, 'file')} in {out}, {done.size / 1e6:,.1f} MB ({share:.1%} of what "
        f"GitHub Pages holds): {len(done.written):,} written, {len(done.removed):,} removed, "
        f"{summary(done.problems)}"
    )
