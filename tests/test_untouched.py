"""Where nothing has changed nothing is read; where anything may have, a build does all it does."""

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from small_archives import TODAY, article, built, change, tree, write

from builder.archive.workspace import Workspace
from builder.output import untouched
from builder.output.build import build
from builder.output.machinery import machinery
from builder.output.order import BuildReport, Order
from builder.output.standing import standing

LETTER = "articles/2020/a-letter-on-nets.md"
LOOK = "builder.output.updating.assembled"


class Looked(Exception):
    """The content was read."""


@pytest.fixture
def settled(tiny: Path) -> Path:
    """An archive that has been built."""
    built(tiny)
    return tiny


@pytest.fixture
def unread(settled: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, of which nothing can be read any more."""

    def look(*_: object) -> None:
        raise Looked

    monkeypatch.setattr(LOOK, look)
    return settled


def test_a_second_build_reads_nothing_and_tells_the_same(
    settled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = build(Workspace(settled), Order(settled / "site", search=False, force=True), TODAY)
    monkeypatch.setattr(LOOK, None)
    second = built(settled)

    assert second == replace(first, made={}, written=(), removed=())
    assert second.problems, "what is wrong is told as often as somebody asks"


def edited(root: Path) -> None:
    change(root, LETTER, "is a wall", "is a fence")


def edited_within_the_same_tick(root: Path) -> None:
    path = root / "content" / LETTER
    before = path.stat()
    change(root, LETTER, "is a wall", "is a moat")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def replaced(root: Path) -> None:
    path = root / "content" / LETTER
    shutil.copy2(path, root / "copy.md")
    (root / "copy.md").rename(path)


def own_templates(root: Path) -> None:
    shutil.copytree(Workspace(root).templates, root / "templates")
    (root / "templates/about.html").write_text("About")


EVENTS: dict[str, Callable[[Path], object]] = {
    "an edit": edited,
    "an edit that keeps size and time": edited_within_the_same_tick,
    "a file in the place of another": replaced,
    "a new file": lambda root: write(root, {"articles/2020/new.md": article("New")}),
    "a file that is gone": lambda root: (root / "content" / LETTER).unlink(),
    "a page that is gone": lambda root: (root / "site/index.html").unlink(),
    "a page that somebody wrote over": lambda root: (root / "site/index.html").write_text("x"),
    "a lost cache": lambda root: shutil.rmtree(root / ".cache"),
    "templates of its own": own_templates,
}


@pytest.mark.parametrize("event", EVENTS)
def test_whatever_happens_is_seen(unread: Path, event: str) -> None:
    EVENTS[event](unread)

    with pytest.raises(Looked):
        built(unread)


@pytest.mark.parametrize(
    "other",
    [
        {"base_url": "https://other.example/"},
        {"offline": True},
        {"search": True},
        {"force": True},
    ],
)
def test_another_order_is_another_build(unread: Path, other: dict[str, str | bool]) -> None:
    order = replace(Order(unread / "site", search=False), **other)

    with pytest.raises(Looked):
        build(Workspace(unread), order, TODAY)


def test_another_day_is_another_build_for_dates_may_lie_ahead(unread: Path) -> None:
    with pytest.raises(Looked):
        build(Workspace(unread), Order(unread / "site", search=False), TODAY + timedelta(1))


def test_the_number_of_processes_changes_nothing(unread: Path) -> None:
    assert build(Workspace(unread), Order(unread / "site", search=False, jobs=7), TODAY).problems


def test_what_was_edited_a_moment_ago_is_known_by_its_bytes_for_a_clock_may_stand_still(
    settled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    still = list(untouched._stamps(str(settled / "content")))
    monkeypatch.setattr(untouched, "_stamps", lambda _: still)
    built(settled)
    edited(settled)

    assert f"{LETTER.rpartition('.')[0]}/index.html" in built(settled).written


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no such files")
def test_a_pipe_that_somebody_left_there_is_not_waited_for(settled: Path) -> None:
    os.mkfifo(settled / "content/pipe")

    assert built(settled).problems


def test_long_after_an_edit_sizes_and_times_are_enough(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(untouched, "DOUBT", -3_600 * 10**9)
    built(tiny)
    monkeypatch.setattr(untouched, "sha256_of", None)

    assert built(tiny).problems


@pytest.mark.parametrize("rubbish", [b"", b"{}", b"\xff\xfe", b"[1, 2]\n[3]"])
def test_a_memory_that_is_damaged_counts_as_none(settled: Path, rubbish: bytes) -> None:
    before = tree(settled / "site")
    told = next((settled / ".cache").glob("*.told"))
    told.write_bytes(rubbish)
    built(settled)

    assert tree(settled / "site") == before


def test_what_git_keeps_of_the_memory_is_not_believed(settled: Path) -> None:
    """A branch could bring a memory, and with it a site that says something else."""
    (settled / "site/index.html").write_text("Believe me")
    order = Order(settled / "site", search=False)
    workspace = Workspace(settled)
    found = untouched.inputs(workspace, order, machinery(workspace.templates), TODAY)
    done = BuildReport(standing(settled / "site"), ())
    untouched.remember(workspace.told(settled / "site"), found, done)
    for words in (("init", "-q"), ("add", "-f", ".cache", "site", "content")):
        subprocess.run(("git", *words), cwd=settled, check=True)

    assert "index.html" in built(settled).written
    assert b"Believe me" not in (settled / "site/index.html").read_bytes()
