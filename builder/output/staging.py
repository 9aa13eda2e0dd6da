"""The next site, made beside the old one.

A file that has not changed is linked, not written; files and folders that this builder did not make
are carried over untouched. The old site stays as the stage of the next: to link and to remove all
of a large one takes longer than to make a page.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISREG

from builder.means.garbage import GivenBackAtTimes
from builder.output.carrying import carry, is_shared, thin
from builder.output.marker import MARKER, MARKERS, claim, mark
from builder.output.publish import remove, stage_of, swap

_AT_A_TIME = 1_048_576  # bytes that are read of a file


class Stage:
    """The next site, beside the one that is there: what is put into it, and what is carried over.

    Several processes may put files into it at once. Whatever an earlier build left there gives way
    to what is put, and leads it nowhere else; of the rest only links to files of the site are kept.
    """

    def __init__(self, out: Path) -> None:
        self.out = out.resolve()
        self.folder = stage_of(self.out)
        self._real: dict[str, bool] = {}
        self._made: set[str] = set()
        self._memory = GivenBackAtTimes()

    def put(self, file: str, parts: Iterable[bytes]) -> bool:
        """Write a file if the site has not the same; say whether it was written. Raises OSError.

        The parts are written as they come, for all of them may be more than the memory holds.
        """
        claim(self.folder)
        target = self.folder / file
        self._make_way(str(target.parent))
        _clear(target)  # it may be a link to a file of the site
        with target.open("wb") as made:
            made.writelines(self._memory.after(parts))
        if self._has(file, target):
            target.unlink()
            return False
        return True

    def carry(self, put: Iterable[str], drop: frozenset[str]) -> None:
        """Link all that the site has but for what was `put` here and for `drop`. Raises OSError."""
        claim(self.folder)
        carry(str(self.out), str(self.folder), frozenset(put) | {MARKER}, drop | {MARKERS[1]})

    def publish(self, files: Iterable[str], manifest: str) -> None:
        """Mark the stage: our files, and the hash of their manifest; put it in the site's place.

        The old site is the next stage, unless there is nothing that they share.
        """
        mark(self.folder, files, manifest)
        swap(self.folder, self.out)
        if self.folder.is_dir() and not is_shared(str(self.folder)):
            with suppress(OSError):  # the new site is in place
                remove(self.folder)

    def clear_away(self) -> None:
        """Remove what was staged and is not the site's as it stands. Raises OSError."""
        if self.folder.is_dir():
            thin(str(self.folder), str(self.out), frozenset({MARKER}))
            if [path.name for path in self.folder.iterdir()] == [MARKER]:
                remove(self.folder)

    def _has(self, file: str, made: Path) -> bool:
        """Whether the site has a file of the same bytes, and not by way of a symbolic link."""
        path = f"{self.out}/{file}"
        try:
            state = os.lstat(path)
        except (FileNotFoundError, NotADirectoryError):
            return False
        is_real = S_ISREG(state.st_mode) and self._is_real(os.path.dirname(path))  # noqa: PTH120
        return is_real and state.st_size == made.stat().st_size and _are_same(Path(path), made)

    def _is_real(self, folder: str) -> bool:
        if folder not in self._real:
            self._real[folder] = os.path.realpath(folder) == folder
        return self._real[folder]

    def _make_way(self, folder: str) -> None:
        """Make a folder on the stage; whatever is none there, or leads elsewhere, goes.

        Another process may make it at the same time, and put files there.
        """
        if folder in self._made:
            return
        if folder != str(self.folder):
            self._make_way(os.path.dirname(folder))  # noqa: PTH120
            if os.path.islink(folder) or not os.path.isdir(folder):  # noqa: PTH112, PTH114
                with suppress(OSError):  # there is nothing, or a folder by now
                    os.unlink(folder)  # noqa: PTH108
                os.makedirs(folder, exist_ok=True)  # noqa: PTH103
        self._made.add(folder)


def _clear(path: Path) -> None:
    """Remove whatever stands there, if anything does."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _are_same(one: Path, other: Path) -> bool:
    """Whether two files have the same bytes, read bit by bit; filecmp would trust their times."""
    with one.open("rb") as first, other.open("rb") as second:
        while part := first.read(_AT_A_TIME):
            if part != second.read(_AT_A_TIME):
                return False
        return not second.read(1)


@contextmanager
def staged(out: Path) -> Iterator[Stage]:
    """Give a stage for the next site. Unless it is published the site stays as it was."""
    stage = Stage(out)
    try:
        yield stage
    except BaseException:
        with suppress(OSError):  # what is left is brought in line by the next build
            stage.clear_away()
        raise
