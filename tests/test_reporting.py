"""One problem, three forms: for people, for GitHub, for programs."""

import json

import pytest

from builder.means.excerpts import EXCERPT
from builder.means.github import SHOWN_BY_GITHUB
from builder.means.reporting import Format, counted, report, summary
from builder.words.problems import Fix, Line, Mended, Place, Problem, error, warning

MISSPELT = error(
    "unknown-actor",
    Place("content/articles/2018/x.md", 5, 5, 11),
    'no person, country or organization is called "Ana Ruis"',
    'did you mean "Ana Ruiz"?',
)


def text_of(problem: Problem, source: str) -> str:
    return report((problem,), Format.TEXT, lambda file, line: source)


def github(*problems: Problem) -> list[str]:
    return report(problems, Format.GITHUB, lambda file, line: "").split("\n")


def test_people_see_the_place_the_line_and_the_cure() -> None:
    assert text_of(MISSPELT, "  - Ana Ruis is").split("\n") == [
        "content/articles/2018/x.md:5:5: error[unknown-actor] "
        'no person, country or organization is called "Ana Ruis"',
        "  5 |   - Ana Ruis is",
        "    |     ^^^^^^^^^^^",
        '  hint: did you mean "Ana Ruiz"?',
    ]


def test_the_bar_stands_below_the_bar_whatever_the_number() -> None:
    problem = error("bad-date", Place("a.md", 1234, 2), "no")
    assert text_of(problem, "date").split("\n")[1:] == ["  1234 | date", "       |  ^"]


def test_a_whole_file_has_no_line_to_show() -> None:
    problem = warning("orphan", Place("a.md"), "no article names Ana")
    assert text_of(problem, "never shown") == "a.md: warning[orphan] no article names Ana"


@pytest.mark.parametrize("source", ["", "   "])
def test_a_line_with_nothing_on_it_is_not_shown(source: str) -> None:
    problem = error("empty-body", Place("a.md", 9, 1), "the article has no text")
    assert text_of(problem, source) == "a.md:9:1: error[empty-body] the article has no text"


def carets(source: str, column: int, width: int = 1) -> str:
    problem = error("bad-date", Place("a.md", 1, column, width), "no")
    return text_of(problem, source).split("\n")[2].removeprefix("    | ")


def test_the_carets_end_with_the_line() -> None:
    assert carets("date: 2018", 7, width=99) == "      ^^^^"
    assert carets("date:", 7) == "     ^"


def test_a_wide_letter_takes_two_columns_of_a_terminal_and_a_mark_none() -> None:
    assert carets("나루: x", 5) == "      ^"
    assert carets("- 나루", 3, width=2) == "  ^^^^"
    assert carets("e\u0301: x", 5) == "   ^"


def test_a_tab_takes_one_column_as_it_does_in_the_place() -> None:
    assert text_of(error("bad-yaml", Place("a.md", 1, 2), "no"), "\t- a").split("\n")[1:] == [
        "  1 |  - a",
        "    |  ^",
    ]


def test_a_paragraph_is_cut_to_what_stands_around_the_place() -> None:
    source = "left " * 100 + "HERE" + " right" * 100
    problem = error("merge-conflict", Place("a.md", 1, 501, 4), "no")
    line, caret = text_of(problem, source).split("\n")[1:]
    assert len(line) == len("  1 | ") + EXCERPT + len("……")
    assert line[caret.index("^") : caret.index("^") + 4] == "HERE"
    assert caret.count("^") == 4


def test_the_beginning_of_a_paragraph_is_not_cut() -> None:
    line = text_of(error("a", Place("a.md", 1, 3), "no"), "word " * 100).split("\n")[1]
    assert line.startswith("  1 | word word")
    assert line.endswith("…")


@pytest.mark.parametrize("char", ["\x1b", "\x07", "\x9b", "\u2028", "\u202e", "\u2066", "\ufeff"])
def test_what_a_terminal_would_obey_is_not_printed(char: str) -> None:
    problem = error("bad-url", Place("a.md", 1, 1), f'"{char}[31m" is no address', f"{char}")
    shown = text_of(problem, f"url: {char}[31m")
    assert char not in shown
    assert shown.count("\ufffd") == 3


def test_a_message_cannot_begin_a_line_of_its_own() -> None:
    problem = error("duplicate-key", Place("a.md", 1, 1), '"x\n::error::y" stands twice')
    assert len(text_of(problem, "").split("\n")) == 1


def test_a_letter_joiner_is_printed_for_it_is_part_of_the_word() -> None:
    assert "می\u200cخواهم" in text_of(error("a", Place("a.md", 1, 1), "no"), "می\u200cخواهم")


def test_two_problems_are_an_empty_line_apart_and_none_are_nothing() -> None:
    one = warning("orphan", Place("a.md"), "no")
    assert report((one, one), Format.TEXT, lambda file, line: "").count("\n\n") == 1
    assert report((), Format.TEXT, lambda file, line: "") == ""
    assert report((), Format.GITHUB, lambda file, line: "") == ""


def test_github_sees_an_annotation_on_the_line() -> None:
    assert github(MISSPELT) == [
        "::error file=content/articles/2018/x.md,title=unknown-actor,line=5,col=5::"
        'no person, country or organization is called "Ana Ruis"%0Adid you mean "Ana Ruiz"?'
    ]


def test_github_sees_a_problem_of_a_whole_file_without_a_line() -> None:
    assert github(warning("orphan", Place("a.md"), "no")) == [
        "::warning file=a.md,title=orphan::no"
    ]


def test_nothing_in_the_content_can_end_an_annotation_or_begin_another() -> None:
    hostile = error("bad-url", Place("a,b:c%.md", 1, 1), "50%\r\n::error::x,y:z")
    assert github(hostile) == [
        "::error file=a%2Cb%3Ac%25.md,title=bad-url,line=1,col=1::50%25\ufffd\ufffd::error::x,y:z"
    ]


def many(number: int) -> tuple[Problem, ...]:
    return tuple(error("bad-date", Place("a.md", line, 1), "no") for line in range(1, number + 1))


def test_as_many_as_github_shows_are_all_told() -> None:
    lines = github(*many(SHOWN_BY_GITHUB))
    assert len(lines) == SHOWN_BY_GITHUB
    assert "line=10" in lines[-1]


def test_beyond_that_the_last_place_goes_to_where_the_rest_is() -> None:
    lines = github(*many(SHOWN_BY_GITHUB + 5))
    assert len(lines) == SHOWN_BY_GITHUB
    assert "line=9," in lines[-2]
    assert lines[-1] == "::error title=more::6 more are in the job summary, or run `cuttings check`"


def test_errors_and_warnings_are_counted_apart_as_github_does() -> None:
    odd = tuple(warning("orphan", Place(f"{number}.md"), "no") for number in range(12))
    lines = github(*many(12), *odd)
    assert [line.split(" ")[0] for line in lines] == ["::error"] * 10 + ["::warning"] * 10


def test_programs_see_every_field() -> None:
    assert json.loads(report((MISSPELT,), Format.JSON, lambda file, line: "")) == [
        {
            "code": "unknown-actor",
            "severity": "error",
            "place": {"file": "content/articles/2018/x.md", "line": 5, "column": 5, "width": 11},
            "message": 'no person, country or organization is called "Ana Ruis"',
            "hint": 'did you mean "Ana Ruiz"?',
            "fix": None,
            "new": None,
            "mended": [],
        }
    ]


FIXED = Mended(
    error("bad-date", Place("a.md", 3, 7), '"2018-8-7" is not a date'),
    (Line(3, "date: 2018-8-7", "date: 2018-08-07"),),
)


def test_people_see_what_was_mended_line_by_line() -> None:
    gone = Mended(error("listed-twice", Place("a.md", 5, 5), "no"), (Line(5, "  - Ana", None),))
    told = report((), Format.TEXT, lambda file, line: "", mended=(FIXED, gone))
    assert told.split("\n") == [
        'a.md:3: mended[bad-date] "2018-8-7" is not a date',
        "  - date: 2018-8-7",
        "  + date: 2018-08-07",
        "",
        "a.md:5: mended[listed-twice] no",
        "  -   - Ana",
    ]


def test_of_a_long_line_the_part_that_changed_is_shown_and_a_tab_can_be_seen() -> None:
    long = Line(1, f"\t{'a ' * 200}b{' c' * 200}", f"\t{'a ' * 200}d{' c' * 200}")
    told = report((), Format.TEXT, lambda file, line: "", mended=(Mended(MISSPELT, (long,)),))
    before, after = told.split("\n")[1:]
    assert len(before) == len("  - ……") + EXCERPT
    assert (before.count("b"), after.count("d")) == (1, 1)
    tabbed = Mended(MISSPELT, (Line(1, "\t- x", "  - x"),))
    assert "  - → - x" in report((), Format.TEXT, lambda file, line: "", mended=(tabbed,))


def test_programs_see_the_fix_what_is_new_and_what_was_mended() -> None:
    fix = Fix(MISSPELT.place, "Ana Ruis", "Ana Ruiz")
    safe = error("unknown-actor", MISSPELT.place, "no", fix=fix)
    rows = json.loads(
        report((safe,), Format.JSON, lambda file, line: "", frozenset({safe}), (FIXED,))
    )
    assert [(row["new"], row["mended"] != []) for row in rows] == [(None, True), (True, False)]
    assert rows[0]["mended"] == [
        {"number": 3, "before": "date: 2018-8-7", "after": "date: 2018-08-07"}
    ]
    assert rows[1]["fix"] == {
        "place": {"file": "content/articles/2018/x.md", "line": 5, "column": 5, "width": 11},
        "before": "Ana Ruis",
        "after": "Ana Ruiz",
        "manner": "value",
    }


def test_what_is_new_says_so_to_people() -> None:
    told = report((MISSPELT,), Format.TEXT, lambda file, line: "", frozenset({MISSPELT}))
    assert "error[unknown-actor] new: no person" in told


def test_programs_see_an_empty_list_when_all_is_well() -> None:
    assert json.loads(report((), Format.JSON, lambda file, line: "")) == []


def test_the_sum_is_in_words() -> None:
    odd = warning("orphan", Place("a.md"), "no")
    assert summary((*many(1), odd, odd)) == "1 error, 2 warnings"
    assert summary(()) == "0 errors, 0 warnings"


def test_a_number_takes_its_noun_along() -> None:
    assert counted(1, "page") == "1 page"
    assert counted(12_345, "page") == "12,345 pages"
