"""The JSON Schemas that editors check by: they say what the fields say, and never refuse more."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

import pytest
import yaml
from jsonschema import Draft202012Validator

from builder.describing.files import FILE_KINDS, KINDS_BY_NAME, FileKind
from builder.describing.json_schema import json_schema
from builder.means.front_matter import FENCE
from builder.means.yaml_source import read_yaml
from builder.records.config import TWINS
from builder.records.fields import BadValue, Field

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "docs/schemas"
ARCHIVES = (ROOT, ROOT / "tests/archives/tiny")
SETTINGS = ROOT / ".vscode/settings.json"


class _Editor(yaml.CSafeLoader):
    """Reads as editors do: numbers and truth values are told from texts, dates are texts."""

    yaml_implicit_resolvers: ClassVar = {
        first: [one for one in resolvers if one[0] != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


def faults(kind: str, written: str) -> list[str]:
    """What an editor finds wrong with the keys of a file."""
    validator = Draft202012Validator(json.loads(json_schema(KINDS_BY_NAME[kind])))
    value = yaml.load(written, Loader=_Editor)
    return [fault.message for fault in validator.iter_errors(value)]


def is_taken(field: Field[object], written: str) -> bool:
    """Whether the checks take a value."""
    (_, node), *_ = read_yaml(written, "x").entries
    try:
        field.kind.parse(node)
    except BadValue:
        return False
    return True


def example(kind: FileKind) -> str:
    return "".join(f"{field.name}: {field.example}\n" for field in kind.fields)


@pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)
def test_a_schema_is_one_and_takes_the_examples_of_its_fields(kind: FileKind) -> None:
    Draft202012Validator.check_schema(json.loads(json_schema(kind)))
    assert faults(kind.name, example(kind)) == []


@pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)
def test_what_archives_hold_is_taken(kind: FileKind) -> None:
    for root in ARCHIVES:
        for path in root.glob(kind.files):
            text = path.read_text(encoding="utf-8")
            keys = text.split(f"{FENCE}\n")[1] if kind.has_text else text
            assert faults(kind.name, keys) == [], path


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("article", "title: 1984\ndate: 2018\noutlet: NO\nactors: []"),
        ("article", "title: true\ndate: unknown\noutlet: x\nactors:"),
        ("article", "title: a\ndate: 2018-08~\noutlet: x\nactors: [NO, 7]\ncaptions: [{text: a}]"),
        ("article", "title: a\ndate: ../2018-08-07\noutlet: x\nactors: []\nurl:"),
        ("rejected", "people:\n- Grand Quay\n- name: Lake Cup\n  reason: a race"),
        ("person", "name: 42\nroles:\n- title: Minister\n  from: 2013\n  to: 2021-08"),
    ],
)
def test_a_text_may_look_like_a_number_or_a_truth_value(kind: str, written: str) -> None:
    assert faults(kind, written) == []


@pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)
def test_a_key_that_may_be_left_empty_is_not_underlined(kind: FileKind) -> None:
    """As where its value stands behind a #, or its items do."""
    taken = [field.name for field in kind.fields if is_taken(field, f"{field.name}:")]
    required = "".join(f"{one.name}: x\n" for one in kind.fields if one.required)
    empty = "".join(f"{name}:\n" for name in taken if f"{name}: x\n" not in required)

    assert [one for one in faults(kind.name, required + empty) if "None" in one] == []


@pytest.mark.parametrize("written", ["twins: true", "twins: false", "twins: lists", "twins:"])
def test_a_choice_that_may_be_a_switch_is_either(written: str) -> None:
    assert is_taken(TWINS, written)
    assert faults("archive", f"title: a\n{written}") == []


@pytest.mark.parametrize(
    ("kind", "written", "fault"),
    [
        ("article", "title: a\ndate: 2018\noutlet: x", "'actors' is a required property"),
        ("article", "title: a\ndate: 07/08/2018\noutlet: x\nactors: []", "'07/08/2018' does not"),
        ("article", "title: a\ndate: 2018\noutlet: x\nactors: []\ntag: [b]", "Additional prop"),
        ("article", "title: a\ndate: 2018\noutlet: x\nactors: []\nurl: a.org", "'a.org'"),
        ("article", "title: a\ndate: 2018\noutlet: x\nactors: Ana", "'Ana' is not of type 'array'"),
        ("article", "title: [a]\ndate: 2018\noutlet: x\nactors: []", "['a'] is not of type"),
        ("outlet", "name: a\nkind: private", "'private' is not one of"),
        ("person", "name: a\nwikidata: 42", "42 is not of type 'string'"),
        ("person", "name: a\nroles: [{from: 2013}]", "'title' is a required property"),
        ("archive", "title: a\npairs: three", "'three' is not of type 'integer'"),
        ("archive", "title: a\nner: often", "'often' is not of type 'boolean'"),
        ("archive", "title: a\ntwins: some", "'some' is not one of"),
    ],
)
def test_what_the_checks_refuse_an_editor_underlines(kind: str, written: str, fault: str) -> None:
    (message,) = faults(kind, written)
    assert message.startswith(fault)


def test_the_schemas_of_the_repository_are_those_of_the_code(update_golden: bool) -> None:
    """`pytest --update-golden` writes them; editors find them by .vscode/settings.json."""
    made = {f"{kind.name}.schema.json": json_schema(kind) for kind in FILE_KINDS}
    if update_golden:
        for name, text in made.items():
            (SCHEMAS / name).write_text(text, encoding="utf-8")

    assert {path.name: path.read_text(encoding="utf-8") for path in SCHEMAS.iterdir()} == made


def test_an_editor_knows_which_schema_is_whose() -> None:
    settings: Mapping[str, Mapping[str, str]] = json.loads(SETTINGS.read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {
        f"./docs/schemas/{kind.name}.schema.json": f"/{kind.files}"
        for kind in FILE_KINDS
        if not kind.has_text
    }
