"""Bytes read ahead and handed out by lines and by numbers, with a memory that is bounded."""

from builder.means.unpacking import PIECE, Gunzipped, Source

MOST_OF_A_LINE = PIECE


class ByteStream:
    """A source of bytes to read lines from, and to put back into what was read too far."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._ahead = b""
        self._at = 0

    def read(self, size: int) -> bytes:
        """Return so many bytes, fewer at the end. Raises what the source raises."""
        found = [self._take(size)]
        missing = size - len(found[0])
        while missing > 0 and (piece := self._source.read(min(missing, PIECE))):
            found.append(piece)
            missing -= len(piece)
        return b"".join(found)

    def skip(self, size: int) -> int:
        """Pass over so many bytes; return how many there were."""
        passed = len(self._take(size))
        while passed < size and (piece := self._source.read(min(size - passed, PIECE))):
            passed += len(piece)
        return passed

    def readline(self) -> bytes:
        """Return the bytes up to the next line feed or the end, at most 65,536; b"" at the end."""
        while (end := self._ahead.find(b"\n", self._at)) < 0:
            if len(self._ahead) - self._at >= MOST_OF_A_LINE:
                break
            piece = self._source.read(PIECE)
            if not piece:
                break
            self._ahead, self._at = self._ahead[self._at :] + piece, 0
        here = len(self._ahead) if end < 0 else end + 1
        return self._take(min(here - self._at, MOST_OF_A_LINE))

    def put_back(self, data: bytes) -> None:
        """Let these bytes be read again, before all others."""
        self._ahead, self._at = data + self._ahead[self._at :], 0

    def recover(self) -> bool:
        """After damage in the source go on behind it; say whether there is anything."""
        if not isinstance(self._source, Gunzipped) or not self._source.is_broken:
            return True
        self._ahead, self._at = b"", 0  # the beginning of a line whose end is lost
        return self._source.recover()

    def _take(self, size: int) -> bytes:
        found = self._ahead[self._at : self._at + size]
        self._at += len(found)
        return found
