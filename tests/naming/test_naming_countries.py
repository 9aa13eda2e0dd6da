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
        ("PREMIER MEETS US ENVOY", {"US"}),
        ("The two Koreas will talk.", {"KP", "KR"}),
        ("Shells fell on the Gaza Strip.", {"PS"}),
        ("Czechs, Yugoslavs and the Dutch met in the UAE.", {"CZ", "RS", "NL", "AE"}),
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
        "He spoke in Spanish when asked.",
        "She is fluent in Danish and Spanish.",
        "The two ran an Italian restaurant in Little Portugal.",
        "US-24 is closed.",
        "THEY TOLD US. NOBODY SAW US!",
        "Soviet-era tanks rolled out of a former Soviet base.",
        "Nick French drove on. French said he was sorry.",
        "A bridge of East Azerbaijan province is shut.",
        "He fell ill with Japanese encephalitis and Crimean-Congo fever.",
        "The Inter-American Court and Agence France-Presse met.",
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


def test_where_other_towns_are_called_so_two_other_countries_must_be_named() -> None:
    assert named("Finland waits. London denied it.") == {"FI"}
    assert named("Finland and Iceland wait. London denied it.") == {"FI", "IS", "GB"}


def test_a_capital_as_a_place_names_no_country_unless_its_name_does() -> None:
    assert named("Envoys of Finland and Iceland met in Oslo.") == {"FI", "IS"}
    assert named("Envoys met in Mexico City.") == {"MX"}
    assert named("Envoys met in Panama City.") == set()


def test_korea_means_the_one_korea_of_the_text_or_the_south() -> None:
    assert named("North Korea voted. Koreans queued.") == {"KP"}
    assert named("Koreans queued.") == {"KR"}


def test_a_look_alike_in_a_row_with_countries_is_one() -> None:
    assert named("Ships called at Togo, Niger and Benin.") == {"TG", "NE", "BJ"}


def test_parts_of_a_state_name_it_beside_another_country() -> None:
    assert named("Scotland beat Norway.") == {"GB", "NO"}
    assert named("Rain is forecast for Scotland.") == set()
    assert named("It was won by Scotland footballer Wendell Torvaldsen.") == {"GB"}


def test_brussels_is_the_unions_where_the_text_tells_of_it() -> None:
    assert named("Finland, Fiji and Iceland wait. Brussels denied it.") == {"FI", "FJ", "IS", "BE"}
    assert named("The EU, Finland, Fiji and Iceland wait. Brussels denied it.") == {
        "FI",
        "FJ",
        "IS",
    }


def test_a_federal_road_names_the_country_that_built_it() -> None:
    assert named("Two cars met on U.S. 24 near the river.") == {"US"}


def test_a_state_that_is_gone_names_its_heir() -> None:
    assert named("The Soviet Union signed with West Germany.") == {"RU", "DE"}


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


def test_a_country_of_the_title_alone_has_the_title_as_evidence() -> None:
    (fiji,) = find(Text("Fiji looks on", "Nothing happened."), NOBODY).countries

    assert fiji.evidence == "Fiji looks on"
    assert [(m.start, m.end) for m in fiji.mentions] == [(0, 4)]


@pytest.mark.parametrize(
    "piece",
    [
        "Jordan, ",
        "Korea the North ",
        "in Spanish and ",
        "Norway, Ohio, ",
        "OSLO/",
        "TELL US ",
        "\n",
    ],
)
def test_long_odd_texts_are_read_to_the_end(piece: str) -> None:
    body = piece * (100_000 // len(piece))

    assert "SE" in named(f"{body}. Sweden won in 2001.")


def test_us_in_a_line_of_capitals_needs_a_noun_or_the_country_elsewhere() -> None:
    assert named("THEY TOLD US THAT IT RAINED") == set()
    assert named("OSLO WARNED US TO WAIT. The United States waited.") == {"US"}


@pytest.mark.parametrize("name", ["Cuba Ploughman Jr. sang.", "The singer Omar Irish sang."])
def test_a_name_shaped_like_a_persons_is_no_country(name: str) -> None:
    assert named(name) == set()
