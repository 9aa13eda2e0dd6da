"""The search by keyboard: "/" and Ctrl+K on every page, arrows, Escape; what is loaded when."""

import gzip
import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from conftest import ANSWERED, Visit
from playwright.sync_api import Response, expect
from searches import over, search, titles
from sites import Served

PAGES = (
    *("", "articles/", "articles/2018/", "articles/2018/two-keepers-meet/", "people/"),
    *("people/ko-min-seo/", "countries/is/", "outlets/north-wire/", "pairs/", "about/"),
)


@pytest.mark.parametrize("path", PAGES)
def test_the_keys_work_on_every_page(visit: Visit, path: str) -> None:
    page = visit.open(path)

    page.keyboard.press("/")
    expect(page.locator("#find")).to_be_focused()
    page.keyboard.press("Control+k")
    expect(page.locator("#over-find")).to_be_focused()
    page.keyboard.press("Escape")

    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator("#find")).to_be_focused()
    expect(page.locator("#find")).to_have_value("")


def test_nothing_of_the_search_is_loaded_before_it_is_asked_for(visit: Visit) -> None:
    page = visit.open("articles/2018/two-keepers-meet/")
    page.wait_for_load_state("networkidle")
    before = [url for url in visit.requests if "search" in url or "pagefind" in url]

    over(page, "tolls")

    assert before == []
    assert any("pagefind" in url for url in visit.requests)


def test_the_window_shows_results_while_one_types_and_leads_to_them(visit: Visit) -> None:
    page = visit.open("about/")
    over(page, "go minseo")
    rows = page.get_by_role("dialog").locator(".row")
    expect(rows.first).to_contain_text("Person · 고민서")

    first = rows.get_by_role("link", name="Ko Min Seo").first
    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator("#over-find")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    page.keyboard.press("Enter")

    page.wait_for_url(f"{visit.base}people/ko-min-seo/")


def test_what_is_typed_before_the_window_is_loaded_is_not_lost(visit: Visit) -> None:
    page = visit.open("about/")
    page.route("**/search-modal*", lambda route: (page.wait_for_timeout(500), route.continue_()))

    page.keyboard.press("Control+k")
    page.keyboard.type("tolls")

    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text("2 results")
    expect(page.locator("#over-find")).to_have_value("tolls")


def test_enter_in_the_window_leads_to_all_results(visit: Visit) -> None:
    page = visit.open("about/")
    over(page, "tolls")
    all_of_them = page.get_by_role("link", name="All 2 results, with filters")
    expect(all_of_them).to_have_attribute("href", f"{visit.base}search/?q=tolls")

    page.locator("#over-find").press("Enter")

    expect(page.locator("#status")).to_have_text("2 results for “tolls”")


def test_the_window_suggests_names_and_says_when_nothing_is_found(visit: Visit) -> None:
    page = visit.open("about/")
    page.keyboard.press("Control+k")
    page.locator("#over-find").fill("Icland")

    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(
        "Nothing was found for “Icland”."
    )
    page.get_by_role("button", name="Iceland").click()
    expect(page.get_by_role("dialog").locator(".row-title").first).to_have_text("Iceland")
    expect(page.locator("#over-find")).to_be_focused()


def test_escape_closes_the_window_and_the_focus_returns(visit: Visit) -> None:
    page = visit.open("people/")
    link = page.get_by_role("link", name="Una Quayle").first
    link.focus()
    over(page, "tolls")

    page.keyboard.press("Escape")

    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(link).to_be_focused()


def test_ctrl_k_again_the_button_and_the_page_behind_close_the_window(visit: Visit) -> None:
    page = visit.open("people/")
    dialog = page.get_by_role("dialog")
    closings: tuple[Callable[[], None], ...] = (
        lambda: page.keyboard.press("Control+k"),
        lambda: page.get_by_role("button", name="Close").click(),
        lambda: page.mouse.click(5, 5),
    )
    for close in closings:
        page.keyboard.press("Control+k")
        expect(dialog).to_be_visible()
        close()
        expect(dialog).to_be_hidden()


def test_arrow_keys_go_from_the_box_through_the_results(visit: Visit) -> None:
    page = search(visit, "?q=tolls")
    rows = page.locator("#hits .row-title a")
    expect(rows).to_have_count(2)
    page.locator("#find").focus()

    page.keyboard.press("ArrowDown")
    expect(rows.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(rows.last).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(rows.last).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")

    expect(page.locator("#find")).to_be_focused()


def test_a_slash_and_arrows_that_are_typed_are_text(visit: Visit) -> None:
    page = search(visit, "?q=tolls")
    page.locator("#find").fill("")

    page.locator("#find").press_sequentially("a/b")

    expect(page.locator("#find")).to_have_value("a/b")


def test_results_are_announced_politely(visit: Visit) -> None:
    page = search(visit, "?q=tolls")
    expect(page.get_by_role("status")).to_have_attribute("aria-live", "polite")
    expect(page.locator("#near")).to_have_attribute("aria-live", "polite")

    over(page, "tolls")

    status = page.get_by_role("dialog").get_by_role("status")
    expect(status).to_have_attribute("aria-live", "polite")
    expect(status).to_have_text("2 results")


def test_the_window_breaks_no_rule_of_the_page(visit: Visit) -> None:
    over(visit.open("about/"), "tolls")

    assert visit.complaints == []


def packed(response: Response) -> int:
    """What a server sends that packs texts, as GitHub Pages does."""
    text = re.search(r"\.(css|js|json|svg)$|/$", urlsplit(response.url).path)
    return len(gzip.compress(response.body()) if text else response.body())


def test_the_first_answer_takes_no_more_than_300_kb(visit: Visit, first: Served) -> None:
    answers: list[Response] = []

    def keep(answer: Response) -> None:
        answers.append(answer)

    visit.page.on("response", keep)
    page = visit.page
    page.goto(f"{first.base}search/?q=sanctions")
    expect(page.locator("#status")).to_have_text(ANSWERED)
    page.wait_for_load_state("networkidle")

    assert len(titles(page)) > 2
    assert sum(map(packed, answers)) <= 300_000
