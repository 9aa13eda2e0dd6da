"""A page's declaration is found as the HTML standard has it, and labels mean what browsers read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.means.prescan import declared_encoding, encoding_of_label


@pytest.mark.parametrize(
    ("label", "encoding"),
    [
        ("latin1", "windows-1252"),
        (" ISO-8859-1\n", "windows-1252"),
        ("gb2312", "gbk"),
        ("ks_c_5601-1987", "euc-kr"),
        ("UTF8", "utf-8"),
        ("hz-gb-2312", ""),
        ("klingon", ""),
    ],
)
def test_a_label_means_what_browsers_read(label: str, encoding: str) -> None:
    assert encoding_of_label(label) == encoding


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        (b"<meta charset=koi8-r>", "koi8-r"),
        (b"<META  Charset = 'koi8-r' />", "koi8-r"),
        (b'<meta content="text/html; charset=koi8-r" http-equiv="content-type">', "koi8-r"),
        (b"<meta http-equiv=Content-Type content='text/html;charset=\"koi8-r\"'>", "koi8-r"),
        (b'<meta content="text/html; charset=koi8-r">', ""),
        (b"<metacharset=koi8-r>", ""),
        (b"<meta charset=nonsense><meta charset=koi8-r>", "koi8-r"),
        (b"<!-- <meta charset=big5> --><meta charset=koi8-r>", "koi8-r"),
        (b"<!doctype html><p title='<meta charset=big5>'><meta charset=koi8-r>", "koi8-r"),
        (b"<?xml version='1.0' encoding='koi8-r'?><html>", "koi8-r"),
        (b"<?xml version='1.0' encoding='big5'?><meta charset=koi8-r>", "koi8-r"),
        (b"<meta charset=utf-16le>", "utf-8"),
        (b"<meta charset=koi8-r", ""),
        (b"<p>" + b"x" * 2_000 + b"<meta charset=koi8-r>", "koi8-r"),
        (b"no markup at all", ""),
        (b"", ""),
    ],
)
def test_the_first_good_declaration_counts(page: bytes, encoding: str) -> None:
    assert declared_encoding(page) == encoding


PIECES = st.sampled_from(
    [b"<", b">", b"<meta ", b"charset", b"=", b'"', b"'", b"koi8-r", b"<!--", b"-->", b" ", b"/"]
)


@given(st.lists(PIECES | st.binary(max_size=3)).map(b"".join))
def test_any_bytes_are_scanned_to_an_end(page: bytes) -> None:
    assert declared_encoding(page) in ("", "koi8-r")
