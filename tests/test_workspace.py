"""Where an archive's files are, and what makes its pages besides its content."""

import shutil
from pathlib import Path

import pytest
from small_archives import article, write

from builder.archive.loading import load
from builder.archive.workspace import PACKAGE, Workspace, capture_files
from builder.output.machinery import machinery


def test_an_archive_without_templates_uses_the_shipped_ones(tiny: Path) -> None:
    shipped = Workspace(tiny).templates
    shutil.copytree(shipped, tiny / "templates")

    assert shipped.is_relative_to(PACKAGE.parent)
    assert Workspace(tiny).templates == tiny / "templates"


def test_each_site_has_a_memory_of_its_own_inside_the_cache(tiny: Path) -> None:
    workspace = Workspace(tiny)
    one, other = workspace.manifest(tiny / "site"), workspace.manifest(tiny / "other")

    assert one.parent == other.parent == tiny / ".cache"
    assert one != other
    assert workspace.lock(tiny / "site") != one


def test_the_machinery_changes_with_the_templates(tiny: Path) -> None:
    templates = Path(shutil.copytree(Workspace(tiny).templates, tiny / "templates"))
    before = machinery(templates)
    assert machinery(templates) == before

    (templates / "base.html").rename(templates / "other.html")
    assert machinery(templates) != before


def test_captures_are_files_with_neither_a_dot_nor_a_record_behind_them(tiny: Path) -> None:
    write(
        tiny,
        {
            "captures/0001.txt.meta.yaml": "",
            "captures/.DS_Store": "",
            "captures/2020/a.txt": "",
            "captures/.hidden/b.txt": "",
        },
    )
    found = capture_files(Workspace(tiny))
    names = [path.relative_to(tiny / "content").as_posix() for path in found]

    assert names == ["captures/0001.txt", "captures/2020/a.txt"]


@pytest.mark.parametrize("target", ["/etc/hostname", "nowhere", ".."])
def test_a_symbolic_link_among_the_captures_is_a_problem_and_no_capture(
    tiny: Path, target: str
) -> None:
    (tiny / "content/captures/link.txt").symlink_to(target)
    content = load(Workspace(tiny))

    assert [one.name for one in content.captures] == ["captures/0001.txt"]
    assert [one.code for one in content.problems if one.severity == "error"] == ["symbolic-link"]


def test_what_stands_elsewhere_under_content_is_not_read(tiny: Path) -> None:
    write(tiny, {"drafts/2020/a.md": article("Not yet"), "articles/2021/notes.txt": "mine"})

    assert len(load(Workspace(tiny)).articles) == 4


def test_a_source_line_is_shown_where_there_is_one(tiny: Path) -> None:
    workspace = Workspace(tiny)

    assert workspace.source_line("content/archive.yaml", 1) == "title: Cod and Consequences"
    assert workspace.source_line("content/archive.yaml", 99) == ""
    assert workspace.source_line("content/gone.md", 1) == ""


def test_what_editors_rejected_is_read(tmp_path: Path) -> None:
    content = load(Workspace(write(tmp_path, {"rejected.yaml": "people: [Grand Quay]\n"})))

    assert [one.name.text for one in content.rejected.people] == ["Grand Quay"]
    assert "unread-file" not in {one.code for one in content.problems}
