"""The site on disk: staged whole beside the old one, then put in its place by renaming.

Whoever reads the folder sees the old site or the new one. A file that has not changed is linked,
not written; files and folders that this builder did not make are carried over untouched.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock

from builder.means.files import write_atomically
from builder.words.problems import Stopped

MARKER = ".nojekyll"  # by which GitHub Pages serves files as they are, whatever it holds
"""Says in its first line that a site is ours, and lists what we wrote there."""
_MARKERS = (MARKER, ".cuttings")  # the second is what it was called before
_HEAD = "# Written by cuttings, which replaces and removes the files listed here and no others."
_MANIFEST = "# manifest: "


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
    """Raise NotOurs unless `out` is a site of ours, or empty, and clear of the content."""
    out, root = out.resolve(), root.resolve()
    if out == root or out in root.parents or (root / "content") in (out, *out.parents):
        raise NotOurs(f"{out} holds the archive itself; choose a folder for the site alone")
    if out.exists() and not out.is_dir():
        raise NotOurs(f"{out} is a file; choose a folder")
    if out.is_dir() and any(out.iterdir()) and not _marked(out):
        raise NotOurs(f"{out} is not empty and was not made by cuttings; choose another folder")


def recover(out: Path) -> None:
    """Undo what an interrupted build left: put the old site back, drop the staged one.

    Raises NotOurs, before anything is moved, at a folder of those names that no build made.
    """
    left = tuple(path for path in (_old(out), _stage(out)) if path.exists() or path.is_symlink())
    for path in left:
        _check_left(path)
    if not out.exists() and _is_marked(_old(out)):
        _old(out).rename(out)
    for path in left:
        if path.exists():
            _remove(path)


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


def _is_marked(folder: Path) -> bool:
    """Whether a folder of a name that only builds give has a marker, be it half written."""
    return any((folder / name).is_file() for name in _MARKERS)


def _marked(out: Path) -> list[str]:
    markers = (out / name for name in _MARKERS if (out / name).is_file())
    texts = (marker.read_text(encoding="utf-8", errors="replace") for marker in markers)
    return next((lines for lines in map(str.splitlines, texts) if lines[:1] == [_HEAD]), [])


class Stage:
    """The next site, beside the one that is there: what is put into it, and what is carried over.

    Several processes may put files into it at once. It is begun with its first file.
    """

    def __init__(self, out: Path) -> None:
        self.out = out
        self.folder = _stage(out)

    def put(self, file: str, data: bytes) -> bool:
        """Write a file if the site has not the same; say whether it was written. Raises OSError."""
        if _same(self.out / file, data):
            return False
        self._begin()
        target = self.folder / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        return True

    def carry(self, drop: frozenset[str]) -> None:
        """Link all that the site has besides what is staged, but for `drop`. Raises OSError."""
        self._begin()
        if self.out.is_dir():
            _carry_tree(str(self.out), str(self.folder), "", drop.union(_MARKERS))

    def publish(self, files: Iterable[str], manifest: str) -> None:
        """Mark the stage: our files, and the hash of their manifest; put it in the site's place."""
        mark(self.folder, files, manifest)
        _swap(self.folder, self.out)

    def clear_away(self) -> None:
        """Remove what was staged and not published."""
        if self.folder.is_dir():
            _remove(self.folder)

    def _begin(self) -> None:
        """Mark the folder as ours before all else, so that what a killed build leaves is known."""
        marker = self.folder / MARKER
        if not marker.is_file():
            self.folder.mkdir(parents=True, exist_ok=True)
            marker.write_text(f"{_HEAD}\n", encoding="utf-8")


@contextmanager
def staged(out: Path) -> Iterator[Stage]:
    """Give a stage for the next site. Unless it is published the site stays as it was."""
    stage = Stage(out)
    try:
        yield stage
    finally:
        with suppress(OSError):  # what is left is cleared away by the next build
            stage.clear_away()


def _same(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False


def mark(folder: Path, files: Iterable[str], manifest: str) -> None:
    """Write the marker: the list of our files, and the hash of the manifest they were made by."""
    lines = (_HEAD, f"{_MANIFEST}{manifest}", *sorted(files), "")
    write_atomically(folder / MARKER, "\n".join(lines).encode())


def _carry_tree(source: str, target: str, place: str, drop: frozenset[str]) -> None:
    """Carry over every file and symbolic link, and empty folders, which are never ours."""
    with os.scandir(source) as inside:
        found = list(inside)
    folders = [one for one in found if one.is_dir(follow_symlinks=False)]
    files = [one for one in found if one not in folders and f"{place}{one.name}" not in drop]
    if files or not found:
        os.makedirs(target, exist_ok=True)  # noqa: PTH103 - paths would take half of the time
    for one in files:
        _carry(one, f"{target}/{one.name}")
    for one in folders:
        _carry_tree(one.path, f"{target}/{one.name}", f"{place}{one.name}/", drop)


def _carry(one: "os.DirEntry[str]", there: str) -> None:
    """Carry a file over, unless it was staged anew."""
    try:
        os.link(one.path, there, follow_symlinks=False)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        shutil.copy2(one.path, there, follow_symlinks=False)


def _swap(stage: Path, out: Path) -> None:
    if out.exists():
        out.rename(_old(out))
    try:
        stage.rename(out)
    except OSError:
        recover(out)
        raise
    with suppress(OSError):  # the new site is in place; the next build clears the old one away
        if _old(out).exists():
            _remove(_old(out))


def _stage(out: Path) -> Path:
    return out.with_name(f".{out.name}.new")


def _old(out: Path) -> Path:
    return out.with_name(f".{out.name}.old")
