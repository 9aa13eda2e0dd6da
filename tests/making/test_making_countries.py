"""What well-kept sources say of countries, as the file that the builder reads."""

from builder.making.countries import Country, line, made

ATLANTIS: Country = {
    "cca2": "QA",
    "name": {"common": "Atlantis", "official": "Republic of Atlantis"},
    "demonyms": {"eng": {"f": "Atlantean, Islander", "m": "Atlantean"}, "fra": {"f": "Atlante"}},
    "capital": ["Poseidonis"],
}
UTOPIA: Country = {
    "cca2": "QB",
    "name": {"common": "Utopia", "official": "Utopia"},
    "demonyms": {},
    "capital": [],
}


def test_a_country_is_a_line_of_names_official_names_peoples_and_capitals() -> None:
    assert line(ATLANTIS, "Atlantis & Isles").split("\t") == [
        "QA",
        "Atlantis & Isles;Atlantis and Isles;Atlantis",
        "Republic of Atlantis",
        "Atlantean;Islander",
        "Poseidonis",
    ]


def test_an_official_name_that_is_the_common_one_is_said_once() -> None:
    assert line(UTOPIA, "Utopia").split("\t") == ["QB", "Utopia", "", "", ""]


def test_the_file_names_its_sources_and_is_in_the_order_of_the_codes() -> None:
    text = made([UTOPIA, ATLANTIS], {"QA": "Atlantis", "QB": "Utopia"}, "1.2.3")

    assert "1.2.3" in text and "Open Database License" in text
    assert [row[:2] for row in text.splitlines() if row.startswith("Q")] == ["QA", "QB"]
