"""Names in the header of a text are its writers where no “by” is, and an editor confirms them."""

import pytest

from builder.cleaning import clean
from builder.cleaning.values import Part

TEXT = (
    "Rescue teams in the Orlo valley reached the last cut-off village on Friday, the ministry said."
    "\n\nHelicopters had carried food to the residents since the landslide on Tuesday."
    "\n\nPaula Weir of the rescue service said that the road will be open before the winter comes."
)
HEADLINE = "Landslide Village Reached After Four Days"


def part_with(header: str, text: str = TEXT) -> Part:
    return clean(f"{HEADLINE}\n{header}\n\n{text}").parts[0]


@pytest.mark.parametrize(
    ("header", "authors"),
    [
        ("Marta Leiva\n3 May 2013", ("Marta Leiva",)),
        ("3 May 2013\nShare\nMarta Leiva", ("Marta Leiva",)),
        ("Marta Leiva and Paul Finch\n3 May 2013", ("Marta Leiva", "Paul Finch")),
        ("MARTA LEIVA\n3 May 2013", ("Marta Leiva",)),
        ("Marta Leiva, Halden\n3 May 2013", ("Marta Leiva",)),
        ("Marta Leiva Education editor\n3 May 2013", ("Marta Leiva",)),
        ("Marta Leiva | 3 May 2013", ("Marta Leiva",)),
        ("Marta Leiva, HARBOUR TODAY 8:42 a.m. EDT May 3, 2013", ("Marta Leiva",)),
        ("3 May 2013 um 16:14 Uhr - Marta Leiva - 91 Comments", ("Marta Leiva",)),
    ],
)
def test_a_name_below_the_headline_or_beside_the_day_is_a_guess(
    header: str, authors: tuple[str, ...]
) -> None:
    part = part_with(header)
    assert part.authors == authors
    assert "authors" in part.unsure


@pytest.mark.parametrize(
    "header",
    [
        "Middle East\n3 May 2013",
        "Breaking News\n3 May 2013",
        "Orlando Sentinel\n3 May 2013",
        "Victoria Park\n3 May 2013",
        "Florence Italy\n3 May 2013",
        "Paula Weir\n3 May 2013",  # the text names her: a label, or who is in the picture
        "Marta Leiva/AFP\n3 May 2013",
        "Halden | 3 May 2013",
        "Share\nPrint\nMarta Leiva",  # no day is near, nor the headline
    ],
)
def test_other_names_there_are_nobodys(header: str) -> None:
    part = part_with(header)
    assert part.authors == ()
    assert "authors" not in part.unsure


def test_who_is_named_by_a_byline_needs_no_guess() -> None:
    part = part_with("By Ana Brill\nMarta Leiva\n3 May 2013")
    assert part.authors == ("Ana Brill",)
    assert "authors" not in part.unsure


def test_a_last_paragraph_about_the_writer_does_not_make_a_subject_of_her() -> None:
    note = "Marta Leiva is a historian of mountains, and the author of a book on the valley."
    part = part_with("Marta Leiva\n3 May 2013", f"{TEXT}\n\n{note}")
    assert (part.title, part.authors) == (HEADLINE, ("Marta Leiva",))
