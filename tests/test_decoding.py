"""Bytes become text by their mark, what they declare, as UTF-8, or by a guess; or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.means.decoding import Undecodable, decode, decode_page

POLISH = (
    "Ministrowie obu państw spotkali się w sobotę. Źródło mówi, że będzie umowa, żaden szczegół."
)
RUSSIAN = "Мэры двух городов подписали соглашение о воде, сообщили власти в субботу."
JAPANESE = "両市の市長は土曜日に港で会い、水についての協定に署名した。"


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        ("Café".encode(), "Café", "utf-8"),
        ("Café".encode("utf-8-sig"), "Café", "utf-8-sig"),
        ("Café".encode("utf-16"), "Café", "utf-16"),
        ("Café".encode("utf-32"), "Café", "utf-32"),
        ("The ferries stop".encode("utf-16-le"), "The ferries stop", "utf-16-le"),
        ("The ferries stop".encode("utf-16-be"), "The ferries stop", "utf-16-be"),
        (JAPANESE.encode("iso-2022-jp"), JAPANESE, "iso-2022-jp"),
        (b"one\r\ntwo\rthree\x0bfour\n", "one\ntwo\nthree\nfour\n", "utf-8"),
        (b"one page\x0canother", "one page\n\n\nanother", "utf-8"),
    ],
)
def test_text_is_read_with_one_kind_of_newline(data: bytes, text: str, encoding: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding, decoded.notes) == (text, encoding, ())


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(RUSSIAN, "windows-1251"), (RUSSIAN, "koi8-r"), (POLISH, "iso-8859-2"), (JAPANESE, "euc-jp")],
)
@pytest.mark.parametrize("before", ["", "The mayors met again on the quay. " * 50])
def test_a_legacy_encoding_is_guessed_from_the_letters_beyond_ascii(
    text: str, encoding: str, before: str
) -> None:
    decoded = decode((before + text).encode(encoding))
    assert decoded.text == before + text
    assert decoded.notes == (f"its encoding was guessed: {encoding}",)


def test_a_few_broken_characters_leave_utf8_what_it_is() -> None:
    data = "Zürich, Genève, Köln and Łódź".encode() + b" \xff "
    decoded = decode(data)
    assert decoded.text == "Zürich, Genève, Köln and Łódź \ufffd "
    assert decoded.notes == ("characters that could not be read stand as \ufffd: 1",)


def test_nul_characters_are_left_out_and_told() -> None:
    decoded = decode(b"a\0b " * 3)
    assert decoded.text == "ab ab ab "
    assert decoded.notes == ("NUL characters were left out: 3",)


def test_what_was_misread_before_is_mended_and_told() -> None:
    decoded = decode("Le marchÃ© a fermÃ©.\nNothing else.".encode())
    assert decoded.text == "Le marché a fermé.\nNothing else."
    assert decoded.notes == (
        "lines whose letters had been read by a wrong encoding were mended: 1",
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\0\0\0\0", "blanks"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe\x00\x01\x02", "binary"),
        (b"\x01\x02\x03 text", "binary"),
        (b"\xff\xfea", "cannot be read as utf-16"),
    ],
)
def test_what_is_not_text_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(Undecodable, match=reason) as caught:
        decode(data)
    assert isinstance(caught.value, ValueError)


def page(head: str, body: str, encoding: str) -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(encoding)


@pytest.mark.parametrize(
    ("data", "declared", "encoding"),
    [
        (page('<meta charset="windows-1252">', RUSSIAN, "utf-8-sig"), "koi8-r", "utf-8-sig"),
        (page('<meta charset="windows-1252">', RUSSIAN, "koi8-r"), "KOI8-R", "koi8-r"),
        (page('<meta charset="koi8-r">', RUSSIAN, "koi8-r"), "", "koi8-r"),
        (page('<meta charset="shift_jis">', JAPANESE, "cp932"), "no-such", "shift_jis"),
        (page("", RUSSIAN, "utf-8"), "", "utf-8"),
        (page("", RUSSIAN, "windows-1251"), "", "windows-1251"),
    ],
)
def test_of_a_page_the_mark_goes_before_transport_meta_utf8_and_guessing(
    data: bytes, declared: str, encoding: str
) -> None:
    decoded = decode_page(data, declared)
    assert decoded.encoding == encoding
    assert RUSSIAN in decoded.text or JAPANESE in decoded.text


def test_iso_8859_1_is_read_as_windows_1252_like_browsers_do() -> None:
    data = page('<meta charset="iso-8859-1">', "“It’s done”", "windows-1252")
    assert "“It’s done”" in decode_page(data).text


def test_a_declaration_is_not_believed_where_the_bytes_belie_it() -> None:
    told_otherwise = decode_page(page('<meta charset="iso-8859-1">', RUSSIAN, "utf-8"))
    not_utf8 = decode_page(page('<meta charset="utf-8">', RUSSIAN, "windows-1251"))
    assert RUSSIAN in told_otherwise.text
    assert told_otherwise.notes == ("it calls itself windows-1252, but is UTF-8",)
    assert RUSSIAN in not_utf8.text


@given(st.binary(max_size=400), st.text(max_size=12))
def test_any_bytes_are_text_or_refused(data: bytes, declared: str) -> None:
    for read in (decode, lambda data: decode_page(data, declared)):
        try:
            decoded = read(data)
        except Undecodable:
            continue
        assert "\0" not in decoded.text
        assert "\r" not in decoded.text
        assert decoded.text.strip()


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc",)), min_size=1))
def test_utf8_is_read_as_it_stands_unless_letters_were_mended(text: str) -> None:
    try:
        decoded = decode(f"Mayor {text}".encode())
    except Undecodable as fault:
        assert "\ufffd" in text, fault
        return
    if not decoded.notes:
        assert decoded.text == f"Mayor {text}".replace("\u2028", "\n").replace("\u2029", "\n")
