"""Pages that Safari saved with all their parts in one file: a webarchive.

It is a binary property list (CFBinaryPList.c, CF-1153, gives its layout). plistlib reads such, but
believes what a file says of its own lengths: one of 60 bytes can ask for gigabytes. Here only what
leads to the page is looked at.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from builder.means.saved_page import BadSavedPage, SavedPage, web_address

_MAIN, _DATA = "WebMainResource", "WebResourceData"
_CHARSET, _ADDRESS = "WebResourceTextEncodingName", "WebResourceURL"
_MOST_KEYS = 1_000  # Safari writes six
_LONGEST = 10_000  # of a key and an address
_TRAILER = 32  # bytes at the end
_NUMBER, _BYTES, _ASCII, _UTF_16, _KEYS = 0x1, 0x4, 0x5, 0x6, 0xD  # kinds, in the upper half
_MORE = 0xF  # in the lower half: how long it is stands behind, as a number


def saved_page(data: bytes) -> SavedPage:
    """Find the page that the file is about; when that was saved it doesn't say.

    Raises BadSavedPage.
    """
    values = _opened(data)
    main = values.keys_of(values.top).get(_MAIN)
    resource = values.keys_of(main) if main is not None else {}
    page = values.bytes_of(resource.get(_DATA))
    if not page:
        raise BadSavedPage("there is no page in this webarchive")
    address = web_address(values.text_of(resource.get(_ADDRESS)))
    return SavedPage(page, values.text_of(resource.get(_CHARSET)), address, captured="")


@dataclass(frozen=True, slots=True)
class _Values:
    """The values in a file, by their numbers."""

    data: bytes
    table: int  # where the places of all values stand
    place_size: int
    number_size: int
    top: int

    def keys_of(self, number: int) -> Mapping[str, int]:
        """The numbers of the values of keys, if the value has such."""
        kind, count, begin = self._value(number)
        if kind != _KEYS or count > _MOST_KEYS:
            return {}
        size, keys = self.number_size, range(count)
        texts = (self.text_of(self._int(begin + size * one, size)) for one in keys)
        numbers = (self._int(begin + size * (count + one), size) for one in keys)
        return dict(zip(texts, numbers, strict=True))

    def text_of(self, number: int | None) -> str:
        """A text, or "" if it is none, or far too long."""
        kind, count, begin = self._value(number) if number is not None else (0, 0, 0)
        if count > _LONGEST:
            return ""
        if kind == _UTF_16:
            return self.data[begin : begin + 2 * count].decode("utf-16-be", "replace")
        return self.data[begin : begin + count].decode("ascii", "replace") * (kind == _ASCII)

    def bytes_of(self, number: int | None) -> bytes:
        """Bytes, or none if it is something else."""
        if number is None:
            return b""
        kind, count, begin = self._value(number)
        return self.data[begin : begin + count] if kind == _BYTES else b""

    def _value(self, number: int) -> tuple[int, int, int]:
        """The kind of a value, how long it is, and where it begins."""
        at = self._int(self.table + number * self.place_size, self.place_size)
        kind, count = divmod(self._int(at, 1), 16)
        if count != _MORE:
            return kind, count, at + 1
        written, power = divmod(self._int(at + 1, 1), 16)
        count = self._int(at + 2, 2**power) if written == _NUMBER else 0
        if count > len(self.data):
            raise _damaged()
        return kind, count, at + 2 + 2**power

    def _int(self, at: int, size: int) -> int:
        found = self.data[at : at + size]
        if len(found) != size:
            raise _damaged()
        return int.from_bytes(found)


def _opened(data: bytes) -> _Values:
    trailer = data[-_TRAILER:]
    if len(trailer) < _TRAILER:
        raise _damaged()
    place_size, number_size = trailer[6:8]
    top, table = int.from_bytes(trailer[16:24]), int.from_bytes(trailer[24:])
    return _Values(data, table, place_size, number_size, top)


def _damaged() -> BadSavedPage:
    return BadSavedPage("this webarchive is damaged, or cut off")
