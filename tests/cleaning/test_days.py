"""Full dates are read in many forms; what may be two days says so, and no day is made up."""

from datetime import date

import pytest

from builder.cleaning.days import days_in, weekdays_in


@pytest.mark.parametrize(
    "text",
    [
        "in Tehran on August 7, 2018.",
        "7 August 2018, Tehran",
        "Aug. 7, 2018",
        "7th of August 2018",
        "2018-08-07T10:00:00Z",
        "2018/08/07",
        "07.08.2018",
        "Dienstag, 7. August 2018",
        "7 août 2018",
        "7 de agosto de 2018",
        "7 августа 2018",
        "2018年8月7日",
        "2018년 8월 7일",
        "7 آب/اغسطس 2018",
        "7 أغسطس 2018",
        "07-Aug-2018",
        "2018. augusztus 7., kedd",
        "7 sierpnia 2018",
        "7. elokuuta 2018",
        "7 Αυγούστου 2018",
        "7 באוגוסט 2018",
        "٧ أغسطس ٢٠١٨",
        "7 tháng 8 năm 2018",
        "۱۶ مرداد ۱۳۹۷",
        "۱۳۹۷/۰۵/۱۶ - ۱۶:۲۰",
        "7 ส.ค. 2561 17:45 น.",
        "平成30年8月7日",
        "民國107年8月7日",
    ],
)
def test_a_full_date_is_read(text: str) -> None:
    (named,) = days_in(text)
    assert (named.day, named.certain) == (date(2018, 8, 7), True)


def test_a_month_of_two_words_is_read() -> None:
    assert [named.day for named in days_in("الجمعة 7 كانون الأول 2018")] == [date(2018, 12, 7)]


def test_a_name_that_is_of_two_months_is_none() -> None:
    assert days_in("5 listopada 2018") == ()


def test_the_first_year_of_an_era_has_a_name() -> None:
    assert [named.day for named in days_in("令和元年5月1日")] == [date(2019, 5, 1)]


def test_a_slashed_date_is_certain_only_where_one_reading_exists() -> None:
    assert [(n.day, n.certain) for n in days_in("13/06/2014")] == [(date(2014, 6, 13), True)]
    assert [n.certain for n in days_in("05/03/2014")] == [False]


def test_a_year_of_two_figures_counts_where_an_hour_stands_behind_it() -> None:
    assert [(n.day, n.certain) for n in days_in("By A. Orr - 11/19/19 06:56 AM")] == [
        (date(2019, 11, 19), True)
    ]
    assert [n.certain for n in days_in("10/9/10, 7:15 AM")] == [False]
    assert days_in("9/10/11 is a fraction of nothing") == ()


@pytest.mark.parametrize(
    "text",
    [
        *("February 30, 2018", "June 12", "in 2018", "May 2018", "12018-08-077", "1.2.3"),
        *("۳۱ مهر ۱۳۹۷", "Law no. 1403/05/12 – on harbours"),
    ],
)
def test_what_is_no_full_date_is_no_day(text: str) -> None:
    assert days_in(text) == ()


def test_dates_come_in_reading_order() -> None:
    days = days_in("from 2 May 2018 to June 3, 2019")
    assert [named.day for named in days] == [date(2018, 5, 2), date(2019, 6, 3)]


def test_weekdays_are_numbered_from_monday() -> None:
    assert weekdays_in("on Saturday, not on Monday") == (5, 0)


@pytest.mark.parametrize("text", ["7 NİSAN 2018", "7 nisan 2018", "Aprıl 7, 2018", "APRIL 7, 2018"])
def test_a_month_is_read_with_and_without_the_dots_of_turkish(text: str) -> None:
    assert [named.day for named in days_in(text)] == [date(2018, 4, 7)]
