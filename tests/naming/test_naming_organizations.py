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
        ("Dominican University closed.", "Dominican University"),
    ],
)
def test_an_abbreviation_or_a_plain_form_gives_a_body_away(sentence: str, name: str) -> None:
    assert names(sentence) == [name]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Institute for the Study of Imam Karimi met.", "Institute for the Study"),
        ("The Committee on the Rescue of General Ada Lund met.", "Committee on the Rescue"),
    ],
)
def test_a_name_that_ends_before_a_person_ends_in_no_small_word(sentence: str, name: str) -> None:
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
    ("sentence", "name"),
    [
        ("Norway's Supreme Court sat.", "Norway's Supreme Court"),
        ("Norway’s Ministry of Tides closed.", "Norway's Ministry of Tides"),
        ("Norway's Security Council met.", "Norway's Security Council"),
        ("Norway's Harbour Council met.", "Harbour Council"),
        ("Norway's Parliament Research Center met.", "Parliament Research Center"),
    ],
)
def test_one_that_every_country_has_is_told_by_whose_it_is(sentence: str, name: str) -> None:
    assert names(sentence) == [name]


@pytest.mark.parametrize(
    "meeting", ["a Congress of Tides", "the second World Tides Forum", "the 12th Tides Congress"]
)
def test_a_meeting_is_no_body(meeting: str) -> None:
    assert names(f"They met at {meeting} in Oslo.") == []


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Tides Council Gen. Ada Lund led closed.", "Tides Council"),
        ("A staff of the Harbour Forces of Norway Gen. Ada Lund led.", "Harbour Forces of Norway"),
        ("The Chief of the Royal Tides Navy (CRTN) left.", "Royal Tides Navy"),
        ("The Hajj and Pilgrimage Organization (HPO) met.", "Hajj and Pilgrimage Organization"),
    ],
)
def test_a_rank_or_an_office_is_no_part_of_it(sentence: str, name: str) -> None:
    assert names(sentence) == [name]


@pytest.mark.parametrize("name", ["Northern Tides Command", "Oslo Tides Exchange"])
def test_a_command_and_an_exchange_are_bodies(name: str) -> None:
    assert names(f"It left the {name} in spring.") == [name]


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


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The Tides and Rivers Commission met.", ["Tides and Rivers Commission"]),
        ("The Department of Tides and Human Rivers met.", ["Department of Tides and Human Rivers"]),
        (
            "The Ministry of Tides and Ministry of Rivers met.",
            ["Ministry of Tides", "Ministry of Rivers"],
        ),
        (
            "The University of Tides and the FBI met.",
            ["University of Tides", "Federal Bureau of Investigation"],
        ),
        ("Norway and Tides Council met.", ["Tides Council"]),
        ("The Center for Law and the Sea met.", ["Center for Law and the Sea"]),
        ("The Center for Law and the Pentagon met.", ["Center for Law"]),
        ("Congress and the Tides Court met.", ["Tides Court"]),
        ("Orkla Fish and KLT Corp merged.", ["KLT Corp"]),
        ("Stone & Co and Ott and Sons Ltd merged.", ["Stone & Co", "Ott and Sons Ltd"]),
        (
            "St. Mary's College and Harbour College Oslo met.",
            ["St. Mary's College", "Harbour College Oslo"],
        ),
        ("The Ministry of Tides, Rivers and Lakes met.", ["Ministry of Tides, Rivers and Lakes"]),
        ("The Tides, Rivers and Lakes Committee met.", ["Tides, Rivers and Lakes Committee"]),
        ("The Ministry of Tides, Norway and Fiji met.", ["Ministry of Tides"]),
        ("The Tides, Lake Fish, and Rivers Board met.", ["Rivers Board"]),
        (
            "The Tides, Lake Fish, and Rivers Committee met.",
            ["Tides, Lake Fish, and Rivers Committee"],
        ),
        (
            "The World Tidal, Lacustrine and Polar Organization met.",
            ["World Tidal, Lacustrine and Polar Organization"],
        ),
        (
            "The Senate Tides, Lakes and Rivers Committee met.",
            ["Senate Tides, Lakes and Rivers Committee"],
        ),
        (
            "The Ministry of Tides, Rivers and Lakes and Norwich University met.",
            ["Ministry of Tides, Rivers and Lakes", "Norwich University"],
        ),
        (
            "The Department of Tides, Lakes, Rivers and Fish Organization met.",
            ["Department of Tides", "Lakes, Rivers and Fish Organization"],
        ),
        (
            "The Office of Tides and Rivers and the Lake Department met.",
            ["Office of Tides and Rivers", "Lake Department"],
        ),
        ("The Justice and Tides Party met.", ["Justice and Tides Party"]),
        (
            "The Department of Tide Security and Justice Department met.",
            ["Department of Tide Security", "Justice Department"],
        ),
        ("Orkla Tide Oil and Gas Co closed.", ["Orkla Tide Oil and Gas Co"]),
        ("Ada Stone and Sons Inc closed.", ["Ada Stone and Sons Inc"]),
        ("Orkla Bank and Trust Co closed.", ["Orkla Bank and Trust Co"]),
        ("The Orkla Bank and Trust closed.", ["Orkla Bank"]),
        ("Orkla Motors of Canada Ltd closed.", ["Orkla Motors of Canada Ltd"]),
        ("Ada Stonefield of Orkla Motors Ltd left.", ["Orkla Motors Ltd"]),
    ],
)
def test_and_joins_fields_but_not_bodies(sentence: str, found: list[str]) -> None:
    assert names(sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "The Tides Council’s boats left.",
        "It was Tides Council Chairman Ada Stonefield.",
        "It was Tides Council Deputy Director General Ada Stonefield.",
        "It was the director of the Oslo-based Tides Council.",
        "Former Tides Council members left.",
        "Although Tides Council met, boats left.",
        "Retired Tides Council members left.",
        "Based on Tides Council figures, boats left.",
        "He was Head of the Tides Council.",
        "They broke Tides Council Resolution 7.",
        "He was High Envoy of the Tides Council for Foreign Affairs.",
        "A report of the Tides Council on Norway came.",
        "It was Senior Tides Council Director Ada Stonefield.",
        "The Tides\u00a0Council met.",
    ],
)
def test_what_stands_beside_a_name_is_no_part_of_it(sentence: str) -> None:
    assert names(sentence) == ["Tides Council"]


def test_the_office_and_name_of_its_head_are_no_part_of_a_name() -> None:
    text = "The Department of Tides Secretary Ada Stonefield and the Center for Ada Stonefield met."

    assert names(text) == ["Department of Tides", "Center for Ada Stonefield"]
    assert names("The Union of Tide Trading Lands said so.") == ["Union of Tide Trading Lands"]
    assert names("The Bureau of Tides Ada Stonefield met.") == ["Bureau of Tides"]
    assert names("The House of Representatives Democrats met.") == ["House of Representatives"]
    assert names("The Office of Former President Ada Stonefield met.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "They signed the Long Tides Treaty (LTT).",
        "They told the Northern Tides Administrator (NTA).",
        "It is tested by TN (Tides Norm).",
        "The Joint Plan of Tides (JPT) came.",
        "Chief Tides Officer (CTO) is what he was.",
        "It was said in the Oval Office.",
        "The Stonefield Administration met.",
        "Special Forces met in the Republican Congress.",
        "Tides Council Fills Harbour Again Today",
    ],
)
def test_treaties_offices_rooms_and_headlines_are_no_bodies(sentence: str) -> None:
    assert names(sentence) == []


@pytest.mark.parametrize(
    ("body", "name", "times"),
    [
        (
            "The Defense Department met. It is the Department of Defense.",
            "Department of Defense",
            2,
        ),
        ("The U.S. Tides Court met. The Tides Court closed.", "U.S. Tides Court", 2),
        ("The Tides Bank of Norway met. The Tides Bank closed.", "Tides Bank of Norway", 2),
        (
            "The Ministry of Foreign Affairs met, the Foreign Ministry said.",
            "Ministry of Foreign Affairs",
            2,
        ),
        ("The House Tides Committee met. The Tides Committee closed.", "House Tides Committee", 2),
        ("The Tides View Service, or TVS, met. TVS closed.", "Tides View Service", 3),
        ("The Board for Tides in Europe (BTE) met.", "Board for Tides in Europe", 2),
        ("TVS (Tides View Service) met. TVS closed.", "Tides View Service", 3),
        ("The Summit of the Tides View Service (TVS) met. TVS closed.", "Tides View Service", 3),
        (
            "The Ministry of Tides, Lakes and Fish (MTLF) met. MTLF closed.",
            "Ministry of Tides, Lakes and Fish",
            3,
        ),
        ("The Tides View Service (Tvs) met. Tvs closed.", "Tides View Service", 3),
        ("The Board for Asia and the Pacific (BAP) met.", "Board for Asia and the Pacific", 2),
    ],
)
def test_a_body_is_one_under_all_its_names(body: str, name: str, times: int) -> None:
    (found,) = find(Text("", body), NOBODY).organizations

    assert (found.name, len(found.mentions)) == (name, times)


def test_a_name_without_its_country_is_the_body_named_last() -> None:
    body = "The Norwegian Tides Board met. The Fijian Tides Board met. The Tides Board closed."
    norwegian, fijian = find(Text("", body), NOBODY).organizations

    assert (len(norwegian.mentions), len(fijian.mentions)) == (1, 2)


def test_a_headline_counts_where_the_text_has_the_name() -> None:
    found = find(Text("Tides Council Fills Harbour Again Today", "The Tides Council met."), NOBODY)

    assert [(one.name, one.about) for one in found.organizations] == [("Tides Council", True)]


def test_a_known_body_may_be_the_owner_of_another() -> None:
    known = knowledge([Known(ActorKind.ORGANIZATION, "fhf", "Free Harbour Front", ("FHF",))])
    found = find(Text("", "The FHF Tides Council and the Free Harbour Front of Oslo met."), known)

    assert [one.name for one in found.organizations] == ["Free Harbour Front", "FHF Tides Council"]


def test_nobody_is_in_the_name_of_a_body_alone() -> None:
    found = find(Text("", "Health Studies at the Institute for Health Studies said so."), NOBODY)

    assert (names("Institute for Ada Stonefield said so."), found.people) == (
        ["Institute for Ada Stonefield"],
        (),
    )


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Fiji's Ministry of Tides met Norway's Ministry of Tides. The Fijian Ministry of Tides"
            " said so.",
            [("Fijian Ministry of Tides", 2), ("Norway's Ministry of Tides", 1)],
        ),
        (
            "The Norwegian Tides Court and the Tides Court of Norway.",
            [("Norwegian Tides Court", 2)],
        ),
        (
            "The Tides Court of Norway and the Fijian Tides Court.",
            [("Tides Court of Norway", 1), ("Fijian Tides Court", 1)],
        ),
        (
            "The U.S. House Tides Committee and the U.S. Senate Tides Committee met, then the House"
            " Tides Committee, then the Tides Committee.",
            [("U.S. House Tides Committee", 3), ("U.S. Senate Tides Committee", 1)],
        ),
        (
            "The South Korean Tides Court is South Korea's Tides Court.",
            [("South Korean Tides Court", 2)],
        ),
        (
            "The Oslo Tides Court and the Norwegian Tides Court met.",
            [("Oslo Tides Court", 1), ("Norwegian Tides Court", 1)],
        ),
        (
            "Norway's Foreign Ministry met. The Norwegian Foreign Ministry is the Ministry of"
            " Foreign Affairs.",
            [("Norwegian Foreign Ministry", 3)],
        ),
    ],
)
def test_bodies_of_two_countries_are_two(body: str, found: list[tuple[str, int]]) -> None:
    bodies = find(Text("", body), NOBODY).organizations

    assert [(one.name, len(one.mentions)) for one in bodies] == found
