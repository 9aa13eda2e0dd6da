"""Where an export is written: a folder of its own, in which it replaces its own files alone."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from builder.archive.workspace import is_archive
from builder.exporting.values import File
from builder.means.files import write_atomically
from builder.words.problems import Stopped

MARKER = ".cuttings-export"  # stands in the folder, and lists the files that exports wrote there
_HEAD = "# Written by cuttings export, which replaces and removes the files listed here."


class NotForExport(Stopped):
    """What stands where an export should go is not an export."""


def write_folder(root: Path, out: Path, format_: str, files: Iterable[File]) -> int:
    """Write an export into a folder; say how many files it has. Raises NotForExport and OSError.

    What an export of the same format left there and this one has not is removed; exports of several
    formats may share a folder.
    """
    check_clear(root, out)
    _check_ours(out)
    before = _listed(out)
    made = {one.path: one.data for one in files}
    # Both what was there and what is to come: after a crash, every file of ours is still listed.
    _mark(out, {**before, **dict.fromkeys(made, format_)})
    for path, data in made.items():
        write_atomically(out / path, data)
    gone = [path for path, owner in before.items() if owner == format_ and path not in made]
    for path in gone:
        (out / path).unlink(missing_ok=True)
    kept = {path: owner for path, owner in before.items() if path not in gone}
    _mark(out, {**kept, **dict.fromkeys(made, format_)})
    return len(made)


def write_file(root: Path, out: Path, file: File) -> Path:
    """Write an export of one file there, or into the folder there. Raises NotForExport, OSError."""
    target = out / file.path if out.is_dir() else out
    check_clear(root, target)
    write_atomically(target, file.data)
    return target


def check_clear(root: Path, out: Path) -> None:
    """Raise NotForExport where an export would stand among what people own."""
    out = out.resolve()
    if is_archive(root.resolve(), out):
        raise NotForExport(f"{out} holds the archive itself; choose another place")


def _check_ours(out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise NotForExport(f"{out} is a file; choose a folder")
    if out.is_dir() and any(out.iterdir()) and not (out / MARKER).is_file():
        raise NotForExport(f"{out} is not empty and holds no export; choose another folder")


def _listed(out: Path) -> Mapping[str, str]:
    """The files that exports wrote, each with its format; none that leads out of the folder."""
    marker = out / MARKER
    text = marker.read_text(encoding="utf-8") if marker.is_file() else ""
    pairs = (line.partition(" ") for line in text.splitlines() if not line.startswith("#"))
    return {path: owner for owner, _, path in pairs if path and _is_inside(out / path, out)}


def _is_inside(path: Path, folder: Path) -> bool:
    """Whether a path lies below a folder, and no link leads out of it."""
    return path.resolve() != folder.resolve() and path.resolve().is_relative_to(folder.resolve())


def _mark(out: Path, files: Mapping[str, str]) -> None:
    lines = sorted(f"{owner} {path}" for path, owner in files.items())
    write_atomically(out / MARKER, "\n".join((_HEAD, *lines, "")).encode())
