"""The search page as tests see it: what it lists, counts and keeps in its address."""

import re
from collections.abc import Mapping
from urllib.parse import parse_qs, quote_plus, urlsplit

from conftest import ANSWERED, Visit
from playwright.sync_api import Page, expect

QUOTED = re.compile('["“”]')


def search(visit: Visit, address: str) -> Page:
    """Open the search page with a state in its address."""
    return visit.open(f"search/{address}")


def opened(page: Page, base: str, address: str = "") -> None:
    """Open the search page of a site with a state in its address, and wait for the answer."""
    page.goto(f"{base}search/{address}")
    expect(page.locator("#status")).to_have_text(ANSWERED)


# What was found is said last, after the words that were asked for. A page looks at each frame
# whether that is so, where `expect` would ask it more and more seldom.
ANSWERS = """(words) => document.getElementById("status").textContent.endsWith(` for ${words}`) ||
  document.getElementById("status").textContent === `Nothing was found for ${words}.`"""


def ask(page: Page, words: str) -> None:
    """Write words into the box of a search page that is open, and wait for the answer to them."""
    page.locator("#find").fill(words)
    page.wait_for_function(ANSWERS, arg=words if QUOTED.search(words) else f"“{words}”")


def over(page: Page, words: str) -> None:
    """Open the search over a page, type, and wait for the answer to all that was typed."""
    page.keyboard.press("Control+k")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.type(words)
    more = page.get_by_role("dialog").locator(".more a")
    expect(more).to_have_attribute("href", re.compile(rf"[?]q={re.escape(quote_plus(words))}$"))


def titles(page: Page) -> list[str]:
    return page.locator("#hits .row-title").all_inner_texts()


def cards(page: Page) -> list[str]:
    """Whoever the words name."""
    return page.locator("#hits .card .row-title").all_inner_texts()


def choices(page: Page, facet: str) -> dict[str, int]:
    """A facet's values with their counts."""
    rows = page.locator(f'#facets label:has(input[name="{facet}"])').all_inner_texts()
    return {name: int(number) for name, number in (row.split("\n") for row in rows)}


def expect_state(page: Page, wanted: Mapping[str, list[str]]) -> None:
    """Wait until the address holds this search."""
    page.wait_for_url(lambda address: parse_qs(urlsplit(address).query) == wanted)
