"""Which organizations a text names."""

import pytest

from builder.naming import ActorKind, Known, Text, find, knowledge

NOBODY = knowledge(())


def names(body: str) -> list[str]:
    return [one.name for one in find(Text("", body), NOBODY).organizations]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Free Harbour Workers' Front (FHWF) struck.", "Free Harbour Workers' Front"),
        ("Officials of the Ministry of Tides met.", "Ministry of Tides"),
        ("The Northern Oceans Council voted.", "Northern Oceans Council"),
        ("It left the Organization of Rowing Nations.", "Organization of Rowing Nations"),
        ("He left the University of Norwich. In May he came back.", "University of Norwich"),
        ("The U.S. Tides Agency closed.", "U.S. Tides Agency"),
    ],
)
def test_an_abbreviation_or_a_plain_form_gives_a_body_away(sentence: str, name: str) -> None:
    assert names(sentence) == [name]


def test_other_words_in_brackets_are_no_abbreviation() -> None:
    assert names("Blue Whale Songs (CD) came out.") == []


@pytest.mark.parametrize(
    "sentence", ["The United Arab Emirates (UAE) signed.", "They live on the West Bank."]
)
def test_a_country_and_a_shore_are_no_bodies(sentence: str) -> None:
    assert names(sentence) == []


def test_a_body_is_found_again_by_its_abbreviation() -> None:
    body = "The Free Harbour Front (FHF) struck. FHF boats left."
    (front,) = find(Text("", body), NOBODY).organizations

    assert [body[m.start : m.end] for m in front.mentions] == [
        "Free Harbour Front",
        "FHF",
        "FHF",
    ]
    assert front.about


def test_an_abbreviation_in_another_language_must_be_taken_up_again() -> None:
    body = "The Harbour Workers' Party (PKH) struck."
    (party,) = find(Text("", f"{body} PKH boats left."), NOBODY).organizations
    (unsure,) = find(Text("", body), NOBODY).organizations

    assert (len(party.mentions), len(unsure.mentions)) == (3, 1)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Ada Stonefield's Free Harbour Party won.", "Free Harbour Party"),
        ("Norway’s Northern Oceans Council voted.", "Northern Oceans Council"),
        ("The Women's Tides Council voted.", "Women's Tides Council"),
        ("The Prime Minister's Office closed.", "Prime Minister's Office"),
    ],
)
def test_whose_a_body_is_is_not_its_name(sentence: str, name: str) -> None:
    assert names(sentence) == [name]


@pytest.mark.parametrize(
    "when", ["on Tuesday", "Tuesday", "on May 3", "on Sept. 12", "on Friday in Oslo"]
)
def test_a_day_is_no_part_of_a_name(when: str) -> None:
    assert names(f"He spoke at the University of Tides {when}.") == ["University of Tides"]
    assert names(f"The Northern Oceans Council {when} met.") == ["Northern Oceans Council"]


def test_the_registry_knows_bodies_by_all_their_names() -> None:
    known = knowledge([Known(ActorKind.ORGANIZATION, "fhf", "Free Harbour Front", ("FHF",))])
    found = find(Text("", "Boats of the FHF left. Nobody saw it."), known)
    (front,) = found.organizations

    assert (front.id, front.name, front.about) == ("fhf", "Free Harbour Front", False)
    assert front.evidence == "Boats of the FHF left."
