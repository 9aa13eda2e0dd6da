"""An index in shards answers as the one index of the same pages does."""

import re
from collections.abc import Iterator
from datetime import date
from functools import partial

import pytest
from playwright.sync_api import Browser, Page, expect
from searches import ask, choices, opened, titles
from sites import serving
from small_archive import write_archive
from tabs import opened_tab

from builder.archive.workspace import Workspace
from builder.means.bundle import parts_in
from builder.output import updating
from builder.output.build import Order, build
from builder.output.shards import shards_of

FEW = 4  # pages of a shard
FACETS = ("kind", "person", "country", "organization", "outlet", "year")


@pytest.fixture(scope="module")
def sharded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site of the small archive, its index in many shards."""
    root, folder = tmp_path_factory.mktemp("sharded"), tmp_path_factory.mktemp("sharded-site")
    write_archive(root)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(updating, "shards_of", partial(shards_of, most=FEW))
        build(Workspace(root), Order(folder / "repo"), date(2024, 1, 1))
    assert len(parts_in(folder / "repo/pagefind")) > FEW
    with serving(folder) as address:
        yield address


@pytest.fixture(scope="module")
def pages(browser: Browser) -> Iterator[tuple[Page, Page]]:
    """Two for all that only ask: each question loads its page anew."""
    with opened_tab(browser) as one, opened_tab(browser) as other:
        yield one, other


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """One that has loaded nothing yet."""
    with opened_tab(browser) as fresh:
        yield fresh


def answer(page: Page, base: str, address: str) -> tuple[str, dict[str, dict[str, int]]]:
    """What the search page says it found, and the counts of all facets."""
    opened(page, base, address)
    counts = {facet: choices(page, facet) for facet in FACETS}
    return page.locator("#status").inner_text(), counts


@pytest.mark.parametrize(
    "address",
    [
        *("", "?q=tolls", "?q=Ko Min Seo", '?q="Ko Min-seo"', "?q=Farrokh", "?q=harbour"),
        *("?q=ferry lanterns", "?q=keep", "?q=keepers quay", "?q=lantrns", "?q=zzzz keepers"),
        *("?year=2021", "?kind=person&kind=country", "?q=tolls&kind=article", "?from=2020&to=2021"),
        *("?q=keepers&sort=newest", "?sort=oldest", "?q=keepers&sort=oldest"),
    ],
)
def test_shards_find_and_count_what_one_index_does(
    pages: tuple[Page, Page], base: str, sharded: str, address: str
) -> None:
    whole, parts = pages

    assert answer(parts, sharded, address) == answer(whole, base, address)
    assert sorted(titles(parts)) == sorted(titles(whole))


@pytest.mark.parametrize("order", ["newest", "oldest"])
def test_results_by_date_are_in_order_across_shards(page: Page, sharded: str, order: str) -> None:
    opened(page, sharded, f"?kind=article&sort={order}")
    days = page.locator("#hits .row-date").all_inner_texts()

    years = [int(day[-4:]) for day in days if day[-4:].isdigit()]
    assert years == sorted(years, reverse=order == "newest")
    assert len(set(years)) > 1


def test_the_newest_pages_are_shown_before_older_shards_are_loaded(
    page: Page, sharded: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, sharded)

    assert not [url for url in asked if url.endswith(("filters.json", ".chunk"))]
    assert choices(page, "kind")["Article"] > 0, "filters are known before the first search"


def test_a_word_that_a_shard_lacks_is_not_cut_there(page: Page, sharded: str) -> None:
    """Pagefind takes the beginning of a word that it does not have for the word."""
    opened(page, sharded)
    ask(page, "tolls")

    assert sorted(titles(page)) == ["Keepers Agree on Pilotage", "Two Keepers Meet on the Quay"]


LOST = re.compile("could not be loaded")


@pytest.mark.parametrize(
    "file", ["shards.json", "search-worker*.js", "wasm.*", "about-*", "*.chunk", "*.pf_fragment"]
)
def test_a_file_that_is_missing_is_told_and_the_lists_remain(
    page: Page, sharded: str, file: str
) -> None:
    page.route(f"**/{file}", lambda route: route.fulfill(status=404))
    page.goto(f"{sharded}search/?q=tolls")

    expect(page.locator("#status")).to_have_text(LOST)
    expect(page.locator("#ways")).to_be_visible()


@pytest.mark.parametrize("file", ["wasm.*", "about-*", "*.chunk", "*.pf_fragment"])
def test_so_is_one_that_is_damaged(page: Page, sharded: str, file: str) -> None:
    page.route(f"**/{file}", lambda route: route.fulfill(body="damaged"))
    page.goto(f"{sharded}search/?q=tolls")

    expect(page.locator("#status")).to_have_text(LOST)


@pytest.mark.parametrize("file", ["*.chunk", "*.pf_fragment"])
def test_what_could_not_be_loaded_is_tried_again(page: Page, sharded: str, file: str) -> None:
    page.route(f"**/{file}", lambda route: route.abort())
    page.goto(f"{sharded}search/?q=tolls")
    expect(page.locator("#status")).to_have_text(LOST)

    page.unroute(f"**/{file}")
    page.locator("#find").press("Enter")

    expect(page.locator("#hits .row-title")).to_have_text(
        ["Keepers Agree on Pilotage", "Two Keepers Meet on the Quay"]
    )
