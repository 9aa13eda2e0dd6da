"""The bar of what takes long: on a terminal alone, and gone when all is done."""

import os
import pty
import re
import subprocess
import sys

import pytest

from builder.means.progress import LONG_NAME, bar

COLOUR = re.compile(rb"\x1b\[[\d;]*(?:3[0-9]|38;5)[\d;]*m")
SHOW = f"""
from builder.means.progress import bar
with bar(3, shown=True) as advance:
    for name in ("captures/one.txt", "captures/[red]two.txt", "{"x" * 99}.txt"):
        advance(name, 1)
"""


def on_a_terminal(**environment: str) -> bytes:
    """What the bar writes to a terminal of its own."""
    ours, theirs = pty.openpty()
    settings = {"TERM": "xterm-256color", "COLUMNS": "120"} | environment
    inherited = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "CI")}
    command = (sys.executable, "-c", SHOW)
    subprocess.run(command, env=inherited | settings, stderr=theirs, check=True)
    os.close(theirs)
    written = b""
    try:
        while more := os.read(ours, 65_536):
            written += more
    except OSError:  # Linux says so when nobody writes any more
        pass
    os.close(ours)
    return written


def test_it_tells_how_far_things_are_and_leaves_nothing_behind() -> None:
    written = on_a_terminal()

    assert b"3/3" in written
    assert written.rstrip().endswith(b"\x1b[2K"), "its line is empty again"


def test_it_shows_what_is_worked_on_as_it_is_called_but_not_longer_than_a_line() -> None:
    written = on_a_terminal(NO_COLOR="1")

    assert b"x" * (LONG_NAME - 5) in written
    assert b"x" * LONG_NAME not in written


@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_it_is_coloured_unless_one_asks_for_none(
    environment: dict[str, str], coloured: bool
) -> None:
    assert bool(COLOUR.search(on_a_terminal(**environment))) is coloured


def test_it_can_be_left_out(capfd: pytest.CaptureFixture[str]) -> None:
    with bar(1, shown=False) as advance:
        advance("captures/one.txt", 1)

    assert capfd.readouterr() == ("", "")
