"""The words of this room: what is cited, and the lines that cite it."""

import re
from dataclasses import dataclass

from builder.words.dates import EdtfDate

# Embeddings, overrides and isolates of the bidirectional algorithm (UAX 9): left open, they would
# turn round what stands behind them in the line.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ENDING = {ord(sign): f"%{ord(sign):02X}" for sign in " {}\\"}
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")


@dataclass(frozen=True, slots=True)
class Source:
    """An article as it is cited; what is not known is "" or the unknown date.

    `container` is the outlet, `accessed` the day of the capture, `archive` the title of the archive
    that keeps it, `page` the address that it has there.
    """

    id: str
    title: str
    container: str
    authors: tuple[str, ...]
    agency: str
    date: EdtfDate
    url: str
    archived_url: str
    language: str
    accessed: EdtfDate
    archive: str
    page: str

    @property
    def address(self) -> str:
        """Where it can be read: as published, else a web archive's copy, else here."""
        return self.url or self.archived_url or self.page

    @property
    def bylines(self) -> tuple[str, ...]:
        """Who wrote it; an agency where no person is named."""
        return self.authors or ((self.agency,) if self.agency else ())

    @property
    def is_only_here(self) -> bool:
        """Whether its address is that of the archive."""
        return bool(self.page) and self.address == self.page


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line; italics are for what is published by itself."""

    text: str
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Cited:
    """An article cited by one manual."""

    style: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The line without italics."""
        return "".join(piece.text for piece in self.pieces)


def one_line(text: str) -> str:
    """Fit a text into a line of its own: no line ends, nothing that shows no sign or turns text."""
    return " ".join(_CONTROL.sub("", _TURNING.sub("", text)).split())


def encoded(address: str) -> str:
    """Percent-encode what would end an address in a record: blanks, braces, a backslash."""
    return one_line(address).translate(_ENDING)
