"""A date says as much as is known: EDTF level 1, or that it is unknown, or it is refused."""

import re
from datetime import date

import pytest
from edtf import EDTFParseException, parse_edtf
from hypothesis import example, given
from hypothesis import strategies as st

from builder.words.dates import (
    NO_DATE,
    BadDate,
    are_apart,
    likely_dates,
    only_reading,
    parse_date,
)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "words"),
    [
        ("2018-08-07", date(2018, 8, 7), date(2018, 8, 7), "7 August 2018"),
        ("2018-08", date(2018, 8, 1), date(2018, 8, 31), "August 2018"),
        ("2018", date(2018, 1, 1), date(2018, 12, 31), "2018"),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "February 2020"),
        ("2018-08-07T23:30:00Z", date(2018, 8, 7), date(2018, 8, 7), "7 August 2018"),
        ("2018-08-07T23:30:00-04:00", date(2018, 8, 7), date(2018, 8, 7), "7 August 2018"),
        ("0044-03-15", date(44, 3, 15), date(44, 3, 15), "15 March 0044"),
    ],
)
def test_a_date_is_a_day_a_month_or_a_year(
    text: str, earliest: date, latest: date, words: str
) -> None:
    found = parse_date(text)
    assert (found.earliest, found.latest, found.words) == (earliest, latest, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2018-08~", "about August 2018"),
        ("2018-08-07?", "7 August 2018, uncertain"),
        ("2018%", "about 2018, uncertain"),
        ("2018-XX~", "about 2018"),
    ],
)
def test_a_mark_says_how_sure_it_is_and_leaves_the_bounds_alone(text: str, words: str) -> None:
    found, plain = parse_date(text), parse_date(text[:-1])
    assert found.words == words
    assert (found.earliest, found.latest) == (plain.earliest, plain.latest)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "words"),
    [
        ("2018-08-XX", date(2018, 8, 1), date(2018, 8, 31), "August 2018"),
        ("2018-XX", date(2018, 1, 1), date(2018, 12, 31), "2018"),
        ("2018-XX-XX", date(2018, 1, 1), date(2018, 12, 31), "2018"),
        ("201X", date(2010, 1, 1), date(2019, 12, 31), "between 2010 and 2019"),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31), "between 1900 and 1999"),
    ],
)
def test_an_x_stands_for_a_digit_that_nobody_knows(
    text: str, earliest: date, latest: date, words: str
) -> None:
    found = parse_date(text)
    assert (found.earliest, found.latest, found.words) == (earliest, latest, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2018-21", "spring 2018"),
        ("2018-22", "summer 2018"),
        ("2018-23", "autumn 2018"),
        ("2018-24", "winter 2018"),
    ],
)
def test_a_season_may_be_of_either_hemisphere(text: str, words: str) -> None:
    found = parse_date(text)
    assert found.words == words
    assert (found.earliest, found.latest) == (date(2018, 1, 1), date(2018, 12, 31))


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "words"),
    [
        (
            "2018-08-07/2018-09",
            date(2018, 8, 7),
            date(2018, 9, 30),
            "7 August 2018 to September 2018",
        ),
        ("2018-08/2019", date(2018, 8, 1), date(2019, 12, 31), "August 2018 to 2019"),
        ("2019-06-10/..", date(2019, 6, 10), None, "10 June 2019 or later"),
        ("2019-06-10/", date(2019, 6, 10), None, "10 June 2019 or later"),
        ("../2019-06", None, date(2019, 6, 30), "June 2019 or earlier"),
        ("/2019-06", None, date(2019, 6, 30), "June 2019 or earlier"),
        ("2018-08/2018-08", date(2018, 8, 1), date(2018, 8, 31), "August 2018"),
        ("1984?/2004~", date(1984, 1, 1), date(2004, 12, 31), "1984, uncertain to about 2004"),
    ],
)
def test_an_interval_has_two_ends_of_which_one_may_be_open(
    text: str, earliest: date | None, latest: date | None, words: str
) -> None:
    found = parse_date(text)
    assert (found.earliest, found.latest, found.words) == (earliest, latest, words)


def test_unknown_is_a_date_too() -> None:
    assert parse_date("unknown") == NO_DATE
    assert (NO_DATE.earliest, NO_DATE.latest, NO_DATE.year) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2018-08~", 2018),
        ("2018-08/2018-09", 2018),
        ("2018/2019", None),
        ("201X", None),
        ("2018/..", None),
    ],
)
def test_a_date_has_a_year_when_it_lies_in_one(text: str, year: int | None) -> None:
    assert parse_date(text).year == year


def test_dates_are_ordered_by_when_they_begin_then_by_when_they_end() -> None:
    told = ["unknown", "../2016", "2017", "2018-08-07", "2018-08-07/2018-08-09", "2018-08-07/.."]
    shuffled = told[::-1]
    assert sorted(shuffled, key=lambda text: parse_date(text).order) == told


@pytest.mark.parametrize("text", ["2018-02-29", "2018-02-30", "2018-02-31~", "2018-02-29/2019"])
def test_a_day_that_its_month_does_not_have_is_refused_with_the_reason(text: str) -> None:
    with pytest.raises(BadDate, match="is not a date: February 2018 has 28 days"):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", '"" is not a date'),
        ("07/08/2018", '"07/08/2018" is not a date'),
        ("2018-02/soon", '"soon" is not a date'),
        ("N/A", '"N/A" is not a date'),
        ("2018/2017", "the interval ends before it begins"),
        ("../..", "an interval needs at least one date"),
        ("/", "an interval needs at least one date"),
    ],
)
def test_a_refusal_says_why(text: str, reason: str) -> None:
    with pytest.raises(BadDate, match=re.escape(reason)):
        parse_date(text)


NOT_LEVEL_1 = (
    *("[1667,1668,1670..1672]", "{1960,1961-12}", "[..1984]", "[1760-12..]"),  # one of, all of
    *("2018-06~-11", "2018?-06-11", "?2018-06-11", "2018-06-~11", "~2018"),  # part in doubt
    *("156X-12-25", "15XX-12-XX", "XXXX-12-XX", "2018-XX-07", "1XXX", "2018-1X"),  # X inside
    *("2018-25", "2018-33", "2018-41", "2018-21^north"),  # level 2 seasons
    *("Y20180000", "Y-20180000", "Y17E7", "1950S2", "Y171010000S3"),  # long years, digits
    *("2018-06-XX/2018-07-03", "2004-06-~01/2004-06-~20"),  # intervals of these
)


@pytest.mark.parametrize("text", NOT_LEVEL_1)
def test_level_2_is_refused(text: str) -> None:
    with pytest.raises(BadDate):
        parse_date(text)


NOT_DATES = (
    *(" ", " 2018", "2018 ", "2018-08-07\n", "2018 -08", "2018\x00"),  # blanks
    *("٢٠١٨", "２０１８", "२०१८-०८-०७", "²018"),  # digits of other scripts
    *("0000", "0000-01-01", "-0500", "10000", "-2018-08", "99999-01-01"),  # years out of reach
    *("2018-00", "2018-13", "2018-08-00", "2018-08-32", "2018-8-7", "18-08-07", "20180807"),
    *("2018-08-07T", "2018-08-07T25:00:00", "2018-08-07T10:00", "T10:00:00", "2018T10:00:00"),
    *("2018~~", "2018-21~", "~", "?", "..", "2018..", "2018/2019/2020", "2018//2019"),
    *("open", "2018/open", "unknown/2018", "Unknown", "today", "2018–2019", "2018-08-xx", "199u"),
)


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(BadDate):
        parse_date(text)


ALMOST_DATES = st.text("0123456789-/~?%X.TZ:+[]{},YSE ^", max_size=24)


@given(st.text() | ALMOST_DATES)
@example("9" * 5000)
@example("[" * 2000)
@example("/" * 2000)
def test_any_text_gives_a_date_or_a_reason(text: str) -> None:
    try:
        found = parse_date(text)
    except BadDate as refusal:
        assert str(refusal)
    else:
        assert found.text == text
        assert not found.earliest or not found.latest or found.earliest <= found.latest


@given(st.dates())
def test_every_day_is_read_and_written_alike(day: date) -> None:
    found = parse_date(day.isoformat())
    assert found.earliest == found.latest == day
    assert found.words.startswith(f"{day.day} ")


YEARS = ("0000", "0004", "1900", "2018", "2020", "9999")
DAYS = tuple(
    f"{year}-{month}-{day}"
    for year in YEARS
    for month in ("00", "02", "11", "12", "13")
    for day in ("00", "01", "28", "29", "30", "31", "32", "XX")
)
MONTHS = tuple(f"{year}-{month}" for year in YEARS for month in ("00", "01", "12", "13", "XX"))
TIMES = ("00:00:00", "23:59:59Z", "24:00:00", "25:00:00", "09:60:00", "09:30:00+09:30")
MOMENTS = tuple(f"{day}T{time}" for day in DAYS if "X" not in day for time in TIMES)
MARKED = tuple(f"{day}{mark}" for day in (*YEARS, *MONTHS, *DAYS, "201X", "19XX") for mark in "?~%")


@given(st.sampled_from((*YEARS, *MONTHS, *DAYS, *MOMENTS, *MARKED)))
def test_bounds_are_those_of_the_library_edtf(text: str) -> None:
    """Which would do instead, but takes 60 ms to load and 10 ms a date."""
    try:
        parsed = parse_edtf(text)
        bounds = [date(*one[:3]) for one in (parsed.lower_strict(), parsed.upper_strict())]
    except (EDTFParseException, ValueError):
        bounds = []
    try:
        found = parse_date(text)
    except BadDate:
        assert bounds == []
    else:
        assert bounds == [found.earliest, found.latest]


@pytest.mark.parametrize(
    ("written", "likely"),
    [
        ("07/08/2018", ("2018-08-07", "2018-07-08")),
        ("7.8.2018", ("2018-08-07", "2018-07-08")),
        ("7/7/2018", ("2018-07-07",)),
        ("31/12/2018", ("2018-12-31",)),
        ("12/31/2018", ("2018-12-31",)),
        ("2018-8-7", ("2018-08-07",)),
        ("2018–08–07", ("2018-08-07",)),
        ("2018/08/07", ("2018-08-07",)),
        ("Aug. 7, 2018", ("2018-08-07",)),
        ("Tuesday, 7th of August 2018", ("2018-08-07",)),
        ("August 2018", ("2018-08",)),
        ("2018-08-07 10:30", ("2018-08-07",)),
        ("7 August 2018, 10:30 GMT", ("2018-08-07",)),
        ("31/13/2018", ()),
        ("30 February 2018", ()),
        ("1/2/18", ()),
        ("7 or 8 August 2018", ()),
        ("last summer", ()),
        ("²/8/2018", ()),
    ],
)
def test_a_date_in_another_form_is_guessed_at(written: str, likely: tuple[str, ...]) -> None:
    assert likely_dates(written) == likely


@given(st.dates(), st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%Y.%m.%d", "%d %m %Y"]))
def test_the_day_that_was_meant_is_among_the_guesses(day: date, form: str) -> None:
    written = day.strftime(form.replace("%Y", f"{day.year:04}"))
    assert day.isoformat() in likely_dates(written)


@given(st.text() | ALMOST_DATES)
def test_a_guess_is_a_date(written: str) -> None:
    for guess in likely_dates(written):
        assert parse_date(guess).year is not None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *(("2018-8-7", "2018-08-07"), ("2018/08/07", "2018-08-07"), ("13.8.2018", "2018-08-13")),
        *(("7 August 2018", "2018-08-07"), ("the 7th of August 2018", "2018-08-07")),
        *(("Aug. 7, 2018", "2018-08-07"), ("7-Aug-2018", "2018-08-07"), ("March 2016", "2016-03")),
        *(("Tue, 7 Aug 2018", "2018-08-07"), ("5/5/2018", "2018-05-05")),
    ],
)
def test_a_date_that_can_mean_one_thing_alone_is_read(written: str, meant: str) -> None:
    assert only_reading(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        *("7/8/2018", "before August 2018", "early August 2018", "August 2018?", "c. August 2018"),
        *(
            "7-8 August 2018",
            "2018-08-07 10:30",
            "Monday, 7 August 2018",
            "Monday August 2018",
            "2018-02-31",
            "1 2 2018",
        ),
        *("7 Aug 18", "7 August 2018 or later", "not 7 August 2018", ""),
    ],
)
def test_a_date_that_may_mean_another_or_has_more_words_is_not(written: str) -> None:
    assert only_reading(written) == ""


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        *(("2020", "1891/2004", True), ("1890", "1891/2004", True), ("2004", "1891/2004", False)),
        *(("2005", "1891/..", False), ("1800", "../1891", False), ("unknown", "1891", False)),
        *(("1890/1892", "1891/..", False), ("2004~", "2005/..", True)),
    ],
)
def test_dates_are_apart_that_have_no_day_in_common(one: str, other: str, apart: bool) -> None:
    assert are_apart(parse_date(one), parse_date(other)) is apart
    assert are_apart(parse_date(other), parse_date(one)) is apart
