"""Where exports are written: they replace and remove their own files, and no others."""

from pathlib import Path

import pytest
from small_archives import tree

from builder.exporting.folder import MARKER, NotForExport, write_file, write_folder
from builder.exporting.values import File

A, B = File("a.csv", b"a"), File("deep/b.csv", b"b")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "archive" / "content").mkdir(parents=True)
    return tmp_path / "archive"


def test_a_folder_is_made(root: Path) -> None:
    assert write_folder(root, root / "data", "csv", (A, B)) == 2

    assert tree(root / "data").keys() == {"a.csv", "deep/b.csv", MARKER}


def test_what_is_no_longer_exported_goes_and_what_others_put_there_stays(root: Path) -> None:
    out = root / "data"
    write_folder(root, out, "csv", (A, B))
    (out / "notes.txt").write_text("mine")
    write_folder(root, out, "csv", (A,))

    assert tree(out).keys() == {"a.csv", "notes.txt", MARKER}


def test_formats_share_a_folder(root: Path) -> None:
    out = root / "data"
    write_folder(root, out, "csv", (A,))
    write_folder(root, out, "json", (B,))
    write_folder(root, out, "csv", (A,))

    assert tree(out).keys() == {"a.csv", "deep/b.csv", MARKER}


def test_the_same_export_writes_the_same_folder(root: Path) -> None:
    write_folder(root, root / "one", "csv", (A, B))
    write_folder(root, root / "two", "csv", (A, B))
    write_folder(root, root / "two", "csv", (A, B))

    assert tree(root / "one") == tree(root / "two")


def test_a_folder_that_holds_other_things_is_refused(root: Path) -> None:
    out = root / "letters"
    out.mkdir()
    (out / "letter.txt").write_text("dear")

    with pytest.raises(NotForExport, match="is not empty and holds no export"):
        write_folder(root, out, "csv", (A,))
    assert tree(out) == {"letter.txt": b"dear"}


@pytest.mark.parametrize(
    "place", ["", "..", "content", "content/data", "templates/x", ".git/x", ".cache"]
)
def test_nothing_is_exported_into_the_archive(root: Path, place: str) -> None:
    with pytest.raises(NotForExport, match="holds the archive itself"):
        write_folder(root, root / place, "csv", (A,))


def test_a_file_is_no_folder(root: Path) -> None:
    (root / "data").write_text("a file")

    with pytest.raises(NotForExport, match="is a file"):
        write_folder(root, root / "data", "csv", (A,))


def test_a_marker_does_not_lead_out_of_its_folder(root: Path) -> None:
    out = root / "data"
    write_folder(root, out, "csv", (A,))
    precious = root / "precious"
    precious.mkdir()
    (precious / "letter").write_text("mine")
    (out / "link").symlink_to(precious)
    leading_out = ("../precious/letter", precious / "letter", "link/letter")
    (out / MARKER).write_text("".join(f"csv {path}\n" for path in leading_out))
    write_folder(root, out, "csv", (A,))

    assert (precious / "letter").read_text() == "mine"


def test_a_file_goes_where_it_is_told_or_into_a_folder_that_is_there(root: Path) -> None:
    assert write_file(root, root / "x.csv", A).read_bytes() == b"a"
    (root / "out").mkdir()
    assert write_file(root, root / "out", A) == root / "out" / "a.csv"


@pytest.mark.parametrize("place", ["content/archive.yaml", ".git/HEAD", ".cache/articles.jsonl"])
def test_a_file_is_not_written_among_what_the_archive_needs(root: Path, place: str) -> None:
    with pytest.raises(NotForExport):
        write_file(root, root / place, A)
