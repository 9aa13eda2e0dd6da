"""The command `cuttings`: finds the command asked for, and decides the exit code."""

import gc
import sys
import traceback
from pkgutil import resolve_name

import click

from builder.cli.exits import BUG, INTERRUPTED, PROBLEMS, REFUSED, say
from builder.words.problems import Stopped

COMMANDS = {
    "init": "builder.cli.init:init_command",
    "clean": "builder.cli.clean:clean_command",
    "actors": "builder.cli.actors:actors_command",
    "check": "builder.cli.check:check_command",
    "build": "builder.cli.build:build_command",
    "preview": "builder.cli.preview:preview_command",
    "new": "builder.cli.new:new_command",
    "report": "builder.cli.report:report_command",
    "schema": "builder.cli.schema:schema_command",
    "export": "builder.cli.export:export_command",
}
"""Each is loaded when it is asked for: none needs all the libraries, and loading them takes time.

As in "Lazily Loading Subcommands" of Click's documentation.
"""

BEFORE_GARBAGE = 50_000
"""Objects made before Python looks for circles of them that nobody needs; a page makes some ten
thousand. At the 700 that it begins with, looking takes a fortieth of the time to clean a text, a
twenty-fifth of that for a page."""


class Commands(click.Group):
    """The commands of the table above, in its order."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load the command of a name; None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = resolve_name(COMMANDS[cmd_name])
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="cuttings")
def cuttings() -> None:
    """Turn a heap of scraped news into an archive to read, search, cite and correct."""


def main() -> None:
    """Run the command and turn what the user can mend into a message and an exit code."""
    gc.set_threshold(BEFORE_GARBAGE)
    try:
        cuttings.main(standalone_mode=False)
    except click.ClickException as fault:
        fault.show()
        sys.exit(REFUSED)
    except (Stopped, OSError) as fault:
        say(f"error: {fault}")
        sys.exit(PROBLEMS if isinstance(fault, Stopped) and fault.in_content else REFUSED)
    except (click.Abort, KeyboardInterrupt):
        say("interrupted: what was finished is kept, and the next run goes on from there")
        sys.exit(INTERRUPTED)
    except Exception:  # noqa: BLE001 - a bug of ours: shown whole, with an exit code of its own
        traceback.print_exc()
        say("This is a bug in cuttings, not in your content. Please report it with the above.")
        sys.exit(BUG)
