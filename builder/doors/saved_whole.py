"""The page in a file that a browser saved with all its parts: MHTML, or Safari's webarchive."""

from dataclasses import replace

from builder.doors.formats import Format
from builder.doors.opened import Opened, made, nested, unreadable
from builder.means import mhtml, webarchive
from builder.means.decoding import Undecodable, decode_page
from builder.means.saved_page import BadSavedPage, NestedTooDeep
from builder.words.problems import Problem

_FINDING = {Format.MHTML: mhtml.saved_page, Format.WEBARCHIVE: webarchive.saved_page}


def open_saved_whole(name: str, data: bytes, digest: str, kind: Format) -> Opened | Problem:
    """Open the bytes of such a file; `digest` is their SHA-256."""
    try:
        page = _FINDING[kind](data)
        opened = made(name, decode_page(page.data, page.charset), digest, is_page=True)
    except NestedTooDeep as fault:
        return nested(name, str(fault))
    except (Undecodable, BadSavedPage) as fault:
        return unreadable(name, str(fault))
    return replace(opened, url=page.url, captured=page.captured)
