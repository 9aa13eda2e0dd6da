"""What no step could place goes last, with the nearest reason that its surroundings give."""

import pytest

from builder.cleaning import clean
from builder.cleaning.furniture import ROWS
from builder.cleaning.rest import ABOVE, OTHER_STORY, OUTSIDE, POSTED, TEASER

TEXT = "\n\n".join(
    f"The harbour council met for the {word} time this week and heard from the pilots, who said "
    "that the channel had silted up again and that no ship of any size could pass it at low water."
    for word in ("first", "second", "third", "fourth")
)
PAGE = f"""Sports

Harbour Council Hears From Pilots

{TEXT}

Fog closes airport for a day

Flights were sent to the coast on Monday, and passengers…

Bakery wins a prize for rye

3 hours ago

Imprint
"""


def reasons() -> dict[str, str]:
    cleaned = clean(PAGE)
    removals = (*cleaned.parts[0].removals, *cleaned.removals)
    return {one.text: one.reason for one in removals}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Sports", ABOVE),
        ("Fog closes airport for a day", OTHER_STORY),
        ("Flights were sent to the coast on Monday, and passengers…", TEASER),
        ("Bakery wins a prize for rye", OTHER_STORY),
        ("3 hours ago", POSTED),
        ("Imprint", OUTSIDE),
    ],
)
def test_each_line_says_what_it_seems_to_be(line: str, reason: str) -> None:
    assert reasons()[line] == reason


def test_the_words_for_a_page_posted_hours_ago_are_those_of_the_furniture() -> None:
    assert POSTED in {row.reason for row in ROWS}
