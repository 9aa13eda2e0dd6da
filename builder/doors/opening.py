"""From a capture's file to the texts and pages in it, whatever format it has; or why not.

What is not read is a problem by name. A web archive is read a page at a time, however long it is.
"""

import io
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from types import MappingProxyType
from typing import BinaryIO
from zipfile import ZipFile

from builder.doors.formats import BEGINNING, Format, format_of
from builder.means.decoding import Decoded, Undecodable, decode, decode_page
from builder.means.files import sha256
from builder.means.mhtml import BadMhtml, NestedTooDeep, saved_page
from builder.means.unpacking import (
    GZIP,
    Damaged,
    Gunzipped,
    Source,
    TooCompressed,
    TooLarge,
    Unpackable,
    gunzip,
    open_member,
    open_zip,
)
from builder.means.web_archives import LeftOut, Unread, WebPage, web_pages
from builder.words.problems import Place, Problem, error, warning

MAX_CAPTURE_BYTES = 20_000_000  # the largest page met in practice is a tenth of it
MAX_CAPTURE_LINES = 30_000  # a book has a third of it
SPLIT = "split it, or leave it out"
AGAIN = "take the capture again, or delete the file"


@dataclass(frozen=True, slots=True)
class Opened:
    """A capture whose text can be read: the HTML of a page, or plain text.

    `name` is that of the file, with `#N` for the N-th page of a web archive. `url` and `captured`
    (a day, YYYY-MM-DD) are what the file itself says, or "". `sha256` is of the file's bytes, or
    of the page's own in a web archive. `notes` say what was guessed at, mended or lost.
    """

    name: str
    text: str
    is_page: bool
    encoding: str
    url: str
    captured: str
    sha256: str
    notes: tuple[str, ...]


def open_capture(name: str, file: BinaryIO) -> Iterator[Opened | Problem]:
    """Give every text and page in a capture's file, in order, or what keeps it from being read.

    There is at least one. The file must be seekable, and open until the last one was asked for;
    of a web archive no more than one page is kept in memory. Raises OSError.
    """
    beginning = file.read(BEGINNING)
    file.seek(0)
    found = format_of(name, beginning)
    if isinstance(found, str):
        yield _unsupported(name, found)
    elif not beginning:
        yield _unreadable(name, "the file is empty")
    else:
        yield from _OPENERS[found](name, file)


def _open_single(name: str, file: BinaryIO) -> Iterator[Opened | Problem]:
    data = file.read(MAX_CAPTURE_BYTES + 1)
    if len(data) > MAX_CAPTURE_BYTES:
        yield _too_large(name, file)
    else:
        yield _opened(name, data, sha256(data))


def is_web_archive(name: str, file: BinaryIO) -> bool:
    """Tell whether a file holds many captures, each a page; it is as if it had not been read."""
    found = format_of(name, file.read(BEGINNING))
    file.seek(0)
    packed = _packed_format(name, file) if found is Format.GZIP else found
    return Format.RECORDS in (found, packed) or found is Format.ZIP


def _packed_format(name: str, file: BinaryIO) -> Format | str:
    """Say which format is packed in gzip: where it is damaged, by what can be unpacked further on.

    Each record of a web archive is packed by itself, so damage to the first tells of no other.
    """
    packed = Gunzipped(file)
    beginning, goes_on = b"", True
    while goes_on:
        try:
            beginning, goes_on = packed.read(BEGINNING), False
        except Damaged:
            goes_on = packed.recover()
    file.seek(0)
    return format_of(name, beginning)


def _open_gzip(name: str, file: BinaryIO) -> Iterator[Opened | Problem]:
    found = _packed_format(name, file)
    if found is Format.GZIP:
        yield _nested(name, "it is packed twice: what is in this gzip file is gzip again")
    elif found is Format.RECORDS:
        yield from _open_records(name, file)
    elif isinstance(found, str) or found is Format.ZIP:
        yield _unsupported(name, found if isinstance(found, str) else "a packed folder")
    else:
        yield _packed(name, file)


def _packed(name: str, file: BinaryIO) -> Opened | Problem:
    packed = file.read(MAX_CAPTURE_BYTES + 1)
    if len(packed) > MAX_CAPTURE_BYTES:
        return _too_large(name, file)
    try:
        return _opened(name, gunzip(packed, MAX_CAPTURE_BYTES), sha256(packed))
    except Unpackable as fault:
        return _not_unpacked(name, fault)


def _opened(name: str, data: bytes, digest: str) -> Opened | Problem:
    """Open the bytes of a single text or page."""
    found = format_of(name, data[:BEGINNING])
    try:
        if found is Format.MHTML:
            return _of_mhtml(name, data, digest)
        if found is Format.PAGE:
            return _made(name, decode_page(data), digest, is_page=True)
        return _if_short(_made(name, decode(data), digest, is_page=False))
    except NestedTooDeep as fault:
        return _nested(name, str(fault))
    except (Undecodable, BadMhtml) as fault:
        return _unreadable(name, str(fault))


def _of_mhtml(name: str, data: bytes, digest: str) -> Opened:
    page = saved_page(data)
    opened = _made(name, decode_page(page.data, page.charset), digest, is_page=True)
    return replace(opened, url=page.url, captured=page.captured)


def _made(name: str, decoded: Decoded, digest: str, *, is_page: bool) -> Opened:
    text, encoding, notes = decoded.text, decoded.encoding, decoded.notes
    return Opened(name, text, is_page, encoding, url="", captured="", sha256=digest, notes=notes)


def _if_short(opened: Opened) -> Opened | Problem:
    lines = sum(map(bool, map(str.strip, opened.text.split("\n"))))
    if lines <= MAX_CAPTURE_LINES:
        return opened
    message = f"{lines:,} lines; at most {MAX_CAPTURE_LINES:,} are read"
    return error("capture-too-large", _place(opened.name), message, SPLIT)


def _open_records(name: str, file: BinaryIO) -> Iterator[Opened | Problem]:
    beginning = file.read(BEGINNING)
    file.seek(0)
    source = _records(name, beginning, file)
    yield from _numbered(name, web_pages(source, MAX_CAPTURE_BYTES))


def _records(name: str, beginning: bytes, source: Source) -> Source:
    """The records in a file that begins so: unpacked if it is gzip, or was before it was damaged.

    A crawler that unpacked what it saved may have kept the name.
    """
    was_packed = name.lower().endswith(".gz") and format_of("", beginning) is not Format.RECORDS
    return Gunzipped(source) if was_packed or beginning.startswith(GZIP) else source


def _open_zip(name: str, file: BinaryIO) -> Iterator[Opened | Problem]:
    """Open a WACZ: a ZIP file with WARC files in its folder archive/ (WACZ 1.1.1, 5.2.1)."""
    try:
        archive = open_zip(file)
    except Unpackable as fault:
        yield _broken(name, fault)
        return
    with archive:
        members = sorted(one for one in archive.namelist() if _is_of_wacz(one))
        if members:
            found = (_pages_of_member(archive, member) for member in members)
            yield from _numbered(name, chain.from_iterable(found))
        else:
            yield _unsupported(name, "a packed folder or an office file")


def _is_of_wacz(member: str) -> bool:
    return member.startswith("archive/") and member.endswith((".warc", ".warc.gz"))


def _pages_of_member(archive: ZipFile, member: str) -> Iterator[WebPage | Unread | LeftOut]:
    try:
        beginning = open_member(archive, member).read(BEGINNING)
        source = _records(member, beginning, open_member(archive, member))
    except Unpackable as fault:
        yield Unread(fault, is_page=False)
    else:
        yield from web_pages(source, MAX_CAPTURE_BYTES)


def _numbered(name: str, found: Iterator[WebPage | Unread | LeftOut]) -> Iterator[Opened | Problem]:
    """Give every page its number, counted from 1, also those that can't be read."""
    number = 0
    is_broken = False
    left_out: Counter[str] = Counter()
    for one in found:
        if isinstance(one, LeftOut):
            left_out.update(dict(one.counts))
        elif isinstance(one, Unread) and not one.is_page:
            is_broken = True
            yield _broken(name, one.fault)
        else:
            number += 1
            yield _numbered_page(f"{name}#{number}", one)
    if not number and not is_broken:
        yield _unreadable(name, "there is no page in this web archive")
    if left_out:
        yield _left_out(name, left_out)


def _numbered_page(name: str, found: WebPage | Unread) -> Opened | Problem:
    if isinstance(found, Unread):
        return _not_unpacked(name, found.fault)
    try:
        decoded = decode_page(found.data, found.charset)
    except Undecodable as fault:
        return _unreadable(name, str(fault))
    opened = _made(name, decoded, sha256(found.data), is_page=True)
    notes = (*found.notes, *decoded.notes)
    return replace(opened, url=found.url, captured=found.captured, notes=notes)


_OPENERS: Mapping[Format, Callable[[str, BinaryIO], Iterator[Opened | Problem]]] = MappingProxyType(
    {
        Format.TEXT: _open_single,
        Format.PAGE: _open_single,
        Format.MHTML: _open_single,
        Format.GZIP: _open_gzip,
        Format.RECORDS: _open_records,
        Format.ZIP: _open_zip,
    }
)


def _place(name: str) -> Place:
    return Place(f"content/{name}")


def _unsupported(name: str, found: str) -> Problem:
    message = f"this is {found}, which is not read"
    hint = "save the page as HTML, or its text as a .txt file, and take this one out"
    return error("unsupported-capture", _place(name), message, hint)


def _unreadable(name: str, message: str) -> Problem:
    return error("unreadable-capture", _place(name), message, AGAIN)


def _nested(name: str, message: str) -> Problem:
    hint = "unpack it until a page or a text is left, and put that here"
    return error("nested-too-deep", _place(name), message, hint)


def _too_large(name: str, file: BinaryIO) -> Problem:
    size = file.seek(0, io.SEEK_END)
    message = f"{size:,} bytes; at most {MAX_CAPTURE_BYTES:,} are read"
    return error("capture-too-large", _place(name), message, SPLIT)


def _not_unpacked(name: str, fault: Unpackable) -> Problem:
    """Say why a packed text or page can't be had."""
    if isinstance(fault, TooCompressed):
        return _too_compressed(name, fault)
    if isinstance(fault, TooLarge):
        return error("capture-too-large", _place(name), str(fault), SPLIT)
    return _unreadable(name, str(fault))


def _broken(name: str, fault: Unpackable) -> Problem:
    """Say what is wrong in a web archive, between its pages."""
    if isinstance(fault, TooCompressed):
        return _too_compressed(name, fault)
    hint = "what could be read was; fetch the archive again if pages are missing"
    return error("damaged-archive", _place(name), str(fault), hint)


def _too_compressed(name: str, fault: Unpackable) -> Problem:
    hint = "no page packs so well: look at what it is, and take it out"
    return error("too-compressed", _place(name), str(fault), hint)


def _left_out(name: str, counts: Counter[str]) -> Problem:
    reasons = ", ".join(f"{reason} ({count:,})" for reason, count in sorted(counts.items()))
    hint = "nothing is to be done if they are not wanted"
    return warning("records-left-out", _place(name), f"not taken as pages: {reasons}", hint)
