"""Long lists of articles go by year and part, and no page of theirs is long."""

from collections.abc import Iterable

from builder.means import routes
from builder.pages.entries import grouped, when
from builder.pages.list_values import ShelfPage
from builder.pages.parts import Group, Link, Row, Site
from builder.pages.shelves import NEWEST, NO_MONTH, WHOLE, by_month, parts, shelf, shelf_pages
from builder.words.dates import parse_date
from builder.words.names import SitePath

SITE = Site("Papers", "", "", "", "en")
ADA = Link("Ada Holm", SitePath("people/ada-holm/"), "person")


def row(date: str, number: int = 0) -> Row:
    link = Link(f"A{number}", SitePath(f"articles/x/a{number}/"), "article")
    return Row(link, "", "auto", when(parse_date(date)), None, "", ())


def address(label: str) -> SitePath:
    return routes.below(ADA.path, label)


def years(*sizes: tuple[str, int]) -> tuple[Group, ...]:
    """Years with as many articles, newest first."""
    return tuple(
        Group(year, tuple(row(year if year.isdecimal() else "unknown", n) for n in range(size)))
        for year, size in sizes
    )


def pages_of(groups: tuple[Group, ...]) -> list[ShelfPage]:
    return list(shelf_pages(SITE, ADA, "about", groups, address))


def rows_of(groups: Iterable[Group]) -> list[Row]:
    return [one for group in groups for one in group.rows]


def test_a_short_list_is_whole_on_its_page_and_has_no_others() -> None:
    groups = years(("2019", 2), ("2018", WHOLE - 2))

    assert shelf(groups, address).groups == groups
    assert shelf(groups, address).years == ()
    assert pages_of(groups) == []


def test_a_long_list_shows_the_newest_and_leads_to_its_years() -> None:
    groups = years(("2019", 3), ("2018", WHOLE))
    found = shelf(groups, address)

    assert [(one.label, one.size) for one in found.groups] == [("2019", 3), ("2018", NEWEST - 3)]
    assert [(one.link.path, one.count) for one in found.years] == [
        ("people/ada-holm/2019/", 3),
        ("people/ada-holm/2018/", WHOLE),
    ]
    assert found.count == len(found.dates) == WHOLE + 3


def test_of_five_thousand_articles_each_stands_on_one_page_and_no_page_is_long() -> None:
    groups = years(*((str(2019 - n), 490) for n in range(10)), ("undated", 100))
    pages = pages_of(groups)

    assert max(len(rows_of(page.groups)) for page in pages) == WHOLE
    assert [one for page in pages for one in rows_of(page.groups)] == rows_of(groups)
    assert len({page.path for page in pages}) == len(pages)
    assert {one.link.path for one in shelf(groups, address).years} <= {one.path for one in pages}


def test_a_new_article_changes_only_the_newest_part_of_its_year() -> None:
    (old,), (new,) = years(("2018", 2 * WHOLE + 5)), years(("2018", 2 * WHOLE + 5))
    grown = Group("2018", (row("2018", 9_999), *new.rows))

    before, after = dict(parts(old, address)), dict(parts(grown, address))
    paths = [link.path for link in after]

    assert paths == [address("2018"), address("2018--2"), address("2018--1")]
    assert list(before.values())[1:] == list(after.values())[1:]


def test_parts_are_named_by_their_dates_and_a_year_of_one_page_has_none() -> None:
    days = tuple(row(f"2018-0{1 + n // 100}-01", n) for n in range(2 * WHOLE))[::-1]

    assert [link.text for link, _ in parts(Group("2018", days), address)] == [
        "1 March 2018 – 1 April 2018",
        "1 January 2018 – 1 February 2018",
    ]
    assert pages_of(years(("2019", WHOLE), ("2018", 1)))[0].parts == ()


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
