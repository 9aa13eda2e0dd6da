"""A lead that markup has in another block than the rest of the text is text."""

import pytest

from builder.doors.values import BlockKind
from tests.cleaning.test_pages import HEADLINE, ONE, THREE, TWO, block, heading, part_of, texts

LEAD = (
    "The night ferry has a new captain, and she has plans for it. From Monday on it sails to Skarv "
    "every day, and in summer it will have a second boat, which her brother is to run."
)
DEK = "A line comes back"


def text_below(*above: object) -> list[str]:
    """The text of a page with these blocks, outside of its main text, under the headline."""
    outside = (block(one, main=False) if isinstance(one, str) else one for one in above)
    return texts(part_of(heading(HEADLINE), *outside, ONE, TWO, THREE))  # type: ignore[arg-type]


def test_prose_between_headline_and_text_that_the_text_takes_up_is_its_lead() -> None:
    assert text_below(DEK, LEAD) == [LEAD, ONE, TWO, THREE]


@pytest.mark.parametrize(
    "other",
    [
        "The captain of the night ferry at Port Halden on Monday, with forty people behind her.",
        "The weather stays mild. " + "Clouds drift over hills, and rain falls seldom. " * 4,
        block(LEAD, BlockKind.CAPTION, main=False),
    ],
    ids=["one sentence", "of something else", "a caption"],
)
def test_what_may_be_a_caption_or_of_another_thing_is_none(other: object) -> None:
    assert text_below(DEK, other) == [ONE, TWO, THREE]


def test_above_the_headline_is_no_lead() -> None:
    part = part_of(block(LEAD, main=False), heading(HEADLINE), ONE, TWO, THREE)

    assert texts(part) == [ONE, TWO, THREE]
