"""Every format opens to texts and pages, or to the problem that keeps it shut."""

import gzip
import io
import plistlib
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_records import PAGE, arc, arc_head, http, packed, pages, wacz, warc

from builder.doors.opened import MAX_CAPTURE_BYTES, Opened
from builder.doors.opening import MAX_CAPTURE_LINES, open_capture
from builder.words.problems import Problem, Severity

MHTML = (
    b"Date: Fri, 3 May 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n"
    b"Content-Location: https://lake.example/ferries\r\n\r\n" + PAGE + b"\r\n--b--\r\n"
)
MAIN = {"WebResourceData": PAGE, "WebResourceURL": "https://lake.example/ferries"}
WEBARCHIVE = plistlib.dumps({"WebMainResource": MAIN}, fmt=plistlib.FMT_BINARY)
NEWSLETTER = MHTML.replace(b"multipart/related", b"multipart/alternative").replace(
    b"--b\r\n", b"--b\r\nContent-Type: text/plain\r\n\r\nFerries =20\r\n--b\r\n", 1
)
LAST = b"".join(pages(3)[1:])
BOMB = http(gzip.compress(b"A" * MAX_CAPTURE_BYTES), more="Content-Encoding: gzip\r\n")


def opened(data: bytes, name: str = "captures/one.txt") -> list[Opened | Problem]:
    return list(open_capture(name, io.BytesIO(data)))


def alone(data: bytes, name: str = "captures/one.txt") -> Opened:
    (found,) = opened(data, name)
    assert isinstance(found, Opened), found
    return found


def codes(found: list[Opened | Problem]) -> list[str]:
    return [one.code for one in found if isinstance(one, Problem)]


def names(found: list[Opened | Problem]) -> list[str]:
    return [one.name for one in found if isinstance(one, Opened)]


def test_a_text_is_its_decoded_text() -> None:
    data = "Fähren stehen still.\r\nHeute.".encode()
    assert alone(data) == Opened(
        name="captures/one.txt",
        text="Fähren stehen still.\nHeute.",
        is_page=False,
        encoding="utf-8",
        url="",
        captured="",
        sha256=sha256(data).hexdigest(),
        notes=(),
    )


@pytest.mark.parametrize(
    ("name", "data", "is_page"),
    [
        ("captures/one.txt", PAGE, True),
        ("captures/one.html", b"<p>A fragment.</p>", True),
        ("captures/one.txt", b"A <b>stray</b> tag.", False),
        ("captures/one.log", b"Any ending will do.", False),
        ("captures/one.html.gz", gzip.compress(PAGE), True),
        ("captures/one.txt.gz", gzip.compress(b"A packed text."), False),
        ("captures/one.mhtml", MHTML, True),
        ("captures/one.mhtml.gz", gzip.compress(MHTML), True),
        ("captures/one.eml", NEWSLETTER, True),
        ("captures/one.webarchive", WEBARCHIVE, True),
    ],
)
def test_a_file_of_its_own_is_a_page_or_a_text(name: str, data: bytes, is_page: bool) -> None:
    found = alone(data, name)
    assert (found.name, found.is_page) == (name, is_page)
    assert found.sha256 == sha256(data).hexdigest()


def test_mhtml_tells_address_and_day() -> None:
    found = alone(MHTML, "captures/one.mht")
    assert found.text == PAGE.decode()
    assert (found.url, found.captured) == ("https://lake.example/ferries", "2024-05-03")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("captures/lake.warc", b"".join(pages(3))),
        ("captures/lake.warc.gz", packed(*pages(3))),
        ("captures/lake.warc.gz", gzip.compress(b"".join(pages(3)))),
        ("captures/lake.wacz", wacz(("pages/x", b"x"), ("archive/a.warc.gz", packed(*pages(3))))),
        ("captures/lake.wacz", wacz(("archive/b.warc", LAST), ("archive/a.warc", pages(3)[0]))),
    ],
)
def test_the_pages_of_a_web_archive_are_numbered_in_order(name: str, data: bytes) -> None:
    found = opened(data, name)
    assert names(found) == [f"{name}#1", f"{name}#2", f"{name}#3"]
    for number, one in enumerate(found, 1):
        assert isinstance(one, Opened)
        assert f"Stop {number}." in one.text
        assert one.url == f"https://lake.example/{number}"
        assert one.captured == "2024-05-03"
        assert one.sha256 == sha256(one.text.encode()).hexdigest()


def test_arc_is_a_web_archive_too() -> None:
    assert names(opened(arc_head() + arc(http()))) == ["captures/one.txt#1"]


def test_the_charset_of_the_header_goes_before_that_of_the_page() -> None:
    body = "<html><meta charset=utf-8><p>Паром стоит у причала.</p></html>".encode("koi8-r")
    found = alone_of_archive(warc(http(body, media_type="text/html; charset=koi8-r")))
    assert "Паром" in found.text


def alone_of_archive(data: bytes) -> Opened:
    found = alone(data, "captures/lake.warc")
    assert found.name == "captures/lake.warc#1"
    return found


def test_a_page_that_can_t_be_read_keeps_its_number() -> None:
    bad = warc(http(b"\x00\x01\x02\x03" * 20))
    found = opened(pages(1)[0] + bad + pages(1)[0])
    assert names(found) == ["captures/one.txt#1", "captures/one.txt#3"]
    assert isinstance(found[1], Problem)
    assert found[1].place.file == "content/captures/one.txt#2"


def test_what_was_left_out_of_a_web_archive_is_a_warning_at_its_end() -> None:
    found = opened(warc(http(status="404 Not Found")) + pages(1)[0])
    last = found[-1]
    assert isinstance(last, Problem)
    assert (last.code, last.severity) == ("records-left-out", Severity.WARNING)
    assert last.message == "not taken as pages: status 404 (1)"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("captures/one.txt", b"", "unreadable-capture"),
        ("captures/one.txt", b" \n " * 100_000, "unreadable-capture"),
        ("captures/one.txt", b"\x7fELF\x01\x02\x03\x04\x05\x06", "unreadable-capture"),
        ("captures/one.txt", b"x" * (MAX_CAPTURE_BYTES + 1), "capture-too-large"),
        ("captures/one.txt", b"a\n" * (MAX_CAPTURE_LINES + 1), "capture-too-large"),
        ("captures/one.txt", b"%PDF-1.7", "unsupported-capture"),
        ("captures/one.pdf", b"no PDF", "unsupported-capture"),
        ("captures/one.zip", wacz(("word/document.xml", b"<x/>")), "unsupported-capture"),
        ("captures/one.gz", gzip.compress(wacz(("a", b""))), "unsupported-capture"),
        ("captures/one.gz", gzip.compress(b"%PDF-1.7"), "unsupported-capture"),
        ("captures/one.gz", gzip.compress(gzip.compress(PAGE)), "nested-too-deep"),
        ("captures/one.gz", gzip.compress(PAGE)[:-9], "unreadable-capture"),
        ("captures/one.gz", gzip.compress(b"\0" * MAX_CAPTURE_BYTES), "too-compressed"),
        ("captures/one.mhtml", b"no MHTML", "unreadable-capture"),
        ("captures/one.webarchive", b"no webarchive", "unreadable-capture"),
        ("captures/one.wacz", b"PK\x03\x04 and no more", "damaged-archive"),
        ("captures/one.wacz", b"no ZIP at all", "damaged-archive"),
        ("captures/one.warc", b"no record", "damaged-archive"),
        ("captures/one.warc", warc(b"x: y", kind="warcinfo"), "unreadable-capture"),
        ("captures/one.wacz", wacz(("archive/a.warc", b"no record")), "damaged-archive"),
        ("captures/one.warc", warc(BOMB), "too-compressed"),
    ],
)
def test_what_is_not_read_is_a_problem_by_name(name: str, data: bytes, code: str) -> None:
    assert codes(opened(data, name)) == [code]
    assert names(opened(data, name)) == []


def test_the_pages_around_a_damaged_place_are_read() -> None:
    one, two, three = pages(3)
    found = opened(one + two[:-20] + three, "captures/lake.warc")
    assert codes(found) == ["damaged-archive"]
    assert names(found) == ["captures/lake.warc#1", "captures/lake.warc#2"]


def spoiled(packed: bytes, at: int) -> bytes:
    """The same bytes, but for one of them."""
    return packed[:at] + bytes([packed[at] ^ 0xFF]) + packed[at + 1 :]


FIRST = packed(pages(1)[0])


@pytest.mark.parametrize("at", [0, 2, len(FIRST) // 2, len(FIRST) - 8])
@pytest.mark.parametrize(
    ("name", "beginning"),
    [("captures/lake.warc.gz", FIRST), ("captures/x.wacz", FIRST)],
)
def test_a_web_archive_is_one_though_its_first_packed_record_is_damaged(
    name: str, beginning: bytes, at: int
) -> None:
    data = spoiled(beginning, at) + packed(*pages(3)[1:])
    found = opened(wacz(("archive/a.warc.gz", data)) if name.endswith(".wacz") else data, name)

    assert codes(found) == ["damaged-archive"]
    assert [one.url for one in found if isinstance(one, Opened)] == [
        "https://lake.example/2",
        "https://lake.example/3",
    ]


def test_without_its_name_it_is_known_by_the_next_record() -> None:
    found = opened(spoiled(FIRST, len(FIRST) // 2) + packed(pages(2)[1]), "captures/lake.gz")

    assert (codes(found), names(found)) == (["damaged-archive"], ["captures/lake.gz#1"])


def test_a_web_archive_of_which_nothing_can_be_unpacked_is_refused_as_one() -> None:
    found = opened(spoiled(FIRST, len(FIRST) // 2), "captures/lake.warc.gz")

    assert (codes(found), names(found)) == (["damaged-archive"], [])


def test_a_web_archive_is_read_as_its_pages_are_asked_for() -> None:
    file = io.BytesIO(b"".join(pages(2_000)))
    next(open_capture("captures/lake.warc", file))
    assert file.tell() < len(file.getvalue()) / 2


KINDS = st.sampled_from(
    ["txt", "html", "gz", "html.gz", "mhtml", "webarchive", "warc", "warc.gz", "wacz", "arc"]
)
BEGINNINGS = st.sampled_from(
    [b"", b"<html>", b"PK\x03\x04", b"\x1f\x8b\x08", b"WARC/1.0\r\n", pages(1)[0], MHTML[:90]]
)


@given(KINDS, BEGINNINGS, st.binary(max_size=300))
def test_any_bytes_open_or_are_refused(kind: str, beginning: bytes, data: bytes) -> None:
    found = opened(beginning + data, f"captures/one.{kind}")
    assert found
    assert all(isinstance(one, Problem) or one.text.strip() for one in found)


GOOD = [
    gzip.compress(MHTML),
    MHTML,
    WEBARCHIVE,
    b"".join(pages(2)),
    packed(*pages(2)),
    wacz(("archive/a.warc.gz", packed(*pages(2)))),
]


@given(st.sampled_from(GOOD), st.data())
def test_a_good_file_with_one_byte_changed_opens_or_is_refused(
    good: bytes, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(good) - 1))
    changed = good[:at] + bytes([data.draw(st.integers(0, 255))]) + good[at + 1 :]
    assert opened(changed, "captures/one")
