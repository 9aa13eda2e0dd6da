"""Whom articles are about and nobody has written down is proposed once, under one name."""

from builder.intake.proposals import acquainted, outlet_proposal
from builder.means.files import Source
from builder.naming.values import ActorKind, Found, Known, Named
from builder.records.content import read_content

REGISTRY = (Known(ActorKind.PERSON, "ada-lindqvist", "Ada Lindqvist", ("A. Lindqvist",)),)


def person(name: str, known_id: str = "", *, about: bool = True) -> Named:
    return Named(ActorKind.PERSON, known_id, name, (), "", about)


def organization(name: str) -> Named:
    return Named(ActorKind.ORGANIZATION, "", name, (), "", about=True)


def found(*people: Named, organizations: tuple[Named, ...] = ()) -> Found:
    return Found(people, (), organizations)


def test_a_new_person_and_organization_are_proposed_for_people_to_confirm() -> None:
    text = found(person("Jón Hallsson"), organizations=(organization("Cod Council"),))
    proposed = acquainted(()).propose(text)

    assert [one.file for one in proposed] == [
        "people/jon-hallsson.md",
        "organizations/cod-council.md",
    ]
    assert proposed[0].text == "---\nname: Jón Hallsson\nunsure:\n  - name\n---\n"


def test_those_of_the_registry_and_those_merely_named_are_not_proposed() -> None:
    text = found(person("Ada Lindqvist", "ada-lindqvist"), person("Ben", about=False))

    assert acquainted(REGISTRY).propose(text) == ()


def test_another_spelling_of_a_known_name_is_the_known_person() -> None:
    settled = acquainted(REGISTRY).settle(found(person("a lindqvist"))).people[0]

    assert (settled.name, settled.id) == ("Ada Lindqvist", "ada-lindqvist")


def test_whom_one_text_names_the_next_ones_know() -> None:
    first = found(person("Jon Hallsson"))
    later = acquainted(()).meet(first).settle(found(person("JON HALLSSON")))

    assert later.people[0].name == "Jon Hallsson"


def test_a_shorter_name_joins_the_one_longer_name_that_holds_it() -> None:
    met = acquainted(()).meet(found(person("Jon Petur Hallsson")))

    assert met.settle(found(person("Jon Hallsson"))).people[0].name == "Jon Petur Hallsson"


def test_a_shorter_name_that_fits_two_people_joins_neither() -> None:
    met = acquainted(()).meet(found(person("Jon Petur Hallsson"), person("Jon Karl Hallsson")))

    assert met.settle(found(person("Jon Hallsson"))).people[0].name == "Jon Hallsson"


def test_a_surname_alone_joins_nobody_of_another_text() -> None:
    met = acquainted(REGISTRY)

    assert met.settle(found(person("Lindqvist"))).people[0].id == ""


def test_a_person_and_an_organization_of_one_name_are_two() -> None:
    met = acquainted(()).meet(found(person("Ben Example")))
    settled = met.settle(found(organizations=(organization("Ben Example"),)))

    assert settled.organizations[0].id == ""


def test_a_proposal_has_no_problem_of_its_own() -> None:
    text = found(person('O\'Neil: the "Cod"'), organizations=(organization("No"),))
    proposed = (*acquainted(()).propose(text), outlet_proposal("The 9: News"))
    sources = (Source(f"content/{one.file}", one.text) for one in proposed)
    content = read_content((Source("content/archive.yaml", "title: T"), *sources), ())

    assert content.problems == ()
    assert [one.name for one in (*content.people, *content.organizations, *content.outlets)] == [
        *('O\'Neil: the "Cod"', "No", "The 9: News"),
    ]
