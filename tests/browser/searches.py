"""The search page as tests see it: what it lists, counts and keeps in its address."""

from urllib.parse import parse_qs, urlsplit

from conftest import ANSWERED, Visit
from playwright.sync_api import Page, expect


def search(visit: Visit, address: str) -> Page:
    """Open the search page with a state in its address."""
    return visit.open(f"search/{address}")


def opened(page: Page, base: str) -> None:
    """Open the search page of a site, and wait until it can be asked."""
    page.goto(f"{base}search/")
    expect(page.locator("#status")).to_have_text(ANSWERED)


def ask(page: Page, words: str) -> None:
    """Write words into the box of a search page that is open, and wait for the answer to them."""
    page.locator("#find").fill(words)
    expect(page.locator("#found")).to_have_attribute("aria-busy", "false")
    expect(page.locator("#status")).to_contain_text(words)
    expect(page.locator("#status")).to_have_text(ANSWERED)


def titles(page: Page) -> list[str]:
    return page.locator("#hits .row-title").all_inner_texts()


def cards(page: Page) -> list[str]:
    """Whoever the words name."""
    return page.locator("#hits .card .row-title").all_inner_texts()


def choices(page: Page, facet: str) -> dict[str, int]:
    """A facet's values with their counts."""
    rows = page.locator(f'#facets label:has(input[name="{facet}"])').all_inner_texts()
    return {name: int(number) for name, number in (row.split("\n") for row in rows)}


def state(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)
