"""A folder brought in line with another by hard links, where it is not so already."""

import os
import shutil
from contextlib import suppress

Entry = os.DirEntry[str]


def carry(source: str, target: str, held: frozenset[str], drop: frozenset[str]) -> None:
    """Leave in a folder what is `held`, and link what another has but for that and for `drop`.

    Both are paths of files below the folders. Empty folders of the source are carried over; what
    only `drop` was in is not. A source that is not there is empty. Raises OSError, also where a
    file of the source stands in the way of a folder.
    """
    _Carrying(held, drop).bring(source, target, "")


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
    theirs = _inside(source) or {}
    for one in (_inside(target) or {}).values():
        path = f"{place}{one.name}"
        if _is_folder(one):
            _thin(one.path, f"{source}/{one.name}", f"{path}/", held)
        elif path not in held and not _are_one(one, theirs.get(one.name)):
            os.unlink(one.path)  # noqa: PTH108
    if place:
        with suppress(OSError):  # something stays there
            os.rmdir(target)  # noqa: PTH106


def _inside(folder: str) -> dict[str, Entry] | None:
    """What stands in a folder; None where there is none."""
    try:
        with os.scandir(folder) as inside:
            return {one.name: one for one in inside}
    except (FileNotFoundError, NotADirectoryError):
        return None


def _is_folder(one: Entry | None) -> bool:
    return one is not None and one.is_dir(follow_symlinks=False)


class _Carrying:
    """Brings a folder in line with another, each of which is looked into once."""

    def __init__(self, held: frozenset[str], drop: frozenset[str]) -> None:
        self._held, self._left = held, held | drop

    def bring(self, source: str, target: str, place: str) -> None:
        """Bring a folder in line, and all below it; `place` is its path, with a slash behind."""
        theirs, ours = _inside(source), _inside(target) or {}
        kept = self._kept(theirs or {}, place)
        for one in ours.values():
            if not self._stays(one, kept, place):
                os.unlink(one.path)  # noqa: PTH108
            elif _is_folder(one) and not _is_folder((theirs or {}).get(one.name)):
                self.bring(f"{source}/{one.name}", one.path, f"{place}{one.name}/")
        if kept or (theirs == {} and not os.path.lexists(target)):
            os.makedirs(target, exist_ok=True)  # noqa: PTH103
        for one in kept.values():
            if not _are_one(one, ours.get(one.name)):
                _link(one, f"{target}/{one.name}")
        for one in filter(_is_folder, (theirs or {}).values()):
            self.bring(one.path, f"{target}/{one.name}", f"{place}{one.name}/")
        if theirs != {} and not kept:
            with suppress(OSError):  # something stays there
                os.rmdir(target)  # noqa: PTH106

    def _kept(self, theirs: dict[str, Entry], place: str) -> dict[str, Entry]:
        """The files and symbolic links of a folder of the source that are carried over."""
        files = (one for one in theirs.values() if not _is_folder(one))
        return {one.name: one for one in files if f"{place}{one.name}" not in self._left}

    def _stays(self, one: Entry, kept: dict[str, Entry], place: str) -> bool:
        is_held = f"{place}{one.name}" in self._held
        return is_held or _is_folder(one) or _are_one(one, kept.get(one.name))


def _are_one(one: Entry, other: Entry | None) -> bool:
    """Whether two are links to the same file."""
    return other is not None and one.inode() == other.inode() and not _is_folder(other)


def _link(one: Entry, there: str) -> None:
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
