"""A folder brought in line with another by hard links, where it is not so already."""

import os
import shutil
from contextlib import suppress


def carry(source: str, target: str, held: frozenset[str], drop: frozenset[str]) -> None:
    """Link into a folder what another has but for `drop`, and leave there what is `held`.

    Both are paths of files below the folders; what else the folder holds the other must hold, too
    (`thin`). Empty folders of the source are carried over; what only `drop` was in is not. A
    source that is not there is empty. Raises OSError, also where a file of the source stands in
    the way of a folder, or a folder that is not empty in the way of a file.
    """
    if os.path.isdir(source):  # noqa: PTH112 - paths would take half of the time, here and below
        _link_all(source, target, "", held, drop)


def thin(target: str, source: str, held: frozenset[str]) -> None:
    """Leave in a folder only the files that are links to those of another, and what is `held`.

    Symbolic links go, so that nothing that is written below the folder comes out elsewhere, and so
    do folders that are empty then. Raises OSError.
    """
    _thin(target, source, "", held)


def is_shared(folder: str) -> bool:
    """Whether a file below a folder stands elsewhere, too."""
    with os.scandir(folder) as inside:
        return any(
            is_shared(one.path)
            if one.is_dir(follow_symlinks=False)
            else one.stat(follow_symlinks=False).st_nlink > 1
            for one in inside
        )


def _thin(target: str, source: str, place: str, held: frozenset[str]) -> None:
    same = _inodes(source)
    with os.scandir(target) as inside:
        found = list(inside)
    for one in found:
        path = f"{place}{one.name}"
        if one.is_dir(follow_symlinks=False):
            _thin(one.path, f"{source}/{one.name}", f"{path}/", held)
        elif path not in held and same.get(one.name) != one.inode():
            os.unlink(one.path)  # noqa: PTH108
    if place:
        with suppress(OSError):  # something stays there
            os.rmdir(target)  # noqa: PTH106


def _inodes(folder: str) -> dict[str, int]:
    try:
        with os.scandir(folder) as inside:
            return {one.name: one.inode() for one in inside}
    except (FileNotFoundError, NotADirectoryError):
        return {}


def _link_all(
    source: str, target: str, place: str, held: frozenset[str], drop: frozenset[str]
) -> None:
    """Link every file and symbolic link, and make empty folders, which are never ours."""
    with os.scandir(source) as inside:
        found = list(inside)
    folders = [one for one in found if one.is_dir(follow_symlinks=False)]
    others = (one for one in found if not one.is_dir(follow_symlinks=False))
    files = [one for one in others if f"{place}{one.name}" not in held]
    kept = [one for one in files if f"{place}{one.name}" not in drop]
    if kept or not (found or os.path.lexists(target)):
        os.makedirs(target, exist_ok=True)  # noqa: PTH103
    there = _inodes(target)
    for one in kept:
        if there.get(one.name) != one.inode():
            _link(one, f"{target}/{one.name}")
    for one in files:
        if f"{place}{one.name}" in drop:
            with suppress(FileNotFoundError):
                os.unlink(f"{target}/{one.name}")  # noqa: PTH108
    for one in folders:
        _link_all(one.path, f"{target}/{one.name}", f"{place}{one.name}/", held, drop)
    if found and not kept:
        with suppress(OSError):  # something stays there
            os.rmdir(target)  # noqa: PTH106


def _link(one: "os.DirEntry[str]", there: str) -> None:
    """Link a file, or make a symbolic link again, unless one is there already. Raises OSError."""
    if one.is_symlink():
        _link_again(one.path, there)
        return
    try:
        os.link(one.path, there)
    except OSError:  # it is there, or the file system has no hard links
        if os.path.isdir(there):  # noqa: PTH112
            raise
        if not os.path.lexists(there):
            shutil.copy2(one.path, there)


def _link_again(link: str, there: str) -> None:
    """Make a symbolic link again, to the letter; Windows sets those that lead to folders apart."""
    with suppress(FileExistsError):
        os.symlink(os.readlink(link), there, os.path.isdir(link))  # noqa: PTH112, PTH115, PTH211
