"""What stands below a folder is listed in order; no link is followed."""

import os
from pathlib import Path

import pytest

from builder.means.below import files_below, folders_below, hashes_below, ways_below


def test_files_are_listed_in_order_without_hidden_ones(tmp_path: Path) -> None:
    for file in ("b.md", "a/c.md", ".hidden.md", ".trash/d.md", "note.txt"):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).touch()
    (tmp_path / "folder.md").mkdir()

    found = [path.relative_to(tmp_path).as_posix() for path in files_below(tmp_path, "*.md")]

    assert found == ["a/c.md", "b.md"]


def test_a_link_to_a_folder_is_listed_but_not_entered(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.md").touch()
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "way-out").symlink_to("../outside", target_is_directory=True)

    assert files_below(tmp_path / "inside", "*.md") == ()
    assert files_below(tmp_path / "inside", "*") == (tmp_path / "inside" / "way-out",)


@pytest.mark.parametrize("target", ["outside", "nowhere"])
def test_of_a_folder_that_is_a_link_there_is_nothing_but_the_link(
    tmp_path: Path, target: str
) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.md").touch()
    (tmp_path / "people").symlink_to(target, target_is_directory=True)

    assert files_below(tmp_path / "people", "*.md") == (tmp_path / "people",)


def test_a_pipe_is_no_file_but_stands_there(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")

    assert files_below(tmp_path, "*") == ()
    assert ways_below(tmp_path) == (("a.md",),)


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert files_below(tmp_path / "nowhere", "*") == ()


def test_folders_are_told_apart_from_those_made_anew(tmp_path: Path) -> None:
    (tmp_path / "one" / "two").mkdir(parents=True)
    (tmp_path / "way-out").symlink_to(tmp_path.parent, target_is_directory=True)
    before = dict(folders_below(tmp_path))
    (tmp_path / "one").rename(tmp_path / "old")
    (tmp_path / "one").mkdir()

    assert before.keys() == {str(tmp_path), str(tmp_path / "one"), str(tmp_path / "one" / "two")}
    assert dict(folders_below(tmp_path))[str(tmp_path / "one")] != before[str(tmp_path / "one")]


def test_what_python_has_compiled_has_no_part_in_hashes(tmp_path: Path) -> None:
    for file in ("a.py", "a.pyc"):
        (tmp_path / file).write_bytes(b"x")

    assert [file for file, _ in hashes_below(tmp_path)] == ["a.py"]
