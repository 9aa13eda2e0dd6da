"""The site on disk: staged whole beside the old one, then put in its place by renaming.

Whoever reads the folder sees the old site or the new one. A file that has not changed is linked,
not written; files and folders that this builder did not make are carried over untouched.
"""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock

from builder.means.files import write_atomically
from builder.words.problems import Stopped

MARKER = ".cuttings"  # stands in the site, says that it is ours, and lists what we wrote there
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
    if out.is_dir() and any(out.iterdir()) and not (out / MARKER).is_file():
        raise NotOurs(f"{out} is not empty and was not made by cuttings; choose another folder")


def recover(out: Path) -> None:
    """Undo what an interrupted build left: put the old site back, drop the staged one.

    Raises NotOurs, before anything is moved, at a folder of those names that no build made.
    """
    left = tuple(path for path in (_old(out), _stage(out)) if path.exists() or path.is_symlink())
    for path in left:
        _check_left(path)
    if not out.exists() and (_old(out) / MARKER).is_file():
        _old(out).rename(out)
    for path in left:
        if path.exists():
            _remove(path)


def _check_left(path: Path) -> None:
    """A build marks its stage before all else, and unmarks a folder after emptying it."""
    folder = path.is_dir() and not path.is_symlink()
    if not folder or (any(path.iterdir()) and not (path / MARKER).is_file()):
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


def _marked(out: Path) -> list[str]:
    marker = out / MARKER
    text = marker.read_text(encoding="utf-8", errors="replace") if marker.is_file() else ""
    return text.splitlines()


@contextmanager
def staged(out: Path, drop: frozenset[str], write: Mapping[str, bytes]) -> Iterator[Path]:
    """Stage the next site: the old files but for `drop`, with `write` on top; then swap it in.

    The block may add to the stage. If it raises, the site stays as it was. Raises OSError.
    """
    stage = _stage(out)
    stage.mkdir(parents=True)
    try:
        (stage / MARKER).write_text(f"{_HEAD}\n", encoding="utf-8")
        _carry_tree(out, stage, drop | write.keys() | {MARKER})
        for file, data in write.items():
            target = stage / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        yield stage
    except BaseException:
        with suppress(OSError):  # what is left is cleared away by the next build
            _remove(stage)
        raise
    _swap(stage, out)


def mark(stage: Path, files: frozenset[str], manifest: str) -> None:
    """Write the marker: the list of our files, and the hash of the manifest they were made by."""
    lines = (_HEAD, f"{_MANIFEST}{manifest}", *sorted(files), "")
    write_atomically(stage / MARKER, "\n".join(lines).encode())


def _carry_tree(source: Path, target: Path, without: frozenset[str]) -> None:
    for path in _leaves(source) if source.is_dir() else ():
        place = path.relative_to(source)
        if place.as_posix() not in without:
            (target / place).parent.mkdir(parents=True, exist_ok=True)
            _carry(path, target / place)


def _leaves(folder: Path) -> Iterator[Path]:
    """Every file, symbolic link and empty folder below; an empty folder is never ours."""
    for path in folder.iterdir():
        if path.is_symlink() or not path.is_dir() or not any(path.iterdir()):
            yield path
        else:
            yield from _leaves(path)


def _carry(source: Path, target: Path) -> None:
    if source.is_symlink():
        target.symlink_to(source.readlink())
    elif source.is_dir():
        target.mkdir()
    else:
        _link(source, target)


def _link(source: Path, target: Path) -> None:
    try:
        target.hardlink_to(source)
    except OSError:  # a file system without hard links
        shutil.copy2(source, target)


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
