"""Whose a folder is: the marker of a site says that it is ours, and which files we wrote there."""

from collections.abc import Iterable
from pathlib import Path

from builder.archive.workspace import is_archive
from builder.means.files import write_atomically
from builder.words.problems import Stopped

MARKER = ".nojekyll"  # by which GitHub Pages serves files as they are, whatever it holds
"""Says in its first line that a site is ours, and lists what we wrote there."""
MARKERS = (MARKER, ".cuttings")  # the second is what it was called before
_HEAD = "# Written by cuttings, which replaces and removes the files listed here and no others."
_MANIFEST = "# manifest: "


class NotOurs(Stopped):
    """The output folder holds something that no build put there."""


def check_ours(root: Path, out: Path) -> None:
    """Raise NotOurs unless `out` is a site of ours, or empty, and clear of the archive's folders.

    A home is refused though it be empty, and so is a mount point, which nothing can take the place
    of.
    """
    out = real(out)
    if is_archive(root.resolve(), out):
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


def is_marked(folder: Path) -> bool:
    """Whether a folder of a name that only builds give has a marker, be it half written."""
    return any((folder / name).is_file() for name in MARKERS)


def mark(folder: Path, files: Iterable[str], manifest: str) -> None:
    """Write the marker: the list of our files, and the hash of the manifest they were made by."""
    lines = (_HEAD, f"{_MANIFEST}{manifest}", *sorted(files), "")
    write_atomically(folder / MARKER, "\n".join(lines).encode())


def claim(folder: Path) -> None:
    """Mark a folder as ours before all else, so that what a killed build leaves is known."""
    marker = folder / MARKER
    if not marker.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        marker.write_text(f"{_HEAD}\n", encoding="utf-8")


def _marked(out: Path) -> list[str]:
    markers = (out / name for name in MARKERS if (out / name).is_file())
    texts = (marker.read_text(encoding="utf-8", errors="replace") for marker in markers)
    return next((lines for lines in map(str.splitlines, texts) if lines[:1] == [_HEAD]), [])
