"""The page in a file that a browser saved with all its parts (MHTML)."""

from dataclasses import replace

from builder.doors.opened import Opened, made, nested, unreadable
from builder.means.decoding import Undecodable, decode_page
from builder.means.mhtml import BadMhtml, NestedTooDeep, saved_page
from builder.words.problems import Problem


def open_saved_whole(name: str, data: bytes, digest: str) -> Opened | Problem:
    """Open the bytes of an MHTML file; `digest` is their SHA-256."""
    try:
        page = saved_page(data)
        opened = made(name, decode_page(page.data, page.charset), digest, is_page=True)
    except NestedTooDeep as fault:
        return nested(name, str(fault))
    except (Undecodable, BadMhtml) as fault:
        return unreadable(name, str(fault))
    return replace(opened, url=page.url, captured=page.captured)
