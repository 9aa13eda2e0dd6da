"""The archive as FollowTheMoney entities, held to the part of the model that they use.

The library itself is no part of the tests: with its own (ICU, SQLAlchemy) it takes 300 MB. The
properties and ranges below are those of followthemoney 4.11.2.
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from exported import archive, export
from readings import archive_of
from small_archives import person

from builder.exporting.followthemoney import sure
from builder.words.dates import parse_date

THING = {"name", "alias", "country", "wikidataId", "description", "summary", "sourceUrl"}
MODEL = {
    "Person": THING | {"position"},
    "Organization": THING,
    "Territory": THING,
    "Position": {"name", "country"},
    "Occupancy": {"holder", "post", "startDate", "endDate", "summary"},
    "Article": {"title", "fileName", "author", "publisher", "publishedAt", "retrievedAt", "notes"}
    | {"summary", "sourceUrl", "country", "keywords", "bodyText"},
    "UnknownLink": {"subject", "object", "role", "summary"},
    "Mention": {"document", "resolved", "name"},
}
REQUIRED = {
    "Occupancy": {"holder", "post"},
    "Article": {"fileName"},
    "UnknownLink": {"subject", "object"},
    "Mention": {"document", "name"},
}
THINGS = {"Person", "Organization", "Territory", "Position", "Article"}
RANGES = {
    "holder": {"Person"},
    "post": {"Position"},
    "subject": THINGS,
    "object": THINGS,
    "document": {"Article"},
    "resolved": {"Person", "Organization"},
}
DATES = {"startDate", "endDate", "publishedAt", "retrievedAt"}

Entities = dict[str, dict[str, Any]]


@pytest.fixture
def entities(tmp_path: Path) -> Entities:
    lines = export("ftm", archive(tmp_path))["entities.ftm.json"].decode().splitlines()
    made = [json.loads(line) for line in lines]
    assert len({one["id"] for one in made}) == len(made)
    return {one["id"]: one for one in made}


def test_every_entity_holds_to_the_model(entities: Entities) -> None:
    for one in entities.values():
        properties, schema = one["properties"], one["schema"]
        assert set(one) == {"id", "schema", "properties"}
        assert re.fullmatch(r"[a-z0-9][a-z0-9.-]*", one["id"])
        assert properties.keys() <= MODEL[schema]
        assert REQUIRED.get(schema, {"name"}) <= properties.keys()
        for name, values in properties.items():
            assert values and all(isinstance(value, str) and value for value in values)
            if name in RANGES:
                assert {entities[value]["schema"] for value in values} <= RANGES[name]
            if name in DATES:
                assert all(re.fullmatch(r"\d{4}(-\d\d){0,2}", value) for value in values)


def test_a_person_has_names_and_a_country(entities: Entities) -> None:
    assert entities["person.ada-moss"]["properties"] == {
        "name": ["Ada Moss"],
        "alias": ["A. Moss", "آدا"],
        "country": ["no"],
        "position": ["Envoy"],
        "wikidataId": ["Q42"],
        "sourceUrl": ["https://talks.example/people/ada-moss/"],
    }


def test_two_people_may_hold_one_post(entities: Entities) -> None:
    held = [one["properties"] for one in entities.values() if one["schema"] == "Occupancy"]

    assert [one["post"] for one in held] == [["position.no.envoy"]] * 2
    assert held[0] == {
        "holder": ["person.ada-moss"],
        "post": ["position.no.envoy"],
        "startDate": ["2013-08"],
        "summary": ["from August 2013 to about 2021"],
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("***", "!!!"),
        ("C++ Officer", "C Officer"),
        (f"Envoy {'to the Lakes ' * 9}and Rivers", f"Envoy {'to the Lakes ' * 9}and Seas"),
    ],
)
def test_posts_that_a_slug_makes_one_stay_two(one: str, other: str) -> None:
    roles = f'[{{title: "{one}"}}, {{title: "{other}"}}, {{title: "{other.upper()}"}}]'
    known = archive_of({"people/ada-moss.md": person("Ada Moss", roles=roles)})
    lines = export("ftm", known)["entities.ftm.json"].decode().splitlines()
    made = [json.loads(line) for line in lines]
    held = [entity["properties"]["post"] for entity in made if entity["schema"] == "Occupancy"]
    posts = [entity["properties"]["name"] for entity in made if entity["schema"] == "Position"]

    assert held[0] != held[1] == held[2]
    assert posts == [[one], [other]]


def test_an_article_is_tied_to_its_actors_with_the_evidence(entities: Entities) -> None:
    link = entities["about.2018.meeting.person.ada-moss"]["properties"]

    assert link["subject"] == ["article.2018.meeting"]
    assert link["object"] == ["person.ada-moss"]
    assert link["summary"] == ["Ada Moss met Ben Lind in Oslo, and Norway was pleased."]
    assert "about.2018.meeting.country.no" in entities
    assert "about.2018.meeting.person.ben-lind" not in entities


def test_a_mention_has_the_names_of_the_text(entities: Entities) -> None:
    assert entities["mention.2018.meeting.person.ada-moss"]["properties"]["name"] == [
        "Ada Moss",
        "Moss",
    ]
    assert "mention.2018.meeting.person.ben-lind" in entities
    assert "mention.2018.meeting.country.no" not in entities


def test_a_date_that_is_not_sure_stands_in_words(entities: Entities) -> None:
    meeting = entities["article.2018.meeting"]["properties"]
    again = entities["article.2018.again"]["properties"]

    assert "publishedAt" not in meeting
    assert meeting["notes"] == ["Published about August 2018."]
    assert again["publishedAt"] == ["2018-09-03"]
    assert "notes" not in again


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2018-08-07", "2018-08-07"),
        ("2018-08-07T10:00:00Z", "2018-08-07"),
        ("2018-08-XX", "2018-08"),
        ("2018-XX-XX", "2018"),
        ("2018", "2018"),
        ("0987", "0987"),
        ("2018-21", ""),
        ("201X", ""),
        ("2018-08~", ""),
        ("2018?", ""),
        ("2018/2019", ""),
        ("unknown", ""),
    ],
)
def test_a_date_is_cut_to_what_is_sure(written: str, told: str) -> None:
    assert sure(parse_date(written)) == told
