"""Which format a capture has: by its first bytes, and by its name where those don't say."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from enum import Enum

from builder.means.unpacking import GZIP

BEGINNING = 65_536
"""Bytes that a format is told by."""


class Format(Enum):
    """The formats that are read."""

    TEXT = "text"
    PAGE = "HTML"
    MHTML = "MHTML"
    WEBARCHIVE = "webarchive"
    GZIP = "gzip"
    RECORDS = "WARC or ARC"
    ZIP = "ZIP"


_BY_NAME: dict[tuple[str, ...], Format | str] = {
    (".html", ".htm", ".xhtml", ".shtml"): Format.PAGE,
    (".mhtml", ".mht"): Format.MHTML,
    (".webarchive",): Format.WEBARCHIVE,
    (".warc", ".arc"): Format.RECORDS,
    (".wacz",): Format.ZIP,
    (".pdf",): "a PDF file",
    (".doc", ".docx", ".odt", ".rtf", ".epub", ".ppt", ".pptx", ".xls", ".xlsx"): "an office file",
    (".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff", ".avif", ".heic"): "a picture",
    (".mp3", ".mp4", ".mov", ".webm", ".ogg", ".wav", ".m4a"): "sound or film",
    (".zip", ".7z", ".rar", ".tar", ".tgz", ".bz2", ".xz", ".zst"): "a packed folder",
}
_BY_BYTES: tuple[tuple[bytes, Format | str], ...] = (
    (GZIP, Format.GZIP),
    (b"bplist0", Format.WEBARCHIVE),
    (b"PK\x03\x04", Format.ZIP),
    (b"PK\x05\x06", Format.ZIP),
    (b"%PDF-", "a PDF file"),
    (b"\xd0\xcf\x11\xe0", "an office file"),  # OLE2: Word, Excel and PowerPoint before 2007
    (b"{\\rtf", "an office file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF87a", "a picture"),
    (b"GIF89a", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"OggS\0", "sound or film"),
    (b"\x1aE\xdf\xa3", "sound or film"),
    (b"7z\xbc\xaf", "a packed folder"),
    (b"\xfd7zXZ", "a packed folder"),
    (b"(\xb5/\xfd", "a packed folder"),  # Zstandard
    (b"Rar!\x1a", "a packed folder"),
    (b"SQLite format 3\0", "a database"),
)
_FURTHER_IN = (
    (4, b"ftyp", "sound or film"),
    (4, b"1AY&SY", "a packed folder"),  # bzip2
    (8, b"WEBP", "a picture"),
    (8, b"WAVE", "sound or film"),
    (257, b"ustar", "a packed folder"),
)
_MARKS = (BOM_UTF8, BOM_UTF16_LE, BOM_UTF16_BE)
_BEFORE = re.compile(rb"(?:\s|<!--.*?-->|<\?xml\b[^>]*>)*+", re.DOTALL)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_MAIL_HEAD_ENDS = re.compile(rb"\r?\n\r?\n")
_OF_PAGES = tuple(
    b"\ncontent-type: " + one
    for one in (b"text/html", b"multipart/related", b"multipart/alternative")
)
"""What a browser writes, and mail programs: a page may be a newsletter."""
_XML = re.compile(rb"<(?:\?xml|!doctype|rss|feed|svg)\b", re.IGNORECASE)


def format_of(name: str, beginning: bytes) -> Format | str:
    """Say which format a capture has that begins so; in words where it is one that is not read.

    A file that begins like a page is one, whatever its name; and text that doesn't is a page if
    its name says so.
    """
    return _by_bytes(beginning) or _by_words(_in_ascii(beginning)) or _by_name(name)


def _by_bytes(beginning: bytes) -> Format | str | None:
    for mark, found in _BY_BYTES:
        if beginning.startswith(mark):
            return found
    further = (found for at, mark, found in _FURTHER_IN if beginning.startswith(mark, at))
    return next(further, None)


def _by_words(plain: bytes) -> Format | str | None:
    if plain.startswith((b"WARC/", b"filedesc://")):
        return Format.RECORDS
    before = _BEFORE.match(plain)
    if _PAGE.match(plain, before.end() if before else 0):
        return Format.PAGE
    if _XML.match(plain):
        return "XML"
    return Format.MHTML if _is_mhtml(plain) else None


def _is_mhtml(beginning: bytes) -> bool:
    """Whether a file begins with the headers of a mail that holds a page."""
    head = _MAIL_HEAD_ENDS.split(beginning.lstrip(), maxsplit=1)[0].lower()
    lines = (b"\n" + head.replace(b"\r\n", b"\n")).replace(b"\n ", b" ").replace(b"\n\t", b" ")
    return b"\nmime-version:" in lines and any(one in lines for one in _OF_PAGES)


def _in_ascii(beginning: bytes) -> bytes:
    """The beginning without a byte order mark, UTF-16's zeros and blanks."""
    for mark in _MARKS:
        beginning = beginning.removeprefix(mark)
    return beginning.replace(b"\0", b"").lstrip()


def _by_name(name: str) -> Format | str:
    plain = name.lower().removesuffix(".gz")
    found = (one for ends, one in _BY_NAME.items() if plain.endswith(ends))
    return next(found, Format.TEXT)
