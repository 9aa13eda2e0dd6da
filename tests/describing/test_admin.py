"""The form's configuration: made of the fields, and what Sveltia CMS takes for one."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from builder.describing.admin import COLLECTIONS, NAME_LISTS, admin_form
from builder.describing.files import KINDS_BY_NAME
from builder.describing.relations import NameList
from builder.records.shapes import Whose

HERE = Path(__file__).parent
GOLDEN = HERE / "admin-form.json"
SCHEMA = json.loads((HERE / "sveltia-cms.schema.json").read_text(encoding="utf-8"))
"""It comes with the program: `python -m builder.making.admin_form` writes both."""

ON_GITHUB = "https://github.com/example/archive"
Made = Mapping[str, Any]
Choosable = frozenset[NameList]


def made(repository: str = ON_GITHUB, choosable: Choosable = NAME_LISTS) -> Made:
    form: Made = json.loads(admin_form("Papers of the Sound", repository, choosable))
    return form


def widgets(collection: str, choosable: Choosable = NAME_LISTS) -> Mapping[str, Made]:
    """The fields of a collection as the form shows them, by key."""
    collections = made(choosable=choosable)["config"]["collections"]
    (found,) = (one for one in collections if one["name"] == collection)
    return {field["name"]: field for field in found["fields"]}


def test_the_form_is_as_it_was(update_golden: bool) -> None:
    text = admin_form("Papers of the Sound", ON_GITHUB, NAME_LISTS)
    if update_golden:
        GOLDEN.write_text(text, encoding="utf-8")

    assert GOLDEN.read_text(encoding="utf-8") == text


def test_sveltia_takes_the_configuration() -> None:
    config = made()["config"]
    validator = Draft7Validator(SCHEMA)

    assert [fault.message for fault in validator.iter_errors(config)] == []
    assert list(validator.iter_errors({**config, "colections": []}))


def test_each_key_of_a_file_has_a_place_in_its_form_in_the_same_order() -> None:
    for one in COLLECTIONS:
        keys = [field.name for field in KINDS_BY_NAME[one.kind].fields]
        assert [*widgets(one.folder)] == [*keys, "body"]


def test_a_date_is_a_text_for_no_calendar_knows_about_or_unknown() -> None:
    date = widgets("articles")["date"]

    assert date["widget"] == "string"
    assert date["pattern"][0].startswith("^(?:unknown|")
    assert "datetime" not in admin_form("x", ON_GITHUB, NAME_LISTS)


@pytest.mark.parametrize(
    ("collection", "key", "expected"),
    [
        ("articles", "title", {"widget": "string", "required": True}),
        ("articles", "actors", {"widget": "relation", "multiple": True, "required": False}),
        ("articles", "outlet", {"widget": "relation", "multiple": False, "required": True}),
        ("articles", "tags", {"widget": "list", "required": False}),
        (
            "articles",
            "confirmed",
            {"widget": "select", "multiple": True, "options": ["actors", "versions"]},
        ),
        ("articles", "captions", {"widget": "list", "summary": "{{text}}"}),
        ("articles", "body", {"widget": "text", "label": "Text", "required": True}),
        ("outlets", "kind", {"widget": "select", "required": False}),
        ("people", "wikidata", {"widget": "string"}),
        ("people", "body", {"required": False}),
    ],
)
def test_a_kind_of_value_has_its_widget(collection: str, key: str, expected: Made) -> None:
    widget = widgets(collection)[key]

    assert {name: widget[name] for name in expected} == expected


def test_help_and_example_stand_below_a_field() -> None:
    assert widgets("people")["wikidata"]["hint"] == "The Wikidata id. Example: `Q42`"
    assert widgets("people", frozenset())["country"]["hint"] == (
        "A country, by name or ISO 3166-1 code. Example: `France`"
    )


def test_a_name_is_typed_where_there_are_too_many_to_choose_from() -> None:
    outlets = frozenset(names for names in NAME_LISTS if names == (Whose.OUTLETS,))

    assert widgets("articles", outlets)["outlet"]["widget"] == "relation"
    assert widgets("articles", outlets)["actors"]["widget"] == "list"
    assert widgets("people", outlets)["country"]["widget"] == "string"


def test_a_choice_tells_when_new_names_are_there() -> None:
    assert widgets("people")["country"]["hint"] == (
        "A country, by name or ISO 3166-1 code. "
        "A name that is new can be chosen, and taken out, once this page has been loaded again."
    )


def test_names_are_handed_out_with_the_settings_and_are_theirs_no_more_than_before() -> None:
    """Sveltia takes a file for that of the first collection that has it."""
    *_, settings, names = made()["config"]["collections"]

    assert names["hide"]
    assert [one["files"][0]["file"] for one in (settings, names)] == ["content/archive.yaml"] * 2
    assert settings["files"][0]["name"] == names["files"][0]["name"]
    assert names["files"][0]["name"] == widgets("articles")["actors"]["file"]


def test_our_scripts_know_which_key_asks_for_names_and_whose_file_has_them() -> None:
    files = {one["folder"]: one for one in made()["files"]}

    assert files["articles"]["names"] == {
        "outlet": "names-outlets",
        "actors": "names-people-organizations-countries",
    }
    assert files["outlets"]["among"] == ["names-outlets"]
    assert files["countries"]["among"] == [
        "names-countries",
        "names-people-organizations-countries",
    ]


def test_parts_of_an_item_are_fields_of_their_own() -> None:
    quote, note, by = widgets("articles")["notes"]["fields"]

    assert [one["required"] for one in (quote, note, by)] == [True, True, False]
    assert quote["hint"] == "Some words of the text, as they stand there"


def test_our_scripts_know_what_is_a_list_what_is_needed_and_what_an_absent_key_means() -> None:
    files = {one["format"]: one for one in made()["files"]}
    article = {key["name"]: key for key in files["cuttings-article"]["fields"]}
    settings = {key["name"]: key for key in files["cuttings-archive"]["fields"]}

    assert article["actors"] == {"name": "actors", "required": True, "list": True}
    assert article["captions"]["fields"] == [{"name": "text"}, {"name": "credit"}]
    assert settings["data"]["default"] is True
    assert "levels" not in settings
    assert "body" not in files["cuttings-archive"]


@pytest.mark.parametrize(
    ("repository", "named"),
    [
        (ON_GITHUB, "example/archive"),
        (f"{ON_GITHUB}.git", "example/archive"),
        ("https://forge.example/example/archive", "local/archive"),
        ("", "local/archive"),
    ],
)
def test_changes_go_to_the_repository_where_that_is_on_github(repository: str, named: str) -> None:
    assert made(repository)["config"]["backend"]["repo"] == named
