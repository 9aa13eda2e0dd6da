"""From the bytes of a capture to its text, saying which encoding was read and why."""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""UTF-32 stands before UTF-16, whose little-endian mark begins UTF-32's too (Unicode 23.8)."""

NEWLINES = re.compile(r"\r\n?|\f|\v|\x85|\u2028|\u2029")
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
MOST_CONTROLS = 0.01
"""Text holds next to no control characters; a compressed file holds about one in ten."""
SAMPLE = 200_000
"""Bytes shown to the guesser, which takes about a second for every megabyte."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a capture, with `\\n` alone as its newline."""

    text: str
    encoding: str


class Undecodable(ValueError):
    """The bytes are not text; the message is a sentence for the maintainer."""


def decode(data: bytes) -> Decoded:
    """Read by byte order mark, else as UTF-8, else by the likeliest legacy encoding.

    Raises `Undecodable` for an empty file, for binary data and for bytes that no encoding fits.
    """
    if not data.strip():
        raise Undecodable("the file is empty")
    decoded = _by_mark(data) or _as_utf8(data) or _by_guess(data)
    controls = len(CONTROLS.findall(decoded.text))
    if "\x00" in decoded.text or controls > MOST_CONTROLS * len(decoded.text):
        raise Undecodable(f"the file is binary: {controls} control characters")
    if not decoded.text.strip():
        raise Undecodable("the file holds nothing but blanks")
    return Decoded(NEWLINES.sub("\n", decoded.text), decoded.encoding)


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(encoding), encoding)
            except UnicodeDecodeError as error:
                raise Undecodable(f"marked as {encoding}, but {error.reason}") from error
    return None


def _as_utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _by_guess(data: bytes) -> Decoded:
    if b"\x00" in data:
        raise Undecodable("the file is binary: it holds NUL bytes")
    best = from_bytes(data[:SAMPLE]).best()
    if best is None:
        raise Undecodable("no encoding makes text of the file")
    text = data.decode(best.encoding, errors="replace")
    return Decoded(text, best.encoding)
