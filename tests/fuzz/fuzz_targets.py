"""What must hold of any bytes: each target takes some and raises where it does not.

`fuzz.py` looks for such bytes, `found/TARGET/` has those that it found, and test_fuzz_found.py
gives them to the targets again.
"""

import io
import re
from collections.abc import Callable, Mapping
from itertools import islice

from builder.cleaning import clean_reading
from builder.cleaning.stated.values import Given
from builder.doors.opened import Opened
from builder.doors.opening import open_capture
from builder.doors.page import read_page
from builder.doors.text import read_blocks
from builder.doors.values import Reading
from builder.intake.drafts import draft
from builder.means.files import Source, held
from builder.means.front_matter import read_front_matter
from builder.means.markdown import plain, to_html
from builder.means.second_line import passed
from builder.means.yaml_library import dump_key
from builder.means.yaml_values import Items, Node, Scalar
from builder.naming.values import Found
from builder.records.content import read_content
from builder.words.problems import BadPage, errors
from builder.words.unseen import UNSHOWN

FILE = "content/articles/2020/a.md"


def front_matter(data: bytes) -> None:
    """An article file is read or refused at a place, and what is read can be written and shown."""
    text = data.decode(errors="replace")
    content = read_content(held((Source(FILE, text),)), ())
    for problem in content.problems:
        assert problem.message and problem.place.file
    if not content.articles:
        assert errors(content.problems)
        return
    matter = read_front_matter(text, FILE)
    for key, node in matter.mapping.entries:
        assert not any(UNSHOWN.search(one) for one in _texts(node))
        if isinstance(node, Scalar):
            written = f"---\n{dump_key(key.text, node.text)}\n---\n"
            ((_, again),) = read_front_matter(written, FILE).mapping.entries
            assert isinstance(again, Scalar) and again.text == node.text
    html = to_html(matter.body)
    assert _tags(passed(html)) == _tags(html)
    assert not UNSHOWN.search(html) and not UNSHOWN.search(plain(matter.body))


def cleaner(data: bytes) -> None:
    """A capture is cleaned or refused, twice alike, into articles that can be read back."""
    for opened in islice(open_capture("captures/a", io.BytesIO(data)), 3):
        if not isinstance(opened, Opened):
            assert opened.message
            continue
        reading = _reading(opened)
        if reading is None:
            continue
        cleaned = clean_reading(reading, Given())
        assert cleaned == clean_reading(reading, Given())
        for part in cleaned.parts:
            made = draft(part, Found((), (), ()), "captures/a#1", (), "en")
            again = read_front_matter(made.text, FILE)
            assert made.text.endswith("\n")
            assert _tags(passed(to_html(again.body))) == _tags(to_html(again.body))


def _reading(opened: Opened) -> Reading | None:
    if not opened.is_page:
        return Reading(read_blocks(opened.text), None)
    try:
        return read_page(opened.text)
    except BadPage:
        return None


def _texts(node: Node) -> tuple[str, ...]:
    if isinstance(node, Scalar):
        return (node.text,)
    if isinstance(node, Items):
        return tuple(text for item in node.items for text in _texts(item))
    return tuple(text for _, value in node.entries for text in _texts(value))


def _tags(html: str) -> list[str]:
    return re.findall(r"</?\w+", html)


TARGETS: Mapping[str, Callable[[bytes], None]] = {"front_matter": front_matter, "cleaner": cleaner}
