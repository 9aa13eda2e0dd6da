"""A capture that is no plain text is known by its first bytes or by how its name ends."""

import pytest

from builder.intake.formats import other_format

TEXT = b"Ferries Stop at Night\n"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"<!DOCTYPE html>\n<p>Hello", "HTML"),
        (b'<HTML lang="en">', "HTML"),
        (b"\n\r\n \t<html>", "HTML"),
        (b"\xef\xbb\xbf<!doctype html>", "HTML"),
        ("\ufeff \n<html>".encode("utf-16-le"), "HTML"),
        ("\ufeff<html>".encode("utf-16-be"), "HTML"),
        (b'<?xml version="1.0"?>', "XML"),
        (b"WARC/1.1\r\nWARC-Type: warcinfo", "a web archive"),
        (b"\x1f\x8b\x08\x00\x00", "compressed"),
        (b"%PDF-1.7\n", "PDF"),
    ],
)
def test_the_first_bytes_that_are_no_blanks_say_it(data: bytes, found: str) -> None:
    assert other_format("captures/one.txt", data) == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("captures/one.html", "HTML"),
        ("captures/ONE.HTM", "HTML"),
        ("captures/one.mhtml", "MHTML"),
        ("captures/one.warc", "a web archive"),
        ("captures/one.wacz", "a web archive"),
        ("captures/one.warc.gz", "compressed"),
        ("captures/one.pdf", "PDF"),
    ],
)
def test_the_end_of_the_name_says_it(name: str, found: str) -> None:
    assert other_format(name, TEXT) == found


@pytest.mark.parametrize("name", ["captures/one.txt", "captures/one", "captures/html/one.md"])
@pytest.mark.parametrize("data", [TEXT, b"", b"a < b", b"How <html> began", b"<Photo: A. Ruiz>"])
def test_all_else_may_be_text(name: str, data: bytes) -> None:
    assert other_format(name, data) == ""
