"""Reading and writing files so that nothing is half done: the edge where acting happens."""

import hashlib
import os
import tempfile
from codecs import BOM_UTF8
from dataclasses import dataclass
from pathlib import Path

from builder.words.problems import Place, Problem, error

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
    """Return the files and symbolic links below a folder that match, sorted.

    What begins with a dot is left out, folders too; no symbolic link is followed.
    """
    found = (path for path in folder.rglob(pattern) if path.is_symlink() or path.is_file())
    return tuple(sorted(path for path in found if not _is_hidden(path.relative_to(folder))))


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def with_newlines(text: str) -> str:
    """Turn the line ends of Windows and of old Macs into line feeds."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


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
            f"{size:,} bytes; at most {MAX_CONTENT_BYTES:,} are read",
            "split the file",
        )
    data = path.read_bytes().removeprefix(BOM_UTF8)
    try:
        return Source(file, with_newlines(data.decode()))
    except UnicodeDecodeError as fault:
        sound = with_newlines(data[: fault.start].decode()).split("\n")
        return error(
            "not-utf-8",
            Place(file, len(sound), len(sound[-1]) + 1),
            "what stands here is not UTF-8 text",
            "save the file as UTF-8 (the usual choice in every editor)",
        )
