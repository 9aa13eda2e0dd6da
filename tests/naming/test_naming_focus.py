"""What a text is about, and what it only names."""

from builder.naming.focus import EARLY, LEAD, OFTEN, ROW, TIMES, Place, subjects
from builder.naming.values import Mention

TITLE = 50  # where the body begins
FAR = TITLE + 2000


def places(*starts: int, gone: bool = False, counts: bool = True) -> list[Place]:
    return [Place(Mention(start, start + 4), counts, gone) for start in starts]


def test_the_title_and_the_dateline_say_what_a_story_is_about() -> None:
    named = {"NO": places(10), "SE": places(FAR), "FI": places(FAR + 9)}

    assert subjects(named, TITLE, ("SE",)) == {"NO", "SE"}


def test_so_do_the_first_words_of_a_text_without_a_title() -> None:
    assert subjects({"NO": places(10), "SE": places(300)}, 0, ()) == {"NO"}


def test_a_country_named_early_and_often_is_a_subject() -> None:
    early = places(TITLE + EARLY - 1, *range(FAR, FAR + TIMES - 1))
    late = places(*range(FAR, FAR + TIMES))

    assert subjects({"NO": early, "SE": late}, TITLE, ()) == {"NO"}
    assert subjects({"SE": places(*range(FAR, FAR + OFTEN))}, TITLE, ()) == {"SE"}


def test_beside_a_country_named_far_more_often_it_is_none() -> None:
    named = {"NO": places(*range(FAR, FAR + 100)), "SE": places(*range(FAR, FAR + OFTEN))}

    assert subjects(named, TITLE, ()) == {"NO"}


def test_a_lead_that_tells_countries_in_a_row_is_about_each() -> None:
    codes = ("NO", "SE", "FI", "DK", "IS")
    row = {code: places(TITLE + 20 * n) for n, code in enumerate(codes)}
    assert len(row) == ROW and 20 * ROW < LEAD

    assert subjects(row, TITLE, ()) == set(codes)
    row.popitem()
    assert subjects(row, TITLE, ()) == frozenset()


def test_money_is_no_subject() -> None:
    assert subjects({"US": places(10, 20, 30, counts=False)}, TITLE, ()) == frozenset()


def test_a_state_that_is_gone_does_not_make_its_heir_a_subject() -> None:
    gone = places(10, gone=True)

    assert subjects({"RU": [*gone, *places(20, 30, 40, 60)]}, TITLE, ("RU",)) == frozenset()
    assert subjects({"RU": [*places(5, 20, 30), *gone]}, TITLE, ()) == {"RU"}
