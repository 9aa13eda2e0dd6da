"""Fixes in the text of a file: the span changes, and not a sign besides."""

import pytest

from builder.means.fixes import made
from builder.words.problems import Fix, Manner, Place


def fix(line: int, column: int, before: str, after: str, width: int = 0) -> Fix:
    """A fix of a value; `width` is that of the value as it is written, quotes and all."""
    return Fix(Place("a.md", line, column, width or len(before)), before, after)


@pytest.mark.parametrize(
    ("line", "column", "before", "after", "now"),
    [
        ("date: 2018-8-7", 7, "2018-8-7", "2018-08-07", "date: 2018-08-07"),
        ("date:  '2018-8-7'  # sure?", 8, "2018-8-7", "2018-08-07", "date:  '2018-08-07'  # sure?"),
        ('date: "2018-8-7"#', 7, "2018-8-7", "2018-08-07", 'date: "2018-08-07"#'),
        ("actors: [ Ana Ruis , B]", 11, "Ana Ruis", "Ana Ruiz", "actors: [ Ana Ruiz , B]"),
        ("- 'Dan O''Brian'", 3, "Dan O'Brian", "Dan O'Brien", "- 'Dan O''Brien'"),
        ('- "The \\"Post\\""', 3, 'The "Post"', 'The "Pist"', "- 'The \"Pist\"'"),
        ("autor: [Ana]", 1, "autor", "authors", "authors: [Ana]"),
    ],
)
def test_a_value_keeps_its_quotes(
    line: str, column: int, before: str, after: str, now: str
) -> None:
    width = len(line) - len(line[: column - 1]) - len(line[column - 1 :].lstrip("'\""))
    quoted = line[column - 1] in "'\""
    end = line.rindex(line[column - 1]) + 1 if quoted else column - 1 + len(before)
    assert width >= 0
    assert made(line, [fix(1, column, before, after, end - column + 1)]) == now


@pytest.mark.parametrize(
    ("after", "written"),
    [
        ("Ruiz: Ana", '"Ruiz: Ana"'),
        ("Ruiz, Ana", '"Ruiz, Ana"'),
        ("# 5", '"# 5"'),
        ('"A"', "'\"A\"'"),
        ("@ana", '"@ana"'),
        ("- a", '"- a"'),
        ("null", '"null"'),
        ("Ana Ruiz", "Ana Ruiz"),
    ],
)
def test_a_value_without_quotes_gets_them_where_it_needs_them(after: str, written: str) -> None:
    assert made("- Ana", [fix(1, 3, "Ana", after)]) == f"- {written}"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_stay_and_so_does_a_missing_one(end: str) -> None:
    text = end.join(("---", "title:  x", "date: 2018-8-7", "---", "", "a", "b"))
    now = made(text, [fix(3, 7, "2018-8-7", "2018-08-07")])
    assert now == text.replace("8-8-7", "8-08-07")


def test_several_fixes_of_one_line_do_not_get_in_each_other_s_way() -> None:
    line = "actors: [Ana Ruis, 'Ben Cha']"
    fixes = [fix(1, 10, "Ana Ruis", "Ana Ruiz y Ruiz"), fix(1, 20, "Ben Cha", "Ben Cho", 9)]
    assert made(line, fixes) == "actors: [Ana Ruiz y Ruiz, 'Ben Cho']"


def test_what_is_not_where_it_is_said_to_be_stays() -> None:
    for text in ("date: 2018-9-7", "date:", ""):
        assert made(text, [fix(1, 7, "2018-8-7", "2018-08-07")]) == text
    assert made("date: 2018-8-7", [fix(9, 7, "2018-8-7", "2018-08-07")]) == "date: 2018-8-7"


def gone(text: str, line: int, written: str) -> str:
    column = text.split("\n")[line - 1].rindex(written) + 1
    place = Place("a.md", line, column, len(written))
    return made(text, [Fix(place, written.strip("'"), "", Manner.GONE)])


def test_an_item_goes_with_its_line_or_its_comma() -> None:
    assert gone("actors:\n  - A\n  - B\n  - A\ntags:", 4, "A") == "actors:\n  - A\n  - B\ntags:"
    assert gone("actors: [A, B,  'A' ]  # two", 1, "'A'") == "actors: [A, B ]  # two"
    assert gone("actors: [\n  A,\n  A, B]", 3, "A") == "actors: [\n  A,\n  B]"


def test_an_item_with_a_remark_behind_it_stays() -> None:
    text = "actors:\n  - A\n  - A  # the elder"
    assert gone(text, 3, "A") == text


def indented(text: str) -> str:
    return made(text, [Fix(Place("a.md", 3, 1), "\t", "", Manner.INDENTED)])


def test_tabs_that_indent_keys_become_blanks_and_no_other_tabs_do() -> None:
    text = "---\nactors:\n\t- A\tB\n \t- B\n---\n\n\tcode\n"
    assert indented(text) == "---\nactors:\n  - A\tB\n  - B\n---\n\n\tcode\n"


def test_tabs_stay_where_they_may_be_part_of_a_text_of_several_lines() -> None:
    text = "---\nstandfirst: |\n\tA\n---\n"
    assert indented(text) == text
