"""A page that Safari saved with its pictures is found in its property list."""

import plistlib

import pytest
from counting import calls
from hypothesis import given
from hypothesis import strategies as st

from builder.doors.formats import Format, format_of
from builder.means.saved_page import BadSavedPage, SavedPage
from builder.means.webarchive import saved_page

PAGE = "<html><body><p>Fähren stehen still.</p></body></html>" * 20
URL = "https://lake.example/ferries"


def webarchive(**main: object) -> bytes:
    picture = {"WebResourceData": b"\x89PNG", "WebResourceURL": f"{URL}.png"}
    whole = {"WebSubresources": [picture] * 300, "WebMainResource": main}
    return plistlib.dumps(whole, fmt=plistlib.FMT_BINARY)


WHOLE = webarchive(
    WebResourceData=PAGE.encode(),
    WebResourceMIMEType="text/html",
    WebResourceTextEncodingName="UTF-8",
    WebResourceURL=URL,
)


def test_the_page_comes_with_its_charset_and_address() -> None:
    assert format_of("Ferries", WHOLE) is Format.WEBARCHIVE
    assert saved_page(WHOLE) == SavedPage(PAGE.encode(), "UTF-8", URL, captured="")


def test_what_the_file_does_not_say_is_empty() -> None:
    page = saved_page(webarchive(WebResourceData=b"<p>x</p>", WebResourceURL="file:///ü.html"))
    assert page == SavedPage(b"<p>x</p>", "", "", "")


@pytest.mark.parametrize(
    "data",
    [
        webarchive(),
        webarchive(WebResourceData="text"),
        plistlib.dumps(["a list"], fmt=plistlib.FMT_BINARY),
        plistlib.dumps({"WebMainResource": 1}, fmt=plistlib.FMT_BINARY),
    ],
)
def test_a_list_without_a_page_is_refused(data: bytes) -> None:
    with pytest.raises(BadSavedPage, match="there is no page in this webarchive"):
        saved_page(data)


def test_what_is_cut_off_is_refused() -> None:
    with pytest.raises(BadSavedPage, match="damaged, or cut off"):
        saved_page(WHOLE[: len(WHOLE) // 2])


def test_a_file_that_claims_to_be_longer_than_it_is_takes_no_memory() -> None:
    """plistlib before Python 3.15 makes a text as long as the file says: gigabytes of it."""
    claims = b"bplist00" + b"\xdf\x13" + (2**33).to_bytes(8)
    trailer = bytes(6) + bytes([1, 1]) + b"".join(n.to_bytes(8) for n in (1, 0, len(claims)))
    with pytest.raises(BadSavedPage, match="damaged, or cut off"):
        saved_page(claims + b"\x08" + trailer)


def test_a_list_of_a_million_keys_that_are_one_long_text_costs_little() -> None:
    keys = b"\xdf\x12" + (2**20).to_bytes(4) + b"\x01" * 2**21
    text = b"\x5f\x12" + (2**20).to_bytes(4) + b"a" * 2**20
    places = b"".join(n.to_bytes(4) for n in (8, 8 + len(keys)))
    data = b"bplist00" + keys + text
    trailer = bytes(6) + bytes([4, 1]) + b"".join(n.to_bytes(8) for n in (2, 0, len(data)))

    def read() -> None:
        with pytest.raises(BadSavedPage, match="there is no page"):
            saved_page(data + places + trailer)

    assert calls(read) < 1_000


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=8))
def test_whatever_bytes_are_changed_gives_a_page_or_is_refused(
    changes: list[tuple[int, int]],
) -> None:
    data = bytearray(WHOLE)
    for at, byte in changes:
        data[at - len(WHOLE)] = byte
    try:
        assert saved_page(bytes(data)).data
    except BadSavedPage as fault:
        assert str(fault)


@given(st.binary(max_size=100))
def test_any_bytes_give_a_page_or_are_refused(data: bytes) -> None:
    try:
        assert saved_page(b"bplist00" + data).data
    except BadSavedPage as fault:
        assert str(fault)
