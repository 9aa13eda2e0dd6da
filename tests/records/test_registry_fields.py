"""The registry's files: a person, an organization, a country, an outlet."""

import pytest
from small_archives import person

from builder.means.front_matter import read_front_matter
from builder.records.forms import Read
from builder.records.registry import Actor, Outlet, OutletKind, Role
from builder.records.registry_fields import read_actor, read_country, read_outlet
from builder.words.dates import parse_date
from builder.words.problems import Place


def actor(text: str) -> Read[Actor]:
    return read_actor(read_front_matter(text, "a.md"), "a.md", "ana-ruiz")


def country(text: str) -> Read[Actor]:
    return read_country(read_front_matter(text, "fr.md"), "fr.md", "fr")


def outlet(text: str) -> Read[Outlet]:
    return read_outlet(read_front_matter(text, "a.md"), "a.md", "lake-post")


def codes(found: Read[Actor] | Read[Outlet]) -> list[str]:
    return [problem.code for problem in found.problems]


PERSON = """\
---
name: Ana Ruiz
aliases: [A. Ruiz, 아나 루이스]
native_name: Ana Ruíz
country: Spain
roles:
  - title: Ferry minister
    from: 2016-03
    to: 2018
wikidata: Q42
description: Minister of ferries
unsure: [country]
---

Born by the lake.
"""


def test_a_person_is_read_with_every_name_and_post() -> None:
    found = actor(PERSON)
    assert found.problems == ()
    assert found.record is not None
    one = found.record
    assert (one.name, one.name_place) == ("Ana Ruiz", Place("a.md", 2, 7, 8))
    assert [alias.text for alias in one.aliases] == ["A. Ruiz", "아나 루이스"]
    assert (one.native_name, one.country.text) == ("Ana Ruíz", "Spain")
    assert one.roles == (Role("Ferry minister", parse_date("2016-03"), parse_date("2018")),)
    assert (one.wikidata, one.description) == ("Q42", "Minister of ferries")
    assert [key.text for key in one.unsure] == ["country"]
    assert one.body == "Born by the lake."


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("---\naliases: []\n---\n", "missing-key", 1, 1),
        (person("Ana", wikidata="42"), "bad-wikidata", 3, 11),
        (person("Ana", roles="[{from: 2016}]"), "empty-value", 3, 9),
        (person("Ana", roles="[{title: Minister, from: soon}]"), "bad-date", 3, 33),
        (person("Ana", roles="Minister"), "not-a-list", 3, 8),
        (person("Ana", kind="state"), "unknown-key", 3, 1),
    ],
)
def test_what_is_wrong_in_a_person_is_told_where_it_stands(
    text: str, code: str, line: int, column: int
) -> None:
    (problem,) = actor(text).problems
    assert (problem.code, problem.place.line, problem.place.column) == (code, line, column)


def test_a_country_s_name_may_be_left_to_the_builder_but_not_left_empty() -> None:
    assert country("---\naliases: [Hexagon]\n---\n").problems == ()
    assert codes(country("---\nname:\n---\n")) == ["empty-value"]


def test_a_country_has_no_country_of_its_own() -> None:
    assert codes(country("---\ncountry: France\n---\n")) == ["unknown-key"]


def test_an_outlet_is_read_with_what_its_captures_are_known_by() -> None:
    text = person(
        "The Lake Post",
        kind="agency",
        domains="[lakepost.example]",
        language="en",
        marks="[Lake Post digital]",
        boilerplate="[Follow the lake]",
    )
    found = outlet(text)
    assert found.problems == ()
    assert found.record is not None
    assert found.record.kind is OutletKind.AGENCY
    assert found.record.domains == ("lakepost.example",)
    assert found.record.marks == ("Lake Post digital",)
    assert found.record.boilerplate == ("Follow the lake",)


def test_an_outlet_is_of_one_of_four_kinds_or_of_none_that_is_known() -> None:
    assert codes(outlet(person("The Lake Post", kind="private"))) == ["bad-kind"]
    found = outlet(person("The Lake Post", kind=""))
    assert found.record is not None
    assert found.record.kind is None
