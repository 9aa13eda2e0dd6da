"""Keys that await confirmation hide nothing else, however many they are."""

import json

from builder.means.awaiting import FEW, said_of
from builder.means.github import annotations, summary_page
from builder.means.reporting import Format, brief, report
from builder.words.problems import Place, Problem, Severity, error, warning

DATE = error("bad-date", Place("m.md", 3, 7), "no date")


def waiting(file: str, *keys: str, line: int = 6) -> tuple[Problem, ...]:
    return tuple(
        warning("unconfirmed", Place(file, line, 10 + 6 * n), said_of(key), "if it is right, …")
        for n, key in enumerate(keys)
    )


MANY = (*waiting("a.md", "date", "outlet"), *(waiting(f"{n}.md", "name")[0] for n in range(FEW)))


def told(*problems: Problem, new: frozenset[Problem] | None = None) -> str:
    return report(problems, Format.TEXT, lambda file, line: "", new)


def in_brief(*problems: Problem) -> str:
    return brief(problems, lambda file, line: "")


def test_a_few_are_told_as_any_other_problem_is() -> None:
    few = waiting("a.md", *(f"key{n}" for n in range(FEW)))
    assert told(*few).count("hint: if it is right") == FEW


def test_many_are_listed_file_by_file_behind_what_is_wrong() -> None:
    assert told(*MANY[:2], DATE, *MANY[2:]).split("\n") == [
        "m.md:3:7: error[bad-date] no date",
        "",
        "warning[unconfirmed] 7 keys in 6 files await confirmation:",
        "  a.md:6: date, outlet",
        *(f"  {n}.md:6: name" for n in range(FEW)),
        "  hint: where a key is right, take it off unsure; where it is not, mend it first",
    ]


def test_where_they_are_in_the_way_one_line_says_how_many_and_who_lists_them() -> None:
    assert in_brief(*MANY, DATE).split("\n") == [
        "m.md:3:7: error[bad-date] no date",
        "",
        "7 keys in 6 files await confirmation: `cuttings check` lists them",
    ]
    one_file = waiting("a.md", *(f"key{n}" for n in range(FEW + 1)))
    assert "in one file await" in in_brief(*one_file)


def test_those_that_are_new_say_so() -> None:
    lines = told(*MANY, new=frozenset(MANY[1:2])).split("\n")
    assert lines[1:3] == ["  a.md:6: date", "  a.md:6: new: outlet"]


def test_an_archive_that_calls_them_errors_sees_each() -> None:
    mistakes = tuple(
        Problem(one.code, Severity.ERROR, one.place, one.message, one.hint) for one in MANY
    )
    assert told(*mistakes).count("error[unconfirmed]") == len(MANY)


def test_programs_see_each_in_its_order() -> None:
    rows = json.loads(report((*MANY, DATE), Format.JSON, lambda file, line: ""))
    assert [row["message"] for row in rows] == [one.message for one in (*MANY, DATE)]


def test_on_github_others_are_annotated_before_them() -> None:
    orphan = warning("orphan", Place("z.md"), "no article names Ana")
    lines = list(annotations((*MANY, *MANY, orphan)))
    assert lines[0].startswith("::warning file=z.md,title=orphan")


def test_in_a_summary_files_that_only_wait_come_last() -> None:
    page = summary_page((*MANY, DATE), "", lambda file, line: "")
    assert page.index("m.md") < page.index("a.md")


def test_nothing_that_a_terminal_would_obey_is_printed() -> None:
    odd = tuple(waiting("\x1b[31m.md", f"\u202ekey{n}")[0] for n in range(FEW + 1))
    shown = told(*odd)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
