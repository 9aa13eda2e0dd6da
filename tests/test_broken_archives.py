"""Archives with something wrong in them, one for each code, and what `cuttings check` says.

tests/broken/CODE/ holds the archive, tests/broken/CODE/expected.txt the words. What no repository
should hold (files of many megabytes, symbolic links) is put into a copy by PUT_IN below.
"""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from codes import CLEANING_CODES

from builder.archive.workspace import Workspace, article_hashes, capture_files, load
from builder.intake.desk import MAX_CAPTURE_BYTES, opened
from builder.intake.ownership import shelf
from builder.means.files import MAX_CONTENT_BYTES
from builder.means.reporting import Format, report
from builder.means.yaml_source import MAX_CHARACTERS
from builder.output.build import look
from builder.words.problems import Problem, errors

BROKEN = Path(__file__).parent / "broken"
CODES = sorted(folder.name for folder in BROKEN.iterdir())
TODAY = date(2024, 1, 1)
BRIDGE = "content/articles/2020/bridge.md"


def _huge_article(root: Path) -> None:
    (root / BRIDGE).write_bytes(b"x" * (MAX_CONTENT_BYTES + 1))


def _huge_capture(root: Path) -> None:
    (root / "content/captures").mkdir()
    (root / "content/captures/one.txt").write_bytes(b"x" * (MAX_CAPTURE_BYTES + 1))


def _huge_front_matter(root: Path) -> None:
    (root / BRIDGE).write_text(f"---\ntitle: {'x' * MAX_CHARACTERS}\n---\n", encoding="utf-8")


def _link(root: Path) -> None:
    (root / "elsewhere.md").write_text("Not ours to read.\n", encoding="utf-8")
    (root / BRIDGE).symlink_to("../../../elsewhere.md")


PUT_IN: dict[str, Callable[[Path], None]] = {
    "capture-too-large": _huge_capture,
    "symbolic-link": _link,
    "too-large": _huge_article,
    "yaml-too-large": _huge_front_matter,
}


@pytest.fixture
def workspace(code: str, tmp_path: Path) -> Workspace:
    root = tmp_path / code
    shutil.copytree(BROKEN / code, root)
    if code in PUT_IN:
        PUT_IN[code](root)
    return Workspace(root)


def problems_of(code: str, workspace: Workspace) -> tuple[Problem, ...]:
    """What `cuttings check` finds, or `cuttings clean` where the code is one of cleaning's own."""
    return _cleaned(workspace) if code in CLEANING_CODES else look(workspace, TODAY)[1]


def _cleaned(workspace: Workspace) -> tuple[Problem, ...]:
    content = load(workspace)
    desk = opened(content, shelf(content, article_hashes(workspace)))
    paths = capture_files(workspace)
    taken = (desk.take(f"captures/{path.name}", path.read_bytes())[0] for path in paths)
    return tuple(one for one in taken if isinstance(one, Problem))


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
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
