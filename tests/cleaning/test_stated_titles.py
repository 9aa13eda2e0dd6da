"""The title that a page states, without the site's name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.cleaning.stated.deciding import stated
from builder.cleaning.stated.titles import without_site
from builder.cleaning.stated.values import Given, Stated
from builder.doors.values import Head
from tests.cleaning.heads import article, head

SITES = frozenset({"dailyharbour", "harbourtv", "dhn"})


def told(page: Head) -> Stated:
    return stated(page, Given(url="https://www.dailyharbour.example/bridge"))


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("A bridge opens - The Daily Harbour", "A bridge opens"),
        ("A bridge opens | DailyHarbour.com", "A bridge opens"),
        ("A bridge opens | Daily Harbour Online", "A bridge opens"),
        ("A bridge opens – The Daily Harbour – by Ada Orr", "A bridge opens"),
        ("Daily Harbour | A bridge opens", "A bridge opens"),
        ("A bridge opens | DHN Politics", "A bridge opens"),
        ("A bridge opens | DHN and others", "A bridge opens | DHN and others"),
        ("Budget | A bridge opens", "Budget | A bridge opens"),
        ("Anglo-Irish talks: a bridge - or none", "Anglo-Irish talks: a bridge - or none"),
        ("Pact 3.0: what the Daily Harbour says", "Pact 3.0: what the Daily Harbour says"),
        ("Daily Harbour", "Daily Harbour"),
    ],
)
def test_only_the_sites_name_goes_with_what_is_behind_it(written: str, title: str) -> None:
    assert without_site(written, SITES, ()) == title


def test_chinese_and_japanese_pages_set_their_marks_without_blanks() -> None:
    assert without_site("大橋が開通：港湾新聞", frozenset({"港湾新聞"}), ()) == "大橋が開通"


@pytest.mark.parametrize(
    "tail", ["_港口网", "_港口网资讯_港口网", "-港口报", "_政务_港口新闻-The Port"]
)
def test_behind_a_chinese_headline_channels_and_site_go_whatever_the_site_is_called(
    tail: str,
) -> None:
    assert without_site(f"新的大桥将于本月开通{tail}", frozenset(), ()) == "新的大桥将于本月开通"


def test_what_only_looks_like_these_stays() -> None:
    for title in ("北京-上海高速铁路今日开通", "a_b_c", "新桥_开"):
        assert without_site(title, frozenset(), ()) == title


def test_a_section_before_a_headline_given_elsewhere_goes() -> None:
    headline = ("A bridge opens",)

    assert without_site("Opinion | A bridge opens", SITES, headline) == "A bridge opens"
    assert without_site("Opinion | A bridge opens", SITES, ()) == "Opinion | A bridge opens"
    assert without_site("Tolls — A bridge opens", SITES, headline) == "Tolls — A bridge opens"


def test_a_headline_given_elsewhere_ends_the_title() -> None:
    assert without_site("A bridge opens - National", SITES, ("A bridge opens",)) == "A bridge opens"


def test_the_shared_title_that_the_headline_repeats_is_sure() -> None:
    page = head(
        title="A bridge opens | Daily Harbour",
        metas=(("og:title", "A bridge opens | Daily Harbour"), ("og:site_name", "Daily Harbour")),
        headlines=("Daily Harbour", "A bridge opens"),
    )

    assert told(page).title.value == "A bridge opens"
    assert told(page).title.sure


def test_the_joiners_within_words_of_persian_stay() -> None:
    title = "سطح آب پایین می\u200cآید"

    assert told(head(title=f"\u200f{title}\u200c")).title.value == title


def test_the_spelling_is_that_of_the_headline() -> None:
    page = head(
        metas=(("og:title", "Harbour's bridge opens"),), headlines=("Harbour’s bridge opens",)
    )

    assert told(page).title.value == "Harbour’s bridge opens"


def test_two_titles_that_differ_are_unsure_and_the_shown_headline_is_told() -> None:
    page = head(
        metas=(("og:title", "A bridge opens"),),
        headlines=("A bridge opens over the bay at last",),
    )

    assert (told(page).title.value, told(page).title.sure) == ("A bridge opens", False)
    assert told(page).headline == "A bridge opens over the bay at last"
    assert "title" in told(page).unsure


def test_a_title_that_breaks_off_is_taken_from_where_it_goes_on() -> None:
    page = head(
        metas=(("og:title", "A bridge opens over…"),), headlines=("A bridge opens over the bay",)
    )

    assert told(page).title.value == "A bridge opens over the bay"


def test_json_ld_names_the_article_where_no_meta_element_does() -> None:
    page = head(title="Start", linked=article(headline="A &quot;bridge&quot; opens"))

    assert told(page).title.value == 'A "bridge" opens'


def test_a_description_in_the_place_of_a_headline_gives_way_to_the_one_that_is_shown() -> None:
    page = head(title="Skarv - Wiki", headlines=("Skarv",), linked=article(headline="an island"))

    assert stated(page, Given()).title.value == "Skarv"


@pytest.mark.parametrize("title", ["Daily Harbour", "Home", "", "\u200e"])
def test_the_sites_name_is_no_title(title: str) -> None:
    page = head(title=title, metas=(("og:site_name", "Daily Harbour"), ("og:title", title)))

    assert told(page).title.value == ""


@given(st.text(max_size=80), st.text(max_size=30))
def test_a_title_is_a_piece_of_what_was_written(text: str, witness: str) -> None:
    assert without_site(text, SITES, (witness,)) in text
