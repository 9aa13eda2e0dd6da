"""What stands below a folder: files and folders by name, their sizes, and what tells them apart."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from fnmatch import fnmatchcase
from os import DirEntry, scandir
from pathlib import Path
from stat import S_ISDIR
from types import MappingProxyType

from builder.means.files import sha256


def files_below(folder: Path, pattern: str) -> tuple[Path, ...]:
    """Return the files and symbolic links below a folder whose names match, sorted.

    What begins with a dot is left out, folders too; no symbolic link is followed: a folder that is
    one is all that is found.
    """
    if folder.is_symlink():
        return (folder,)
    return tuple([folder.joinpath(*way) for way in _ways(folder, pattern)])


def names_below(root: Path, folder: str, pattern: str) -> tuple[str, ...]:
    """Return the same files by their paths below a root: of ten thousand, paths take a while."""
    if (root / folder).is_symlink():
        return (folder,)
    return tuple(["/".join((folder, *way)) for way in _ways(root / folder, pattern)])


def _ways(folder: Path, pattern: str) -> list[tuple[str, ...]]:
    found = _below(str(folder), (), _is_file_or_link)
    return sorted(way for way in found if fnmatchcase(way[-1], pattern))


def ways_below(folder: Path) -> tuple[tuple[str, ...], ...]:
    """Return all that stands below a folder that is no link, be it a pipe or a device, as the names
    that lead there, sorted; what begins with a dot is left out, and folders.
    """
    return tuple(sorted(_below(str(folder), (), lambda _: True)))


_NOT_THERE = (FileNotFoundError, NotADirectoryError, PermissionError)


def _is_file_or_link(one: DirEntry[str]) -> bool:
    return one.is_symlink() or one.is_file()


def _below(
    folder: str, parts: tuple[str, ...], is_wanted: Callable[[DirEntry[str]], bool]
) -> Iterator[tuple[str, ...]]:
    """The way to what is wanted below a folder, name by name."""
    with suppress(*_NOT_THERE), scandir(folder) as inside:
        for one in inside:
            if one.name.startswith("."):
                continue
            if one.is_dir(follow_symlinks=False):
                yield from _below(one.path, (*parts, one.name), is_wanted)
            elif is_wanted(one):
                yield (*parts, one.name)


def entries_below(
    folder: str, passed: tuple[type[OSError], ...] = ()
) -> Iterator[tuple[str, DirEntry[str]]]:
    """Yield all below a folder but folders, each with its path there; no symbolic link is followed.

    Folders that can't be opened for one of the reasons `passed` are empty; else raises OSError.
    """
    left = [(folder, "")]
    while left:
        path, place = left.pop()
        try:
            inside = scandir(path)
        except passed:
            continue
        with inside:
            for one in inside:
                if one.is_dir(follow_symlinks=False):
                    left.append((one.path, f"{place}{one.name}/"))
                else:
                    yield f"{place}{one.name}", one


def folders_below(folder: Path) -> Iterator[tuple[str, int]]:
    """Yield a folder and all below it, each with its inode; no symbolic link is one."""
    with suppress(*_NOT_THERE):
        state = folder.lstat()
        left = [(str(folder), state.st_ino)] if S_ISDIR(state.st_mode) else []
        while left:
            path, number = left.pop()
            yield path, number
            with scandir(path) as inside:
                left += [
                    (one.path, one.inode()) for one in inside if one.is_dir(follow_symlinks=False)
                ]


def stamps_below(folder: Path) -> Mapping[str, str]:
    """Return what tells that each file below a folder is the same as before, by its path there."""
    stamps = {}
    for place, one in entries_below(str(folder), _NOT_THERE):
        with suppress(*_NOT_THERE):
            stat = one.stat(follow_symlinks=False)
            stamps[place] = f"{stat.st_size}-{stat.st_mtime_ns}-{stat.st_ino}"
    return MappingProxyType(stamps)


def hashes_below(folder: Path) -> tuple[tuple[str, str], ...]:
    """Return the SHA-256 of each file below a folder, by its path there; what Python has compiled
    is left out.
    """
    folder = folder.resolve()  # it may be a link
    found = (path for path in files_below(folder, "*") if path.is_file())
    paths = (path for path in found if path.suffix != ".pyc")
    return tuple((path.relative_to(folder).as_posix(), sha256(path.read_bytes())) for path in paths)
