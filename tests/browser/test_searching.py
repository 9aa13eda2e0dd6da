"""The search page in a browser: names, phrases, filters, orders, and all of it in the address."""

import re
from collections.abc import Iterator

import pytest
from conftest import Visit, visiting
from playwright.sync_api import Browser, expect
from searches import ask, choices, expect_state, search, titles
from small_archive import NOTICES

PAGE = 20  # results a page
PAIR = "Darius Farrokh and Ko Min Seo"


@pytest.fixture(scope="module")
def visit(browser: Browser, base: str) -> Iterator[Visit]:
    """One page for all: each test begins with an address of its own."""
    with visiting(browser, base) as made:
        yield made


@pytest.mark.parametrize(
    ("words", "first"),
    [
        *(("Ko Min Seo", "Ko Min Seo"), ("Ko Min-seo", "Ko Min Seo"), ("ko min‐seo", "Ko Min Seo")),
        *(("Go Minseo", "Ko Min Seo"), ("고민서", "Ko Min Seo"), ("Farrokh", "Darius Farrokh")),
        *(("داریوش فرخ", "Darius Farrokh"), ("Iceland", "Iceland"), ("Ísland", "Iceland")),
        *(("Island", "Iceland"), ("League of Ferries", "Ferry League")),
        *(
            ('"Ko Min-seo"', "Ko Min Seo"),
            ("“Go Minseo”", "Ko Min Seo"),
            ("KO  MIN SEO", "Ko Min Seo"),
        ),
    ],
)
def test_whoever_is_named_comes_first(visit: Visit, words: str, first: str) -> None:
    assert titles(search(visit, f"?q={words}"))[0] == first


def test_whoever_is_named_comes_before_an_article_with_that_very_headline(visit: Visit) -> None:
    first, second, *_ = titles(search(visit, "?q=lanterns"))

    assert first.startswith("Guild of Lamplighters")
    assert second == "Lanterns"


@pytest.mark.parametrize(
    "words", ["Ko Min-seo Farrokh", "Farrokh and Go Minseo", PAIR, "داریوش فرخ 고민서"]
)
def test_two_names_find_the_page_of_the_two_first(visit: Visit, words: str) -> None:
    assert titles(search(visit, f"?q={words}"))[0] == PAIR


def test_pairs_come_after_all_else_unless_they_are_asked_for(visit: Visit) -> None:
    assert titles(search(visit, "?q=Farrokh"))[-1] == PAIR
    assert titles(search(visit, "?q=Farrokh&kind=pair")) == [PAIR]


def test_every_article_with_the_words_is_found(visit: Visit) -> None:
    found = titles(search(visit, "?q=tolls"))

    assert sorted(found) == ["Keepers Agree on Pilotage", "Two Keepers Meet on the Quay"]


@pytest.mark.parametrize("words", ["Min-seo", "Min seo", "Min–Seo"])
def test_a_hyphen_and_a_space_find_the_same(visit: Visit, words: str) -> None:
    found = titles(search(visit, f"?q={words}"))

    assert sorted(found[:-1]) == ["Ko Min Seo", "Lanterns", "Two Keepers Meet on the Quay"]
    assert found[-1] == PAIR


@pytest.mark.parametrize("quoted", ['"mutual pilotage"', "“mutual pilotage”"])
def test_a_phrase_is_found_only_as_it_stands(visit: Visit, quoted: str) -> None:
    assert titles(search(visit, f"?q={quoted}")) == ["Two Keepers Meet on the Quay"]
    assert len(titles(search(visit, "?q=mutual pilotage"))) == 2


def test_a_phrase_and_words_must_both_be_there(visit: Visit) -> None:
    assert titles(search(visit, '?q="mutual pilotage" tolls')) == ["Two Keepers Meet on the Quay"]
    assert titles(search(visit, '?q="mutual pilotage" dusk')) == []


def test_accents_do_not_matter(visit: Visit) -> None:
    assert titles(search(visit, "?q=pilotâge")) == titles(search(visit, "?q=pilotage"))


def test_no_words_list_the_archive_newest_first(visit: Visit) -> None:
    found = titles(search(visit, ""))

    assert found[:2] == ["سفر به بندر", "Farrokh, Farrokh and Again Farrokh"]
    assert len(found) == PAGE


def test_values_of_one_facet_widen_and_facets_narrow(visit: Visit) -> None:
    one = search(visit, "?kind=article&outlet=North Wire&year=2010")
    few = len(titles(one))
    both = len(titles(search(visit, "?kind=article&outlet=North Wire&year=2010&year=2018")))

    assert few == NOTICES // 6
    assert both == few + 1


def test_a_facets_counts_ignore_its_own_choice_and_heed_the_others(visit: Visit) -> None:
    free = choices(search(visit, "?kind=article&year=2010"), "outlet")
    chosen = search(visit, "?kind=article&year=2010&outlet=North Wire")

    assert free == {"North Wire": NOTICES // 6, "The Sound Courier": NOTICES // 6}
    assert choices(chosen, "outlet") == free
    assert choices(chosen, "year")["2010"] == NOTICES // 6
    assert len(titles(chosen)) == NOTICES // 6


def test_where_nothing_is_found_only_chosen_values_count_none(visit: Visit) -> None:
    page = search(visit, "?kind=article&year=2017&outlet=North Wire")

    expect(page.locator("#status")).to_have_text(re.compile("^Nothing was found"))
    assert choices(page, "outlet") == {"The Sound Courier": 1, "North Wire": 0}
    assert choices(page, "year")["2017"] == 0
    assert choices(page, "year")["2010"] == NOTICES // 6
    assert choices(page, "kind") == {"Article": 0}


def test_words_that_nothing_has_leave_no_filters_but_a_way_on(visit: Visit) -> None:
    page = search(visit, "?q=zzqx")

    expect(page.locator("#status")).to_have_text("Nothing was found for “zzqx”.")
    expect(page.locator("#filters")).to_be_hidden()
    expect(page.locator("#tries")).to_contain_text("spelling")
    expect(page.locator("#tries")).not_to_contain_text("fewer words")
    expect(page.locator("#tries")).to_contain_text("lists below")
    ask(page, "tolls")
    expect(page.locator("#filters")).to_be_visible()
    expect(page.locator("#tries")).to_be_empty()


@pytest.mark.parametrize("words", ["tolls zzqx", "zzqx tolls"])
def test_a_word_that_no_page_has_is_not_left_out(visit: Visit, words: str) -> None:
    page = search(visit, f"?q={words}")

    expect(page.locator("#status")).to_have_text(f"Nothing was found for “{words}”.")
    expect(page.get_by_role("link", name="Without “zzqx”: 2 results")).to_be_visible()


def test_what_to_try_is_fewer_words_where_there_are_several(visit: Visit) -> None:
    page = search(visit, "?q=lamplighters tolls")

    expect(page.locator("#tries")).to_contain_text("fewer words")
    expect(page.get_by_role("link", name="Without “lamplighters”: 2 results")).to_be_visible()


def test_a_range_of_dates_in_which_nothing_is_can_be_mended_where_it_stands(visit: Visit) -> None:
    page = search(visit, "?q=zzqx&from=2018")

    expect(page.locator("#from")).to_have_value("2018")


def test_a_phrase_and_words_have_counts_too(visit: Visit) -> None:
    page = search(visit, '?q="mutual pilotage" tolls')

    assert choices(page, "person") == {"Darius Farrokh": 1, "Ko Min Seo": 1, "Una Quayle": 0}
    assert choices(page, "country") == {"Iceland": 1, "Norway": 0}


def test_choosing_a_value_searches_again_and_goes_into_the_address(visit: Visit) -> None:
    page = search(visit, "?q=tolls")

    page.get_by_role("checkbox", name="Iceland").check()

    expect(page.locator("#status")).to_have_text("1 result for “tolls”, Iceland")
    assert titles(page) == ["Two Keepers Meet on the Quay"]
    expect_state(page, {"q": ["tolls"], "country": ["Iceland"]})
    expect(page.get_by_role("checkbox", name="Iceland")).to_be_focused()


def test_the_back_button_undoes_one_step_at_a_time(visit: Visit) -> None:
    page = search(visit, "?q=tolls")
    page.get_by_role("checkbox", name="Iceland").check()
    expect(page.locator("#status")).to_contain_text("1 result")
    page.get_by_label("Remove the filter Iceland").click()
    expect(page.locator("#status")).to_contain_text("2 results")

    page.go_back()
    expect(page.locator("#status")).to_have_text("1 result for “tolls”, Iceland")
    page.go_back()
    expect(page.locator("#status")).to_have_text("2 results for “tolls”")


def test_an_address_brings_the_whole_search_back(visit: Visit) -> None:
    page = search(visit, "?q=notice&outlet=North Wire&year=2011&sort=oldest")

    expect(page.locator("#find")).to_have_value("notice")
    expect(page.get_by_role("checkbox", name="North Wire")).to_be_checked()
    expect(page.locator("#sorts [aria-current]")).to_have_text("Oldest first")
    assert titles(page) == ["Notice to Ferries 1", *(f"Notice to Ferries {n}" for n in (7, 13, 19))]


def test_newest_and_oldest_are_opposite_and_the_undated_stand_last_in_both(visit: Visit) -> None:
    newest = titles(search(visit, "?year=2018&year=undated&sort=newest"))
    oldest = titles(search(visit, "?year=2018&year=undated&sort=oldest"))

    assert newest[-1] == oldest[-1]
    assert newest[-1].startswith("A Headline That Does Not End")
    assert newest[:-1] == oldest[:-1][::-1]


def test_pages_of_results_are_links_that_keep_the_search(visit: Visit) -> None:
    page = search(visit, "?q=notice")
    first = titles(page)

    page.get_by_role("link", name="Next").click()

    expect(page.locator("#pager")).to_contain_text("Page 2 of 2")
    expect(page.locator("#status")).to_be_focused()
    assert len(first) == PAGE
    assert set(titles(page)).isdisjoint(first)
    expect_state(page, {"q": ["notice"], "page": ["2"]})


def test_typing_searches_and_one_step_back_undoes_it(visit: Visit) -> None:
    page = search(visit, "?q=tolls")

    page.locator("#find").fill("")
    page.locator("#find").press_sequentially("fog", delay=20)
    expect(page.locator("#status")).to_have_text("1 result for “fog”")
    page.go_back()

    expect(page.locator("#status")).to_have_text("2 results for “tolls”")
    expect(page.locator("#find")).to_have_value("tolls")


def test_the_words_that_were_found_are_lit(visit: Visit) -> None:
    lit = search(visit, "?q=Min-seo received").locator("#hits mark").all_inner_texts()

    assert "received" in lit
    assert "Min-seo" in lit


def test_a_short_word_lights_no_longer_one(visit: Visit) -> None:
    page = search(visit, "?q=an hour")

    expect(page.locator("#hits .row-excerpt").first).to_contain_text("and")
    assert set(page.locator("#hits mark").all_inner_texts()) == {"an hour"}


def test_hostile_text_in_a_result_and_in_the_address_is_text(visit: Visit) -> None:
    page = search(visit, "?q=fog")
    expect(page.locator("#hits")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator("#hits img")).to_have_count(0)

    page = search(visit, "?q=<img src=x onerror=alert(2)>&person=<b>x</b>")
    expect(page.locator("#found img, #found b")).to_have_count(0)
    assert visit.complaints == []


def test_nothing_found_says_what_was_asked_and_what_to_drop(visit: Visit) -> None:
    page = search(visit, "?q=tolls&country=Iceland&year=2010")

    expect(page.locator("#status")).to_have_text("Nothing was found for “tolls”, Iceland, 2010.")
    expect(page.locator("#ways")).to_be_visible()
    page.get_by_role("link", name="Without “2010”: 1 result").click()
    expect(page.locator("#status")).to_have_text("1 result for “tolls”, Iceland")
    expect(page.locator("#ways")).to_be_hidden()


def test_results_are_announced(visit: Visit) -> None:
    status = search(visit, "?q=tolls").get_by_role("status")

    expect(status).to_have_text("2 results for “tolls”")


def test_a_slash_puts_the_cursor_in_the_box(visit: Visit) -> None:
    page = search(visit, "")

    page.keyboard.press("/")

    expect(page.locator("#find")).to_be_focused()
    expect(page.locator("#find")).to_have_value("")


def test_the_box_on_every_page_searches(visit: Visit) -> None:
    page = visit.open("people/ko-min-seo/")

    page.locator("#find").fill("tolls")
    page.locator("#find").press("Enter")

    expect(page.locator("#status")).to_have_text("2 results for “tolls”")
    expect(page).to_have_url(f"{visit.base}search/?q=tolls")


def test_a_result_leads_to_its_page_under_the_subpath(visit: Visit) -> None:
    page = search(visit, "?q=tolls")

    page.get_by_role("link", name="Keepers Agree on Pilotage").click()

    expect(page).to_have_url(f"{visit.base}articles/2018/keepers-agree/#lit=tolls")


def test_a_chip_of_a_result_narrows_to_whom_it_names(visit: Visit) -> None:
    page = search(visit, "?q=tolls")

    page.get_by_role("link", name="only country Iceland").click()

    expect(page.locator("#status")).to_have_text("1 result for “tolls”, Iceland")
