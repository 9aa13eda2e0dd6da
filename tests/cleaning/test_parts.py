"""A capture is split where another article begins, and nowhere else."""

import pytest

from builder.cleaning import clean

FIRST = (
    "Landslide Village Reached After Four Days\n\n"
    "Rescue teams in the Orlo valley reached the last cut-off village on Friday, four days after "
    "a landslide buried the only road.\n\n"
    "Helicopters had carried food to the 300 residents since Tuesday, the ministry said."
)
MENU = "\n\n".join(("News", "Towns", "Jobs", "Boats", "Maps", "Sport", "Books") * 4)
SHOP = "The shop of the Gazette sells maps of the whole valley to all who visit it."
TEXT = (
    "Hundreds of farmers blocked a border crossing on Monday to protest the price of grain.\n\n"
    "The blockade of the crossing will last for a week, said the head of the farmers' union."
)
HEADLINE = "Farmers Block Border Crossing Over Grain Prices"


@pytest.mark.parametrize(
    "second",
    [
        f"\n\n\n\n{HEADLINE}\n\n{TEXT}",
        f"\n\n\n\nGrain\n\nGrain\n\nBy Lena Ostrova\n\n{TEXT}".replace("Grain\n", f"{HEADLINE}\n"),
        f"\n\n\n\nADVERTISEMENT\n\nExclusive\n\n{HEADLINE}\n\n{TEXT}",
        f"\n\n\n\nFarmers Go Out\n12 March 2019\n\n{TEXT}",
        f"\n\n{HEADLINE}\nA tractor at the crossing, March 4, 2019. AFP\n{HEADLINE}\n\n{TEXT * 3}",
        f"\n\nMenu\nSport\n© 2019 Gazette\n\n\n\nSkip to content\nMenu\n{HEADLINE}\n\n{TEXT * 3}",
        f"\n\n{MENU}\n\nThe Gazette is printed in the town of Orlo.\n\n\n\n"
        f"Grain Prices Bring Farmers to Border Crossing\n\n{MENU}\n\nOut in the Cold\n\n{TEXT * 3}",
        f"\n\n{MENU}\n\n{HEADLINE} | Gazette\n\n{MENU}\n\n{SHOP}\n\n"
        f"{MENU}\n\nOut in the Cold\n\n{TEXT * 3}",
    ],
    ids=[
        "long headline",
        "repeated",
        "below a label",
        "dated",
        "twice without a gap",
        "below a footer",
        "a page's title above a menu",
        "a sentence within the menu",
    ],
)
def test_another_article_begins(second: str) -> None:
    first, other = clean(FIRST + second).parts
    assert first.body[-1].text.endswith("the ministry said.")
    assert other.number == 2
    assert other.body[0].text.startswith("Hundreds of farmers")


def test_a_signed_headline_begins_an_article_where_the_one_above_is_signed_too() -> None:
    signed = FIRST.replace("Days\n", "Days\nBy Paul Weir\n")
    second = f"\n\n{HEADLINE}\nBy Lena Ostrova\n\n{TEXT}"
    assert [part.authors for part in clean(signed + second).parts] == [
        ("Paul Weir",),
        ("Lena Ostrova",),
    ]
    assert len(clean(FIRST + second).parts) == 1  # a teaser of another story may be signed


def test_a_headline_of_which_the_pages_title_is_the_beginning_parts_nothing() -> None:
    notices = "The new tunnel of the Orlo valley opens to all on Sunday morning. " * 2
    shown = f"{notices}\n\nTravel by boat goes on until then, as the office told us twice.\n\n" * 2
    whole = f"{HEADLINE}, Minister Told on Monday"
    (part,) = clean(f"{HEADLINE} | Gazette\n\n{shown}\n\n\n\n{whole}\n\n{TEXT}").parts

    assert part.body[-1].text.endswith("the farmers' union.")


@pytest.mark.parametrize("between", ["\n\n", "\n\n\n\n", "\n\nMonday, 4 March 2019\n\n"])
def test_two_articles_below_one_masthead_are_two(between: str) -> None:
    name = f"The Orlo Gazette{between}"
    first, other = clean(f"{name}{FIRST}\n\n{name}{HEADLINE}\n\n{TEXT}").parts

    assert (first.title, other.title) == ("Landslide Village Reached After Four Days", HEADLINE)
    assert first.body[-1].text.endswith("the ministry said.")


@pytest.mark.parametrize(
    "label",
    [
        "Landslide",  # of which the text speaks
        "Follow us on the usual channels",  # with no headline of another article below
    ],
)
def test_a_first_line_that_comes_again_alone_parts_nothing(label: str) -> None:
    more = f"\n\n{label}\n\nWhat the valley needs\n\nThe ministry said that a road would come."
    assert len(clean(f"{label}\n\n{FIRST}{more}").parts) == 1


@pytest.mark.parametrize(
    "more",
    [
        "\n\n\nWhat comes next\n\nThe road will be closed for a month, and a new one is planned "
        "on the other side of the valley, where the ground is firm and the snow melts early.",
        f"\n\n\nRelated:\n\n{HEADLINE}\n\nFerry Sinks in Harbour",
        "\n\n\nLandslide Village Reached After Four Days\n\nThe village's school will stay closed "
        "until the summer, and its pupils will be taught in the town hall of Lower Orlo.",
        f"\n\n{HEADLINE}\n\n{TEXT}",
    ],
    ids=["sub-heading", "related list", "own headline again", "sub-heading without a gap"],
)
def test_one_article_goes_on(more: str) -> None:
    assert len(clean(FIRST + more).parts) == 1


def test_a_text_with_wide_gaps_throughout_is_one_article() -> None:
    assert len(clean(f"{FIRST}\n\n{HEADLINE}\n\n{TEXT}".replace("\n\n", "\n\n\n\n")).parts) == 1
