"""What there is much of does not hide the rest: a build tells a few of each kind."""

from builder.means.abridging import MANY, SHOWN, abridged, rest
from builder.means.awaiting import said_of
from builder.words.problems import Place, Problem, error, warning


def some(code: str, count: int) -> tuple[Problem, ...]:
    return tuple(warning(code, Place(f"{n}.md"), "not nice") for n in range(count))


def test_up_to_twenty_of_a_kind_are_told_each() -> None:
    few = (*some("raw-html", MANY), *some("orphan", MANY))

    assert abridged(few) == (few, ())
    assert abridged(()) == ((), ())


def test_of_more_than_that_the_first_are_told_and_the_rest_counted_by_code() -> None:
    html, orphans = some("raw-html", MANY + 1), some("orphan", 1_003)
    told, more = abridged((*html, *orphans))

    assert told == (*html[:SHOWN], *orphans[:SHOWN])
    assert rest(more) == (
        "1,018 more warnings (1,000 orphan, 18 raw-html): `cuttings check` lists them"
    )
    assert rest(()) == ""


def test_an_error_is_told_whatever_warnings_there_are_of_its_code() -> None:
    wrong = tuple(error("raw-html", Place("z.md", line), "wrong") for line in range(50))
    warnings = some("raw-html", 100)

    assert abridged((*warnings, *wrong))[0] == (*warnings[:SHOWN], *wrong)
    assert abridged((*wrong, *warnings))[0] == (*wrong, *warnings[:SHOWN])


def test_keys_that_await_confirmation_are_told_together_elsewhere() -> None:
    waiting = tuple(
        warning("unconfirmed", Place(f"{n}.md"), said_of("date")) for n in range(MANY + 1)
    )

    assert abridged(waiting) == (waiting, ())
