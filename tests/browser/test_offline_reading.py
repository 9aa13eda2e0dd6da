"""A site made with `--offline` opens from its folder: whole, quiet, without a server."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from urllib.parse import unquote, urljoin, urlsplit

import every_kind
import pytest
from conftest import IN_ITS_LETTERS, failed
from playwright.sync_api import Browser, expect
from sites import Served, build_site
from tabs import opened_tab
from test_links import Page as Parsed

MOVED = 'http-equiv="refresh"'  # a page that leads on to another


@pytest.fixture(scope="module")
def folder(every: Served, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that had a search index once, and was then made for reading from a folder."""
    root = tmp_path_factory.mktemp("offline") / "every"
    copytree(every.root, root)
    assert (root / "repo/pagefind").is_dir()
    return build_site(root, root, offline=True)


def linked(page: Path) -> Iterator[str]:
    """The files that a page leads to, or loads."""
    for link in Parsed(page.read_text(encoding="utf-8")).links:
        parts = urlsplit(urljoin(page.as_uri(), link))
        if parts.scheme == "file":
            yield unquote(parts.path)


def test_no_page_has_a_dead_link(folder: Path) -> None:
    found = {file for page in folder.rglob("*.html") for file in linked(page)}

    assert found
    assert {file for file in found if not Path(file).is_file()} == set()


def test_pages_of_each_kind_open_without_a_complaint(
    browser: Browser, every: Served, folder: Path
) -> None:
    kinds = every_kind.kinds(every.root).values()
    files = (file for some in kinds for file in every_kind.samples(every.site, some))
    pages = [folder / file for file in files if (folder / file).is_file()]
    complaints: list[str] = []
    with opened_tab(browser) as tab:
        tab.on("console", lambda one: complaints.append(f"{tab.url}: {one.text}"))
        tab.on("pageerror", lambda one: complaints.append(f"{tab.url}: {one}"))
        tab.on("requestfailed", lambda one: complaints.extend(failed(one)))
        for page in pages:
            tab.goto(page.as_uri())
            if MOVED in page.read_text(encoding="utf-8"):
                expect(tab).not_to_have_url(page.as_uri())
            tab.wait_for_function(IN_ITS_LETTERS)

    assert len(pages) > len(kinds)
    assert complaints == []


def test_its_letters_are_its_own_and_it_offers_no_search(browser: Browser, folder: Path) -> None:
    with opened_tab(browser) as tab:
        tab.goto((folder / "index.html").as_uri())

        tab.wait_for_function(IN_ITS_LETTERS)
        expect(tab.get_by_role("search")).to_have_count(0)
    assert not (folder / "pagefind").exists()
