"""The pages in a web archive: WARC (ISO 28500) and its forerunner ARC, a record at a time.

warcio reads the heads of records and of HTTP. Its iterator is not used: it keeps lines and
bodies of any length in memory, and what it skips it tells to nobody but stderr.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO

from warcio.recordloader import ARCHeadersParser
from warcio.statusandheaders import StatusAndHeadersParser, StatusAndHeadersParserException

from builder.means.streams import ByteStream
from builder.means.unpacking import (
    Damaged,
    Source,
    TooCompressed,
    TooLarge,
    Unpackable,
    undo_coding,
)

MOST_OF_A_HEAD = 1_000_000
MOST_OF_HTTP_HEAD = 65_536
MOST_FAULTS = 100
PAGE_TYPES = ("text/html", "application/xhtml+xml")
_OF_PAGES = ("response", "resource", "conversion")
_WARC = StatusAndHeadersParser(["WARC/"])
_ARC = ARCHeadersParser()
_HTTP = StatusAndHeadersParser(["HTTP/"], verify=False)
_NEXT = re.compile(rb"(?:\r?\n){0,2}(WARC/[01]\.\d+\r?\n)")
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,100}\r?\n")  # RFC 9112, 7.1
_PAGE_BEGINS = re.compile(rb"\s*<(!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s;\"']+)", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page as its server sent it, unpacked.

    `captured` is a day, YYYY-MM-DD in UTC, and `charset` the label of its HTTP header; either is
    "" where it is not known.
    """

    data: bytes
    url: str
    captured: str
    charset: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """What could not be read, and whether it is known to be a page."""

    fault: Unpackable
    is_page: bool


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many records are no page to keep, by the reason, in its order."""

    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class _Record:
    """A record; of its `size` in bytes, only so many are in its `body` as a page may have.

    It is whole if it ends where it says.
    """

    kind: str
    url: str
    captured: str
    media_type: str
    cut: str
    size: int
    body: bytes
    is_whole: bool


@dataclass(frozen=True, slots=True)
class _Response:
    """What a record holds: the answer of a server, or a file without one."""

    status: str
    media_type: str
    charset: str
    coding: str
    length: int | None
    payload: bytes


def web_pages(source: Source, most: int) -> Iterator[WebPage | Unread | LeftOut]:
    """Read every page that was answered with 200, in order; last what was left out, if anything.

    `most` is how many bytes a page may have. Damage is told where it stands, and reading goes on
    behind it with the next record that can be found.
    """
    left_out: Counter[str] = Counter()
    for record in _records(ByteStream(source), most):
        if isinstance(record, Unread):
            yield record
        elif record.kind in _OF_PAGES:
            yield from _pages(record, most, left_out)
        elif record.kind in ("revisit", "continuation"):
            left_out[f"{record.kind} of another record"] += 1
    if left_out:
        yield LeftOut(tuple(sorted(left_out.items())))


def _records(stream: ByteStream, most: int) -> Iterator[_Record | Unread]:
    is_lost = False
    for _ in range(MOST_FAULTS):
        try:
            while record := _next_record(stream, most, is_lost):
                yield record
                is_lost = not record.is_whole
                if is_lost:
                    raise Damaged(f"the record of {record.url} is not as long as it says")
            return
        except TooCompressed as fault:
            yield Unread(fault, is_page=False)
            return
        except Damaged as fault:
            yield Unread(fault, is_page=False)
            if not stream.recover():
                return
            is_lost = True
    yield Unread(Damaged(f"after {MOST_FAULTS} damaged places the rest was not read"), False)


def _next_record(stream: ByteStream, most: int, is_lost: bool) -> _Record | None:
    """Read a record, None at the end. Raises `Damaged` and `TooCompressed`."""
    line = stream.readline()
    while line and (not line.strip() or (is_lost and not _begins(line))):
        line = stream.readline()
    if not line:
        return None
    if not _begins(line):
        raise Damaged("no record begins where one should")
    record = _head(line, stream)
    body = stream.read(min(record.size, most + MOST_OF_HTTP_HEAD))
    passed = stream.skip(record.size - len(body))
    is_whole = len(body) + passed == record.size and _ends(stream)
    if not is_whole and not passed and (found := _NEXT.search(body)):
        stream.put_back(body[found.start(1) :])
        body = body[: found.start()]
    return replace(record, body=body, is_whole=is_whole)


def _begins(line: bytes) -> bool:
    if line.startswith(b"WARC/"):
        return True
    parts = line.rsplit(b" ", 4)  # ARC: URL, IP address, date, type, length
    return len(parts) == 5 and len(parts[2]) == 14 and (parts[2] + parts[4].strip()).isdigit()


def _ends(stream: ByteStream) -> bool:
    """Whether a record may end here: a blank line follows, or the next one, or nothing."""
    line = stream.readline()
    stream.put_back(line)
    return not line.strip() or _begins(line)


def _head(line: bytes, stream: ByteStream) -> _Record:
    """Read a record's own headers, without its body. Raises `Damaged`."""
    is_warc = line.startswith(b"WARC/")
    lines = BytesIO(_lines_of_head(stream) if is_warc else b"")
    try:
        headers = (_WARC if is_warc else _ARC).parse(lines, line)
    except StatusAndHeadersParserException as fault:
        raise Damaged("the head of a record can't be read") from fault
    told = {name.lower(): value for name, value in headers.headers}
    length = told.get("content-length" if is_warc else "length", "")
    size = _length(length)
    if size is None:
        raise Damaged(f'a record says that it is "{length[:40]}" bytes long')
    url = told.get("warc-target-uri" if is_warc else "uri", "")
    kind = told.get("warc-type", "").lower()
    return _Record(
        kind=kind if is_warc else "response" if "://" in url[:8] else "warcinfo",
        url=url.removeprefix("<").removesuffix(">").replace(" ", "%20"),  # as Wget 1.19 wrote it
        captured=_day(told.get("warc-date" if is_warc else "archive-date", "")),
        media_type=told.get("content-type", ""),
        cut=told.get("warc-truncated", ""),
        size=size,
        body=b"",
        is_whole=False,
    )


def _lines_of_head(stream: ByteStream) -> bytes:
    lines, size = [], 0
    while (line := stream.readline()).strip():
        size += len(line)
        if size > MOST_OF_A_HEAD:
            raise Damaged("the head of a record never ends")
        lines.append(line)
    return b"".join(lines)


def _length(written: str) -> int | None:
    is_number = written.isascii() and written.isdecimal() and len(written) < 16
    return int(written) if is_number else None


def _day(written: str) -> str:
    found = _DAY.match(written)
    try:
        return date(*map(int, found.groups())).isoformat() if found else ""
    except ValueError:
        return ""


def _pages(record: _Record, most: int, left_out: Counter[str]) -> Iterator[WebPage | Unread]:
    """The page of a record, if it is one that was answered with 200."""
    response = _response(record)
    if not record.is_whole and len(response.payload) < (response.length or record.size):
        return  # a page that is there to its end is taken all the same
    media = response.media_type.partition(";")[0].strip().lower()
    if media not in PAGE_TYPES and (media or not _PAGE_BEGINS.match(response.payload)):
        return
    if response.status != "200":
        left_out[f"status {response.status}"] += 1
        return
    try:
        data = _unpacked(record, response, most)
    except Unpackable as fault:
        yield Unread(fault, is_page=True)
        return
    if not data.strip():
        left_out["empty page"] += 1
        return
    notes = (f"the crawler cut it short: {record.cut}",) if record.cut else ()
    url = record.url if record.url.startswith(("http://", "https://")) else ""
    yield WebPage(data, url, record.captured, response.charset, notes)


def _response(record: _Record) -> _Response:
    if not record.body.startswith(b"HTTP/"):
        media_type = record.media_type
        return _Response("200", media_type, _charset(media_type), "", None, record.body)
    head = BytesIO(record.body[:MOST_OF_HTTP_HEAD])
    headers = _HTTP.parse(head)
    told = {name.lower(): value for name, value in headers.headers}
    length = _length(told.get("content-length", ""))
    payload = record.body[head.tell() :][: None if record.is_whole else length]
    if told.get("transfer-encoding", "").strip().lower() == "chunked":
        payload = _dechunked(payload)
    media_type = told.get("content-type", "")
    return _Response(
        status=headers.statusline.partition(" ")[0],
        media_type=media_type,
        charset=_charset(media_type),
        coding=told.get("content-encoding", ""),
        length=length,
        payload=payload,
    )


def _charset(media_type: str) -> str:
    found = _CHARSET.search(media_type)
    return found[1] if found else ""


def _dechunked(data: bytes) -> bytes:
    """Join the chunks; many crawlers keep the header of chunks that they have joined already."""
    chunks, at = [], 0
    while (found := _CHUNK.match(data, at)) and (size := int(found[1], 16)):
        chunks.append(data[found.end() : found.end() + size])
        at = found.end() + size
        at += 2 if data[at : at + 1] == b"\r" else 1
    return b"".join(chunks) if found else b"".join((*chunks, data[at:]))


def _unpacked(record: _Record, response: _Response, most: int) -> bytes:
    if record.is_whole and record.size > len(record.body):
        raise TooLarge(f"{record.size:,} bytes; at most {most:,} are read")
    data = undo_coding(response.payload, response.coding, most)
    if len(data) > most:
        raise TooLarge(f"{len(data):,} bytes; at most {most:,} are read")
    return data
