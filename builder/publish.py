"""The site on disk: staged whole beside the old one, then put in its place by renaming.

Whoever reads the folder sees the old site or the new one. A file that has not changed is linked,
not written; files that this builder did not make are carried over untouched.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from builder.files import write_atomically

MARKER = ".cuttings"  # stands in the site, says that it is ours, and lists what we wrote there
_HEAD = "# Written by cuttings, which replaces and removes the files listed here and no others."


class NotOurs(Exception):
    """The output folder holds something that no build put there."""


def check_ours(root: Path, out: Path) -> None:
    """Raise NotOurs unless `out` is a site of ours, or empty, and clear of the content."""
    out, root = out.resolve(), root.resolve()
    if out == root or out in root.parents or (root / "content") in (out, *out.parents):
        raise NotOurs(f"{out} holds the archive itself; choose a folder for the site alone")
    recover(out)
    if out.is_dir() and any(out.iterdir()) and not (out / MARKER).is_file():
        raise NotOurs(f"{out} is not empty and was not made by cuttings; choose another folder")


def recover(out: Path) -> None:
    """Undo what an interrupted build left: put the old site back, drop the staged one."""
    if not out.exists() and _old(out).is_dir():
        _old(out).rename(out)
    shutil.rmtree(_old(out), ignore_errors=True)
    shutil.rmtree(_stage(out), ignore_errors=True)


def written_before(out: Path) -> frozenset[str]:
    """The files that earlier builds wrote, relative to the site, whether still there or not."""
    marker = out / MARKER
    lines = marker.read_text(encoding="utf-8").splitlines() if marker.is_file() else []
    return frozenset(line for line in lines if line and not line.startswith("#"))


@contextmanager
def staged(out: Path, drop: frozenset[str], write: Mapping[str, bytes]) -> Iterator[Path]:
    """Stage the next site: the old files but for `drop`, with `write` on top; then swap it in.

    The block may add to the stage. If it raises, the site stays as it was. Raises OSError.
    """
    stage = _stage(out)
    try:
        _link_tree(out, stage, drop | write.keys())
        for file, data in write.items():
            target = stage / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        yield stage
    except BaseException:
        shutil.rmtree(stage, ignore_errors=True)
        raise
    _swap(stage, out)


def mark(stage: Path, files: frozenset[str]) -> None:
    """Write the marker with the list of our files."""
    write_atomically(stage / MARKER, "\n".join((_HEAD, *sorted(files), "")).encode())


def _link_tree(source: Path, target: Path, without: frozenset[str]) -> None:
    target.mkdir(parents=True)
    for folder, _, names in os.walk(source):
        for name in names:
            path = Path(folder, name)
            file = path.relative_to(source)
            if file.as_posix() not in without and name != MARKER:
                (target / file).parent.mkdir(parents=True, exist_ok=True)
                _link(path, target / file)


def _link(source: Path, target: Path) -> None:
    try:
        target.hardlink_to(source)
    except OSError:  # a file system without hard links
        shutil.copy2(source, target)


def _swap(stage: Path, out: Path) -> None:
    if out.exists():
        out.rename(_old(out))
    stage.rename(out)
    shutil.rmtree(_old(out), ignore_errors=True)


def _stage(out: Path) -> Path:
    return out.with_name(f".{out.name}.new")


def _old(out: Path) -> Path:
    return out.with_name(f".{out.name}.old")
