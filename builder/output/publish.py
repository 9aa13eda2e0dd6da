"""The site on disk: staged whole beside the old one, with which it then changes places.

Whoever reads the folder sees the old site or the new one. A file that has not changed is linked,
not written; files and folders that this builder did not make are carried over untouched. The old
site stays as the stage of the next: to link and to remove all of a large one takes longer than to
make a page.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISREG

from filelock import FileLock

from builder.means.exchange import exchange
from builder.means.files import write_atomically
from builder.means.garbage import GivenBackAtTimes
from builder.output.carrying import carry, is_shared, thin
from builder.words.problems import Stopped

MARKER = ".nojekyll"  # by which GitHub Pages serves files as they are, whatever it holds
"""Says in its first line that a site is ours, and lists what we wrote there."""
_MARKERS = (MARKER, ".cuttings")  # the second is what it was called before
_HEAD = "# Written by cuttings, which replaces and removes the files listed here and no others."
_MANIFEST = "# manifest: "
_AT_A_TIME = 1_048_576  # bytes that are read of a file
_OWNED = ("content", "templates", ".git", ".cache")  # of an archive's folders


class NotOurs(Stopped):
    """The output folder holds something that no build put there."""


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Wait until no other build works on the same site; the system frees the lock of a killed one.

    Two builds at a time, a preview's and another, would take away each other's stage.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(lock):
        yield


def check_ours(root: Path, out: Path) -> None:
    """Raise NotOurs unless `out` is a site of ours, or empty, and clear of the archive's folders.

    A home is refused though it be empty, and so is a mount point, which nothing can take the place
    of.
    """
    out, root = real(out), root.resolve()
    owned = [root / name for name in _OWNED]
    if out == root or out in root.parents or any(one in (out, *out.parents) for one in owned):
        raise NotOurs(f"{out} holds the archive itself; choose a folder for the site alone")
    home = Path("~").expanduser().resolve()  # "~" stays where there is none
    if out in (home, *home.parents):
        raise NotOurs(f"{out} is no folder for a site alone, but holds your home; choose another")
    if out.exists() and not out.is_dir():
        raise NotOurs(f"{out} is a file; choose a folder")
    if out.is_mount():
        raise NotOurs(f"{out} is a mount point and can't be replaced; choose a folder below it")
    if out.is_dir() and any(out.iterdir()) and not _marked(out):
        raise NotOurs(f"{out} is not empty and was not made by cuttings; choose another folder")


def real(out: Path) -> Path:
    """Where a site really stands. Raises NotOurs at a symbolic link that leads to itself."""
    try:
        return out.resolve()
    except RuntimeError as fault:  # of Python up to 3.12
        raise NotOurs(f"{out} is a symbolic link that leads nowhere; choose a folder") from fault


def recover(out: Path) -> None:
    """Undo what an interrupted build left: put the old site back. The stage may be as it is.

    Raises NotOurs, before anything is moved, at a folder of those names that no build made.
    """
    old = _old(out)
    for path in (old, _stage(out)):
        if path.exists() or path.is_symlink():
            _check_left(path)
    if not out.exists() and _is_marked(old):
        old.rename(out)
    if old.exists():
        _remove(old)


def _check_left(path: Path) -> None:
    """A build marks its stage before all else, and unmarks a folder after emptying it."""
    folder = path.is_dir() and not path.is_symlink()
    if not folder or (any(path.iterdir()) and not _is_marked(path)):
        raise NotOurs(f"{path} was not made by cuttings, which needs that name; move it away")


def _remove(folder: Path) -> None:
    """Remove a folder of ours, its marker last: until it is gone it is known as ours."""
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name != MARKER:
            path.unlink()
    (folder / MARKER).unlink(missing_ok=True)
    folder.rmdir()


def written_before(out: Path) -> frozenset[str]:
    """The files that earlier builds wrote, relative to the site, whether still there or not."""
    return frozenset(line for line in _marked(out) if line and not line.startswith("#"))


def manifest_before(out: Path) -> str:
    """The hash of the manifest that the site was built by, as its marker has it, or ""."""
    found = (line.removeprefix(_MANIFEST) for line in _marked(out) if line.startswith(_MANIFEST))
    return next(found, "")


def is_as_published(out: Path, file: str) -> bool:
    """Whether nobody has written a file of a site since that was published: its marker came last.

    A copy of a site may have times of its own, and its files count as written since.
    """
    try:
        return (out / file).stat().st_mtime_ns <= (out / MARKER).stat().st_mtime_ns
    except OSError:
        return False


def _is_marked(folder: Path) -> bool:
    """Whether a folder of a name that only builds give has a marker, be it half written."""
    return any((folder / name).is_file() for name in _MARKERS)


def _marked(out: Path) -> list[str]:
    markers = (out / name for name in _MARKERS if (out / name).is_file())
    texts = (marker.read_text(encoding="utf-8", errors="replace") for marker in markers)
    return next((lines for lines in map(str.splitlines, texts) if lines[:1] == [_HEAD]), [])


class Stage:
    """The next site, beside the one that is there: what is put into it, and what is carried over.

    Several processes may put files into it at once. Whatever an earlier build left there gives way
    to what is put, and leads it nowhere else; of the rest only links to files of the site are kept.
    """

    def __init__(self, out: Path) -> None:
        self.out = out.resolve()
        self.folder = _stage(self.out)
        self._real: dict[str, bool] = {}
        self._made: set[str] = set()
        self._memory = GivenBackAtTimes()

    def put(self, file: str, parts: Iterable[bytes]) -> bool:
        """Write a file if the site has not the same; say whether it was written. Raises OSError.

        The parts are written as they come, for all of them may be more than the memory holds.
        """
        self._begin()
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
        self._begin()
        carry(str(self.out), str(self.folder), frozenset(put) | {MARKER}, drop | {_MARKERS[1]})

    def publish(self, files: Iterable[str], manifest: str) -> None:
        """Mark the stage: our files, and the hash of their manifest; put it in the site's place.

        The old site is the next stage, unless there is nothing that they share.
        """
        mark(self.folder, files, manifest)
        _swap(self.folder, self.out)
        if self.folder.is_dir() and not is_shared(str(self.folder)):
            with suppress(OSError):  # the new site is in place
                _remove(self.folder)

    def clear_away(self) -> None:
        """Remove what was staged and is not the site's as it stands. Raises OSError."""
        if self.folder.is_dir():
            thin(str(self.folder), str(self.out), frozenset({MARKER}))
            if [path.name for path in self.folder.iterdir()] == [MARKER]:
                _remove(self.folder)

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

    def _begin(self) -> None:
        """Mark the folder as ours before all else, so that what a killed build leaves is known."""
        marker = self.folder / MARKER
        if not marker.is_file():
            self.folder.mkdir(parents=True, exist_ok=True)
            marker.write_text(f"{_HEAD}\n", encoding="utf-8")


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


def mark(folder: Path, files: Iterable[str], manifest: str) -> None:
    """Write the marker: the list of our files, and the hash of the manifest they were made by."""
    lines = (_HEAD, f"{_MANIFEST}{manifest}", *sorted(files), "")
    write_atomically(folder / MARKER, "\n".join(lines).encode())


def _swap(stage: Path, out: Path) -> None:
    """Put the stage in the site's place, and the site in the stage's."""
    if not out.exists():
        stage.rename(out)
    elif not exchange(stage, out):
        _swap_by_turns(stage, out)


def _swap_by_turns(stage: Path, out: Path) -> None:
    out.rename(_old(out))
    try:
        stage.rename(out)
    except OSError:
        recover(out)
        raise
    _old(out).rename(stage)


def _stage(out: Path) -> Path:
    return out.with_name(f".{out.name}.new")


def _old(out: Path) -> Path:
    return out.with_name(f".{out.name}.old")
