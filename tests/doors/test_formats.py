"""A capture's format is known by how it begins, and by its name where that does not say it."""

import pytest

from builder.doors.formats import Format, format_of

TEXT = b"Ferries Stop at Night\n"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"<!DOCTYPE html>\n<p>Hello", Format.PAGE),
        (b'<HTML lang="en">', Format.PAGE),
        (b"\n\r\n \t<html>", Format.PAGE),
        (b"\xef\xbb\xbf<!doctype html>", Format.PAGE),
        ("\ufeff \n<html>".encode("utf-16-le"), Format.PAGE),
        ("\ufeff<html>".encode("utf-16-be"), Format.PAGE),
        (b"<!-- saved from the web -->\n<!-- twice -->\n<head>", Format.PAGE),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html>', Format.PAGE),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n", Format.MHTML),
        (b"WARC/1.1\r\nWARC-Type: warcinfo", Format.RECORDS),
        (b"filedesc://lake.arc 0.0.0.0 2014 text/plain 75\n", Format.RECORDS),
        (b"\x1f\x8b\x08\x00\x00", Format.GZIP),
        (b"PK\x03\x04", Format.ZIP),
        (b'<?xml version="1.0"?><rss>', "XML"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'>", "XML"),
        (b"%PDF-1.7\n", "a PDF file"),
        (b"\x89PNG\r\n", "a picture"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8", "a picture"),
        (b"\x00\x00\x00\x18ftypmp42", "sound or film"),
        (b"BZh91AY&SY", "a packed folder"),
        (b"{\\rtf1", "an office file"),
    ],
)
def test_the_first_bytes_say_it_whatever_the_name(data: bytes, found: Format | str) -> None:
    assert format_of("captures/one.txt", data) == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("captures/one.html", Format.PAGE),
        ("captures/ONE.HTM", Format.PAGE),
        ("captures/one.html.gz", Format.PAGE),
        ("captures/one.mhtml", Format.MHTML),
        ("captures/one.warc", Format.RECORDS),
        ("captures/one.pdf", "a PDF file"),
        ("captures/one.docx", "an office file"),
        ("captures/one.jpg", "a picture"),
        ("captures/one.txt", Format.TEXT),
        ("captures/one", Format.TEXT),
        ("captures/html/one.md", Format.TEXT),
    ],
)
def test_the_end_of_the_name_says_it_where_the_bytes_do_not(name: str, found: Format | str) -> None:
    assert format_of(name, TEXT) == found


@pytest.mark.parametrize(
    "data",
    [TEXT, b"a < b", b"How <html> began", b"<Photo: A. Ruiz>", b"<Headline>", b"<p>A line", b"PK"],
)
def test_all_else_may_be_text(data: bytes) -> None:
    assert format_of("captures/one.txt", data) is Format.TEXT
