"""How exactly a date is known is said in a sentence."""

import pytest

from builder.words.dates import parse_date
from builder.words.precision import precision


@pytest.mark.parametrize(
    ("edtf", "sentence"),
    [
        ("2018-08-07", "Known to the day."),
        ("2018-08-07T10:00:00Z", "Known to the day."),
        ("2018-08", "Known to the month."),
        ("2018-08-XX", "Known to the month."),
        ("2018", "Known to the year."),
        ("2018-XX", "Known to the year."),
        ("2018-21", "Known to the season."),
        ("201X", "Known to the decade."),
        ("20XX", "Known to the century."),
        ("2018-08-07~", "The evidence points to this date and does not prove it."),
        ("2018?", "The evidence for this date is doubtful."),
        ("2018%", "The evidence for this date is doubtful, and points only near it."),
        ("2018-08-07/2018-08-09", "Known to lie between two days."),
        ("2019-06-10/..", "Only the earliest possible day is known."),
        ("../2019-06-10", "Only the latest possible day is known."),
        ("unknown", "Nothing tells when it was published."),
    ],
)
def test_the_sentence_says_no_more_than_is_known(edtf: str, sentence: str) -> None:
    assert precision(parse_date(edtf)) == sentence
