"""Dates in citations: as precise as the archive has them, in the order of each manual."""

import pytest

from builder.citing.dating import SHORT, Order, in_words
from builder.words.dates import parse_date


@pytest.mark.parametrize(
    ("written", "chicago", "mla", "apa"),
    [
        ("2018-08-07", "August 7, 2018", "7 Aug. 2018", "2018, August 7"),
        ("2018-05", "May 2018", "May 2018", "2018, May"),
        ("2018", "2018", "2018", "2018"),
        ("2018-XX", "2018", "2018", "2018"),
        ("2018-08-XX", "August 2018", "Aug. 2018", "2018, August"),
        ("2018-08-07T10:00:00Z", "August 7, 2018", "7 Aug. 2018", "2018, August 7"),
        ("2018-22", "summer 2018", "summer 2018", "2018, summer"),
        ("201X", "2010–2019", "2010–2019", "2010–2019"),
        ("unknown", "n.d.", "n.d.", "n.d."),
    ],
)
def test_each_manual_has_its_order(written: str, chicago: str, mla: str, apa: str) -> None:
    date = parse_date(written)

    assert in_words(date, Order.MONTH) == chicago
    assert in_words(date, Order.DAY, SHORT) == mla
    assert in_words(date, Order.YEAR) == apa


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2018-08~", "ca. August 2018"),
        ("2018?", "[2018?]"),
        ("2018-08-07%", "[ca. August 7, 2018?]"),
        ("2019-06-10/..", "June 10, 2019 or later"),
        ("../2019-06~", "ca. June 2019 or earlier"),
    ],
)
def test_what_is_not_sure_is_marked(written: str, words: str) -> None:
    assert in_words(parse_date(written), Order.MONTH) == words


@pytest.mark.parametrize(
    ("written", "chicago", "mla"),
    [
        ("2018-08-07/2018-08-09", "August 7–9, 2018", "7–9 Aug. 2018"),
        ("2018-08-07/2018-10-09", "August 7–October 9, 2018", "7 Aug.–9 Oct. 2018"),
        ("2018-08/2018-09", "August–September 2018", "Aug.–Sept. 2018"),
        ("2018-12-30/2019-01-02", "December 30, 2018–January 2, 2019", "30 Dec. 2018–2 Jan. 2019"),
        (
            "2018-08-07~/2018-08-09",
            "ca. August 7, 2018–August 9, 2018",
            "ca. 7 Aug. 2018–9 Aug. 2018",
        ),
        ("2017/2018", "2017–2018", "2017–2018"),
        ("2018-08-07/2018-08-07", "August 7, 2018", "7 Aug. 2018"),
        ("2018-08/2018-08", "August 2018", "Aug. 2018"),
        ("2018-08~/2018-08~", "ca. August 2018", "ca. Aug. 2018"),
    ],
)
def test_an_interval_says_once_what_both_ends_share(written: str, chicago: str, mla: str) -> None:
    date = parse_date(written)

    assert in_words(date, Order.MONTH) == chicago
    assert in_words(date, Order.DAY, SHORT) == mla
