"""A command, run as its user would but within this process."""

import sys
from pathlib import Path

import pytest

from builder import cli


def exit_code(monkeypatch: pytest.MonkeyPatch, *words: str | Path) -> int:
    """Run `cuttings` with these words, and return the code that it ends with."""
    monkeypatch.setattr(sys, "argv", ["cuttings", *map(str, words)])
    try:
        cli.main()
    except SystemExit as ended:
        code = ended.code or 0
        assert isinstance(code, int)
        return code
    return 0
