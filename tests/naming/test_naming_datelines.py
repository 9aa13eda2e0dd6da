"""Where a story was written, as its first words say."""

import pytest

from builder.naming import Text, find, knowledge
from builder.naming.datelines import dateline

NOBODY = knowledge(())


def codes(text: str) -> tuple[str, ...]:
    found = dateline(text, 0)
    return found.codes if found else ()


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("OSLO, March 3 - The ministry said", "NO"),
        ("Oslo, march 3 - The ministry said", "NO"),
        ("OSLO, 5 May 2018 – The ministry said", "NO"),
        ("OSLO (Reuters) — The ministry said", "NO"),
        ("OSLO, March 3, Reuter - The ministry said", "NO"),
        ("OSLO- The ministry said", "NO"),
        ("OSLO—The ministry said", "NO"),
        ("Muscat: The festival ended", "OM"),
        ("SINGAPORE, May 1 (AP) -- Banks said", "SG"),
        ("By Ada Moss, ANKARA - The ministry said", "TR"),
        ("SPRINGFIELD, Ill., March 3 - The firm said", "US"),
        ("LONDON, Ontario (CP) — The firm said", "CA"),
        ("BEIRUT, Lebanon — The ministry said", "LB"),
        ("FRANKFURT, May 1 - The bank said", "DE"),
        ("PORT-AU-PRINCE, Haiti, May 1 - The bank said", "HT"),
    ],
)
def test_a_town_in_the_form_of_a_dateline_has_its_country(line: str, code: str) -> None:
    assert codes(line) == (code,)


def test_two_towns_have_a_country_each() -> None:
    assert codes("VIENNA/OSLO (Reuters) - Envoys met") == ("AT", "NO")


@pytest.mark.parametrize(
    "line",
    [
        "The deal - said to be the largest - was signed in Oslo.",
        "Police: nobody was hurt.",
        "NOWHEREVILLE, March 3 - It rained.",
        "Oslo is cold - and dark.",
        "In the small town of Abilene, Kansas - the last stop - it rained.",
        "OSLO, where it rained, a city of ships - was calm.",
        "",
    ],
)
def test_other_beginnings_are_no_dateline(line: str) -> None:
    assert codes(line) == ()


def test_it_stands_on_one_of_the_first_lines_of_the_body() -> None:
    text = "Envoys meet\n\nBy Ada Moss\n\nOSLO, March 3 - They met."
    found = dateline(text, len("Envoys meet\n"))

    assert found and text[found.mention.start : found.mention.end] == "OSLO"
    assert dateline("One\n" * 9 + "OSLO, March 3 - They met.", 0) is None


def about(text: Text) -> dict[str, bool]:
    return {country.id: country.about for country in find(text, NOBODY).countries}


def test_a_story_is_about_the_country_of_its_dateline() -> None:
    rest = "Nothing was said. " * 40

    assert about(Text("Envoys meet", f"OSLO (AP) - Envoys met. {rest}Norway won.")) == {"NO": True}
    assert about(Text("Envoys meet", f"Envoys met. {rest}Norway won.")) == {"NO": False}


def test_a_dateline_names_a_country_alone_with_a_date_or_as_a_capital() -> None:
    assert about(Text("", "BERGEN, March 3 - It rained.")) == {"NO": True}
    assert about(Text("", "OSLO - It rained.")) == {"NO": True}
    assert about(Text("", "BERGEN - It rained.")) == {}


def test_at_home_the_country_goes_without_saying() -> None:
    assert about(Text("", "SPRINGFIELD, Ill. (AP) - It rained.")) == {}
    assert about(Text("", "LONDON (AP) - It rained.")) == {}
