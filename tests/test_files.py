"""Files are read whole or refused with a reason, and written whole or not at all."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from stat import S_IMODE

import pytest

from builder.means.exchange import exchange
from builder.means.files import (
    MAX_CONTENT_BYTES,
    Source,
    read_source,
    sha256,
    standing,
    with_newlines,
    write_atomically,
    write_new,
    write_over,
)
from builder.words.problems import Place, Problem

MODES = pytest.mark.skipif(sys.platform == "win32", reason="there is but read-only, or not")


def source(root: Path, data: bytes) -> Source | Problem:
    path = root / "content" / "a.md"
    path.parent.mkdir()
    path.write_bytes(data)
    return read_source(root, "content/a.md")


def test_a_file_is_known_by_its_path_below_the_root(tmp_path: Path) -> None:
    assert source(tmp_path, "나루\n".encode()) == Source("content/a.md", "나루\n")


def test_a_byte_order_mark_and_foreign_line_ends_are_taken_off(tmp_path: Path) -> None:
    assert source(tmp_path, b"\xef\xbb\xbfone\r\ntwo\rthree\n") == Source(
        "content/a.md", "one\ntwo\nthree\n"
    )


def test_line_ends_of_three_systems_are_one() -> None:
    assert with_newlines("unix\nwindows\r\nold mac\rend") == "unix\nwindows\nold mac\nend"


def test_bytes_that_are_no_utf_8_are_told_with_their_line_and_column(tmp_path: Path) -> None:
    problem = source(tmp_path, "나루\r\n나루: Br".encode() + b"\xfccke\n")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.place) == ("not-utf-8", Place("content/a.md", 2, 7))


def test_a_file_beyond_all_measure_is_not_read(tmp_path: Path) -> None:
    problem = source(tmp_path, b"x" * (MAX_CONTENT_BYTES + 1))
    assert isinstance(problem, Problem)
    assert problem.code == "too-large"


def test_the_largest_file_is_read(tmp_path: Path) -> None:
    assert isinstance(source(tmp_path, b"x" * MAX_CONTENT_BYTES), Source)


@pytest.mark.parametrize("target", ["../secret.md", "nowhere.md"])
def test_a_symbolic_link_is_not_followed(tmp_path: Path, target: str) -> None:
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    (tmp_path / "content").mkdir()
    link = tmp_path / "content" / "a.md"
    link.symlink_to(target)

    problem = read_source(tmp_path, "content/a.md")

    assert isinstance(problem, Problem)
    assert (problem.code, problem.place) == ("symbolic-link", Place("content/a.md"))


def test_a_pipe_is_refused_and_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")

    problem = read_source(tmp_path, "a.md")

    assert isinstance(problem, Problem)
    assert problem.code == "not-a-file"


def test_no_way_to_a_file_leads_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "root").mkdir()
    (tmp_path / "link").symlink_to("root")
    (tmp_path / "root" / "people").symlink_to(tmp_path)

    assert standing(tmp_path / "link", "a/b.md") == tmp_path / "link/a/b.md"
    with pytest.raises(OSError, match="symbolic link"):
        standing(tmp_path / "root", "people/ada.md")


def test_writing_makes_the_folders_and_says_that_it_wrote(tmp_path: Path) -> None:
    path = tmp_path / "one" / "two" / "a.md"

    assert write_atomically(path, b"text")
    assert path.read_bytes() == b"text"


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    write_atomically(path, b"text")
    before = path.stat()

    assert not write_atomically(path, b"text")
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_write_that_fails_leaves_the_old_bytes_and_nothing_beside_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    write_atomically(path, b"old")

    def full_disk(handle: int) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="no space left"):
        write_atomically(path, b"new")

    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.md", b"old")]


def test_a_new_file_is_whole_and_its_folders_are_made(tmp_path: Path) -> None:
    path = tmp_path / "one" / "a.md"

    assert write_new(path, b"text")
    assert [(one.name, one.read_bytes()) for one in path.parent.iterdir()] == [("a.md", b"text")]


def test_a_new_file_takes_nobodys_place(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"mine")

    assert not write_new(path, b"text")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.md", b"mine")]


def test_a_link_that_leads_nowhere_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("elsewhere.md")

    assert not write_new(tmp_path / "a.md", b"text")
    assert not (tmp_path / "elsewhere.md").exists()


def test_a_new_file_is_written_where_no_hard_links_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError("no hard links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)

    assert write_new(tmp_path / "a.md", b"text")
    assert not write_new(tmp_path / "a.md", b"other")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.md", b"text")]


def test_a_file_is_written_over_while_it_is_as_it_was_seen(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")

    assert write_over(path, b"new", sha256(b"old"))
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("now", [b"saved meanwhile", None])
def test_a_file_that_is_not_as_it_was_seen_stays(tmp_path: Path, now: bytes | None) -> None:
    path = tmp_path / "a.md"
    if now is not None:
        path.write_bytes(now)

    assert not write_over(path, b"new", sha256(b"old"))
    assert [one.read_bytes() for one in tmp_path.iterdir()] == ([] if now is None else [now])


def test_what_is_saved_at_the_last_moment_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look at a file and the rename, where two files can change places."""
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    saved = [b"saved at the last moment"]

    def exchange_late(one: Path, other: Path) -> bool:
        if saved:
            path.write_bytes(saved.pop())
        return exchange(one, other)

    monkeypatch.setattr("builder.means.files.exchange", exchange_late)
    if sys.platform == "linux":
        assert not write_over(path, b"new", sha256(b"old"))
        assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"saved at the last moment"]


@MODES
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_whoever_may_read_a_file_still_may_and_nobody_else(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(mode)
    write_atomically(path, b"new")
    write_over(path, b"newer", sha256(b"new"))

    assert (path.read_bytes(), S_IMODE(path.stat().st_mode)) == (b"newer", mode)


@MODES
def test_what_nobody_else_may_read_lies_open_at_no_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o600)
    seen: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: seen.append(os.fstat(handle).st_mode))
    write_atomically(path, b"new")

    assert [S_IMODE(one) for one in seen] == [0o600]


@MODES
@pytest.mark.parametrize("write", [write_atomically, write_new])
def test_a_new_file_is_as_the_system_makes_any(
    tmp_path: Path, write: Callable[[Path, bytes], bool]
) -> None:
    before = os.umask(0o027)
    try:
        write(tmp_path / "a.md", b"text")
    finally:
        os.umask(before)

    assert S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o640


@pytest.mark.parametrize(
    "write", [write_atomically, lambda path, data: write_over(path, data, sha256(b"old"))]
)
def test_a_file_that_may_not_be_written_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[Path, bytes], bool]
) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda path, wish: False)  # root may write whatever it is

    with pytest.raises(PermissionError, match=r"may not be written.*a\.md"):
        write(path, b"new")
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"old"]


def test_a_hash_is_hexadecimal_sha_256() -> None:
    assert sha256(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
