"""The encoding that a page declares of itself, found as browsers find it.

After the HTML standard, 13.2.3.2, "prescan a byte stream to determine its encoding"; the labels
of encodings are those of the Encoding standard, 4.2.
"""

import re
from collections.abc import Iterator

from webencodings import lookup

PRESCANNED = 65_536
"""Bytes looked at. Browsers prescan 1,024, and begin anew when a declaration comes later."""

_BLANKS = b"\t\n\f\r "
_TAG = re.compile(rb"</?[A-Za-z]")
_META = re.compile(rb"<meta[\t\n\f\r /]", re.IGNORECASE)
_NAME_ENDS = re.compile(rb"[\t\n\f\r >]")
_KEY_ENDS = re.compile(rb"[=\t\n\f\r />]")
_IN_CONTENT = re.compile(
    rb"""charset[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^"'\t\n\f\r ;][^\t\n\f\r ;]*))""",
    re.IGNORECASE,
)
_IN_XML = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>""")


def encoding_of_label(label: str) -> str:
    """Return the encoding that browsers read for a label, "" for one that they don't know.

    Encodings whose replacement is an error are not known either (Encoding standard, 14.1).
    """
    found = lookup(label)
    return "" if found is None or found.name == "replacement" else found.name


def declared_encoding(data: bytes) -> str:
    """Return the encoding that the first bytes of a page declare, "" where none is declared."""
    seen = data[:PRESCANNED]
    declared = next(_declared(seen), "") or _by_xml(seen)
    if declared.startswith("utf-16"):  # its own declaration could not have been read
        return "utf-8"
    return "windows-1252" if declared == "x-user-defined" else declared


def _by_xml(seen: bytes) -> str:
    found = _IN_XML.match(seen.lstrip(_BLANKS))
    return _encoding(found[1] or found[2] or b"") if found else ""


def _declared(seen: bytes) -> Iterator[str]:
    """The encodings that meta elements declare, without comments and other tags' attributes."""
    at = seen.find(b"<")
    while 0 <= at < len(seen):
        if seen.startswith(b"<!--", at):
            at = _after(seen, b"-->", at + 2)
        elif found := _META.match(seen, at):
            pairs, at = _attributes(seen, found.end())
            if encoding := _of_meta(pairs):
                yield encoding
        elif _TAG.match(seen, at):
            ends = _NAME_ENDS.search(seen, at)
            _, at = _attributes(seen, ends.start() if ends else len(seen))
        elif seen.startswith((b"<!", b"</", b"<?"), at):
            at = _after(seen, b">", at)
        else:
            at += 1
        at = seen.find(b"<", at)


def _after(seen: bytes, mark: bytes, start: int) -> int:
    found = seen.find(mark, start)
    return len(seen) if found < 0 else found + len(mark)


def _of_meta(pairs: dict[bytes, bytes]) -> str:
    if b"charset" in pairs:
        return _encoding(pairs[b"charset"])
    if pairs.get(b"http-equiv", b"").lower() != b"content-type":
        return ""
    found = _IN_CONTENT.search(pairs.get(b"content", b""))
    return _encoding(found[1] or found[2] or found[3] or b"") if found else ""


def _encoding(label: bytes) -> str:
    return encoding_of_label(label.decode("latin-1"))


def _attributes(seen: bytes, at: int) -> tuple[dict[bytes, bytes], int]:
    """The attributes from here to the tag's end, the first of each name; and where that is.

    A tag that the bytes end in has none.
    """
    pairs: dict[bytes, bytes] = {}
    while True:
        at = _past(seen, _BLANKS + b"/", at)
        if at >= len(seen):
            return {}, at
        if seen[at : at + 1] == b">":
            return pairs, at + 1
        key, value, at = _attribute(seen, at)
        pairs.setdefault(key, value)


def _attribute(seen: bytes, start: int) -> tuple[bytes, bytes, int]:
    ends = _KEY_ENDS.search(seen, start + 1)
    at = ends.start() if ends else len(seen)
    key = seen[start:at].lower()
    after = _past(seen, _BLANKS, at)
    if seen[after : after + 1] != b"=":
        return key, b"", at
    at = _past(seen, _BLANKS, after + 1)
    quote = seen[at : at + 1]
    if quote in (b'"', b"'"):
        closed = seen.find(quote, at + 1)
        return (key, b"", len(seen)) if closed < 0 else (key, seen[at + 1 : closed], closed + 1)
    ends = _NAME_ENDS.search(seen, at)
    end = ends.start() if ends else len(seen)
    return key, seen[at:end], end


def _past(seen: bytes, signs: bytes, at: int) -> int:
    while at < len(seen) and seen[at] in signs:
        at += 1
    return at
