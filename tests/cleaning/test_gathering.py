"""The facts of a part come from its own lines, and nothing that a field drops is lost."""

import pytest

from builder.cleaning import clean
from builder.cleaning.values import Caption, OutletProfile

TEXT = (
    "Rescue teams in the Orlo valley reached the last cut-off village on Friday, the ministry said."
    "\n\nHelicopters had carried food to the residents since the landslide on Tuesday."
)
HEADLINE = "Landslide Village Reached After Four Days"


def test_the_sites_name_behind_the_only_headline_is_dropped_and_recorded() -> None:
    (part,) = clean(f"{HEADLINE} | Hill Gazette\n\n{TEXT}").parts
    assert part.title == HEADLINE
    assert [r.text for r in part.removals] == [f"{HEADLINE} | Hill Gazette"]


def test_what_the_text_speaks_of_is_no_sites_name() -> None:
    (part,) = clean(f"{HEADLINE} - Ministry\n\n{TEXT}").parts
    assert part.title == f"{HEADLINE} - Ministry"


def test_a_captions_credit_stands_apart_and_its_line_is_recorded() -> None:
    line = "Teams reach the village, May 4, 2017. EPA"
    (part,) = clean(f"{HEADLINE}\n{line}\n\n{TEXT}").parts
    assert part.captions == (Caption("Teams reach the village, May 4, 2017.", "EPA"),)
    assert [r.text for r in part.removals] == [line]


def test_a_photo_credit_is_not_the_texts_agency() -> None:
    (part,) = clean(f"{HEADLINE}\nTeams reach the village, May 4, 2017. (Reuters)\n\n{TEXT}").parts
    assert part.agency == ""


def test_reporters_below_the_text_are_authors_and_helpers_are_nobody() -> None:
    contacts = (
        "--With assistance from Paul Weir.\n\n"
        "To contact the reporter on this story: Marta Leiva in Halden at m@x.example\n\n"
        "To contact the editors responsible for this story: Joel Finch at j@x.example"
    )
    (part,) = clean(f"{HEADLINE}\n\n{TEXT}\n\n{contacts}").parts
    assert part.authors == ("Marta Leiva",)
    assert [r.line for r in part.removals] == [7, 9, 11]


def test_a_byline_below_the_text_of_one_who_signed_is_another_storys() -> None:
    (part,) = clean(f"{HEADLINE}\nBy Ana Brill\n\n{TEXT}\n\nFerry Late\nBy Joel Finch").parts
    assert part.authors == ("Ana Brill",)
    (part,) = clean(f"{HEADLINE}\n\n{TEXT}\n\nBy Joel Finch").parts
    assert part.authors == ("Joel Finch",)


def test_writers_of_other_stories_are_not_authors() -> None:
    teasers = "Most read\nFerry Sinks in Harbour\n1 hour ago\nBus Late\n2 hours ago\nBy Ana Brill\n"
    assert clean(f"{HEADLINE}\n\n{TEXT}\n\nMore\nNews\n{teasers}").parts[0].authors == ()


def test_all_that_is_thin_is_named_as_unsure() -> None:
    (part,) = clean(f"{HEADLINE}\n3 May 2013\n\n{TEXT}").parts
    assert part.unsure == ("outlet",)


@pytest.mark.parametrize("name", ["The Harbour Post", "Harbour Post"])
def test_a_headline_that_is_but_the_name_of_the_outlet_is_to_be_confirmed(name: str) -> None:
    text = (
        "THE HARBOUR POST\n\n"
        "The ferry of Halden runs again since Monday, the town said, after long repairs.\n\n"
        "The harbour was closed for a month, and the post came by road, the mayor said.\n"
    )
    (part,) = clean(text, (OutletProfile(name, ("The Harbour Post",), ()),)).parts

    assert part.title == "THE HARBOUR POST"
    assert "title" in part.unsure
