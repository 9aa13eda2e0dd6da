"""How a site comes into its place: the stage and the site that was there change places.

Whoever reads the folder sees the old site or the new one.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock

from builder.means.exchange import exchange
from builder.output.marker import MARKER, NotOurs, is_marked


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Wait until no other build works on the same site; the system frees the lock of a killed one.

    Two builds at a time, a preview's and another, would take away each other's stage.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(lock):
        yield


def recover(out: Path) -> None:
    """Undo what an interrupted build left: put the old site back. The stage may be as it is.

    Raises NotOurs, before anything is moved, at a folder of those names that no build made.
    """
    old = _old(out)
    for path in (old, stage_of(out)):
        if path.exists() or path.is_symlink():
            _check_left(path)
    if not out.exists() and is_marked(old):
        old.rename(out)
    if old.exists():
        remove(old)


def _check_left(path: Path) -> None:
    """A build marks its stage before all else, and unmarks a folder after emptying it."""
    folder = path.is_dir() and not path.is_symlink()
    if not folder or (any(path.iterdir()) and not is_marked(path)):
        raise NotOurs(f"{path} was not made by cuttings, which needs that name; move it away")


def remove(folder: Path) -> None:
    """Remove a folder of ours, its marker last: until it is gone it is known as ours."""
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name != MARKER:
            path.unlink()
    (folder / MARKER).unlink(missing_ok=True)
    folder.rmdir()


def swap(stage: Path, out: Path) -> None:
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


def stage_of(out: Path) -> Path:
    """Where the next site is made, beside the one that is there."""
    return out.with_name(f".{out.name}.new")


def _old(out: Path) -> Path:
    return out.with_name(f".{out.name}.old")
