"""A problem is a value: it sorts by place, and the same one is told once."""

from builder.words.problems import Place, Severity, error, errors, in_order, warning


def test_an_error_and_a_warning_differ_in_severity_alone() -> None:
    place = Place("a.md", 3, 7)

    assert error("bad-date", place, "no").severity is Severity.ERROR
    assert warning("bad-date", place, "no").severity is Severity.WARNING


def test_problems_are_told_in_the_order_of_a_reader() -> None:
    whole_file = error("empty-body", Place("a.md"), "")
    first_line = error("missing-key", Place("a.md", 1, 1), "")
    same_line = error("bad-url", Place("a.md", 1, 9), "")
    tenth_line = error("bad-date", Place("a.md", 10, 1), "")
    next_file = error("bad-date", Place("b.md", 2, 1), "")
    told = (whole_file, first_line, same_line, tenth_line, next_file)

    assert in_order(tuple(reversed(told))) == told


def test_at_one_place_the_code_and_then_the_message_decide() -> None:
    place = Place("a.md", 1, 1)
    told = (error("a", place, "y"), error("b", place, "x"), error("b", place, "z"))

    assert in_order(tuple(reversed(told))) == told


def test_what_two_checks_find_alike_is_told_once() -> None:
    problem = error("bad-date", Place("a.md", 1, 1), "no", "write 2018")

    assert in_order((problem, problem)) == (problem,)


def test_only_errors_count_against_a_pull_request() -> None:
    wrong, odd = error("bad-date", Place("a.md"), ""), warning("orphan", Place("a.md"), "")

    assert errors((odd, wrong, odd)) == (wrong,)
