"""From the bytes of a capture to its text, saying which encoding was read and what was mended."""

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pkgutil import resolve_name

from builder.means.misreading import Mended, may_be_misread
from builder.means.prescan import declared_encoding, encoding_of_label

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""UTF-32 stands before UTF-16, whose little-endian mark begins UTF-32's too (Unicode 23.8)."""

OF_SEVERAL_BYTES = ("big5", "euc-jp", "euc-kr", "gb18030", "gbk", "iso-2022-jp", "shift_jis")
READ_AS = {
    "big5": "big5hkscs",
    "euc-kr": "cp949",
    "gbk": "gb18030",
    "iso-8859-8-i": "iso8859-8",
    "macintosh": "mac-roman",
    "shift_jis": "cp932",
    "windows-874": "cp874",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-user-defined": "cp1252",
}
"""Python's codecs for the encodings that the Encoding standard calls otherwise."""

NEWLINES = re.compile(r"\r\n?|\f|\v|\x85|\u2028|\u2029")
PAGE_NEWLINES = re.compile(r"\r\n?")
CONTROL_BYTES = bytes((*range(1, 9), *range(14, 32), 127))
FOREIGN = re.compile(r"[^\x00-\x7f\ufffd]")  # characters of more than one byte in UTF-8
TAG = re.compile(rb"<[^<>]*>")
PHRASE_ENDS = re.compile(rb"[\r\n.,:;?]")  # never the second byte of a letter
ESCAPES = re.compile(rb"\x1b\$[@B]|\x1b\([BJ]")
"""What switches alphabets in ISO-2022-JP (RFC 1468), which else looks like ASCII."""

MOST_CONTROLS = 0.01
"""Text holds next to no control characters; a compressed file holds about one in ten."""
MOST_LOST = 0.1
"""Where a tenth of a text could not be decoded, what is left of it is no text."""
MOST_ZEROS = 0.6
"""In UTF-16 nearly every second byte of western text is zero."""
SOUND_FOR_EACH_LOST = 4
"""Letters beyond ASCII that must be right for each that is lost, or else the encoding is not."""
SAMPLE = 200_000
"""Bytes shown to the guesser: more tells it no more."""
LOST = "\ufffd"
GUESSER = "builder.means.guessing:guessed_encoding"
MENDER = "builder.means.mending:mend"
"""Loaded when they are asked for: nearly all captures are UTF-8, and were never anything else."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a capture, with `\\n` alone as its newline and without NULs.

    `notes` say in sentences what was guessed at, mended or lost.
    """

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


class Undecodable(ValueError):
    """The bytes are not text; the message is a sentence for the maintainer."""


def decode(data: bytes) -> Decoded:
    """Read a text by byte order mark, else as UTF-8, else by the likeliest legacy encoding.

    Raises `Undecodable` for an empty file, for binary data and for bytes that no encoding fits.
    """
    _refuse_empty(data)
    return _finished(_undeclared(data) or _by_guess(data, data), NEWLINES)


def decode_page(data: bytes, declared: str = "") -> Decoded:
    """Read a page by mark, by the `declared` label of its transport, by its own, or as a text.

    The order is that of the HTML standard, 13.2.3.2; but a label that the bytes belie is not
    believed. Raises `Undecodable` as `decode` does.
    """
    _refuse_empty(data)
    labels = (encoding_of_label(declared), declared_encoding(data))
    told = (_as_declared(data, encoding) for encoding in labels if encoding)
    found = _by_mark(data) or next((one for one in told if one), None) or _undeclared(data)
    return _finished(found or _by_guess(data, TAG.sub(b" ", data)), PAGE_NEWLINES)


def _refuse_empty(data: bytes) -> None:
    if not data.strip():
        raise Undecodable("the file is empty")


def _finished(decoded: Decoded, newlines: re.Pattern[str]) -> Decoded:
    """Refuse what is no text, mend the rest, and say what was lost."""
    text = decoded.text.replace("\0", "")
    if not text.strip():
        raise Undecodable("the file holds nothing but blanks")
    _refuse_binary(text.encode("utf-8", "replace"))
    if (lost := text.count(LOST)) > MOST_LOST * len(text):
        raise Undecodable(f"{lost:,} of its characters cannot be read as {decoded.encoding}")
    mended = _mended(text)
    notes = (*decoded.notes, *_notes(decoded.text.count("\0"), lost, mended))
    return replace(decoded, text=newlines.sub(_newline, mended.text), notes=notes)


def _mended(text: str) -> Mended:
    if not may_be_misread(text):
        return Mended(text, 0, is_whole=True)
    mend: Callable[[str], Mended] = resolve_name(MENDER)
    return mend(text)


def _newline(found: re.Match[str]) -> str:
    """A form feed ends a page: between the two sides stands a gap as between two captures."""
    return "\n\n\n" if found[0] == "\f" else "\n"


def _notes(zeros: int, lost: int, mended: Mended) -> Iterator[str]:
    if zeros:
        yield f"NUL characters were left out: {zeros:,}"
    if lost:
        yield f"characters that could not be read stand as {LOST}: {lost:,}"
    if mended.lines:
        yield f"lines whose letters had been read by a wrong encoding were mended: {mended.lines:,}"
    if not mended.is_whole:
        yield "it is too long to look through all of it for letters read by a wrong encoding"


def _refuse_binary(data: bytes) -> None:
    controls = len(data) - len(data.translate(None, CONTROL_BYTES))
    if controls > MOST_CONTROLS * len(data):
        raise Undecodable(f"the file is binary: {controls:,} control characters")


def _undeclared(data: bytes) -> Decoded | None:
    return _by_mark(data) or _by_zeros(data) or _by_escapes(data) or _as_utf8(data)


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(encoding, "replace"), encoding)
    return None


def _by_zeros(data: bytes) -> Decoded | None:
    """UTF-16 without its mark: zeros at every second place, and there alone."""
    even, odd = data[0:SAMPLE:2], data[1:SAMPLE:2]
    first, second = even.count(0), odd.count(0)
    if second > MOST_ZEROS * len(odd) and not first:
        return Decoded(data.decode("utf-16-le", "replace"), "utf-16-le")
    if first > MOST_ZEROS * len(even) and not second:
        return Decoded(data.decode("utf-16-be", "replace"), "utf-16-be")
    return None


def _by_escapes(data: bytes) -> Decoded | None:
    return _strictly(data, "iso-2022-jp") if ESCAPES.search(data) else None


def _strictly(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _as_utf8(data: bytes) -> Decoded | None:
    return _if_sound(Decoded(data.decode("utf-8", "replace"), "utf-8"))


def _if_sound(decoded: Decoded) -> Decoded | None:
    """What can be read but for a few broken characters: the wrong encoding breaks most."""
    lost = decoded.text.count(LOST)
    if lost and len(FOREIGN.findall(decoded.text)) < SOUND_FOR_EACH_LOST * lost:
        return None
    return decoded


def _as_declared(data: bytes, encoding: str) -> Decoded | None:
    """Read what is declared; UTF-8 under another name is UTF-8, for hardly anything else is."""
    if encoding == "utf-8":
        return _as_utf8(data)
    text = data.decode(READ_AS.get(encoding, encoding), "replace")
    belied = encoding not in OF_SEVERAL_BYTES or LOST in text
    if belied and not data.isascii() and (found := _strictly(data, "utf-8")):
        return replace(found, notes=(f"it calls itself {encoding}, but is UTF-8",))
    return _if_sound(Decoded(text, encoding))


def _by_guess(data: bytes, shown: bytes) -> Decoded:
    """Guess from those phrases of what is shown that have letters beyond ASCII."""
    _refuse_binary(data)
    phrases = (phrase for phrase in PHRASE_ENDS.split(shown) if not phrase.isascii())
    telling = b"\n".join(phrases) or data
    guessed_encoding: Callable[[bytes], str | None] = resolve_name(GUESSER)
    label = guessed_encoding(telling.replace(b"\0", b"")[:SAMPLE])
    if label is None:
        raise Undecodable("no encoding makes text of the file")
    encoding = encoding_of_label(label) or label.lower()
    text = data.decode(READ_AS.get(encoding, encoding), "replace")
    return Decoded(text, encoding, (f"its encoding was guessed: {encoding}",))
