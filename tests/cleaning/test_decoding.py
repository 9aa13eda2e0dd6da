"""Bytes become text by their mark, as UTF-8, or by the likeliest legacy encoding; or not at all."""

import pytest

from builder.means.decoding import Undecodable, decode


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        ("Café".encode(), "Café", "utf-8"),
        ("Café".encode("utf-8-sig"), "Café", "utf-8-sig"),
        ("Café".encode("utf-16"), "Café", "utf-16"),
        ("Café".encode("utf-32"), "Café", "utf-32"),
        (b"one\r\ntwo\rthree\x0cfour\n", "one\ntwo\nthree\nfour\n", "utf-8"),
    ],
)
def test_text_is_read_with_one_kind_of_newline(data: bytes, text: str, encoding: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == (text, encoding)


def test_a_legacy_encoding_is_guessed_from_the_letters() -> None:
    text = "Мэры двух городов подписали соглашение о воде, сообщили власти в субботу. " * 3
    assert decode(text.encode("cp1251")).text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\x89PNG\x00\x00\xff\xfe\x00", "NUL"),
        (b"a\x00b", "binary"),
        (b"\x01\x02\x03 text", "binary"),
        (b"\xff\xfea", "marked as utf-16"),
    ],
)
def test_what_is_not_text_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(Undecodable, match=reason) as caught:
        decode(data)
    assert isinstance(caught.value, ValueError)
    assert reason in str(caught.value)
