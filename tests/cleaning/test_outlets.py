"""The outlet is known by marks of its pages, or stated by the capture; it is never guessed."""

import pytest

from builder.cleaning import clean
from builder.cleaning.values import Fact, OutletProfile

TEXT = (
    "Landslide Village Reached\n\n"
    "Rescue teams reached the village on Friday, the provincial bank said in a statement.\n\n"
    "Helicopters had carried food to the residents since the landslide on Tuesday."
)
PROVINCIAL = OutletProfile("The Provincial", ("The Provincial", "Powered by a robot"), ())
BUTTONS = OutletProfile("Button Post", ("ZZ",), ("Tell us what you saw",))


def outlet_of(text: str, *outlets: OutletProfile) -> Fact:
    return clean(text, outlets).parts[0].outlet


@pytest.mark.parametrize(
    ("line", "outlet", "sure"),
    [
        ("POWERED BY A ROBOT", "The Provincial", True),
        ("Tell us what you saw", "Button Post", True),
        ("ZZ", "Button Post", False),
        ("Fizzy drinks and jazz", "", False),
    ],
)
def test_a_mark_is_told_by_case_folded_lines(line: str, outlet: str, sure: bool) -> None:
    fact = outlet_of(f"{TEXT}\n\n{line}", PROVINCIAL, BUTTONS)
    assert (fact.value, fact.sure) == (outlet, sure)


def test_within_the_text_a_mark_counts_as_written_and_is_not_sure() -> None:
    assert outlet_of(TEXT, PROVINCIAL).value == ""
    cited = outlet_of(TEXT.replace("in a statement", "to The Provincial"), PROVINCIAL)
    assert (cited.value, cited.sure) == ("The Provincial", False)


def test_the_evidence_quotes_the_mark_and_its_line() -> None:
    assert outlet_of(f"{TEXT}\n\nZZ", BUTTONS).evidence == "its mark “ZZ” in the line “ZZ”"


@pytest.mark.parametrize(
    "line",
    [
        "The desk can be reached by mail. It is published by the Hill Gazette (HG) news website.",
        "© 2013 Hill Gazette. All rights reserved.",
        "©2009-2013 Hill Gazette",
        "© Hill Gazette 2013 - Imprint",
    ],
)
def test_what_the_page_states_is_proposed_and_not_sure(line: str) -> None:
    fact = outlet_of(f"{TEXT}\n\n{line}")
    assert (fact.value, fact.sure) == ("Hill Gazette", False)


def test_the_title_of_a_page_ends_with_its_outlet() -> None:
    page = f"Landslide Village Reached | Hill Gazette\n\nNews\n\n{TEXT}\n\n© 2019 Hill Media Group"
    assert (outlet_of(page).value, outlet_of(page).sure) == ("Hill Gazette", False)
    assert outlet_of(f"Landslide Village Reached_本地_山谷网\n\n{TEXT}").value == "山谷网"


def test_without_a_mark_or_a_statement_there_is_no_outlet() -> None:
    assert outlet_of(TEXT, BUTTONS) == Fact("", "nothing in the capture names its outlet", False)


def test_an_address_in_a_copyright_line_is_no_name() -> None:
    assert outlet_of(f"{TEXT}\n\nCopyright © 1997-2008 by www.hill.example").value == ""


def test_the_copyright_of_the_agency_says_nothing_of_the_outlet() -> None:
    text = TEXT.replace("Rescue", "(Corriente) -- Rescue")
    assert outlet_of(f"{text}\n\n©2013 Corriente News Ltd").value == ""


def test_all_parts_share_the_captures_outlet() -> None:
    second = (
        "Farmers Block Border Crossing Over Grain\n\nHundreds of farmers blocked a border crossing "
        "on Monday over the price of grain, and the blockade of the crossing will last for a week."
    )
    parts = clean(
        f"{TEXT}\n\nNo one was hurt. The road to the village stays closed.\n\n"
        f"Powered by a robot\n\n\n\n{second}",
        (PROVINCIAL,),
    ).parts
    assert [part.outlet.value for part in parts] == ["The Provincial", "The Provincial"]
