"""Each usual slip in YAML has words and a cure of its own, which mends it."""

import re

import pytest

from builder.means.yaml_source import read_yaml
from builder.means.yaml_values import BadYaml
from builder.words.problems import Problem


def fault(text: str) -> Problem:
    with pytest.raises(BadYaml) as caught:
        read_yaml(text, "a.yaml")
    return caught.value.problem


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("list:\n\t- a\n", 2, 1, "a tab is used to indent"),
        ("a: b\ndate 2018\nc: d\n", 2, 1, "this line is neither a key nor an item"),
        ("list:\n  - a\n  b\n", 3, 3, "this line is neither a key nor an item"),
        ("a: b\ndate:2018\nc: d\n", 2, 1, "there is no space after the colon"),
        ("a: b\ndate：2018\nc: d\n", 2, 1, "this is no plain colon"),
        ("a: b\ndate:\u00a02018\nc: d\n", 2, 1, "a blank here is no plain space (U+00A0)"),
        ("list:\n\u3000 - a\n", 2, 1, "a blank here is no plain space (U+3000)"),
        ("list:\n  * a\n  * b\n", 2, 4, "an item of a list begins with a hyphen"),
        ("title: a: b\n", 1, 9, "a second colon on the line"),
        ("title: a\n  date: b\n", 2, 7, "this line is indented"),
        ("title a\ndate: b\n", 2, 5, "the line above has no colon"),
        ("title:a\ndate: b\n", 2, 5, "the line above has no colon, or no space after it"),
        ("title: 'a\ndate: b\n", 1, 8, "the quote that begins here with ' is never closed"),
        ('title: "a\ndate: "b"\n', 1, 8, 'the quote that begins here with " is never closed'),
        ("title: 'a\ndate: b's\n", 1, 8, "the quote that begins here with ' is never closed"),
        ("title: 'a\ndate: b'\n", 1, 8, "the quote that begins here with ' is never closed"),
        ("list:\n  - 'a\n  - 'b'\n", 2, 5, "the quote that begins here with ' is never closed"),
        ("list: ['a]\ndate: ['b']\n", 1, 8, "the quote that begins here with ' is never closed"),
        ('title: "a\n  "b"\n', 2, 4, "a quote in one of the lines above is never closed"),
        ("list:\n  - a\n   - b\n", 3, 1, "an item of a list begins further right than"),
        ("list:\n- a\n  - b\n", 3, 1, "an item of a list begins further right than"),
        ("list: [a, b\ndate: c\n", 1, 7, "the [ here is not closed"),
        ("list: {a: b\ndate: c\n", 1, 7, "the { here is not closed"),
        ("list: [\n", 2, 1, "the file ends inside a bracket"),
        ("title: 'a' and b\n", 1, 12, "more text follows after the closing '"),
        ("title: [a] b\n", 1, 12, "more text follows after the closing ]"),
        (": a\n", 1, 1, "a colon with no key before it"),
        ("list:\n  - a\n - b\n", 3, 2, "an item of a list is not in line"),
        ("a: b\n- c\n", 2, 1, "an item of a list is not in line"),
        ("list:\n  - a\n  b: c\n", 3, 3, "this line does not begin in the right column"),
        ("list: - a\n", 1, 7, "a list cannot begin on the line of its key"),
        ("title: @a\n", 1, 8, "a text cannot begin with @ here"),
        ("title: %a\n", 1, 8, "a text cannot begin with % here"),
        ("title: , a\n", 1, 8, "a text cannot begin with , here"),
        ("actors: [, France]\n", 1, 10, "a comma in the brackets has nothing before it"),
        ("actors: [Iran,, France]\n", 1, 15, "a comma in the brackets has nothing before it"),
        ("title: | a\n", 1, 10, "a text cannot begin with | here"),
        ('title: "a\\q"\n', 1, 10, "in double quotes a backslash begins a code"),
        ("title: a\n...\ndate: b\n", 3, 1, "the keys came to an end above this"),
    ],
)
def test_a_slip_is_told_in_plain_words_where_it_began(
    text: str, line: int, column: int, message: str
) -> None:
    problem = fault(text)
    assert problem.code == "bad-yaml"
    assert problem.message.startswith(message)
    assert (problem.place.line, problem.place.column) == (line, column)
    assert problem.hint


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("title: Ferries: soon", "Ferries: soon"),
        ("title: 'Captain's words'", "Captain's words"),
        ("title: 'Ferries' and 'boats'", "'Ferries' and 'boats'"),
        ('title: "Ferry" line\'s end', '"Ferry" line\'s end'),
        ("title: [Update] Ferries", "[Update] Ferries"),
        ("title: @lake", "@lake"),
        ("title: `lake`", "`lake`"),
        ('title: "C:\\lake"', "C:\\lake"),
        ("title: 나루: 새 뱃길", "나루: 새 뱃길"),
    ],
)
def test_the_line_that_a_hint_proposes_reads_as_what_was_meant(line: str, meant: str) -> None:
    proposed = re.sub("^put the whole text in quotes: ", "", fault(f"{line}\n").hint)
    (_, value), *_ = read_yaml(proposed, "a.yaml").entries
    assert getattr(value, "text", None) == meant


def test_a_hint_for_an_item_of_a_list_keeps_its_hyphen() -> None:
    assert fault("list:\n  - @a\n").hint == 'put the whole text in quotes: - "@a"'


def test_a_remark_is_no_part_of_the_text_in_quotes() -> None:
    hint = fault("outlet: 'Lake' Post  # its mark: “The Lake Post”\n").hint
    assert hint == "put the whole text in quotes: outlet: \"'Lake' Post\""


def test_a_missing_space_is_put_into_the_hint() -> None:
    assert fault("a: b\ndate:2018\n").hint == "write date: 2018"


@pytest.mark.parametrize(
    "text", ["a: b\n  - c\n", "a:\n  - b\n    c - d\n", "a:\n  - 'b\n    - c'\n", "a: [b\n  - c]\n"]
)
def test_a_hyphen_may_stand_in_a_text_of_several_lines(text: str) -> None:
    assert read_yaml(text, "a.yaml").entries
