"""Reading and writing files so that nothing is half done: the edge where acting happens."""

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from builder.problems import Place, Problem, error

MAX_CONTENT_BYTES = 2_000_000  # of one content file: a book-length article is under a tenth


@dataclass(frozen=True, slots=True)
class Source:
    """A text file of the content, by its path relative to the archive's root."""

    file: str
    text: str


def sha256(data: bytes) -> str:
    """Return the SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def write_atomically(path: Path, data: bytes) -> bool:
    """Write by temporary file and rename, and only when the bytes differ; say whether it wrote.

    A reader sees the old bytes or the new ones, never a part. Raises OSError.
    """
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def files_below(folder: Path, pattern: str) -> tuple[Path, ...]:
    """Return the files below a folder that match, sorted, dotfiles left out."""
    found = (path for path in folder.rglob(pattern) if not path.name.startswith("."))
    return tuple(sorted(path for path in found if path.is_symlink() or path.is_file()))


def read_source(root: Path, path: Path) -> Source | Problem:
    """Read one content file as UTF-8, or say why it can't be read."""
    file = path.relative_to(root).as_posix()
    if path.is_symlink():
        return error(
            "symbolic-link",
            Place(file),
            "a symbolic link is not read as content",
            "put the file itself here",
        )
    size = path.stat().st_size
    if size > MAX_CONTENT_BYTES:
        return error(
            "too-large",
            Place(file),
            f"{size:,} bytes; at most {MAX_CONTENT_BYTES:,}",
            "split the article",
        )
    try:
        return Source(file, path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as fault:
        return error(
            "not-utf-8",
            Place(file),
            f"byte {fault.start:,} is not UTF-8 text",
            "save the file as UTF-8 (the usual choice in every editor)",
        )
