"""The archive as it was at another commit, in scratch repositories."""

import subprocess
from pathlib import Path

import pytest

from builder.means.git import NotRead, commit_of, tree_at
from builder.words.problems import Stopped


def git(folder: Path, *words: str) -> str:
    settings = ("user.name=A", "user.email=a@example.org", "init.defaultBranch=main")
    given = [word for one in settings for word in ("-c", one)]
    done = subprocess.run(
        ("git", *given, *words), cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def commit(root: Path, text: str) -> str:
    (root / "content").mkdir(exist_ok=True)
    (root / "content/a.md").write_text(text, encoding="utf-8")
    git(root, "add", "-A")
    git(root, "commit", "-qm", text)
    return git(root, "rev-parse", "HEAD")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with two commits, and a change that is not committed."""
    root = tmp_path / "archive"
    root.mkdir()
    git(root, "init", "-q")
    commit(root, "one")
    git(root, "tag", "first")
    commit(root, "two")
    (root / "content/a.md").write_text("three", encoding="utf-8")
    return root


def text_at(root: Path, ref: str) -> str:
    with tree_at(root, ref) as folder:
        return (folder / "content/a.md").read_text(encoding="utf-8")


def test_a_branch_a_tag_or_a_commit_gives_the_files_of_that_time(root: Path) -> None:
    assert [text_at(root, ref) for ref in ("HEAD", "main", "HEAD~1", "first")] == [
        *("two", "two", "one", "one")
    ]
    assert text_at(root, commit_of(root, "first")) == "one"


def test_nothing_of_the_repository_changes_and_the_folder_is_gone(root: Path) -> None:
    before = git(root, "status", "--porcelain"), git(root, "stash", "list")
    with tree_at(root, "first") as folder:
        assert not folder.is_relative_to(root)
    assert not folder.exists()
    assert (git(root, "status", "--porcelain"), git(root, "stash", "list")) == before
    assert (root / "content/a.md").read_text(encoding="utf-8") == "three"


def test_an_archive_may_lie_in_a_folder_of_its_repository(tmp_path: Path) -> None:
    top = tmp_path / "top"
    news = top / "deep" / "news"
    news.mkdir(parents=True)
    git(top, "init", "-q")
    (top / "other.txt").write_text("not ours", encoding="utf-8")
    commit(news, "one")
    with tree_at(news, "HEAD") as folder:
        assert [path.name for path in folder.iterdir()] == ["content"]


def test_an_archive_that_was_not_there_yet_is_empty(root: Path) -> None:
    (root / "later").mkdir()
    with tree_at(root / "later", "HEAD") as folder:
        assert list(folder.iterdir()) == []


def test_files_come_as_in_a_clone_whatever_leaves_them_out_of_downloads(root: Path) -> None:
    (root / ".gitattributes").write_text("content/a.md export-ignore\n", encoding="utf-8")
    commit(root, "four")
    assert text_at(root, "HEAD") == "four"


def test_no_hook_runs(root: Path, tmp_path: Path) -> None:
    hook = root / ".git/hooks/post-checkout"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n", encoding="utf-8")
    hook.chmod(0o755)
    assert text_at(root, "first") == "one"
    assert not (tmp_path / "ran").exists()


def test_within_a_hook_the_repository_is_the_one_around_the_archive(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    assert text_at(root, "first") == "one"


@pytest.mark.parametrize(
    "ref",
    [
        *("", "nope", "-h", "--help", "--upload-pack=touch x", "--output=x", "HEAD:content"),
        *("$(touch x)", "a\0b", "a\nb", "first;ls", "main..first"),
    ],
)
def test_what_is_no_commit_is_named_and_never_an_option(root: Path, ref: str) -> None:
    files = sorted(root.iterdir())
    with pytest.raises(NotRead, match=r"this repository has no branch, tag or commit"):
        commit_of(root, ref)
    assert sorted(root.iterdir()) == files


def test_a_shallow_clone_says_what_to_do(root: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth", "1", root.as_uri(), str(clone))
    assert text_at(clone, "HEAD") == "two"
    with pytest.raises(NotRead, match=r"shallow clone.*git fetch --unshallow.*fetch-depth: 0"):
        commit_of(clone, "HEAD~1")


def test_without_a_repository_or_git_that_is_said(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(NotRead, match="lies in no git repository"):
        commit_of(tmp_path, "HEAD")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Stopped, match="git is needed for this, and is not installed"):
        commit_of(root, "HEAD")
