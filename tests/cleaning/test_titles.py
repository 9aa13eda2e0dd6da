"""The headline is the line that the text takes up; a section label is not; repeats are removed."""

import pytest

from builder.cleaning import clean

TEXT = (
    "Rescue teams in the Orlo valley reached the last cut-off village on Friday, the ministry said."
    "\n\nHelicopters had carried food to the residents since the landslide on Tuesday."
)
HEADLINE = "Landslide Village Reached After Four Days"


@pytest.mark.parametrize(
    "above",
    [
        HEADLINE,
        f"World\n\n{HEADLINE}",
        f"HG Exclusive\n\n{HEADLINE}",
        f"Opinion\n{HEADLINE}\nBy Lena Ostrova",
        f"Home\nSport\nJobs in the valley\nWeather\n\n{HEADLINE}",
        f"{HEADLINE} - Harbour Gazette\n\nMenu\n\n{HEADLINE}",
        f"Skip to content HOME WORLD POLITICS SPORT Search Log in\nWorld\n{HEADLINE}",
        f"The Harbour Gazette\n\n{HEADLINE}",
        f"Home News {HEADLINE}\n\n{HEADLINE}",
    ],
)
def test_the_title_is_the_line_that_the_text_takes_up(above: str) -> None:
    (part,) = clean(f"{above}\n\n{TEXT}").parts
    assert part.title == HEADLINE


@pytest.mark.parametrize(
    ("whole", "short"),
    [
        ("Out of reach no more: Landslide Village Reached", "Landslide Village Reached"),
        ("Ada Orr Reaches Landslide Village", "Orr Reaches Landslide Village"),
    ],
)
def test_a_headline_is_not_the_way_to_a_shorter_form_of_it(whole: str, short: str) -> None:
    text = f"{TEXT}\n\nThe landslide cut off the village, Ada Orr of the rescue service said."
    assert clean(f"{whole}\n\n{short}\n\n{text}").parts[0].title == whole


def test_a_label_beside_the_paragraphs_is_no_title_however_often_it_stands() -> None:
    text = "".join(f"Landslide in brief\n\n{TEXT} {number}.\n\n" for number in range(6))
    assert clean(text).parts[0].title == ""


def test_a_single_word_is_a_title_where_the_text_takes_it_up() -> None:
    assert clean(f"Landslide\n\n{TEXT}").parts[0].title == "Landslide"
    assert clean(f"Weather\n\n{TEXT}").parts[0].title == ""


def test_the_headline_again_is_removed_even_within_the_text() -> None:
    interrupted = TEXT.replace("\n\n", f"\n\n{HEADLINE}\n\n")
    (part,) = clean(f"{HEADLINE}\n\n{interrupted}").parts
    assert [(r.text, r.reason) for r in part.removals] == [(HEADLINE, "the headline again")]
    assert len(part.body) == 2


@pytest.mark.parametrize(
    ("standfirst", "below"),
    [
        ("Helicopters fed three hundred people in the Orlo valley", ""),
        ("Three hundred people were fed by helicopter.", f"{HEADLINE}\n"),
        ("Three hundred people were fed by helicopter.", "By Lena Ostrova\n"),
        ("No one was hurt.", "By Lena Ostrova\n"),
    ],
)
def test_what_stands_right_under_the_headline_is_the_standfirst(
    standfirst: str, below: str
) -> None:
    (part,) = clean(f"{HEADLINE}\n\n{standfirst}\n\n{below}\n\n{TEXT}").parts
    assert part.standfirst == standfirst
    assert part.body[0].text.startswith("Rescue teams")


def test_a_first_paragraph_below_the_byline_is_text() -> None:
    (part,) = clean(
        f"{HEADLINE}\nBy Lena Ostrova\n\nIt took four days to get there.\n\n{TEXT}"
    ).parts
    assert part.standfirst == ""
    assert part.body[0].text == "It took four days to get there."


def test_a_teaser_under_the_headline_in_a_footer_is_no_standfirst() -> None:
    footer = f"Most read\n{HEADLINE}\nThree hundred people were fed by helicopter in the valley"
    (part,) = clean(f"{HEADLINE}\n\nOrlo\n\n{TEXT}\n\n{footer}").parts
    assert part.standfirst == ""
