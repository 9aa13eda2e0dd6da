"""Long lists of articles go by year and part, and no page of theirs is long."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from operator import attrgetter

from builder.means import routes
from builder.pages.entries import grouped, when
from builder.pages.list_values import ShelfPage
from builder.pages.parts import Group, Link, Row, Site
from builder.pages.shelves import (
    NEWEST,
    NO_MONTH,
    WHOLE,
    Listed,
    by_month,
    parts,
    shelf,
    shelf_pages,
)
from builder.words.dates import parse_date
from builder.words.names import SitePath

SITE = Site("Papers", "", "", "", "en")
ADA = Link("Ada Holm", SitePath("people/ada-holm/"), "person")


def row(date: str, number: int = 0) -> Row:
    link = Link(f"A{number}", SitePath(f"articles/x/a{number}/"), "article")
    return Row(link, "", "auto", when(parse_date(date)), None, "", ())


def address(label: str) -> SitePath:
    return routes.below(ADA.path, label)


def of_rows(years: Mapping[str, tuple[Row, ...]]) -> Listed[Row]:
    return Listed(years, attrgetter("date"), lambda one: one)


def years(*sizes: tuple[str, int]) -> Listed[Row]:
    """Years with as many articles, newest first."""
    found = {year: (year if year.isdecimal() else "unknown", size) for year, size in sizes}
    return of_rows(
        {year: tuple(row(date, n) for n in range(size)) for year, (date, size) in found.items()}
    )


def pages_of(of: Listed[Row]) -> list[ShelfPage]:
    return list(shelf_pages(SITE, ADA, "about", of, address))


def rows_of(groups: Iterable[Group]) -> list[Row]:
    return [one for group in groups for one in group.rows]


def test_a_short_list_is_whole_on_its_page_and_has_no_others() -> None:
    of = years(("2019", 2), ("2018", WHOLE - 2))

    assert shelf(of, address).groups == tuple(Group(*year) for year in of.years.items())
    assert shelf(of, address).years == ()
    assert pages_of(of) == []


def test_a_long_list_shows_the_newest_and_leads_to_its_years() -> None:
    found = shelf(years(("2019", 3), ("2018", WHOLE)), address)

    assert [(one.label, one.size) for one in found.groups] == [("2019", 3), ("2018", NEWEST - 3)]
    assert [(one.link.path, one.count) for one in found.years] == [
        ("people/ada-holm/2019/", 3),
        ("people/ada-holm/2018/", WHOLE),
    ]
    assert found.count == len(found.dates) == WHOLE + 3


def test_of_five_thousand_articles_each_stands_on_one_page_and_no_page_is_long() -> None:
    of = years(*((str(2019 - n), 490) for n in range(10)), ("undated", 100))
    pages = pages_of(of)

    assert max(len(rows_of(page.groups)) for page in pages) == WHOLE
    assert [one for page in pages for one in rows_of(page.groups)] == [
        one for year in of.years.values() for one in year
    ]
    assert len({page.path for page in pages}) == len(pages)
    assert {one.link.path for one in shelf(of, address).years} <= {one.path for one in pages}


def test_a_new_article_changes_only_the_newest_part_of_its_year() -> None:
    old = years(("2018", 2 * WHOLE + 5))
    grown = of_rows({"2018": (row("2018", 9_999), *old.years["2018"])})

    before, after = dict(parts(old, "2018", address)), dict(parts(grown, "2018", address))
    paths = [link.path for link in after]

    assert paths == [address("2018"), address("2018--2"), address("2018--1")]
    assert list(before.values())[1:] == list(after.values())[1:]


def test_parts_are_named_by_their_dates_and_a_year_of_one_page_has_none() -> None:
    days = tuple(row(f"2018-0{1 + n // 100}-01", n) for n in range(2 * WHOLE))[::-1]

    assert [link.text for link, _ in parts(of_rows({"2018": days}), "2018", address)] == [
        "1 March 2018 – 1 April 2018",
        "1 January 2018 – 1 February 2018",
    ]
    assert pages_of(years(("2019", WHOLE), ("2018", 1)))[0].parts == ()


def test_rows_are_made_for_one_page_at_a_time() -> None:
    made: list[Row] = []

    def make(one: Row) -> Row:
        made.append(one)
        return one

    of = replace(years(("2019", WHOLE), ("2018", WHOLE)), row=make)
    pages = shelf_pages(SITE, ADA, "about", of, address)

    next(pages)
    assert len(made) == WHOLE
    next(pages)
    assert len(made) == 2 * WHOLE


def test_a_year_goes_by_month_and_what_has_no_month_comes_last() -> None:
    dates = ("2018-08-07", "2018-08~", "2018-07-01/2018-09-01", "2018-05", "2018")
    found = by_month([row(date) for date in dates])

    assert [(group.label, group.size) for group in found] == [
        ("August 2018", 2),
        ("May 2018", 1),
        (NO_MONTH, 2),
    ]


def test_where_no_month_is_known_there_are_no_headings() -> None:
    assert [group.label for group in by_month([row("2018"), row("unknown")])] == [""]


def test_groups_that_come_again_are_one() -> None:
    assert [group.size for group in grouped([("a", row("2018")), ("a", row("2018"))])] == [2]


def test_what_has_no_one_year_comes_last_though_it_is_newer_than_some() -> None:
    rows = (("2020", row("2020")), ("undated", row("2019-06-10/..")), ("2018", row("2018")))

    assert [group.label for group in grouped(rows)] == ["2020", "2018", "undated"]
