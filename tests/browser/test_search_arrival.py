"""An article that was reached from a search: its words are lit until they are put out."""

import re

import pytest
from conftest import Visit
from playwright.sync_api import Locator, Page, expect
from searches import search

ARTICLE = "articles/2018/two-keepers-meet/"


def arrive(visit: Visit, words: str) -> Page:
    page = visit.open(f"{ARTICLE}#lit={words}")
    expect(page.locator(".arrival")).to_be_visible()
    return page


def lit(page: Page) -> Locator:
    return page.locator("main mark.lit")


def test_a_result_opens_with_its_words_lit(visit: Visit) -> None:
    page = search(visit, "?q=mutual pilotage")
    page.get_by_role("link", name="Two Keepers Meet").click()

    expect(page.locator(".arrival")).to_contain_text("1 place lit for “mutual pilotage”")
    expect(lit(page)).to_have_text(["mutual pilotage"])


def test_a_name_leads_to_its_page_without_light(visit: Visit) -> None:
    page = search(visit, "?q=go minseo")
    page.get_by_role("link", name="Ko Min Seo").first.click()

    expect(page).to_have_url(f"{visit.base}people/ko-min-seo/")


def test_words_are_lit_within_names_and_links_of_the_text_only(visit: Visit) -> None:
    page = arrive(visit, "farrokh tolls")

    expect(lit(page).filter(has_text=re.compile("^Farrokh$"))).to_have_count(2)
    expect(lit(page).filter(has_text=re.compile("^tolls$"))).to_have_count(2)
    expect(page.locator("aside .lit, header.top .lit, nav .lit")).to_have_count(0)


def test_little_words_are_not_lit_alone(visit: Visit) -> None:
    expect(lit(arrive(visit, "of the tolls"))).to_have_text(["tolls", "tolls"])


def test_removing_the_light_leaves_the_page_as_it_was(visit: Visit) -> None:
    untouched = visit.open(ARTICLE).locator("main").inner_html()
    visit.page.goto("about:blank")
    page = arrive(visit, "tolls")
    expect(lit(page)).not_to_have_count(0)

    page.get_by_role("button", name="Remove").click()

    expect(page.locator("main")).to_be_focused()
    expect(page).to_have_url(visit.base + ARTICLE)
    expect(lit(page)).to_have_count(0)
    assert page.locator("main").inner_html() == untouched


def test_the_page_stays_at_its_top_until_a_reader_goes_on(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 360, "height": 400})
    page = arrive(visit, "tolls")
    assert page.evaluate("scrollY") == 0, "for good: the strip is there, and nothing scrolls"

    page.get_by_role("button", name="Go to the next").click()

    expect(page.locator(".lit.here")).to_be_in_viewport()


def test_words_that_the_page_does_not_have_light_nothing(visit: Visit) -> None:
    page = visit.open(f"{ARTICLE}#lit=zebra")
    page.wait_for_load_state("networkidle")

    assert any("/search-arrival" in url for url in visit.requests)
    expect(page.locator(".arrival")).to_have_count(0)


def test_hostile_words_are_text(visit: Visit) -> None:
    page = arrive(visit, "tolls <img src=x onerror=alert(1)>")

    expect(page.locator(".arrival")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator(".arrival img")).to_have_count(0)
    assert visit.complaints == []


@pytest.mark.parametrize(
    ("text", "words", "lit"),
    [
        ("Call ℡ now", "tel", ["℡"]),
        ("He is (№) 5", "no", ["(№)"]),
        ("A mark™, they said", "marktm", ["mark"]),
        ("“Tolls!”", "tolls", ["Tolls"]),
    ],
)
def test_signs_that_are_read_as_letters_have_a_place(
    visit: Visit, text: str, words: str, lit: list[str]
) -> None:
    arrive(visit, "tolls")
    module = next(url for url in visit.requests if "/search-words-" in url)
    script = """async ([url, text, words]) => {
        const { places, terms } = await import(url);
        return places(text, terms(words)).map(([start, end]) => text.slice(start, end));
    }"""

    assert visit.page.evaluate(script, [module, text, words]) == lit
