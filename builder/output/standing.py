"""A site as it stands: how large each of its files is, and when it was written.

A build walks a site once. What the build does there is kept up with; what anybody else does
meanwhile is not, so that the next build, which finds it, does all that builds do.
"""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from builder.means.below import entries_below
from builder.words.fingerprints import fingerprint


class Stamp(NamedTuple):
    """The size of a file in bytes, and when it was last written, in nanoseconds."""

    size: int
    written: int


@dataclass(frozen=True, slots=True)
class Standing:
    """The files of a site by their paths there; a link counts as the file that it leads to."""

    files: Mapping[str, Stamp]

    @property
    def mark(self) -> str:
        """What tells that nothing has changed there."""
        return fingerprint(sorted(self.files.items()))

    @property
    def sizes(self) -> tuple[int, ...]:
        """The sizes of all files that are served."""
        return tuple(stamp.size for file, stamp in self.files.items() if _is_served(file))

    @property
    def pages(self) -> int:
        """How many of these are pages."""
        return sum(file.endswith(".html") for file in self.files if _is_served(file))

    def renewed(self, out: Path, files: Iterable[str], folder: str = "") -> "Standing":
        """The same site after a build, which changed these files and what is in this folder, if
        any. Raises OSError.
        """
        changed = dict(self.files)
        if folder:
            changed = {file: one for file, one in changed.items() if not file.startswith(folder)}
            changed |= _below(out / folder, folder)
        for file in files:
            changed.pop(file, None)
            with suppress(FileNotFoundError, NotADirectoryError):
                changed[file] = _stamp(os.stat(f"{out}/{file}"))  # noqa: PTH116
        return Standing(MappingProxyType(changed))


def standing(out: Path) -> Standing:
    """Walk a site, without reading it; there may be none. Raises OSError."""
    return Standing(MappingProxyType(_below(out, "")))


def _below(folder: Path, place: str) -> dict[str, Stamp]:
    found = entries_below(str(folder)) if folder.is_dir() else ()
    return {f"{place}{way}": _stamp(one.stat()) for way, one in found if one.is_file()}


def _stamp(state: os.stat_result) -> Stamp:
    return Stamp(state.st_size, state.st_mtime_ns)


def _is_served(file: str) -> bool:
    """What begins with a dot is ours to know a site by, or somebody else's."""
    return "/." not in f"/{file}"
