"""Archives with something wrong in them, one for each code, and what `cuttings check` says.

tests/broken/CODE/ holds the archive, tests/broken/CODE/expected.txt the words. What no repository
should hold (files of many megabytes, symbolic links) is put into a copy by PUT_IN below.
"""

import gzip
import os
import shutil
import signal
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from codes import CLEANING_CODES
from web_records import PAGE, http, warc

from builder.archive.looking import look
from builder.archive.workspace import Workspace, capture_files
from builder.doors.opened import MAX_CAPTURE_BYTES
from builder.intake.running import plan, run
from builder.means.files import MAX_CONTENT_BYTES
from builder.means.marks import MOST_BRACKETS, MOST_MARKS
from builder.means.reporting import Format, report
from builder.means.yaml_source import MAX_CHARACTERS
from builder.words.problems import Problem, errors

BROKEN = Path(__file__).parent / "broken"
CODES = sorted(folder.name for folder in BROKEN.iterdir())
TODAY = date(2024, 1, 1)
CUT_OFF = warc(http())[:-20]
MOVED = warc(http(status="404 Not Found")) + warc(http(status="301 Moved Permanently"))
BRIDGE = "content/articles/2020/bridge.md"


def _huge_article(root: Path) -> None:
    (root / BRIDGE).write_bytes(b"x" * (MAX_CONTENT_BYTES + 1))


def _put(name: str, data: bytes) -> Callable[[Path], None]:
    def put(root: Path) -> None:
        (root / "content/captures").mkdir()
        (root / "content/captures" / name).write_bytes(data)

    return put


def _huge_front_matter(root: Path) -> None:
    (root / BRIDGE).write_text(f"---\ntitle: {'x' * MAX_CHARACTERS}\n---\n", encoding="utf-8")


def _numberless_marks(root: Path) -> None:
    notes = root / "content/articles/2020/notes.md"
    text = notes.read_text(encoding="utf-8")
    notes.write_text(text + "[1] " * MOST_BRACKETS, encoding="utf-8")
    bridge = text.replace("Notes on the treaty", "The bridge") + "* " * (MOST_MARKS + 1)
    (root / BRIDGE).write_text(bridge, encoding="utf-8")


def _link(root: Path) -> None:
    (root / "elsewhere.md").write_text("Not ours to read.\n", encoding="utf-8")
    (root / BRIDGE).symlink_to("../../../elsewhere.md")


def _pipe(root: Path) -> None:
    os.mkfifo(root / BRIDGE)


PUT_IN: dict[str, Callable[[Path], None]] = {
    "capture-too-large": _put("one.txt", b"x" * (MAX_CAPTURE_BYTES + 1)),
    "damaged-archive": _put("lake.warc", CUT_OFF),
    "nested-too-deep": _put("page.html.gz", gzip.compress(gzip.compress(PAGE))),
    "not-a-file": _pipe,
    "records-left-out": _put("lake.warc", MOVED),
    "symbolic-link": _link,
    "too-compressed": _put("page.html.gz", gzip.compress(b"\0" * MAX_CAPTURE_BYTES)),
    "too-large": _huge_article,
    "unread-marks": _numberless_marks,
    "yaml-too-large": _huge_front_matter,
}


def _without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let cleaning never end, and its seconds be a thousand times shorter."""
    ring = signal.setitimer
    monkeypatch.setattr("builder.intake.examining.clean_reading", _go_on)
    monkeypatch.setattr(
        signal, "setitimer", lambda clock, after, again=0: ring(clock, after / 1_000, again)
    )


def _go_on(*_: object) -> None:
    while True:
        pass


@pytest.fixture
def workspace(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    root = tmp_path / code
    if code == "capture-failed":
        _without_end(monkeypatch)
    shutil.copytree(BROKEN / code, root)
    if code in PUT_IN:
        PUT_IN[code](root)
    return Workspace(root)


def problems_of(code: str, workspace: Workspace) -> tuple[Problem, ...]:
    """What `cuttings check` finds, or `cuttings clean` where the code is one of cleaning's own."""
    return _cleaned(workspace) if code in CLEANING_CODES else look(workspace, TODAY)[1]


def _cleaned(workspace: Workspace) -> tuple[Problem, ...]:
    files = {f"captures/{path.name}": path for path in capture_files(workspace)}
    outcomes = run(plan(workspace, files, dry_run=True))
    return tuple(problem for outcome in outcomes for problem in outcome.problems)


@pytest.mark.parametrize("code", CODES)
def test_a_problem_is_told_as_its_file_expects(
    code: str, workspace: Workspace, update_golden: bool
) -> None:
    said = report(problems_of(code, workspace), Format.TEXT, workspace.source_line) + "\n"
    golden = BROKEN / code / "expected.txt"
    if update_golden:
        golden.write_text(said, encoding="utf-8")
    assert golden.exists(), f"{golden.name} is missing: read what it would be, then update"
    assert said == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", CODES)
def test_an_archive_shows_what_it_is_named_for(code: str, workspace: Workspace) -> None:
    assert code in {problem.code for problem in problems_of(code, workspace)}


@pytest.mark.parametrize("code", CODES)
def test_what_is_not_broken_is_in_the_archive_all_the_same(code: str, workspace: Workspace) -> None:
    archive, problems = look(workspace, TODAY)
    broken = {problem.place.file for problem in errors(problems)}
    articles = workspace.content.glob("articles/*/*.md")
    sound = {path.relative_to(workspace.root).as_posix() for path in articles} - broken
    assert "content/articles/2020/ferry.md" in sound
    assert sound <= {entry.article.file for entry in archive.entries}


@pytest.mark.parametrize("code", CODES)
def test_checking_changes_no_file(code: str, workspace: Workspace) -> None:
    before = _bytes_below(workspace.root)
    problems_of(code, workspace)
    assert _bytes_below(workspace.root) == before


def _bytes_below(root: Path) -> dict[Path, bytes]:
    """What is remembered aside, which may be deleted at any time."""
    files = (path for path in root.rglob("*") if path.is_file() and ".cache" not in path.parts)
    return {path: path.read_bytes() for path in files}
