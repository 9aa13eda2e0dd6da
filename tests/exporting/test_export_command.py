"""`cuttings export`, as its user meets it."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import exit_code
from small_archives import change, tree

from builder.exporting import FORMATS

ONE_FILE = [name for name, one in FORMATS.items() if one.file]
MANY = [name for name, one in FORMATS.items() if not one.file]


Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run `cuttings export` as its user would."""

    def run(*words: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
        monkeypatch.chdir(cwd or Path.cwd())
        code = exit_code(monkeypatch, "export", *words)
        return subprocess.CompletedProcess(words, code, *capsysbinary.readouterr())

    return run


@pytest.mark.parametrize("form", ONE_FILE)
def test_a_format_of_one_file_goes_to_stdout_or_to_the_same_bytes_in_a_file(
    run: Run, tiny: Path, form: str
) -> None:
    printed = run(form, "--root", tiny)
    written = run(form, "--out", "there", cwd=tiny)

    assert (printed.returncode, printed.stderr) == (0, b"")
    assert (written.returncode, written.stdout) == (0, b"")
    assert written.stderr.decode() == "4 articles in there\n"
    assert (tiny / "there").read_bytes() == printed.stdout != b""


@pytest.mark.parametrize("form", MANY)
def test_a_format_of_many_files_goes_to_a_folder(run: Run, tiny: Path, form: str) -> None:
    done = run(form, "--out", "data", cwd=tiny)

    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode().startswith("4 articles in ")
    assert len(tree(tiny / "data")) > 5


@pytest.mark.parametrize("form", MANY)
def test_a_format_of_many_files_needs_a_folder(run: Run, tiny: Path, form: str) -> None:
    done = run(form, cwd=tiny)

    assert done.returncode == 2
    assert f"{form} is many files: name a folder with --out" in done.stderr.decode()


def test_stdout_can_be_read_by_the_next_program(tiny: Path) -> None:
    command = (sys.executable, "-m", "builder", "export", "csl", "--root", str(tiny))
    done = subprocess.run(command, capture_output=True, check=True)

    assert len(json.loads(done.stdout)) == 4


def test_a_database_can_be_opened(run: Run, tiny: Path) -> None:
    run("sqlite", "--out", "archive.sqlite", cwd=tiny)
    with sqlite3.connect(tiny / "archive.sqlite") as made:
        assert made.execute("SELECT count(*) FROM articles").fetchone() == (4,)
    made.close()


def test_an_unknown_format_is_refused_with_those_there_are(run: Run, tiny: Path) -> None:
    done = run("xlsx", cwd=tiny)

    assert done.returncode == 2
    assert all(name in done.stderr.decode() for name in FORMATS)


@pytest.mark.parametrize("out", ["content", "content/articles"])
def test_the_content_is_no_place_for_an_export(run: Run, tiny: Path, out: str) -> None:
    before = tree(tiny)

    assert run("csv", "--out", out, cwd=tiny).returncode == 2
    assert tree(tiny) == before


def test_outside_of_an_archive_nothing_is_exported(run: Run, tmp_path: Path) -> None:
    done = run("csl", cwd=tmp_path)

    assert (done.returncode, done.stdout) == (2, b"")
    assert b"this is no archive" in done.stderr


def test_an_article_with_an_error_is_told_of_and_the_rest_exported(run: Run, tiny: Path) -> None:
    change(tiny, "articles/2020/a-letter-on-nets.md", "date: 2020-11", "date: last year")
    done = run("csl", cwd=tiny)

    assert done.returncode == 1
    assert b"1 error in the content: see  cuttings check" in done.stderr
    assert len(json.loads(done.stdout)) == 3
