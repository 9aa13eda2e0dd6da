"""Which countries a text names: by which words, and in which company."""

import pytest

from builder.naming import ActorKind, Known, Text, find, knowledge

NOBODY = knowledge(())


def named(body: str, title: str = "") -> set[str]:
    return {country.id for country in find(Text(title, body), NOBODY).countries}


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("Norway and the Republic of Korea signed.", {"NO", "KR"}),
        ("Two Swedes and a Dutch nurse were freed.", {"SE", "NL"}),
        ("U.S.-led forces and the UK agreed.", {"US", "GB"}),
        ("Burmese soldiers crossed into Siam.", {"MM", "TH"}),
        ("FRANCE WARNS GERMANY", {"FR", "DE"}),
        ("The two Koreas will talk.", {"KP", "KR"}),
        ("Shells fell on the Gaza Strip.", {"PS"}),
    ],
)
def test_names_peoples_abbreviations_and_former_names_count(sentence: str, codes: set[str]) -> None:
    assert named(sentence) == codes


@pytest.mark.parametrize(
    "sentence",
    [
        "Tell us when they come.",
        "He drove from New Mexico to New England.",
        "Ships left the Indian Ocean for the South China Sea.",
        "She banks with the Bank of America.",
        "Pupils of Lebanon High School sang.",
        "Lebanon, Ohio, has a new mayor.",
        "Coach Chad Walker praised Jordan Miller.",
        "The clerk, Monica French, asked for US$20.",
        "He spoke in Spanish.",
        "Koreans voted.",
    ],
)
def test_what_only_looks_like_a_country_does_not(sentence: str) -> None:
    assert named(sentence) == set()


@pytest.mark.parametrize(
    ("alone", "supported", "code"),
    [
        ("Voters in Georgia queued.", "Voters in Georgia queued in Tbilisi.", "GE"),
        ("Jordan won the match.", "Jordan took in Syrian families.", "JO"),
        ("Chad was late.", "Chad closed its border with Sudan.", "TD"),
    ],
)
def test_a_look_alike_needs_its_country_in_the_text(alone: str, supported: str, code: str) -> None:
    assert code not in named(alone)
    assert code in named(supported)


def test_a_country_that_american_towns_are_named_after_needs_no_other_country_abroad() -> None:
    assert named("Norway's minister resigned.") == {"NO"}
    assert named("The mayor of Norway, a town in northern Michigan, resigned.") == set()


def test_a_capital_counts_when_it_acts_as_a_government() -> None:
    assert named("Finland waits. Oslo denied it.") == {"FI", "NO"}
    assert named("A market opened in Oslo.") == set()


def test_a_capital_counts_as_a_place_in_a_text_on_world_affairs() -> None:
    assert named("Envoys of Finland and Iceland met in Oslo.") == {"FI", "IS", "NO"}
    assert named("Envoys of Finland and Iceland met in London.") == {"FI", "IS"}


def test_korea_means_the_one_korea_of_the_text() -> None:
    assert named("South Korea voted. Koreans queued.") == {"KR"}


def test_the_north_and_the_south_are_the_koreas_beside_north_korea() -> None:
    body = "North Korea wrote. The South answered and the North agreed."
    found = {c.id: [body[m.start : m.end] for m in c.mentions] for c in _countries(body)}

    assert found == {"KP": ["North Korea", "North"], "KR": ["South"]}
    assert named("The North is cold.") == set()


def _countries(body: str) -> tuple:
    return find(Text("", body), NOBODY).countries


def test_the_registry_adds_to_what_a_country_is_called() -> None:
    known = knowledge([Known(ActorKind.COUNTRY, "JP", "Japan", ("Land of the Rising Sun",))])
    found = find(Text("", "The Land of the Rising Sun won."), known)

    assert [country.id for country in found.countries] == ["JP"]


def test_a_text_is_about_the_countries_of_title_and_lead_and_those_named_often() -> None:
    filler = "Nothing else was said on that day by anyone who was there to hear it all. " * 5
    body = f"Kenya voted. {filler}Peru watched. Mali too. Mali sang. Mali slept in Bamako."
    about = {c.id: c.about for c in find(Text("Fiji looks on", body), NOBODY).countries}

    assert about == {"FJ": True, "KE": True, "PE": False, "ML": True}


def test_a_country_of_the_title_alone_has_the_title_as_evidence() -> None:
    (fiji,) = find(Text("Fiji looks on", "Nothing happened."), NOBODY).countries

    assert (fiji.mentions, fiji.evidence) == ((), "Fiji looks on")
