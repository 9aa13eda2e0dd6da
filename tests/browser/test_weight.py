"""A page is light, needs no script to be read, and is reached from the front page by links."""

import gzip
from collections.abc import Iterator, Mapping
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

import every_kind
import pytest
from playwright.sync_api import Browser, Page
from sites import Served
from tabs import opened_tab
from test_links import Page as Parsed

MOST = 20_000  # bytes, packed, of an article's page and its style sheet


def packed(site: Served, file: str) -> int:
    return len(gzip.compress((site.site / file).read_bytes()))


def html(site: Served, file: str) -> str:
    return (site.site / file).read_text(encoding="utf-8")


def links(site: Served, file: str) -> Iterator[str]:
    """The pages that a page links to, by their files."""
    folder = file.rpartition("/")[0]
    for link in Parsed(html(site, file)).followed:
        parts = urlsplit(link)
        if not parts.scheme and not parts.netloc and parts.path:
            target = normpath(join(folder, unquote(parts.path)))
            whole = f"{target}/index.html" if parts.path.endswith("/") else target
            yield normpath(whole)


def reached(site: Served) -> set[str]:
    """The pages that links lead to from the front page."""
    pages, seen, waiting = set(site.pages()), {"index.html"}, ["index.html"]
    while waiting:
        found = pages.intersection(links(site, waiting.pop())) - seen
        seen |= found
        waiting += found
    return seen


def left_behind(site: Served) -> set[str]:
    """Pages that no link should lead to: former addresses, and the one for what is not there."""
    moved = {file for file in site.pages() if 'http-equiv="refresh"' in html(site, file)}
    return {*moved, "404.html"}


def test_an_article_is_light(first: Served) -> None:
    (sheet,) = first.site.glob("assets/style-*.css")
    style = packed(first, sheet.relative_to(first.site).as_posix())
    parsed = {file: Parsed(html(first, file)) for file in first.pages()}
    articles = [file for file, page in parsed.items() if page.metas.get("og:type") == "article"]
    weights = {file: packed(first, file) + style for file in articles}

    assert weights
    assert {file: weight for file, weight in weights.items() if weight > MOST} == {}


@pytest.mark.parametrize("name", ["every", "first"])
def test_every_page_is_reached_by_links(name: str, request: pytest.FixtureRequest) -> None:
    site: Served = request.getfixturevalue(name)

    assert set(site.pages()) - reached(site) == left_behind(site)


def lines(page: Page) -> list[str]:
    return [line for line in page.locator("main").inner_text().splitlines() if line.strip()]


@pytest.fixture(scope="module")
def kinds(every: Served) -> Mapping[str, tuple[str, ...]]:
    return every_kind.kinds(every.root)


@pytest.fixture(scope="module")
def with_and_without(browser: Browser) -> Iterator[tuple[Page, Page]]:
    """A tab where scripts run, and one where they don't."""
    with opened_tab(browser) as scripted, opened_tab(browser, java_script_enabled=False) as plain:
        yield scripted, plain


@pytest.mark.parametrize(
    "kind", [one for one in every_kind.EACH if one.values != ("RedirectPage",)]
)
def test_without_scripts_a_kind_of_page_says_the_same(
    with_and_without: tuple[Page, Page],
    every: Served,
    kinds: Mapping[str, tuple[str, ...]],
    kind: str,
) -> None:
    scripted, plain = with_and_without
    for file in every_kind.samples(every.site, kinds[kind]):
        if file != "search/index.html":
            scripted.goto(every.address(file))
            plain.goto(every.address(file))
            said = lines(plain)
            assert said, file
            comforts = scripted.locator("button[data-copy]").all_inner_texts()
            assert set(lines(scripted)) - {*said, *comforts} == set(), file
