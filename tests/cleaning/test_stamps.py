"""Time stamps of metadata: which day they name, and when they name none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.cleaning.stated.stamps import days_apart, path_day, read_stamp


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2021-03-04", "2021-03-04"),
        ("2021-03-04T23:50:00-05:00", "2021-03-04"),
        ("2021-03-04 10:00:00 +0200", "2021-03-04"),
        ("20210304", "2021-03-04"),
        ("20210304T101500Z", "2021-03-04"),
        ("2021/03/04", "2021-03-04"),
        ("2021-03", "2021-03"),
        ("Thu, 04 Mar 2021 10:00:00 GMT", "2021-03-04"),
        ("Thu Mar 04 10:00:00 CET 2021", "2021-03-04"),
        ("March 4, 2021", "2021-03-04"),
        ("4. März 2021", "2021-03-04"),
        ("2021年3月4日", "2021-03-04"),
        ("1614852000", "2021-03-04"),
        ("1614852000000", "2021-03-04"),
        ("\u200f2021-03-04\u200e", "2021-03-04"),
    ],
)
def test_the_day_is_the_one_written_in_the_writers_time_zone(written: str, day: str) -> None:
    stamp = read_stamp(written)

    assert stamp is not None
    assert (stamp.day, stamp.certain) == (day, True)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "0000-00-00",
        "0000-00-00T00:00:00Z",
        "Yesterday",
        "2 days ago",
        "2021-02-30",
        "12345",
        "-1",
    ],
)
def test_what_names_no_day_is_no_stamp(written: str) -> None:
    assert read_stamp(written) is None


def test_a_day_that_may_be_read_in_two_ways_gives_its_year() -> None:
    stamp = read_stamp("03/04/2021")

    assert stamp is not None
    assert (stamp.day, stamp.certain) == ("2021", False)


def test_the_moment_is_told_with_its_time_zone_only() -> None:
    with_zone, without = read_stamp("2021-03-05T01:00:00+03:00"), read_stamp("2021-03-05T01:00:00")

    assert with_zone is not None and with_zone.at is not None
    assert with_zone.at.isoformat() == "2021-03-04T22:00:00+00:00"
    assert without is not None and without.at is None


@pytest.mark.parametrize(
    ("url", "day", "certain"),
    [
        ("https://a.example/2021/03/04/bridge", "2021-03-04", True),
        ("https://a.example/2021/mar/4/bridge", "2021-03-04", True),
        ("https://a.example/news/2021-03-04/bridge", "2021-03-04", True),
        ("https://a.example/bridge-20210304.html", "2021-03-04", False),
        ("https://a.example/2021/03/bridge", "2021-03", False),
    ],
)
def test_an_address_names_a_day_by_its_folders_and_maybe_in_a_word(
    url: str, day: str, certain: bool
) -> None:
    stamp = path_day(url)

    assert stamp is not None
    assert (stamp.day, stamp.certain) == (day, certain)


@pytest.mark.parametrize(
    "url", ["", "https://a.example/12345678", "https://[bad", "https://a.example"]
)
def test_an_address_without_a_day_names_none(url: str) -> None:
    assert path_day(url) is None


def test_dates_of_any_precision_lie_apart_by_their_nearest_days() -> None:
    assert days_apart("2021-03-04", "2021-03-06") == 2
    assert days_apart("2021-03", "2021-03-30") == 0
    assert days_apart("2021-03-04/..", "2021-03-01") == 3
    assert days_apart("unknown", "2021-03-01") == 0


@given(st.text(max_size=40))
def test_no_text_breaks_a_stamp_or_an_address(text: str) -> None:
    stamp = read_stamp(text)

    assert stamp is None or len(stamp.day) in (4, 7, 10)
    path_day(text)
