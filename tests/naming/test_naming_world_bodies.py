"""Organizations that the whole world knows are found by a short name alone."""

from collections import Counter

import pytest

from builder.naming import ActorKind, Knowledge, Known, Named, Text, find, knowledge
from builder.naming.world_bodies import world_bodies

NOBODY = knowledge(())
FIJIAN = "Fijian Environmental Protection Agency"


def bodies(body: str, known: Knowledge = NOBODY) -> tuple[Named, ...]:
    return find(Text("", body), known).organizations


def known(name: str, *aliases: str) -> Knowledge:
    return knowledge((Known(ActorKind.ORGANIZATION, "own", name, aliases),))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("IAEA inspectors left.", "International Atomic Energy Agency"),
        ("It was news to the U.N., he said.", "United Nations"),
        ("The UN Security Council met.", "United Nations Security Council"),
        ("NATO's ships left.", "NATO"),
        ("Nato's ships left.", "NATO"),
        ("The men of al Qaeda fled.", "Al-Qaeda"),
        ("AL-QAEDA FLEES", "Al-Qaeda"),
        ("Hizbullah fired.", "Hezbollah"),
        ("The GOP won.", "Republican Party"),
        ("Médecins sans Frontières stayed.", "Doctors Without Borders"),
    ],
)
def test_a_short_name_is_enough(sentence: str, name: str) -> None:
    assert [(one.id, one.name) for one in bodies(sentence)] == [("", name)]


def test_all_its_names_in_a_text_are_one_organization() -> None:
    (one,) = bodies("The International Atomic Energy Agency met. The IAEA said so.")
    assert (len(one.mentions), one.about) == (2, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "THE MAN WHO FELL",
        "It rained.\nMAN WHO FELL RISES\nHe rose.",
        "who was it",
        "In Un he slept.",
    ],
)
def test_a_word_is_no_abbreviation(sentence: str) -> None:
    assert bodies(sentence) == ()


def test_an_abbreviation_among_small_letters_is_one_though_it_is_a_word() -> None:
    (one,) = bodies("A WHO doctor came.")
    assert one.name == "World Health Organization"


def test_a_text_may_have_an_abbreviation_for_another_body() -> None:
    (one,) = bodies("The Egret Union (EU) met. The EU parted.")
    assert (one.name, len(one.mentions)) == ("Egret Union", 3)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Food and Agriculture Organisation (FAO) met. The FAO parted.",
        "The International Children's Emergency Fund (UNICEF) met. UNICEF parted.",
        "The Iranian Revolutionary Guard Corps (IRGC) met. The IRGC parted.",
    ],
)
def test_another_spelling_of_its_name_makes_no_second_one(sentence: str) -> None:
    (one,) = bodies(sentence)
    assert len(one.mentions) == 3


@pytest.mark.parametrize("names", [("IAEA",), ("Atomic Agency", "IAEA")])
def test_a_file_of_the_archive_has_all_its_names(names: tuple[str, ...]) -> None:
    registry = known(*names)
    for text in ("The IAEA met.", "The International Atomic Energy Agency met."):
        assert [(one.id, one.name) for one in bodies(text, registry)] == [("own", names[0])]


def test_a_known_body_stands_also_under_the_abbreviation_of_a_text() -> None:
    (one,) = bodies("The Tides Council (TC) met. The TC parted.", known("Tides Council"))
    assert len(one.mentions) == 3


def test_whom_the_registry_means_by_an_abbreviation_is_what_it_says() -> None:
    (one,) = bodies("The Egret Union (EU) met. The EU parted.", known("Eagle Union", "EU"))
    assert one.id == "own"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The United Nations Tides Council (UNTC) met. UNTC parted.",
            ["United Nations Tides Council"],
        ),
        (
            "The United Nations Tides Council met. The U.N. parted.",
            ["United Nations Tides Council", "United Nations"],
        ),
        ("The U.S. Senate Tides Committee met.", ["U.S. Senate Tides Committee"]),
        ("The Council of the European Union met.", ["Council of the European Union"]),
        ("The Iowa Republican Party met.", ["Iowa Republican Party"]),
        ("The Iranian Quds Force fired.", ["Quds Force"]),
        (
            "The United Nations Food and Agriculture Organization met.",
            ["Food and Agriculture Organization"],
        ),
    ],
)
def test_one_within_the_name_of_another_is_not_named(text: str, names: list[str]) -> None:
    assert [one.name for one in bodies(text)] == names


AT_HOME = "The United States is told of here. Its president left the U.S. for Fiji. "


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("He asked Congress for it.", ["United States Congress"]),
        ("It rained. Congress sat.", ["United States Congress"]),
        ("The Senate sat.", ["United States Senate"]),
        ("Fiji's Senate sat.", []),
        ("A World Congress sat.", []),
        ("He left the Congress party.", []),
        ("A Congress-led march began.", []),
        ("The Congress of Deputies sat.", ["Congress of Deputies"]),
        ("The Congress of the United States sat.", ["United States Congress"]),
        ("America's Congress sat.", ["United States Congress"]),
        ("Fijian Congress sat.", ["Fijian Congress"]),
        ("IT RAINED.\nTHE CONGRESS SITS", ["United States Congress"]),
        ("IT RAINED.\nA PEOPLE'S CONGRESS SITS", []),
        ("FDA Chief Lund left.", ["U.S. Food and Drug Administration"]),
    ],
)
def test_some_names_mean_one_at_home(sentence: str, names: list[str]) -> None:
    assert [one.name for one in bodies(AT_HOME + sentence)] == names


@pytest.mark.parametrize("sentence", ["Congress sat in Fiji.", "CONGRESS SITS IN FIJI"])
def test_some_names_mean_nobody_abroad(sentence: str) -> None:
    assert bodies(f"Fiji is told of here. Its president left Fiji. {sentence}") == ()


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Fiji's Joint Chiefs of Staff met.", []),
        ("The Fijian Environmental Protection Agency met.", [FIJIAN]),
        ("The American Joint Chiefs of Staff met.", ["Joint Chiefs of Staff"]),
        ("In Fiji, the Joint Chiefs of Staff met.", ["Joint Chiefs of Staff"]),
    ],
)
def test_a_body_that_others_have_too_is_not_theirs(sentence: str, names: list[str]) -> None:
    assert [one.name for one in bodies(sentence)] == names


def test_such_a_name_of_the_registry_means_its_own_anywhere() -> None:
    (one,) = bodies("It is told of Fiji. Congress sat.", known("Fijian Congress", "Congress"))
    assert one.id == "own"


def test_no_name_is_of_two() -> None:
    names = Counter(name for one in world_bodies() for name in one.names)
    assert [name for name, times in names.items() if times > 1] == []
