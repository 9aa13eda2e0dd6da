"""Every kind of page meets WCAG 2.2 AA as far as axe-core can tell: light, dark, wide, narrow."""

from collections.abc import Iterator, Mapping

import every_kind
import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import ANSWERED, IN_ITS_LETTERS, Scheme, colour, resize
from playwright.sync_api import Browser, Page, expect
from searches import over
from sites import Served
from tabs import opened_tab

LEVELS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
ALL = {"type": "tag", "values": LEVELS}
COLOURS = {"type": "rule", "values": ("color-contrast", "link-in-text-block")}
WIDTHS = (1280, 360)
SCHEMES: Mapping[Scheme, Mapping[str, object]] = {"light": ALL, "dark": COLOURS}
LEADS_ON = "RedirectPage"  # is left before it could be looked at: it only names its target

# What a reader can bring about on a page, beside opening it.
STATES = {
    "results": "search/?q=Farrokh",
    "a filter": "search/?q=tolls&country=Iceland&from=2018",
    "nothing found": "search/?q=tolls&country=Iceland&year=2010",
    "a name that is misspelt": "search/?q=Icland",
    "words lit": "articles/2018/two-keepers-meet/#lit=tolls",
    "a sentence lit": "articles/2018/two-keepers-meet/#e-person-ko-min-seo",
    "an article in Persian": "articles/2020/persian/",
    "notes in the margin": "articles/2021/noted/",
}


@pytest.fixture(scope="module")
def kinds(every: Served) -> Mapping[str, tuple[str, ...]]:
    """The pages of each kind."""
    return every_kind.kinds(every.root)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page whose colours do not fade into each other while they are measured."""
    with opened_tab(browser, reduced_motion="reduce") as tab:
        yield tab


def broken(page: Page, rules: Mapping[str, object] = ALL) -> list[str]:
    """The rules that a page breaks as it is shown, each with the first place where."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(Axe().axe_script)
    found: list[str] = page.evaluate(
        """async (options) => (await axe.run(document, options)).violations
          .map((one) => `${one.id}: ${one.nodes[0].html}`)""",
        {"runOnly": rules, "resultTypes": ["violations"], "preload": False},
    )
    return found


# Of a long list a few of its first and the last, for all are made alike. Whatever is hidden opens.
UNFOLDED = """(many) => {
  document.querySelectorAll("details").forEach((one) => { one.open = true; });
  document.querySelectorAll(`:is(li, tr):nth-child(n + ${many}):not(:last-child)`)
    .forEach((one) => one.remove());
}"""
MANY = 8


def all_broken(page: Page, address: str) -> list[str]:
    """What is broken of a page with all it hides unfolded; in the dark only colours differ."""
    page.goto(address)
    page.wait_for_function(IN_ITS_LETTERS)
    if "/search/" in address:
        expect(page.locator("#status")).to_have_text(ANSWERED)
    if "#lit=" in address:
        expect(page.locator(".arrival")).to_be_visible()
    page.evaluate(UNFOLDED, MANY)
    found = []
    for width in WIDTHS:
        resize(page, width, 900)
        for scheme, rules in SCHEMES.items():
            colour(page, scheme)
            found += [f"{address} {width} {scheme} {one}" for one in broken(page, rules)]
    return found


def test_the_archive_of_these_tests_has_every_kind_of_page(
    kinds: Mapping[str, tuple[str, ...]],
) -> None:
    assert [kind for kind, files in kinds.items() if not files] == []


@pytest.mark.parametrize("kind", [one for one in every_kind.EACH if one.values != (LEADS_ON,)])
def test_a_kind_of_page_breaks_no_rule(
    every: Served, kinds: Mapping[str, tuple[str, ...]], page: Page, kind: str
) -> None:
    chosen = tuple(every_kind.samples(every.site, kinds[kind]))
    found = [one for file in chosen for one in all_broken(page, every.address(file))]

    assert chosen and found == []


@pytest.mark.parametrize("path", STATES.values(), ids=STATES)
def test_what_a_reader_brings_about_breaks_no_rule(every: Served, page: Page, path: str) -> None:
    page.goto("about:blank")  # else nothing is loaded where only the end of the address differs

    assert all_broken(page, every.base + path) == []


def test_the_window_of_the_search_breaks_no_rule(every: Served, page: Page) -> None:
    page.goto(f"{every.base}about/")
    over(page, "Farrokh")

    for scheme in SCHEMES:
        colour(page, scheme)
        assert broken(page) == []


def test_axe_finds_what_is_broken_and_has_the_rules_of_wcag_2_2(page: Page) -> None:
    page.goto("about:blank")
    page.set_content(
        '<html lang="en"><title>x</title><main><h1>x</h1><img src="data:,">'
        '<p style="color: #aaa; background: #fff">Faint</p>'
        '<a href="/a" style="display: block; height: 9px; font-size: 8px">a</a>'
        '<a href="/b" style="display: block; height: 9px; font-size: 8px">b</a></main>'
    )

    found = {one.partition(":")[0] for one in broken(page)}
    assert {"image-alt", "color-contrast", "target-size"} <= found
