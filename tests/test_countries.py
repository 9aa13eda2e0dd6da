"""What countries are called, and which name means which."""

import pytest

from builder.means.countries import (
    CODES,
    OWN_NAMES,
    Spelling,
    SpellingKind,
    code_of,
    name_of,
    spellings,
)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("KP", "North Korea"),
        ("KR", "South Korea"),
        ("RU", "Russia"),
        ("TR", "Turkey"),
        ("US", "United States"),
        ("GB", "United Kingdom"),
        ("PS", "Palestine"),
        ("CI", "Ivory Coast"),
        ("CZ", "Czech Republic"),
        ("BA", "Bosnia and Herzegovina"),
        ("XK", "Kosovo"),
    ],
)
def test_a_country_has_the_short_name_that_a_newspaper_writes(code: str, name: str) -> None:
    assert name_of(code) == name


def test_every_code_of_iso_3166_is_known_and_has_a_name_of_its_own() -> None:
    names = {name_of(code) for code in CODES}

    assert len(CODES) == 250
    assert len(names) == len(CODES)
    assert not any("&" in name for name in names)


def test_no_spelling_belongs_to_two_countries() -> None:
    owners: dict[str, set[str]] = {}
    for code in CODES:
        for spelling in spellings(code):
            owners.setdefault(spelling.text, set()).add(code)

    assert {text: codes for text, codes in owners.items() if len(codes) > 1} == {}


def test_spellings_say_how_they_mean_their_country() -> None:
    iran = spellings("IR")

    assert iran[0] == Spelling("Iran", SpellingKind.NAME)
    assert Spelling("Islamic Republic of Iran", SpellingKind.OFFICIAL) in iran
    assert Spelling("Persia", SpellingKind.FORMER) in iran
    assert Spelling("Iranian", SpellingKind.DEMONYM) in iran
    assert Spelling("Iranians", SpellingKind.DEMONYM) in iran
    assert Spelling("Tehran", SpellingKind.CAPITAL) in iran


def test_a_former_name_is_the_same_states_and_a_predecessor_is_a_state_that_is_gone() -> None:
    assert Spelling("Burma", SpellingKind.FORMER) in spellings("MM")
    assert Spelling("Soviet Union", SpellingKind.PREDECESSOR) in spellings("RU")
    assert not {SpellingKind.FORMER, SpellingKind.PREDECESSOR} & OWN_NAMES


def test_what_we_review_adds_to_the_sources_and_takes_away() -> None:
    dominica = {spelling.text for spelling in spellings("DM")}

    assert Spelling("Brits", SpellingKind.DEMONYM) in spellings("GB")
    assert "Dominica" in dominica and "Dominican" not in dominica


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("turkey", "TR"),
        ("Türkiye", "TR"),
        ("U.S.", "US"),
        ("the Gambia", "GM"),
        ("Burma", "MM"),
        ("DPRK", "KP"),
        ("Cote d’Ivoire", "CI"),
        ("Guinea Bissau", "GW"),
        ("no", "NO"),
    ],
)
def test_front_matter_may_write_a_name_an_abbreviation_or_a_code(written: str, code: str) -> None:
    assert code_of(written) == code


@pytest.mark.parametrize("written", ["Iranian", "Tehran", "Atlantis", ""])
def test_a_people_a_capital_and_the_unknown_are_no_country(written: str) -> None:
    assert code_of(written) is None
