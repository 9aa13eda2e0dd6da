"""Compressed bytes to plain ones, a piece at a time, so that no bomb ever fills the memory."""

import io
import struct
import zlib
from collections.abc import Iterator
from typing import IO, BinaryIO, Protocol
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

import brotli

GZIP = b"\x1f\x8b"  # RFC 1952, 2.3.1
PIECE = 65_536
MOST_RATIO = 200
"""Pages of text pack to a fifth or a tenth; the worst ones that people made to a fiftieth."""
FLOOD = 10_000_000
"""Bytes unpacked before their ratio is looked at: a small page of one letter packs well, too."""
MOST_DIRECTORY = 1_000_000
"""Bytes of a ZIP file's directory: some ten thousand files."""

_MEMBER = GZIP + b"\x08"
_WITH_HEADER = 16 + zlib.MAX_WBITS
_ZIP_ENDS = ((b"PK\x05\x06", "<12xL"), (b"PK\x06\x06", "<40xQ"))
"""The end of a ZIP file, and of a ZIP64 one; where each has its directory's size (APPNOTE 4.3)."""


class Unpackable(ValueError):
    """The bytes can't be unpacked; the message is a sentence for the maintainer."""


class Damaged(Unpackable):
    """What is packed is cut off, or is no packed data."""


class TooLarge(Unpackable):
    """More would come out than is allowed."""


class TooCompressed(TooLarge):
    """More would come out than is allowed, of so little that it can be no page."""


class Source(Protocol):
    """Whatever gives at most so many bytes, and none at its end."""

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes, b"" at the end."""


class Gunzipped:
    """The unpacked bytes of a gzip file, its members one after the other."""

    def __init__(self, file: Source) -> None:
        self._file = file
        self._packed = b""
        self._inflater = zlib.decompressobj(_WITH_HEADER)
        self._is_within = self._is_broken = False
        self._came = self._went = 0

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes, b"" at the end. Raises `Damaged` and `TooCompressed`."""
        while True:
            packed = self._packed or self._more()
            if not self._is_within:
                packed = packed.lstrip(b"\0")  # some tapes and servers pad with zeros
            if not packed and not self._is_within:
                return b""
            if found := self._inflate(packed, size):
                return found
            if not packed and self._is_within:
                self._is_broken = True
                raise Damaged("it is cut off in the middle of its compressed data")

    @property
    def is_broken(self) -> bool:
        """Whether reading met damage that has not been passed yet."""
        return self._is_broken

    def recover(self) -> bool:
        """After damage go on to where the next member may begin; say whether there is one."""
        ahead = self._packed[1:]
        while (at := ahead.find(_MEMBER)) < 0:
            more = self._more()
            if not more:
                return False
            ahead = ahead[-2:] + more
        self._packed = ahead[at:]
        self._begin()
        return True

    def _more(self) -> bytes:
        piece = self._file.read(PIECE)
        self._came += len(piece)
        return piece

    def _begin(self) -> None:
        self._inflater = zlib.decompressobj(_WITH_HEADER)
        self._is_within = self._is_broken = False

    def _inflate(self, packed: bytes, size: int) -> bytes:
        self._is_within, self._packed = True, packed
        try:
            found = self._inflater.decompress(packed, size)
        except zlib.error as fault:
            self._is_broken = True
            raise Damaged("its compressed data is damaged") from fault
        self._packed = self._inflater.unconsumed_tail
        if self._inflater.eof:
            self._packed = self._inflater.unused_data
            self._begin()
        self._went += len(found)
        if self._went > FLOOD and self._went > MOST_RATIO * self._came:
            raise TooCompressed(f"{self._came:,} bytes unpack to more than {self._went:,}")
        return found


def gunzip(packed: bytes, most: int) -> bytes:
    """Unpack gzip to at most so many bytes. Raises `Unpackable`."""
    return _gathered(_pieces(Gunzipped(io.BytesIO(packed))), len(packed), most)


def undo_coding(packed: bytes, coding: str, most: int) -> bytes:
    """Undo an HTTP Content-Encoding (RFC 9110, 8.4.1), to at most so many bytes.

    Crawlers often keep the header of what they have unpacked: what is plainly not packed comes
    back as it is. Raises `Unpackable`, also for a coding that is not known.
    """
    name = coding.strip().lower()
    if name in ("", "identity", "none") or packed.lstrip()[:1] == b"<":
        return packed
    if name in ("gzip", "x-gzip"):
        return gunzip(packed, most) if packed.startswith(GZIP) else packed
    if name == "deflate":
        return _gathered(_inflated(packed), len(packed), most)
    if name == "br":
        return _gathered(_unbrotlied(packed), len(packed), most)
    raise Unpackable(f'its content is packed as "{name}", which is not read')


def _pieces(source: Source) -> Iterator[bytes]:
    while piece := source.read(PIECE):
        yield piece


def _gathered(pieces: Iterator[bytes], packed: int, most: int) -> bytes:
    found, size = [], 0
    for piece in pieces:
        size += len(piece)
        if size > most:
            raise TooLarge(f"{packed:,} bytes unpack to more than {most:,}")
        found.append(piece)
    return b"".join(found)


def _inflated(packed: bytes) -> Iterator[bytes]:
    """What is called deflate is zlib's format (RFC 1950), or often the bare one (RFC 1951)."""
    bits = zlib.MAX_WBITS if packed[:1] == b"\x78" else -zlib.MAX_WBITS
    inflater = zlib.decompressobj(bits)
    while not inflater.eof:
        try:
            piece = inflater.decompress(packed, PIECE)
        except zlib.error as fault:
            raise Damaged("its compressed data is damaged") from fault
        packed = inflater.unconsumed_tail
        if not piece and not packed and not inflater.eof:
            raise Damaged("it is cut off in the middle of its compressed data")
        yield piece


def _unbrotlied(packed: bytes) -> Iterator[bytes]:
    unpacker = brotli.Decompressor()
    try:
        yield unpacker.process(packed, output_buffer_limit=PIECE)
        while not unpacker.is_finished():
            piece = unpacker.process(b"", output_buffer_limit=PIECE)
            if not piece and unpacker.can_accept_more_data():
                raise Damaged("it is cut off in the middle of its compressed data")
            yield piece
    except brotli.error as fault:
        raise Damaged("its compressed data is damaged") from fault


def open_zip(file: BinaryIO) -> ZipFile:
    """Open a ZIP file for reading its members; nothing is ever unpacked to the disk.

    Raises `Unpackable`, also where the directory alone would fill the memory.
    """
    size = max(_directory_sizes(file), default=0)
    if size > MOST_DIRECTORY:
        raise TooLarge(f"the directory of this ZIP file has {size:,} bytes")
    try:
        return ZipFile(file)
    except (BadZipFile, NotImplementedError, ValueError, OverflowError) as fault:
        raise Damaged("it is a damaged ZIP file") from fault


def _directory_sizes(file: BinaryIO) -> Iterator[int]:
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - PIECE - 1_024))
    tail = file.read()
    for mark, layout in _ZIP_ENDS:
        at = tail.rfind(mark)
        if 0 <= at <= len(tail) - struct.calcsize(layout):
            (found,) = struct.unpack_from(layout, tail, at)
            if found != 0xFFFFFFFF:  # the ZIP64 end has the true number
                yield found


class Member:
    """What is packed in a member of a ZIP file; no more than its directory says."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._is_broken = False

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes, b"" at the end and after damage. Raises `Damaged`."""
        if self._is_broken:
            return b""
        try:
            return self._file.read(size)
        except (BadZipFile, EOFError, ValueError, zlib.error) as fault:
            self._is_broken = True
            raise Damaged("what is in this ZIP file is damaged") from fault


def open_member(archive: ZipFile, name: str) -> Member:
    """Open a member for reading it from its beginning. Raises `Unpackable`."""
    member = archive.getinfo(name)
    if member.flag_bits & 1:
        raise Unpackable(f"{name} is locked by a password")
    if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise Unpackable(f"{name} is packed in a way that is not read")
    if member.file_size > max(FLOOD, MOST_RATIO * member.compress_size):
        raise TooCompressed(f"{name} would unpack to {member.file_size:,} bytes")
    try:
        return Member(archive.open(member))
    except (BadZipFile, NotImplementedError, ValueError, OverflowError) as fault:
        raise Damaged(f"{name} is damaged") from fault
