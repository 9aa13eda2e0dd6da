"""Pages that a browser saved with all their parts in one file: MHTML (RFC 2557)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import parsedate
from itertools import islice

from builder.means.saved_page import BadSavedPage, NestedTooDeep, SavedPage, web_address

MOST_DEPTH = 5
"""Browsers put the page's parts into one multipart, and mail programs into two or three."""
MOST_PARTS = 10_000
MOST_OF_A_HEAD = 65_536
SNAPSHOT = "Snapshot-Content-Location"  # where Chromium says the page's address again
_HEAD_ENDS = re.compile(rb"\r?\n\r?\n")
_PAGE_TYPES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class _Part:
    head: Message
    body: bytes


def saved_page(data: bytes) -> SavedPage:
    """Find the page that the file is about, the root of its parts. Raises `BadSavedPage`."""
    whole = _part(data.lstrip())
    page = _root(whole, 0)
    if page is None:
        raise BadSavedPage("there is no page in this MHTML file")
    page.head.set_payload(page.body.decode("ascii", "surrogateescape"))
    content = page.head.get_payload(decode=True)
    return SavedPage(
        data=content if isinstance(content, bytes) else b"",
        charset=page.head.get_content_charset() or "",
        url=_address(page.head, "Content-Location") or _address(whole.head, SNAPSHOT),
        captured=_day(str(whole.head["Date"] or "")),
    )


def _part(data: bytes) -> _Part:
    found = _HEAD_ENDS.search(data, 0, MOST_OF_A_HEAD)
    head, body = (data[: found.end()], data[found.end() :]) if found else (b"", data)
    return _Part(BytesHeaderParser().parsebytes(head), body)


def _root(part: _Part, depth: int) -> _Part | None:
    """The part itself if it is a page, else the page among its parts: `start` names it."""
    if depth > MOST_DEPTH:
        raise NestedTooDeep(f"its parts are nested more than {MOST_DEPTH} deep")
    if part.head.get_content_type() in _PAGE_TYPES:
        return part
    start = str(part.head.get_param("start", ""))
    parts = sorted(_parts(part), key=lambda one: str(one.head["Content-ID"]).strip() != start)
    return next(filter(None, (_root(one, depth + 1) for one in parts)), None)


def _parts(part: _Part) -> Iterator[_Part]:
    """The parts between the lines of the boundary (RFC 2046, 5.1.1); the last may be cut off."""
    boundary = part.head.get_boundary()
    if not boundary or part.head.get_content_maintype() != "multipart":
        return
    line = re.escape(boundary.encode("latin-1", "replace"))
    between = re.finditer(rb"(?:\A|\r?\n)--" + line + rb"(--)?[ \t]*(?:\r?\n|\Z)", part.body)
    start = None
    for found in islice(between, MOST_PARTS):
        if start is not None:
            yield _part(part.body[start : found.start()])
        if found[1]:
            return
        start = found.end()
    if start is not None:
        yield _part(part.body[start:])


def _address(head: Message, name: str) -> str:
    return web_address(str(head[name] or ""))


def _day(written: str) -> str:
    found = parsedate(written)
    try:
        return date(*found[:3]).isoformat() if found else ""
    except ValueError:
        return ""
