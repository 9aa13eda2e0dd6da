"""Comforts of a browser: what is new since the last visit, copying, and a site in a folder."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Visit
from playwright.sync_api import Browser, Page, expect
from small_archive import write_archive

ARTICLE = "articles/2018/two-keepers-meet/"
HOURS = 60 * 60 * 1000  # milliseconds


def test_a_first_visit_is_told_of_nothing_new(visit: Visit) -> None:
    page = visit.open()
    page.wait_for_function("localStorage.length > 0")

    expect(page.locator("#visit")).to_be_hidden()


def test_what_came_in_since_the_last_visit_is_told_and_linked(visit: Visit) -> None:
    page = visit.open()
    page.wait_for_function("localStorage.length > 0")
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
    page.wait_for_function("localStorage.length > 0")

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


def test_without_scripts_records_are_there_and_buttons_are_not(phone: Visit) -> None:
    page = phone.open(ARTICLE)
    page.get_by_text("BibTeX", exact=True).click()

    expect(page.locator("#bibtex")).to_contain_text("@")
    expect(page.locator("button[data-copy]").first).to_be_hidden()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site built to be opened from a folder."""
    root = tmp_path_factory.mktemp("offline")
    write_archive(root)
    command = (sys.executable, "-m", "builder", "build", "--offline", "--root", str(root))
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return root / "site"


@pytest.fixture
def opened(browser: Browser, folder: Path) -> Iterator[tuple[Page, list[str]]]:
    """The front page of the folder, with all that the browser complains of."""
    context = browser.new_context()
    page, complaints = context.new_page(), list[str]()
    page.on("console", lambda one: complaints.append(one.text))
    page.on("requestfailed", lambda one: complaints.append(one.url))
    page.goto((folder / "index.html").as_uri())
    yield page, complaints
    context.close()


def test_a_site_in_a_folder_is_read_by_its_links(opened: tuple[Page, list[str]]) -> None:
    page, complaints = opened
    for name in ("People", "Ko Min Seo", "Articles", "2018", "About"):
        page.get_by_role("link", name=name).first.click()
        assert page.url.startswith("file:") and page.url.endswith("index.html")

    loaded = "[...document.fonts].some((one) => one.status === 'loaded')"
    assert page.evaluate(f"document.fonts.ready.then(() => {loaded})")
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Source')
    assert complaints == []


def test_its_search_page_says_what_it_needs(opened: tuple[Page, list[str]]) -> None:
    page, complaints = opened
    page.get_by_role("link", name="Search").first.click()

    expect(page.get_by_text("Searching needs a server")).to_be_visible()
    expect(page.get_by_role("link", name="People").last).to_be_visible()
    assert complaints == []
