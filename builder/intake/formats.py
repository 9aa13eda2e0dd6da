"""Captures that are no plain text: cleaning them as if they were would make articles of markup."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from itertools import chain

ENDINGS = {
    (".html", ".htm", ".xhtml"): "HTML",
    (".mhtml", ".mht"): "MHTML",
    (".warc", ".wacz"): "a web archive",
    (".gz",): "compressed",
    (".pdf",): "PDF",
}
BEGINNINGS = {
    b"<!doctype": "HTML",
    b"<html": "HTML",
    b"<?xml": "XML",
    b"warc/": "a web archive",  # ISO 28500, 4: every record begins with its version
    b"\x1f\x8b": "compressed",  # RFC 1952, 2.3.1: gzip
    b"%pdf-": "PDF",
}
_MARKS = (BOM_UTF8, BOM_UTF16_LE, BOM_UTF16_BE)


def other_format(name: str, data: bytes) -> str:
    """Say what a capture is by its name and its first bytes; "" when it may well be plain text."""
    begins = _beginning(data)
    by_bytes = (one for start, one in BEGINNINGS.items() if begins.startswith(start))
    by_name = (one for ends, one in ENDINGS.items() if name.lower().endswith(ends))
    return next(chain(by_bytes, by_name), "")


def _beginning(data: bytes) -> bytes:
    """The first bytes in small letters, without a byte order mark, blanks and UTF-16's zeros."""
    for mark in _MARKS:
        data = data.removeprefix(mark)
    return data.lstrip(b" \t\r\n\f\v\0")[:32].replace(b"\0", b"").lower()
