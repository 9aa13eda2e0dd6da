"""The main text of a page, told text node by text node by the marks put into it."""

import pytest

from builder.means.html_tree import parse_page
from builder.means.main_text import MOST, kept_marks, mark, unmarked

PARAGRAPH = (
    "The harbour of Port Halden was closed for three days after the storm, the port authority "
    "said on Monday, and no ferry will leave for the islands before the weekend."
)


@pytest.mark.parametrize("number", [0, 1, 899, 900, MOST - 1])
def test_the_mark_of_a_number_in_the_main_text_is_read_as_that_number(number: int) -> None:
    tree = parse_page(f"<article><p>{mark(number)}{PARAGRAPH}</p></article>")
    assert kept_marks(tree) == {number}


def test_every_number_has_a_mark_of_its_own() -> None:
    numbers = range(0, MOST, 17)
    assert len({mark(number) for number in numbers}) == len(numbers)


def test_menus_and_footers_are_not_kept() -> None:
    page = (
        f"<nav><ul><li><a href='/s'>{mark(1)}Sport</a></li></ul></nav>"
        f"<article><p>{mark(2)}{PARAGRAPH}</p><p>{mark(3)}{PARAGRAPH.upper()}</p></article>"
        f"<footer><p>{mark(4)}Imprint and legal notice</p></footer>"
    )
    assert kept_marks(parse_page(page)) == {2, 3}


def test_a_page_without_text_has_no_main_text() -> None:
    assert kept_marks(parse_page("<html><body></body></html>")) == frozenset()


def test_what_could_be_taken_for_a_mark_is_taken_out_of_a_text() -> None:
    assert unmarked(f"A tablet {mark(7)}reads {mark(0)[0]} alone") == (
        f"A tablet reads {mark(0)[0]} alone"
    )
