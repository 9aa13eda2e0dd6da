"""Characters that nobody sees in a text, told once a file and at their place."""

import pytest

from builder.means.files import Source
from builder.records.odd_characters import odd_characters

KEYS = "---\ntitle: A\n---\n"


def told(text: str, body_line: int = 4) -> list[tuple[int, int, str]]:
    found = odd_characters(Source("a.md", text), body_line)
    return [(one.place.line, one.place.column, one.message) for one in found]


@pytest.mark.parametrize("char", ["\0", "\x07", "\x0c", "\x7f", "\x9d", "\ufeff", "\ufffe"])
def test_each_is_told_where_it_stands(char: str) -> None:
    said = f"a character that nobody sees stands here (U+{ord(char):04X})"
    assert told(f"{KEYS}One.\nTw{char}o.\n") == [(5, 3, said)]


def test_the_others_of_a_file_are_counted() -> None:
    ((line, column, message),) = told(f"{KEYS}O\x80ne.\nT\x81w\x82o.\n")

    assert (line, column) == (4, 2)
    assert message.endswith("(U+0080), and 2 more in this file")


def test_among_the_keys_only_what_is_not_refused_is_told() -> None:
    assert [place[:2] for place in told("---\ntitle: A\x9d\x07\n---\n")] == [(2, 9)]


@pytest.mark.parametrize("text", ["\ufeff---\n", f"{KEYS}One\ttwo \u200bthree\u2028.\r\n", ""])
def test_marks_of_bytes_blanks_and_breaks_are_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("char", "is_mended"), [("\ufeff", True), ("\x07", False), ("\x80", False)]
)
def test_only_what_means_nothing_is_taken_out_unasked(char: str, is_mended: bool) -> None:
    (problem,) = odd_characters(Source("a.md", f"{KEYS}O{char}ne."), 4)
    assert (problem.fix is not None) == is_mended
