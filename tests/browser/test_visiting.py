"""Comforts of a browser: what is new since the last visit, copying, and a site in a folder."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import IN_ITS_LETTERS, Visit, failed
from playwright.sync_api import Browser, Page, expect
from sites import build_site
from small_archive import write_archive
from tabs import opened_tab

ARTICLE = "articles/2018/two-keepers-meet/"
HOURS = 60 * 60 * 1000  # milliseconds

# A function: the policy of the pages lets a text be evaluated once, but not again and again.
KEPT = "() => localStorage.length > 0"


def test_a_first_visit_is_told_of_nothing_new(visit: Visit) -> None:
    page = visit.open()
    page.wait_for_function(KEPT)

    expect(page.locator("#visit")).to_be_hidden()


def test_what_came_in_since_the_last_visit_is_told_and_linked(visit: Visit) -> None:
    page = visit.open()
    page.wait_for_function(KEPT)
    page.evaluate(
        """([id, back]) => {
          const [key] = Object.keys(localStorage);
          const kept = JSON.parse(localStorage[key]);
          kept.ids = kept.ids.filter((one) => one !== id);
          kept.seen -= back;
          localStorage[key] = JSON.stringify(kept);
        }""",
        ["2018/two-keepers-meet", 5 * HOURS],
    )
    visit.open()

    expect(page.locator("#visit h2")).to_contain_text("New since your visit of")
    expect(page.locator("#visit li")).to_have_count(1)
    page.locator("#visit a").click()
    expect(page).to_have_url(f"{visit.base}{ARTICLE}")
    page.go_back()
    expect(page.locator("#visit li")).to_have_count(1)  # still the same visit


def test_it_is_kept_for_this_site_alone_and_without_cookies(visit: Visit) -> None:
    page = visit.open()
    page.wait_for_function(KEPT)

    assert page.evaluate("Object.keys(localStorage)") == ["cuttings /repo/"]
    assert page.context.cookies() == []


def test_a_record_is_copied_as_it_stands(visit: Visit) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.open(ARTICLE)
    page.get_by_text("CSL-JSON", exact=True).click()
    page.get_by_role("button", name="Copy CSL-JSON").click()

    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = json.loads(page.evaluate("navigator.clipboard.readText()"))
    assert copied[0]["type"] == "article-newspaper"


@pytest.mark.parametrize("style", ["Chicago", "MLA", "APA"])
def test_a_citation_is_copied_with_its_italics_and_as_plain_text(visit: Visit, style: str) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.open(ARTICLE)
    shown = page.locator(f"#cite-{style.lower()}")
    page.get_by_role("button", name=f"Copy {style}").click()

    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == shown.text_content()
    rich = page.evaluate(
        """() => navigator.clipboard.read()
          .then(([one]) => one.getType("text/html")).then((blob) => blob.text())"""
    )
    assert f"<i>{shown.locator('cite').first.text_content()}</i>" in rich


def test_what_the_browser_does_not_copy_is_selected(visit: Visit) -> None:
    page = visit.open(ARTICLE)
    page.evaluate("() => { navigator.clipboard.write = () => Promise.reject(new Error('no')); }")
    page.get_by_role("button", name="Copy MLA").click()

    page.wait_for_function("() => getSelection().toString() !== ''")
    selected = page.evaluate("getSelection().toString()")
    assert selected.strip() == page.locator("#cite-mla").text_content()


def test_without_scripts_a_click_selects_a_citation(phone: Visit) -> None:
    page = phone.page
    page.goto(phone.base + ARTICLE)
    page.locator("#cite-apa").click()

    assert page.locator("#cite-apa").evaluate("one => getComputedStyle(one).userSelect") == "all"


def test_without_scripts_records_are_there_and_buttons_are_not(phone: Visit) -> None:
    page = phone.page
    page.goto(phone.base + ARTICLE)
    page.get_by_text("BibTeX", exact=True).click()

    expect(page.locator("#bibtex")).to_contain_text("@")
    assert not any(button.is_visible() for button in page.locator("button[data-copy]").all())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site built to be opened from a folder."""
    root = tmp_path_factory.mktemp("visited")
    write_archive(root)
    return build_site(root, root, offline=True)


@pytest.fixture
def opened(browser: Browser, folder: Path) -> Iterator[tuple[Page, list[str]]]:
    """The front page of the folder, with all that the browser complains of."""
    with opened_tab(browser) as page:
        complaints = list[str]()
        page.on("console", lambda one: complaints.append(one.text))
        page.on("requestfailed", lambda one: complaints.extend(failed(one)))
        page.goto((folder / "index.html").as_uri())
        yield page, complaints


def test_a_site_in_a_folder_is_read_by_its_links(
    opened: tuple[Page, list[str]], folder: Path
) -> None:
    page, complaints = opened
    files = {
        "People": "people/index.html",
        "Ko Min Seo": "people/ko-min-seo/index.html",
        "Articles": "articles/index.html",
        "2018": "articles/2018/index.html",
        "About": "about/index.html",
    }
    for name, file in files.items():
        page.get_by_role("link", name=name).first.click()
        expect(page).to_have_url((folder / file).as_uri())

    page.wait_for_function(IN_ITS_LETTERS)
    expect(page.locator("body")).to_have_css("font-family", re.compile('^"Source'))
    assert complaints == []


def test_its_search_page_says_what_it_needs(opened: tuple[Page, list[str]]) -> None:
    page, complaints = opened
    page.get_by_role("link", name="Search").first.click()

    expect(page.get_by_text("Searching needs a server")).to_be_visible()
    expect(page.get_by_role("link", name="People").last).to_be_visible()
    assert complaints == []
