"""Reading and writing files so that nothing is half done: the edge where acting happens."""

import hashlib
import os
import time
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from errno import EACCES, ELOOP
from pathlib import Path
from stat import S_IMODE, S_ISLNK, S_ISREG
from uuid import uuid4

from builder.means.exchange import exchange
from builder.words.problems import Place, Problem, error

MAX_CONTENT_BYTES = 2_000_000  # of one content file: a book-length article is under a tenth
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)  # that of Windows
DOUBT = 2_000_000_000
"""Nanoseconds for which a file that has just been written may change again unseen: file systems
that count in steps of two seconds (FAT) are the coarsest. Such a file is known by its bytes."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text file of the content, by its path relative to the archive's root."""

    file: str
    text: str


@dataclass(frozen=True, slots=True)
class Sources:
    """Files of the content, read one by one and again when asked: all texts would fill the memory.

    `read` gives a file's text, or what keeps it from being read; it raises OSError.
    """

    files: tuple[str, ...]
    read: Callable[[str], "Source | Problem"]


def held(sources: Iterable[Source]) -> Sources:
    """Files whose texts are at hand."""
    by_file = {one.file: one for one in sources}
    return Sources(tuple(by_file), by_file.__getitem__)


def sha256(data: bytes) -> str:
    """Return the SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def sha256_of_parts(parts: Iterable[bytes]) -> str:
    """Return the SHA-256 of bytes that come in parts, in hexadecimal."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(part)
    return whole.hexdigest()


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, "" when no file is there. Raises OSError.

    The file is read piece by piece, for a web archive may be larger than the memory.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return ""


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was seen: its size and time of change, and the SHA-256 of its bytes."""

    stamp: str
    sha256: str


NOT_THERE = Seen("", "")


def stamp_of(path: Path) -> str:
    """What tells, without reading it, that a file is the same as before; "" when none is there."""
    try:
        stat = path.stat()
    except FileNotFoundError:
        return ""
    return f"{stat.st_size}-{stat.st_mtime_ns}"


def settled_stamp(path: str) -> str:
    """What tells, without reading it, that a file is the same as before, whatever was done to it
    since; "" in doubt. Raises OSError.
    """
    state = os.lstat(path)
    changed = max(state.st_mtime_ns, state.st_ctime_ns)
    if not S_ISREG(state.st_mode) or changed > time.time_ns() - DOUBT:
        return ""
    return f"{state.st_size}-{state.st_mtime_ns}-{state.st_ctime_ns}-{state.st_ino}"


def seen(path: Path) -> Seen:
    """Look at a file, reading it bit by bit. Raises OSError."""
    stamp = stamp_of(path)
    if not stamp:
        return NOT_THERE
    with path.open("rb") as file:
        return Seen(stamp, hashlib.file_digest(file, "sha256").hexdigest())


def still(path: Path, before: Seen) -> Seen:
    """Look at a file again; it is read only when its stamp has changed. Raises OSError."""
    return before if stamp_of(path) == before.stamp else seen(path)


def write_atomically(path: Path, data: bytes) -> bool:
    """Write by temporary file and rename, and only when the bytes differ; say whether it wrote.

    A reader sees the old bytes or the new ones, never a part, and whoever may read or write the
    file still may, and nobody else. Raises OSError, also where the file may not be written.
    """
    if path.is_file() and path.read_bytes() == data:
        return False
    with _temporary(path, data, _mode(path)) as made:
        made.replace(path)
    return True


def write_over(path: Path, data: bytes, seen: str) -> bool:
    """Write only while the file's SHA-256 is still `seen`; say whether it wrote. Raises OSError.

    Somebody may save between a look and a rename. Where two files can change places, what stood
    there is looked at after that, and put back if it is another.
    """
    with _temporary(path, data, _mode(path)) as made:
        if sha256_of(path) != seen:
            return False
        if not exchange(made, path):
            made.replace(path)
        elif sha256_of(made) != seen:
            exchange(made, path)
            return False
    return True


def write_new(path: Path, data: bytes) -> bool:
    """Write only where nothing stands, whoever else writes; say whether it wrote. Raises OSError.

    A hard link fails where a rename would replace, and the file is whole from the beginning.
    """
    with _temporary(path, data) as made:
        try:
            path.hardlink_to(made)
        except FileExistsError:
            return False
        except OSError:  # a file system without hard links
            return _write_exclusively(path, data)
    return True


def _mode(path: Path) -> int | None:
    """Who may read and write a file; None where none is. Raises OSError where we may not write: to
    take its place one need not.
    """
    try:
        mode = S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return None
    if not os.access(path, os.W_OK):
        raise PermissionError(EACCES, "this file may not be written, so it stays", str(path))
    return mode


def _write_exclusively(path: Path, data: bytes) -> bool:
    try:
        with path.open("xb") as file:
            file.write(data)
    except FileExistsError:
        return False
    return True


@contextmanager
def _temporary(path: Path, data: bytes, mode: int | None = None) -> Iterator[Path]:
    """A file of these bytes, safe on the disk, beside where they shall be; gone afterwards.

    Whoever reads a file of that mode may read this one, from the beginning; without one it is as
    any new file.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    made = path.with_name(f".{path.name[:40]}.{uuid4().hex}")
    try:
        handle = os.open(made, _NEW, 0o666 if mode is None else mode)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            made.chmod(mode)
        yield made
    finally:
        made.unlink(missing_ok=True)


def standing(root: Path, file: str) -> Path:
    """Return where a file below a folder stands, or shall be written.

    Raises OSError at a folder on the way there that is a symbolic link: it may lead anywhere.
    """
    path = root / file
    for folder in path.parents[: len(path.relative_to(root).parts) - 1]:
        if folder.is_symlink():
            raise OSError(ELOOP, "a symbolic link is not followed", str(folder))
    return path


def with_newlines(text: str) -> str:
    """Turn the line ends of Windows and of old Macs into line feeds."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


@dataclass(frozen=True, slots=True)
class Original:
    """A text file to the last sign: `mark` is its byte order mark or nothing; the SHA-256 is of its
    bytes.
    """

    mark: bytes
    text: str
    sha256: str

    def with_text(self, text: str) -> bytes:
        """The bytes of the file with another text."""
        return self.mark + text.encode()


def read_original(path: Path) -> Original:
    """Read a file with its line ends and its mark. Raises OSError, and UnicodeDecodeError."""
    data = path.read_bytes()
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    return Original(mark, data.removeprefix(mark).decode(), sha256(data))


def read_source(root: Path, file: str) -> Source | Problem:
    """Read one content file as UTF-8, or say why it can't be read."""
    path = f"{root}/{file}"
    state = os.lstat(path)
    if S_ISLNK(state.st_mode):
        return error(
            "symbolic-link",
            Place(file),
            "a symbolic link is not read as content",
            "put the file itself here",
        )
    if not S_ISREG(state.st_mode):
        return error(
            "not-a-file",
            Place(file),
            "a pipe, socket or device stands here, which nothing reads",
            "delete it",
        )
    size = state.st_size
    if size > MAX_CONTENT_BYTES:
        return error(
            "too-large",
            Place(file),
            f"{size:,} bytes; at most {MAX_CONTENT_BYTES:,} are read",
            "split the file",
        )
    with open(path, "rb") as opened:  # noqa: PTH123 - a path would take as long as to read it
        data = opened.read().removeprefix(BOM_UTF8)
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
