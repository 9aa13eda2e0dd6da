"""Bars show how much there is of each time, and where there is nothing."""

import pytest
from drawing import SVG, links, marked, table, texts, tree
from hypothesis import given
from hypothesis import strategies as st

from builder.pictures import coverage
from builder.pictures.slots import MOST_BARS
from builder.pictures.svg import PAGE
from builder.pictures.values import Coverage, Drawn, YearLink
from builder.words.dates import parse_date


def drawn(*dates: str, years: tuple[YearLink, ...] = ()) -> Drawn:
    return coverage(Coverage("c", "How much", tuple(map(parse_date, dates)), years))


def test_each_bar_is_a_link_to_its_year_with_its_number_as_text() -> None:
    picture = drawn("2018-01-02", "2018-01-30", "2018-02", years=(YearLink(2018, "2018/"),))

    assert links(picture) == [
        ("January 2018: 2 articles", "2018/"),
        ("February 2018: 1 article", "2018/"),
    ]
    assert texts(picture) == ["J", "F", "2018", "2", "1"]


def test_a_month_without_articles_is_a_gap() -> None:
    picture = drawn("2018-01-02", "2018-05-30")

    assert len(list(marked(picture, "gap"))) == 3
    assert table(picture) == [
        ("January 2018", "1", "0"),
        ("February 2018 to April 2018", "0", "0"),
        ("May 2018", "1", "0"),
    ]
    assert "3 months without any that is dated to it." in picture.description


def test_the_axis_begins_at_nought() -> None:
    bars = tree(drawn("2018-01", "2018-02", "2018-02")).iter(f"{SVG}rect")
    one, two = (float(bar.attrib["height"]) for bar in bars if bar.get("fill") is None)

    assert 2 * one == two


def test_dates_that_are_about_or_uncertain_are_the_hatched_share_of_their_bar() -> None:
    picture = drawn("2018-01-02", "2018-01~", "2018-01-05?")

    assert len(list(marked(picture, "about"))) == 1
    assert table(picture) == [("January 2018", "3", "2")]
    assert links(drawn("2018-01-02", "2018-01~", years=(YearLink(2018, "y/"),))) == [
        ("January 2018: 2 articles, 1 of them about or uncertain", "y/")
    ]


def test_what_is_known_to_its_year_alone_is_a_strip_below_the_months() -> None:
    picture = drawn("2018-04-02", "2018-05-02", "2018", "2018-02/2018-07")

    assert table(picture)[-1] == ("some time in 2018", "2", "2")
    assert len(list(marked(picture, "about"))) == 1


def test_dates_that_no_bar_can_hold_are_told() -> None:
    picture = drawn("2018-04-02", "2017-12/2018-02", "2018/..", "unknown")

    assert table(picture) == [("April 2018", "1", "0")]
    assert "3 without a date, or with one too wide for a bar, not drawn." in picture.description


def test_the_longer_the_time_the_longer_what_a_bar_covers() -> None:
    months = drawn("2018-01-01", "2020-12-31")
    quarters = drawn("2012-01-01", "2020-12-31")
    years = drawn("1992-01-01", "2020-12-31")
    decades = drawn("1892-01-01", "2020-12-31")

    assert table(months)[0][0] == "January 2018"
    assert table(quarters)[0][0] == "January to March 2012"
    assert table(years)[0][0] == "1992"
    assert table(decades)[0][0] == "1890s"


def test_years_are_drawn_where_few_dates_say_more() -> None:
    assert table(drawn("2018", "2018", "2019", "2019-03-01")) == [
        ("2018", "2", "0"),
        ("2019", "2", "0"),
    ]


@pytest.mark.parametrize("last", ["2018-04", "2024-12", "2054"])
def test_as_many_bars_as_there_may_be_have_room_on_a_desk(last: str) -> None:
    picture = drawn(*["2015-01"] * 999, last)
    bars = len(list(next(marked(picture, "base"))))

    assert bars == MOST_BARS
    assert float(tree(picture).attrib["width"]) <= PAGE


def test_without_dates_there_is_no_picture() -> None:
    assert drawn().svg == drawn("unknown", "2018/..").svg == ""
    assert drawn("unknown").description == "1 article, none with a date that a bar could show."


@given(st.lists(st.dates().map(str), min_size=1, max_size=30))
def test_every_article_is_in_the_table_once(dates: list[str]) -> None:
    picture = drawn(*dates)

    assert sum(int(row[1]) for row in table(picture)) == len(dates)
    assert len(next(marked(picture, "base"))) <= max(MOST_BARS, 100)  # centuries have no limit
