"""The pages in a web archive, one at a time: WARC or ARC, packed or not, and WACZ.

Loaded at the first one: what reads records took a sixth of the time in which cleaning starts.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import BinaryIO
from zipfile import ZipFile

from builder.doors.formats import BEGINNING, Format, format_of
from builder.doors.opened import (
    MAX_CAPTURE_BYTES,
    Opened,
    made,
    not_unpacked,
    place_of,
    too_compressed,
    unreadable,
    unsupported,
)
from builder.means.decoding import Undecodable, decode_page
from builder.means.files import sha256
from builder.means.unpacking import (
    GZIP,
    Gunzipped,
    Source,
    TooCompressed,
    Unpackable,
    open_member,
    open_zip,
)
from builder.means.web_archives import LeftOut, Unread, WebPage, web_pages
from builder.words.problems import Problem, error, warning


def open_archived(name: str, file: BinaryIO) -> Iterator[Opened | Problem]:
    """Open a WACZ, or a WARC or ARC file, plain or packed, page by page."""
    is_zip = format_of(name, file.read(BEGINNING)) is Format.ZIP
    file.seek(0)
    yield from _open_zip(name, file) if is_zip else _open_records(name, file)


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
            yield unsupported(name, "a packed folder or an office file")


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
        yield unreadable(name, "there is no page in this web archive")
    if left_out:
        yield _left_out(name, left_out)


def _numbered_page(name: str, found: WebPage | Unread) -> Opened | Problem:
    if isinstance(found, Unread):
        return not_unpacked(name, found.fault)
    try:
        decoded = decode_page(found.data, found.charset)
    except Undecodable as fault:
        return unreadable(name, str(fault))
    opened = made(name, decoded, sha256(found.data), is_page=True)
    notes = (*found.notes, *decoded.notes)
    return replace(opened, url=found.url, captured=found.captured, notes=notes)


def _broken(name: str, fault: Unpackable) -> Problem:
    """Say what is wrong in a web archive, between its pages."""
    if isinstance(fault, TooCompressed):
        return too_compressed(name, fault)
    hint = "what could be read was; fetch the archive again if pages are missing"
    return error("damaged-archive", place_of(name), str(fault), hint)


def _left_out(name: str, counts: Counter[str]) -> Problem:
    reasons = ", ".join(f"{reason} ({count:,})" for reason, count in sorted(counts.items()))
    hint = "nothing is to be done if they are not wanted"
    return warning("records-left-out", place_of(name), f"not taken as pages: {reasons}", hint)
