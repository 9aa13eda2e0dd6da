"""`cuttings init`: what its user sees."""

import re
import shlex
from pathlib import Path

import pytest
from commands import exit_code

from builder.cli import COMMANDS


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_prints_the_next_three_commands_and_they_are_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert exit_code(monkeypatch, "init", "lake news") == 0
    out, err = capsys.readouterr()

    commands = [shlex.split(line, comments=True) for line in out.splitlines()[1:]]
    assert commands[0] == ["cd", "lake news"]
    assert [name for name, *_ in commands[1:]] == ["cuttings"] * 3
    assert {command[1] for command in commands[1:]} <= COMMANDS.keys()
    assert "files into lake news: an archive with one example article" in err


def test_in_the_folder_itself_nobody_has_to_go_anywhere(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    assert exit_code(monkeypatch, "init", ".", "--title", "The Lake") == 0

    assert "  cd " not in capsys.readouterr().out
    assert "title: The Lake\n" in (here / "content/archive.yaml").read_text(encoding="utf-8")


def test_a_folder_that_holds_something_is_refused_with_what_it_holds(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    (here / "mine.txt").write_text("mine")

    assert exit_code(monkeypatch, "init", ".") == 2
    assert re.search(r"^error: \. is not empty, it holds mine\.txt: ", capsys.readouterr().err)
    assert [path.name for path in here.iterdir()] == ["mine.txt"]


def test_a_folder_whose_name_says_nothing_needs_a_title(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    assert exit_code(monkeypatch, "init", "./_") == 2
    assert "--title" in capsys.readouterr().err
    assert list(here.iterdir()) == []
