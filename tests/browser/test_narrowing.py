"""Numbers on the page of an actor lead to the articles that they count."""

import re

from conftest import Served
from playwright.sync_api import Browser, expect

ZARIF = "people/mohammad-javad-zarif/"
COUNT = re.compile(r": (\d+) articles?$")


def test_each_number_finds_as_many_articles_as_it_says(browser: Browser, first: Served) -> None:
    tab = browser.new_context().new_page()
    tab.goto(first.base + ZARIF)
    links = tab.locator("a[href*='search/?person='][href*='&']")
    told = [
        (one.get_attribute("aria-label") or "", one.get_attribute("href")) for one in links.all()
    ]
    assert {
        "Mohammad Javad Zarif, Iran: 4 articles",
        "Mohammad Javad Zarif, The National: 1 article",
    } <= {label for label, _ in told}
    for label, href in told[-6:]:
        found = COUNT.search(label)
        assert found is not None
        tab.goto(first.base + ZARIF + (href or ""))
        expect(tab.locator("#status")).to_have_text(re.compile(rf"^{found[1]} results?\b"))
    tab.context.close()
