"""A capture that was opened, and in which words one is refused."""

from dataclasses import dataclass

from builder.doors.saved_by import saved_from
from builder.means.decoding import Decoded
from builder.means.unpacking import TooCompressed, TooLarge, Unpackable
from builder.words.problems import Place, Problem, error

MAX_CAPTURE_BYTES = 20_000_000  # the largest page met in practice is a tenth of it
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


def made(name: str, decoded: Decoded, digest: str, *, is_page: bool) -> Opened:
    """Return a capture of which no more is known than its text; `digest` is of its bytes."""
    text, encoding, notes = decoded.text, decoded.encoding, decoded.notes
    url, captured = saved_from(text) if is_page else ("", "")
    return Opened(name, text, is_page, encoding, url, captured, sha256=digest, notes=notes)


def place_of(name: str) -> Place:
    """Return where a problem of a capture stands."""
    return Place(f"content/{name}")


def unsupported(name: str, found: str) -> Problem:
    """Say which format a file has that is not read."""
    message = f"this is {found}, which is not read"
    hint = "save the page as HTML, or its text as a .txt file, and take this one out"
    return error("unsupported-capture", place_of(name), message, hint)


def unreadable(name: str, message: str) -> Problem:
    """Say why there is no text in a file."""
    return error("unreadable-capture", place_of(name), message, AGAIN)


def nested(name: str, message: str) -> Problem:
    """Say that a file is packed more often than anybody packs it."""
    hint = "unpack it until a page or a text is left, and put that here"
    return error("nested-too-deep", place_of(name), message, hint)


def not_unpacked(name: str, fault: Unpackable) -> Problem:
    """Say why a packed text or page can't be had."""
    if isinstance(fault, TooCompressed):
        return too_compressed(name, fault)
    if isinstance(fault, TooLarge):
        return error("capture-too-large", place_of(name), str(fault), SPLIT)
    return unreadable(name, str(fault))


def too_compressed(name: str, fault: Unpackable) -> Problem:
    """Say that a file unpacks to more than pages do."""
    hint = "no page packs so well: look at what it is, and take it out"
    return error("too-compressed", place_of(name), str(fault), hint)
