"""Numbers on the page of an actor lead to the articles that they count."""

import re

from playwright.sync_api import Browser, Page, expect
from sites import Served
from tabs import opened_tab

ZARIF = "people/mohammad-javad-zarif/"
COUNT = re.compile(r": (\d+) articles?$")


def told(tab: Page) -> list[tuple[str, str]]:
    """What each link to the search says that it leads to, and its address."""
    links = tab.locator("a[href*='search/?person='][href*='&']")
    script = "all => all.map(one => [one.getAttribute('aria-label') ?? '', one.href])"
    return [(label, address) for label, address in links.evaluate_all(script)]


def test_each_number_finds_as_many_articles_as_it_says(browser: Browser, first: Served) -> None:
    with opened_tab(browser) as tab:
        tab.goto(first.base + ZARIF)
        links = told(tab)
        assert {
            "Mohammad Javad Zarif, Iran: 4 articles",
            "Mohammad Javad Zarif, The National: 1 article",
        } <= {label for label, _ in links}
        for label, address in links[-6:]:
            found = COUNT.search(label)
            assert found is not None
            tab.goto(address)
            expect(tab.locator("#status")).to_have_text(re.compile(rf"^{found[1]} results?\b"))
