"""A site made with `--offline` opens from its folder: whole, quiet, without a server."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import every_kind
import pytest
from conftest import build_site
from playwright.sync_api import Browser, Request, expect

MOVED = 'http-equiv="refresh"'  # a page that leads on to another
LINKS = """[...document.querySelectorAll('a[href], link[href]')].map(
  one => new URL(one.getAttribute('href'), one.baseURI).href)"""


def failed(request: Request) -> Iterator[str]:
    """What could not be loaded; an icon that the next page cuts short could have been."""
    if request.failure != "net::ERR_ABORTED":
        yield f"{request.url}: {request.failure}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that had a search index once, and was then made for reading from a folder."""
    root, out = tmp_path_factory.mktemp("every"), tmp_path_factory.mktemp("offline")
    every_kind.write_archive(root)
    build_site(root, out)
    assert (out / "repo/pagefind").is_dir()
    command = (sys.executable, "-m", "builder", "build", "--offline", "--root", str(root))
    subprocess.run((*command, "--out", str(out / "repo")), check=True, capture_output=True)
    return out / "repo"


def test_every_page_opens_from_the_folder_without_a_complaint_or_a_dead_link(
    browser: Browser, folder: Path
) -> None:
    tab = browser.new_context().new_page()
    complaints: list[str] = []
    tab.on("console", lambda one: complaints.append(f"{tab.url}: {one.text}"))
    tab.on("pageerror", lambda one: complaints.append(f"{tab.url}: {one}"))
    tab.on("requestfailed", lambda one: complaints.extend(failed(one)))
    dead: set[str] = set()
    for page in sorted(folder.rglob("*.html")):
        tab.goto(page.as_uri())
        if MOVED in page.read_text(encoding="utf-8"):
            expect(tab).not_to_have_url(page.as_uri())
        inside = [urlsplit(one) for one in tab.evaluate(LINKS) if one.startswith("file:")]
        dead |= {one.path for one in inside if not Path(unquote(one.path)).is_file()}
    tab.context.close()

    assert complaints == []
    assert dead == set()


def test_its_letters_are_its_own_and_it_offers_no_search(browser: Browser, folder: Path) -> None:
    tab = browser.new_context().new_page()
    tab.goto((folder / "index.html").as_uri())
    fonts = tab.evaluate("document.fonts.ready.then(all => [...all].map(one => one.status))")

    assert "loaded" in fonts
    assert tab.get_by_role("search").count() == 0
    assert not (folder / "pagefind").exists()
    tab.context.close()
