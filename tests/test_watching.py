"""Whatever happens in the folders that people edit is noticed, and nothing outside them."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from builder.preview.watching import changes

PATIENCE = 60  # seconds until a change counts as never noticed
A_WHILE = 1.5  # seconds in which what is to be left alone would be noticed


class Watch:
    """Somebody who watches two folders in another thread."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.noticed = threading.Event()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def _watch(self) -> None:
        for _ in changes((self.root / "content", self.root / "templates"), self._ended):
            self.noticed.set()

    def settle(self) -> None:
        """Wait until nothing is noticed any more."""
        while self.noticed.wait(A_WHILE):
            self.noticed.clear()

    def notices(self, act: Callable[[], object]) -> bool:
        self.settle()
        act()
        return self.noticed.wait(PATIENCE)

    def end(self) -> None:
        self._ended.set()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content/articles/2020").mkdir(parents=True)
    (tmp_path / "content/articles/2020/a.md").write_text("one")
    (tmp_path / "outside").mkdir()
    return tmp_path


@pytest.fixture
def watch(root: Path) -> Iterator[Watch]:
    made = Watch(root)
    assert made.notices((root / "content" / "begun.md").touch), "it watches from now on"
    yield made
    made.end()


def test_a_file_that_is_saved_is_noticed(watch: Watch, root: Path) -> None:
    assert watch.notices(lambda: (root / "content/articles/2020/a.md").write_text("two"))


def test_so_is_one_that_is_moved_in_with_an_old_time(watch: Watch, root: Path) -> None:
    old = root / "outside" / "old.md"
    old.write_text("old")
    os.utime(old, (1, 1))

    assert watch.notices(lambda: old.rename(root / "content/articles/2020/old.md"))


def test_so_is_one_in_a_folder_that_came_later(watch: Watch, root: Path) -> None:
    later = root / "content/articles/2021"

    assert watch.notices(later.mkdir)
    assert watch.notices(lambda: (later / "b.md").write_text("new"))


def test_a_folder_that_is_deleted_and_made_anew_is_watched_again(watch: Watch, root: Path) -> None:
    assert watch.notices(lambda: shutil.rmtree(root / "content"))
    assert watch.notices((root / "content").mkdir)
    assert watch.notices(lambda: (root / "content/a.md").write_text("again"))


def test_a_folder_that_was_not_there_is_watched_as_soon_as_it_is(watch: Watch, root: Path) -> None:
    assert watch.notices((root / "templates").mkdir)
    assert watch.notices(lambda: (root / "templates/base.html").write_text("new"))


def test_links_lead_nowhere(watch: Watch, root: Path) -> None:
    def link() -> None:
        for number, target in enumerate(("..", "../outside", "nowhere")):
            (root / f"content/link-{number}").symlink_to(target)

    assert watch.notices(link)
    watch.settle()
    (root / "outside/x.md").write_text("not ours")

    assert not watch.noticed.wait(A_WHILE)


def test_twenty_files_at_once_are_a_burst_or_two(root: Path) -> None:
    ended, counted = threading.Event(), []

    def count() -> None:
        for _ in changes((root / "content",), ended):
            counted.append(1)

    thread = threading.Thread(target=count)
    thread.start()
    watch = Watch(root)
    watch.notices(lambda: [(root / f"content/{n}.md").touch() for n in range(20)])
    watch.settle()
    watch.end()
    ended.set()
    thread.join(PATIENCE)

    assert len(counted) < 20
