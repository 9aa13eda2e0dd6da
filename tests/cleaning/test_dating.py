"""A date is as precise and as sure as its evidence, and says what that is."""

import pytest

from builder.cleaning import clean
from builder.cleaning.values import Fact

HEADLINE = "Landslide Village Reached After Four Days"
TEXT = (
    "Rescue teams in the Orlo valley reached the village of Krone on Friday, the ministry said.\n\n"
    "Helicopters had carried food to the residents since the landslide on Tuesday.\n\n"
    '"We were afraid, but we were never alone," said Pavla Brandt, who is the mayor.'
)


def date_of(above: str = "", below: str = "", text: str = TEXT) -> Fact:
    return clean(f"{HEADLINE}\n{above}\n\n{text}\n\n{below}").parts[0].date


def test_without_evidence_the_date_is_unknown() -> None:
    assert (date_of().value, date_of().sure) == ("unknown", False)


@pytest.mark.parametrize(
    "line",
    [
        "3 May 2013",
        "Published Friday, May 3, 2013 at 9:40 am",
        "By Lena Ostrova | 2013-05-03",
        "03.05.2013",
        "Artikel veröffentlicht am 3. Mai 2013",
        "发布日期：2013-05-03 14:34:05",
        "Giriş Tarihi: 03.05.2013 17:45 Son Güncelleme: 04.05.2013 09:10",
        "تاريخ النشر: 3 مايو 2013",
        "Published: 3 May 2013, updated: 5 May 2013",
        "Updated: 5 May 2013. Published: 3 May 2013",
    ],
)
def test_a_date_line_beside_the_headline_is_sure(line: str) -> None:
    date = date_of(line)
    assert (date.value, date.sure) == ("2013-05-03", True)
    assert line in date.evidence


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Updated: 5 May 2013", "2013-05-05"),
        ("Election 5 May 2013: all you need to know", "2013-05-05"),
        ("Monday, 5 May 2013", "2013-05-05"),
        ("05/03/2013", "2013"),
        ("3 May 2013\n7 June 2014", "2013-05-03"),
        ("3 May 2013\nThe village of Krone, June 7, 2014. AFP", "2013-05-03"),
    ],
    ids=["revised", "of something", "wrong weekday", "two readings", "rivals", "later picture"],
)
def test_a_doubtful_date_line_is_not_sure(line: str, value: str) -> None:
    assert (date_of(line).value, date_of(line).sure) == (value, False)


def test_the_days_of_a_life_date_no_obituary() -> None:
    lines = "Born June 29, 1923; died September 2, 2005\n\nBy Roger Hale\n\n3 May 2013"
    assert date_of(lines).value == "2013-05-03"


def test_a_dateline_with_a_full_date_is_sure() -> None:
    date = date_of(text=f"ORLO, May 3, 2013 (Corriente) -- {TEXT}")
    assert (date.value, date.sure) == ("2013-05-03", True)


def test_a_labelled_line_right_below_the_text_dates_it() -> None:
    assert date_of(below="First published: 3 May 2013").value == "2013-05-03"


@pytest.mark.parametrize(
    "below",
    ["Most read\nFerry Sinks\n5 May 2013", "In other news\nBus Crash Kills Two\n5 May 2013"],
)
def test_teasers_never_date_an_article(below: str) -> None:
    assert date_of(below=below).value == "unknown"


def test_a_caption_dates_the_event_where_its_weekday_is_the_texts() -> None:
    date = date_of("Rescue teams reach Krone in the Orlo valley, May 3, 2013. AFP")
    assert (date.value, date.sure) == ("2013-05-03~", True)
    assert "that day was a Friday" in date.evidence
    assert "on Friday" in date.evidence


@pytest.mark.parametrize(
    ("caption", "text", "value"),
    [
        ("Rescue teams reach Krone in Orlo, May 4, 2013. AFP", TEXT, "2013-05-04/.."),
        ("The ministry in Brno, May 3, 2013. AFP", TEXT, "2013-05-03/.."),
        ("In this May 3, 2013, file photo teams reach Krone in Orlo. (AP)", TEXT, "2013-05-03/.."),
        (
            "Rescue teams reach Krone in Orlo, May 3, 2013. AFP",
            f"{TEXT}\n\nThe village was last cut off in 2016, the mayor said.",
            "2013-05-03~",
        ),
    ],
    ids=["another weekday", "another subject", "file photo", "later year in the text"],
)
def test_any_other_caption_bounds_the_date_or_leaves_it_unsure(
    caption: str, text: str, value: str
) -> None:
    date = date_of(caption, text=text)
    assert (date.value, date.sure) == (value, False)


@pytest.mark.parametrize("line", ["© 2013 Gazette", "Copyright 2009-2013 Gazette"])
def test_a_copyright_line_gives_a_year_that_is_not_sure(line: str) -> None:
    assert (date_of(below=line).value, date_of(below=line).sure) == ("2013", False)


def test_a_copyright_older_than_a_picture_is_not_believed() -> None:
    date = date_of("In this May 3, 2016, file photo teams reach Krone. (AP)", "© 2013 Gazette")
    assert date.value == "2016-05-03/.."
