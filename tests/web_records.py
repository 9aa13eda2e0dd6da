"""Web archives of our own making, byte for byte."""

import gzip
import io
import zipfile

PAGE = b"<!doctype html><html><head><title>Ferries</title></head><body><p>Stop.</p></body></html>"


def http(
    body: bytes = PAGE,
    *,
    status: str = "200 OK",
    media_type: str = "text/html; charset=utf-8",
    more: str = "",
) -> bytes:
    """An answer of a server; `more` are whole lines of further headers."""
    typed = f"Content-Type: {media_type}\r\n" if media_type else ""
    return f"HTTP/1.1 {status}\r\n{typed}{more}\r\n".encode() + body


def warc(
    block: bytes,
    *,
    kind: str = "response",
    url: str = "https://lake.example/ferries",
    media_type: str = "application/http; msgtype=response",
    length: int | None = None,
    more: str = "",
) -> bytes:
    """A record of a WARC file; `length` is what it says of itself where that is not so."""
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Date: 2024-05-03T23:59:59Z\r\nContent-Type: {media_type}\r\n{more}"
        f"Content-Length: {len(block) if length is None else length}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def arc(block: bytes, url: str = "http://lake.example/ferries", length: int | None = None) -> bytes:
    """A record of an ARC file."""
    size = len(block) if length is None else length
    return f"{url} 192.0.2.1 20140216050221 text/html {size}\n".encode() + block + b"\n"


def arc_head() -> bytes:
    """What an ARC file begins with."""
    block = b"1 0 Lake\nURL IP-address Archive-date Content-type Archive-length\n"
    return f"filedesc://lake.arc 0.0.0.0 20140216050221 text/plain {len(block)}\n".encode() + (
        block + b"\n"
    )


def packed(*records: bytes) -> bytes:
    """Records as .warc.gz holds them: each one packed by itself."""
    return b"".join(map(gzip.compress, records))


def wacz(*members: tuple[str, bytes]) -> bytes:
    """A WACZ file, its members stored as they are."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file.getvalue()


def pages(number: int) -> tuple[bytes, ...]:
    """Records of so many pages, each with its number in its text."""
    return tuple(
        warc(http(PAGE.replace(b"Stop.", f"Stop {n}.".encode())), url=f"https://lake.example/{n}")
        for n in range(1, number + 1)
    )
