"""A page that a browser saved with its pictures is found among its parts."""

import base64
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.doors.formats import Format, format_of
from builder.means.mhtml import saved_page
from builder.means.saved_page import BadSavedPage, NestedTooDeep, SavedPage

PAGE = "<html><body><p>Fähren = stehen still.</p></body></html>"
HEAD = (
    "From: <Saved by Blink>\r\n"
    "Snapshot-Content-Location: https://lake.example/ferries\r\n"
    "Subject: Ferries\r\n"
    "Date: Fri, 3 May 2024 23:10:00 -0500\r\n"
    "MIME-Version: 1.0\r\n"
    "Content-Type: multipart/related;\r\n"
    '\ttype="text/html";\r\n\tboundary="--=_Part"{start}\r\n\r\n'
)
PICTURE = "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"


def part(
    body: bytes, coding: str, location: str = "https://lake.example/ferries", more: str = ""
) -> str:
    return (
        f"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: {coding}\r\n"
        f"Content-Location: {location}\r\n{more}\r\n" + body.decode("latin-1")
    )


def mhtml(*parts: str, start: str = "") -> bytes:
    body = "".join(f"\r\n----=_Part\r\n{one}" for one in parts)
    return (HEAD.format(start=start) + body + "\r\n----=_Part--\r\n").encode("latin-1")


@pytest.mark.parametrize(
    ("body", "coding"),
    [
        (quopri.encodestring(PAGE.encode()), "quoted-printable"),
        (base64.encodebytes(PAGE.encode()), "base64"),
        (PAGE.encode(), "binary"),
    ],
)
def test_the_page_comes_with_its_charset_address_and_day(body: bytes, coding: str) -> None:
    data = mhtml(PICTURE, part(body, coding))
    page = saved_page(data)
    assert format_of("page", data) is Format.MHTML
    assert page.data.decode().strip() == PAGE
    assert (page.charset, page.url, page.captured) == (
        "utf-8",
        "https://lake.example/ferries",
        "2024-05-03",
    )


def test_the_root_is_the_part_that_start_names_or_else_the_first_page() -> None:
    frame = part(b"<p>frame</p>", "binary", "cid:frame")
    root = part(b"<p>root</p>", "binary", more="Content-ID: <root@lake>\r\n")
    assert saved_page(mhtml(frame, root)).data == b"<p>frame</p>"
    assert saved_page(mhtml(frame, root, start=';\r\n\tstart="<root@lake>"')).data == b"<p>root</p>"


def test_an_address_that_is_none_of_the_web_gives_way_to_the_snapshot_s() -> None:
    page = saved_page(mhtml(part(b"<p>x</p>", "binary", "cid:frame-0@mhtml.blink")))
    assert page.url == "https://lake.example/ferries"


def test_a_single_page_with_the_headers_of_a_mail_is_one_too() -> None:
    data = b"MIME-Version: 1.0\nContent-Type: text/html; charset=koi8-r\n\n<p>x</p>"
    assert format_of("page", data) is Format.MHTML
    assert saved_page(data) == SavedPage(b"<p>x</p>", "koi8-r", "", "")


@pytest.mark.parametrize("data", [b"From: Ana\nDate: today\n\nHello", b"MIME-Version: 1.0", b""])
def test_other_mail_is_none(data: bytes) -> None:
    assert format_of("mail", data) is Format.TEXT


def test_a_file_without_a_page_is_refused() -> None:
    with pytest.raises(BadSavedPage, match="no page"):
        saved_page(mhtml(PICTURE))


def test_parts_within_parts_are_read_to_a_depth() -> None:
    inner = part(b"<p>x</p>", "binary")
    for depth in range(1, 8):
        inner = (
            f'Content-Type: multipart/related; boundary="b{depth}"\r\n\r\n'
            f"--b{depth}\r\n{inner}\r\n--b{depth}--"
        )
        if depth < 5:
            assert saved_page(mhtml(inner)).data == b"<p>x</p>"
    with pytest.raises(NestedTooDeep):
        saved_page(mhtml(inner))


def test_what_is_cut_off_gives_the_page_so_far() -> None:
    data = mhtml(part(b"<p>one</p><p>two</p>", "binary"))
    assert saved_page(data[: data.find(b"two")]).data == b"<p>one</p><p>"


HEADERS = st.sampled_from(
    [
        b"Content-Type: multipart/related; boundary=b\r\n",
        b"Content-Type: text/html; charset*=x'y'%FF\r\n",
        b"Content-Transfer-Encoding: base64\r\n",
        b"Content-Transfer-Encoding: x-uuencode\r\n",
        b"Date: 99 Foo 99999 99:99\r\n",
        b"\r\n",
        b"--b\r\n",
        b"--b--\r\n",
    ]
)


@given(st.lists(HEADERS | st.binary(max_size=20)).map(b"".join))
def test_any_bytes_give_a_page_or_are_refused(data: bytes) -> None:
    format_of("page", data)
    try:
        assert saved_page(data).captured == ""
    except BadSavedPage as fault:
        assert str(fault)
