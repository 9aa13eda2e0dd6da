"""Whom articles are about is one person under one name, and nobody whom editors turned down."""

import pytest
from readings import content_of
from small_archives import person as file_of

from builder.intake.acquainted import Acquainted, about, acquainted
from builder.intake.proposals import Slot
from builder.naming.values import ActorKind, Found, Named

ADA = {"people/ada-lindqvist.md": file_of("Ada Lindqvist", aliases="[A. Lindqvist]")}


def met(files: dict[str, str], *gone: Slot) -> Acquainted:
    """Everyone of a registry."""
    return acquainted(content_of(files), frozenset(gone))


def person(name: str, known_id: str = "", *, about: bool = True) -> Named:
    return Named(ActorKind.PERSON, known_id, name, (), "", about)


def organization(name: str) -> Named:
    return Named(ActorKind.ORGANIZATION, "", name, (), "", about=True)


def found(*people: Named, organizations: tuple[Named, ...] = ()) -> Found:
    return Found(people, (), organizations)


def test_another_spelling_of_a_known_name_is_the_known_person() -> None:
    settled = met(ADA).settle(found(person("a lindqvist"))).people[0]

    assert (settled.name, settled.id) == ("Ada Lindqvist", "ada-lindqvist")


def test_whom_one_text_names_the_next_ones_know() -> None:
    first = found(person("Jon Hallsson"))
    later = met({}).meet(first).settle(found(person("JON HALLSSON")))

    assert later.people[0].name == "Jon Hallsson"


def test_a_shorter_name_joins_the_one_longer_name_that_holds_it() -> None:
    known = met({}).meet(found(person("Jon Petur Hallsson")))

    assert known.settle(found(person("Jon Hallsson"))).people[0].name == "Jon Petur Hallsson"


def test_a_shorter_name_that_fits_two_people_joins_neither() -> None:
    known = met({}).meet(found(person("Jon Petur Hallsson"), person("Jon Karl Hallsson")))

    assert known.settle(found(person("Jon Hallsson"))).people[0].name == "Jon Hallsson"


def test_a_surname_alone_joins_nobody_of_another_text() -> None:
    assert met(ADA).settle(found(person("Lindqvist"))).people[0].id == ""


def test_a_person_and_an_organization_of_one_name_are_two() -> None:
    known = met({}).meet(found(person("Ben Example")))
    settled = known.settle(found(organizations=(organization("Ben Example"),)))

    assert settled.organizations[0].id == ""


def test_whoever_is_met_changes_nothing_in_what_was_known_before() -> None:
    before = met(ADA)
    after = before.meet(found(person("Jon Hallsson")))

    assert before.settle(found(person("jon hallsson"))).people[0].id == ""
    assert after.settle(found(person("jon hallsson"))).people[0].id == "jon-hallsson"


def test_meeting_many_copies_little() -> None:
    known = met({})
    sizes = []
    for number in range(200):
        known = known.meet(found(person(f"Ada Number{number}")))
        sizes.append(len(known.by_name.layers[-1]))

    assert sum(sizes) <= 200 * 8, "each of 200 is copied once for each power of two"


def test_a_name_that_a_file_had_before_is_still_its_bearer() -> None:
    renamed = {"people/ada-berg.md": file_of("Ada Berg", former_ids="[ada-lindqvist]")}
    settled = met(renamed).settle(found(person("Ada Lindqvist"))).people[0]

    assert (settled.name, settled.id) == ("Ada Berg", "ada-berg")


REJECTED = {"rejected.yaml": "people: [Grand Quay]\norganizations: [Cod Cup]\noutlets: [Home]\n"}


def test_a_text_is_about_nobody_whose_name_was_rejected() -> None:
    text = found(person("grand quay"), person("Ben Example"), organizations=(organization("Cod"),))

    assert [one.name for one in about(met(REJECTED).settle(text))] == ["Ben Example", "Cod"]


def test_a_name_is_rejected_for_one_kind_alone() -> None:
    text = found(person("Cod Cup"), organizations=(organization("Grand Quay"),))

    assert len(about(met(REJECTED).settle(text))) == 2


def test_a_rejected_name_is_still_found_where_it_is_only_named() -> None:
    (quay,) = met(REJECTED).settle(found(person("Grand Quay"))).people

    assert (quay.name, quay.about) == ("Grand Quay", False)


def test_whose_file_was_deleted_no_text_is_about() -> None:
    known = met({}, Slot("people", "ben-example"))

    assert about(known.settle(found(person("Ben Example")))) == ()


def test_who_has_a_file_is_not_turned_down() -> None:
    known = met(ADA | {"rejected.yaml": "people: [Ada Lindqvist]\n"})

    assert not known.is_turned_down(Slot("people", "ada-lindqvist"), "Ada Lindqvist")


def test_an_outlet_has_its_file_under_any_of_its_names() -> None:
    known = met({"outlets/lake-post.md": file_of("The Lake Post", aliases="[Lake Post]")})

    assert known.outlet("lake post") == Slot("outlets", "lake-post")
    assert known.outlet("Harbour Radio") == Slot("outlets", "harbour-radio")
    assert met(REJECTED).is_turned_down(Slot("outlets", "home"), "Home")


def test_the_place_of_a_file_is_the_id_or_is_made_of_the_name() -> None:
    assert met({}).slot(person("Jón Hallsson")) == Slot("people", "jon-hallsson")
    assert met({}).slot(person("Ada Berg", "ada")) == Slot("people", "ada")


@pytest.mark.parametrize("keys", [{}, {"former_ids": "[li-na]"}])
def test_a_file_gets_a_number_where_another_name_has_the_same_letters(keys: dict[str, str]) -> None:
    taken = "people/other.md" if keys else "people/li-na.md"
    known = met({taken: file_of("李娜", **keys)})

    assert known.slot(person("李纳")) == Slot("people", "li-na-2")
    assert known.slot(organization("李纳")) == Slot("organizations", "li-na")


def test_two_names_of_the_same_letters_that_are_met_get_two_files() -> None:
    known = met({}).meet(found(person("Lars Kjær"), person("Lars Kjaer"))).meet(found(), "Æon")

    assert known.slot(person("Lars Kjær")) == Slot("people", "lars-kjaer")
    assert known.slot(person("Lars Kjaer")) == Slot("people", "lars-kjaer-2")
    assert (known.outlet("Æon").id, known.outlet("Aeon").id) == ("aeon", "aeon-2")


def test_whoever_is_called_as_a_file_is_named_has_that_file() -> None:
    files = {"people/ada-moss.md": "Ada Rake", "outlets/post.md": "The Lake Post"}
    known = met({file: file_of(name) for file, name in files.items()})

    assert known.settle(found(person("Ada Moss"))).people[0].name == "Ada Rake"
    assert known.outlet("Post").id == "post"


def test_no_file_is_proposed_under_the_name_of_a_country_or_of_another_kind() -> None:
    known = met(ADA | {"organizations/cup.md": file_of("Lake Cup")})
    names = ("Ada Lindqvist", "Ben Example", "United Arab Emirates", "Cod Council")
    text = found(
        person("Ben Example"),
        person("Lake Cup"),
        organizations=tuple(map(organization, names)),
    )

    assert [one.name for one in about(known.settle(text))] == ["Ben Example", "Cod Council"]
