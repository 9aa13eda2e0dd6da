"""From a capture's file to the texts and pages in it, whatever format it has; or why not.

What is not read is a problem by name. A web archive is read a page at a time, however long it is.
"""

import io
from collections.abc import Callable, Iterator
from pkgutil import resolve_name
from typing import BinaryIO

from builder.doors.formats import BEGINNING, Format, format_of
from builder.doors.opened import (
    MAX_CAPTURE_BYTES,
    SPLIT,
    Opened,
    made,
    nested,
    not_unpacked,
    place_of,
    unreadable,
    unsupported,
)
from builder.means.decoding import Undecodable, decode, decode_page
from builder.means.files import sha256
from builder.means.unpacking import Damaged, Gunzipped, Unpackable, gunzip
from builder.words.problems import Problem, error

MAX_CAPTURE_LINES = 30_000  # a book has a third of it
ARCHIVED = "builder.doors.archived:open_archived"
SAVED_WHOLE = "builder.doors.saved_whole:open_saved_whole"
"""Loaded at the first web archive and the first page with all its parts: few captures need them."""


def open_capture(name: str, file: BinaryIO) -> Iterator[Opened | Problem]:
    """Give every text and page in a capture's file, in order, or what keeps it from being read.

    There is at least one. The file must be seekable, and open until the last one was asked for;
    of a web archive no more than one page is kept in memory. Raises OSError.
    """
    beginning = file.read(BEGINNING)
    file.seek(0)
    found = format_of(name, beginning)
    if isinstance(found, str):
        yield unsupported(name, found)
    elif not beginning:
        yield unreadable(name, "the file is empty")
    elif found in (Format.RECORDS, Format.ZIP):
        yield from _open_archived(name, file)
    elif found is Format.GZIP:
        yield from _open_gzip(name, file)
    else:
        yield _open_single(name, file)


def _open_single(name: str, file: BinaryIO) -> Opened | Problem:
    data = file.read(MAX_CAPTURE_BYTES + 1)
    if len(data) > MAX_CAPTURE_BYTES:
        return _too_large(name, file)
    return _opened(name, data, sha256(data))


def _open_archived(name: str, file: BinaryIO) -> Iterator[Opened | Problem]:
    open_archived: Callable[[str, BinaryIO], Iterator[Opened | Problem]] = resolve_name(ARCHIVED)
    return open_archived(name, file)


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
        yield nested(name, "it is packed twice: what is in this gzip file is gzip again")
    elif found is Format.RECORDS:
        yield from _open_archived(name, file)
    elif isinstance(found, str) or found is Format.ZIP:
        yield unsupported(name, found if isinstance(found, str) else "a packed folder")
    else:
        yield _packed(name, file)


def _packed(name: str, file: BinaryIO) -> Opened | Problem:
    packed = file.read(MAX_CAPTURE_BYTES + 1)
    if len(packed) > MAX_CAPTURE_BYTES:
        return _too_large(name, file)
    try:
        return _opened(name, gunzip(packed, MAX_CAPTURE_BYTES), sha256(packed))
    except Unpackable as fault:
        return not_unpacked(name, fault)


def _opened(name: str, data: bytes, digest: str) -> Opened | Problem:
    """Open the bytes of a single text or page."""
    found = format_of(name, data[:BEGINNING])
    try:
        if found in (Format.MHTML, Format.WEBARCHIVE):
            return _open_saved_whole(name, data, digest, found)
        if found is Format.PAGE:
            return made(name, decode_page(data), digest, is_page=True)
        return _if_short(made(name, decode(data), digest, is_page=False))
    except Undecodable as fault:
        return unreadable(name, str(fault))


def _open_saved_whole(name: str, data: bytes, digest: str, kind: Format) -> Opened | Problem:
    open_it: Callable[[str, bytes, str, Format], Opened | Problem] = resolve_name(SAVED_WHOLE)
    return open_it(name, data, digest, kind)


def _if_short(opened: Opened) -> Opened | Problem:
    lines = sum(map(bool, map(str.strip, opened.text.split("\n"))))
    if lines <= MAX_CAPTURE_LINES:
        return opened
    message = f"{lines:,} lines; at most {MAX_CAPTURE_LINES:,} are read"
    return error("capture-too-large", place_of(opened.name), message, SPLIT)


def _too_large(name: str, file: BinaryIO) -> Problem:
    size = file.seek(0, io.SEEK_END)
    message = f"{size:,} bytes; at most {MAX_CAPTURE_BYTES:,} are read"
    return error("capture-too-large", place_of(name), message, SPLIT)
