"""A form reads a file's keys against its fields and remembers all that was refused."""

from builder.means.front_matter import read_front_matter
from builder.means.yaml_source import read_yaml
from builder.means.yaml_values import Mapping
from builder.records.fields import NO_WORDS, Field
from builder.records.forms import Form
from builder.records.kinds import NEEDED, TEXTS, WIKIDATA
from builder.words.problems import Place, Problem, error

NAME = Field("name", NEEDED, "", "The name", "Ana", required=True)
TAGS = Field("tags", TEXTS, NO_WORDS, "Free words", "[a]")
ITEM = Field("wikidata", WIKIDATA, "", "The id", "Q42")
FIELDS: tuple[Field[object], ...] = (NAME, TAGS, ITEM)


def keys(text: str) -> Mapping:
    return read_front_matter(f"---\n{text}---\n", "a.md").mapping


def read(text: str) -> tuple[tuple[str, tuple[str, ...], str] | None, tuple[Problem, ...]]:
    form = Form(keys(text), FIELDS)
    found = form.result((form.get(NAME), form.get(TAGS), form.get(ITEM)))
    return found.record, found.problems


def test_a_sound_file_is_a_record_without_problems() -> None:
    assert read("name: Ana\ntags: [a, b]\n") == (("Ana", ("a", "b"), ""), ())


def test_a_required_key_that_is_absent_keeps_the_record_out_and_the_hint_shows_a_line() -> None:
    record, (problem,) = read("tags: [a]\n")
    assert record is None
    assert (problem.code, problem.place) == ("missing-key", Place("a.md", 1, 1, 3))
    assert problem.hint == "add a line like  name: Ana"


def test_a_required_key_that_cannot_be_read_keeps_the_record_out() -> None:
    record, (problem,) = read("name: [Ana]\n")
    assert record is None
    assert problem.code == "not-a-text"


def test_an_optional_key_that_cannot_be_read_is_told_and_the_record_stands() -> None:
    record, (problem,) = read("name: Ana\nwikidata: 42\n")
    assert record == ("Ana", (), "")
    assert (problem.code, problem.place) == ("bad-wikidata", Place("a.md", 3, 11, 2))


def test_an_unknown_key_is_told_and_the_record_stands() -> None:
    record, (problem,) = read("name: Ana\ntag: [a]\n")
    assert record == ("Ana", (), "")
    assert (problem.code, problem.place) == ("unknown-key", Place("a.md", 3, 1, 3))
    assert problem.hint == 'did you mean "tags"?'


def test_a_key_like_no_other_is_answered_with_all_of_them() -> None:
    _, (problem,) = read("name: Ana\nmood: calm\n")
    assert problem.hint == "the keys are name, tags, wikidata"


def test_all_that_is_wrong_is_told_at_once() -> None:
    _, problems = read("tag: [a]\nwikidata: 42\n")
    assert {one.code for one in problems} == {"unknown-key", "bad-wikidata", "missing-key"}


def test_the_place_of_a_value_is_known_and_that_of_an_absent_one_is_the_top() -> None:
    form = Form(keys("name: Ana\n"), FIELDS)
    assert form.place("name") == Place("a.md", 2, 7, 3)
    assert form.place("tags") == Place("a.md", 1, 1, 3)
    assert Form(read_yaml("tags: []\n", "b.yaml"), FIELDS).place("name") == Place("b.yaml", 1, 1)


def test_what_a_file_should_hold_besides_its_keys_is_told_too() -> None:
    form = Form(keys("name: Ana\n"), FIELDS)
    problem = error("empty-body", Place("a.md", 4, 1), "no text")
    form.expect(True, error("never-told", Place("a.md"), ""))
    form.expect(False, problem)
    assert form.result("record").problems == (problem,)
    assert form.result("record").record == "record"
