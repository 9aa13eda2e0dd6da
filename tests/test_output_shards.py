"""Which pages share a search index: by time, and so that one article changes few shards."""

from collections.abc import Mapping
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.means.search import Entry
from builder.output.shards import (
    ACTORS,
    DATED,
    UNDATED,
    Searched,
    day_of,
    indexing,
    marks_of,
    shards_of,
)

MOST = 8

days = st.dates().map(lambda day: day.isoformat())
# Dates as they stand in articles, several of them on few days, as news is.
crowded = st.builds("2019-0{}-0{}".format, st.integers(1, 2), st.integers(1, 3))
vague = st.sampled_from(
    [
        *("2019", "2019~", "2019?", "2019-01", "2019-01~", "2019-XX", "2019-21", "201X", "20XX"),
        *("2019-01-03~", "2019-01-03/2019-02", "2019-01-XX", "../2019-02", "2019-02/..", "9999-12"),
    ]
)
dates = st.one_of(days, crowded, vague)


NOTHING = Entry("", (), (), (), ())


def page(file: str, group: str, when: str = "", mark: str = "") -> Searched:
    return Searched(file, mark, group, when, lambda: NOTHING)


@st.composite
def archives(draw: st.DrawFn) -> tuple[Searched, ...]:
    found = draw(st.lists(st.tuples(st.sampled_from((DATED, UNDATED, ACTORS)), dates), max_size=80))
    return tuple(
        page(f"{number}/index.html", group, when if group == DATED else "")
        for number, (group, when) in enumerate(found)
    )


def shards(pages: tuple[Searched, ...]) -> Mapping[str, tuple[str, ...]]:
    """The files of each shard."""
    found = shards_of(pages, MOST)
    return {name: tuple(one.file for one in some) for name, some in found.items()}


def dated(count: int, when: str = "2019-01-0{}") -> tuple[Searched, ...]:
    return tuple(page(f"{n}/index.html", DATED, when.format(n % 9 + 1)) for n in range(count))


def test_a_small_archive_has_one_index() -> None:
    actor = page("people/ada/index.html", ACTORS)

    assert list(shards((*dated(MOST - 1), actor))) == ["all"]


def test_an_empty_archive_has_none() -> None:
    assert not shards(())


def test_actors_and_articles_without_a_date_have_shards_of_their_own() -> None:
    others = (page("people/ada/index.html", ACTORS), page("x/index.html", UNDATED))

    found = shards((*dated(MOST), *others))

    assert found["actors"] == ("people/ada/index.html",)
    assert found["undated"] == ("x/index.html",)
    assert list(found)[-2:] == ["undated", "actors"], "as results stand that are ordered by date"


def test_more_articles_of_one_day_than_a_shard_holds_are_split_too() -> None:
    assert len(shards(dated(3 * MOST, "2019-01-01"))) >= 3


@given(archives())
def test_every_page_is_in_one_shard(pages: tuple[Searched, ...]) -> None:
    files = [file for shard in shards(pages).values() for file in shard]

    assert sorted(files) == sorted(one.file for one in pages)


@given(archives())
def test_no_shard_of_articles_holds_more_than_the_most(pages: tuple[Searched, ...]) -> None:
    found = shards(pages)

    assert all(len(files) <= MOST for name, files in found.items() if not name.startswith(ACTORS))
    assert all(found.values())


@given(st.data(), archives())
def test_the_order_of_the_pages_does_not_matter(
    data: st.DataObject, pages: tuple[Searched]
) -> None:
    other = tuple(data.draw(st.permutations(pages)))

    assert list(shards(other).items()) == list(shards(pages).items())


@given(archives(), st.tuples(st.sampled_from((DATED, UNDATED, ACTORS)), dates))
def test_one_page_more_changes_one_shard_or_splits_it(
    pages: tuple[Searched, ...], more: tuple[str, str]
) -> None:
    before = shards(pages)
    after = shards((*pages, page("new/index.html", more[0], more[1])))

    gone = [name for name, files in before.items() if after.get(name) != files]
    if len(pages) != MOST:  # where an archive stops being a small one, all of it is indexed again
        assert len(gone) <= 1
    changed = {file for name, files in after.items() if before.get(name) != files for file in files}
    assert changed == {"new/index.html"} | {file for name in gone for file in before[name]}


@given(archives())
def test_newer_shards_stand_first(pages: tuple[Searched, ...]) -> None:
    when = {one.file: one.when for one in pages if one.group == DATED}
    found = [files for name, files in shards(pages).items() if name.startswith(DATED)]
    for newer, older in pairwise(found):
        assert min(day_of(when[file]) for file in newer) >= max(day_of(when[one]) for one in older)


@given(dates, dates)
def test_days_are_in_the_order_of_the_texts_by_which_results_are_ordered(
    one: str, other: str
) -> None:
    first, second = sorted((one.removeprefix("../"), other.removeprefix("../")))

    assert day_of(first) <= day_of(second)


@pytest.mark.parametrize("when", ["", "unknown", "0000", "..", "XXXX"])
def test_what_is_no_date_has_a_day_as_well(when: str) -> None:
    assert day_of(when) >= 0


@pytest.mark.parametrize(
    ("last", "standing", "again"),
    [
        ({"new": "1", "old": "1"}, {"new", "old"}, None),
        ({"new": "0", "old": "1"}, {"new", "old"}, {"new"}),
        ({"new": "1", "old": "1"}, {"old"}, {"new"}),
        ({"old": "1"}, {"new", "old"}, {"new"}),
        ({}, set(), {"new", "old"}),
        ({"new": "1", "old": "1", "gone": "1"}, {"new", "old", "gone"}, set()),
    ],
    ids=["same", "changed", "missing", "unknown", "nothing yet", "one falls away"],
)
def test_only_shards_that_differ_are_indexed_again(
    last: dict[str, str], standing: set[str], again: set[str] | None
) -> None:
    shards = {"new": (page("a/index.html", DATED),), "old": (page("b/index.html", DATED),)}
    due = indexing(shards, {"new": "1", "old": "1"}, last, standing)

    assert (due.again if due else None) == again


def test_a_shard_is_looked_at_again_when_one_of_its_pages_or_the_builder_changes() -> None:
    one, other = page("a/index.html", DATED, "", "1"), page("a/index.html", DATED, "", "2")
    before = marks_of({"all": (one,)}, "builder")

    assert marks_of({"all": (one,)}, "builder") == before
    assert marks_of({"all": (other,)}, "builder") != before
    assert marks_of({"all": (one,)}, "another builder") != before
