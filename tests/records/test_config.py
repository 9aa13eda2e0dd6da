"""archive.yaml: a title is enough, and addresses come out in one form."""

import pytest
from readings import content_of

from builder.means.yaml_source import read_yaml
from builder.records.config import PLACEHOLDER, Config, Twins, read_config, with_slash
from builder.records.forms import Read


def read(text: str) -> Read[Config]:
    return read_config(read_yaml(text, "content/archive.yaml"))


def test_a_title_is_enough() -> None:
    assert read("title: The Lake\n") == Read(Config("The Lake", "", "", "", "en", 3), ())


def test_an_address_to_put_paths_behind_ends_in_one_slash_and_the_repository_s_in_none() -> None:
    record = read(
        "title: The Lake\nbase_url: https://a.example/b\nrepository: https://c.example/d/\n"
    ).record
    assert record is not None
    assert (record.base_url, record.repository) == ("https://a.example/b/", "https://c.example/d")


@pytest.mark.parametrize(
    ("address", "made"),
    [("", ""), ("https://a.example", "https://a.example/"), ("https://a//", "https://a/")],
)
def test_one_slash_at_the_end(address: str, made: str) -> None:
    assert with_slash(address) == made


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("description: A\n", "missing-key"),
        ("title: A\nbase_url: a.example\n", "bad-url"),
        ("title: A\nlanguage: English\n", "bad-language"),
        ("title: A\ntheme: dark\n", "unknown-key"),
        ("title: A\npairs: three\n", "bad-number"),
        ("title: A\npairs: -1\n", "bad-number"),
        ("title: A\npairs: 2.5\n", "bad-number"),
        ("title: A\npairs: [3]\n", "not-a-text"),
        ("title: A\ntwins: maybe\n", "bad-yes-or-no"),
        ("title: A\ndata: no\n", "bad-yes-or-no"),
    ],
)
def test_what_is_wrong_is_told(text: str, code: str) -> None:
    assert [problem.code for problem in read(text).problems] == [code]


def test_a_language_left_empty_is_english() -> None:
    record = read("title: A\nlanguage:\n").record
    assert record is not None
    assert record.language == "en"


@pytest.mark.parametrize(
    ("written", "pairs"), [("", 3), ("pairs:\n", 3), ("pairs: 0\n", 3), ("pairs: 12\n", 12)]
)
def test_from_how_many_articles_on_two_have_a_page(written: str, pairs: int) -> None:
    record = read(f"title: A\n{written}").record
    assert record is not None
    assert record.pairs == pairs


def test_a_number_that_is_refused_leaves_the_usual_one() -> None:
    record = read("title: A\npairs: many\n").record
    assert record is not None
    assert record.pairs == 3


@pytest.mark.parametrize(
    ("written", "is_on"),
    [("", True), ("data:\n", True), ("data: true\n", True), ("data: false\n", False)],
)
def test_data_is_on_the_site_unless_it_is_turned_off(written: str, is_on: bool) -> None:
    record = read(f"title: A\n{written}").record
    assert record is not None
    assert record.data is is_on


@pytest.mark.parametrize(
    ("written", "twins"),
    [
        ("", None),
        ("twins:\n", None),
        ("twins: all\n", Twins.ALL),
        ("twins: true\n", Twins.ALL),
        ("twins: lists\n", Twins.LISTS),
        ("twins: none\n", Twins.NONE),
        ("twins: false\n", Twins.NONE),
    ],
)
def test_what_stands_beside_pages_goes_by_size_unless_it_is_written(
    written: str, twins: Twins | None
) -> None:
    record = read(f"title: A\n{written}").record
    assert record is not None
    assert record.twins is twins


def test_what_a_new_archive_says_of_itself_is_to_be_replaced() -> None:
    files = {"archive.yaml": f"title: T\ndescription: {PLACEHOLDER}\n"}
    (problem,) = content_of(files).problems

    assert (problem.code, problem.place.line, problem.place.column) == ("placeholder", 2, 14)
    assert content_of(files).config.description == PLACEHOLDER
