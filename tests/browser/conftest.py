"""A browser, the sites that it reads, and what a visit to one of them brings about."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import every_kind
import pytest
from forms import Form, build_form, opened
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright
from shared_folders import filled_once
from sites import ROOT, Served, build_site, serving
from small_archive import write_archive
from tabs import PATIENCE, emptied_tab, opened_tab, opened_window

QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)
PROGRAMS = ("chromium-headless-shell", "chromium")
Scheme = Literal["light", "dark"]
expect.set_options(timeout=PATIENCE)

DESK = {"width": 1280, "height": 900}
ANSWERED = re.compile("result|nothing else|Nothing was found|all of the archive")

# All is laid out, which is what makes a browser ask for fonts, and these have come.
IN_ITS_LETTERS = """() => document.body.offsetHeight >= 0 && document.fonts.status === "loaded" &&
  [...document.fonts].some((one) => one.status === "loaded")"""


def failed(request: Request) -> Iterator[str]:
    """What could not be loaded; what the next page cuts short could have been."""
    if request.failure != "net::ERR_ABORTED":
        yield f"{request.url}: {request.failure}"


def resize(page: Page, width: int, height: int = 800) -> None:
    """Make the window as wide, and wait until the page has heard of it."""
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_function("(width) => innerWidth === width", arg=width)


def colour(page: Page, scheme: Scheme) -> None:
    """Ask for light or dark, and wait until the page has heard of it."""
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function(f"() => matchMedia('(prefers-color-scheme: {scheme})').matches")


@dataclass
class Visit:
    """A page of the browser, with all it asked for and complained of."""

    page: Page
    base: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str = "") -> Page:
        """Go to a page of the site, and wait for its fonts; on the search page, for the answer."""
        self.page.goto(self.base + path)
        self.page.wait_for_function(IN_ITS_LETTERS)
        if path.startswith("search/"):
            expect(self.page.locator("#status")).to_have_text(ANSWERED)
        return self.page

    def asked(self, request: Request) -> None:
        self.requests.append(request.url)


@contextmanager
def visiting(browser: Browser, base: str, **options: Any) -> Iterator[Visit]:
    """A fresh page, at the width of a desk unless told otherwise."""
    with opened_tab(browser, **{"viewport": DESK} | options) as page:
        yield visited(page, base)


def visited(page: Page, base: str) -> Visit:
    """A visit that is told of all that the page asks for and complains of."""
    made = Visit(page, base)
    page.on("request", made.asked)
    page.on("console", lambda one: made.complaints.append(one.text))
    page.on("pageerror", lambda one: made.complaints.append(str(one)))
    return made


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site of the small archive, which ends in /repo/."""

    def fill(folder: Path) -> None:
        write_archive(folder)
        build_site(folder, folder)

    with serving(filled_once(tmp_path_factory, "small", fill)) as address:
        yield address


@pytest.fixture(scope="session")
def every(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A site with every kind of page that there is."""

    def fill(folder: Path) -> None:
        every_kind.write_archive(folder)
        build_site(folder, folder)

    folder = filled_once(tmp_path_factory, "every", fill)
    with serving(folder) as address:
        yield Served(folder, folder / "repo", address)


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The site of the archive that this repository holds."""

    def fill(folder: Path) -> None:
        shutil.copytree(ROOT / "content", folder / "content")
        build_site(folder, folder)

    folder = filled_once(tmp_path_factory, "first", fill)
    with serving(folder) as address:
        yield Served(folder, folder / "repo", address)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, from the variable CHROMIUM or the PATH, where its headless shell is quicker."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, PROGRAMS)), None)
    assert path, "these tests need Chromium: install it, or name its program in CHROMIUM"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=path, args=list(QUIET), timeout=PATIENCE
        )
        yield running
        running.close()


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[BrowserContext]:
    """A window that stays open for all tests of a module."""
    with opened_window(browser, viewport=DESK) as made:
        made.new_page()
        yield made


@pytest.fixture
def visit(window: BrowserContext, base: str) -> Iterator[Visit]:
    """A fresh page, of a site where nobody has been before."""
    with emptied_tab(window, base) as page:
        yield visited(page, base)


@pytest.fixture
def phone(browser: Browser, base: str) -> Iterator[Visit]:
    """A fresh page as narrow as a small phone, without JavaScript."""
    narrow = {"width": 360, "height": 740}
    with visiting(browser, base, viewport=narrow, java_script_enabled=False) as made:
        yield made


@pytest.fixture(scope="module")
def form_base(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a site with a form, of the archive that is BUILT in the module."""
    root, folder = tmp_path_factory.mktemp("archive"), tmp_path_factory.mktemp("served")
    build_form(root, folder, request.module.BUILT)
    with serving(folder) as address:
        yield address


@pytest.fixture(scope="module")
def form_tab(browser: Browser, form_base: str) -> Iterator[Form]:
    """One for all tests of a module: the first loading takes five times as long as others."""
    with opened(browser, form_base) as made:
        yield made


@pytest.fixture
def form(request: pytest.FixtureRequest, form_tab: Form) -> Form:
    """The form as an editor has it who has just given it a folder, of the module's TEXTS."""
    form_tab.begin(request.module.TEXTS)
    return form_tab


@pytest.fixture(scope="module")
def calm(request: pytest.FixtureRequest, browser: Browser, form_base: str) -> Iterator[Form]:
    """One for all who only look."""
    with opened(browser, form_base) as made:
        made.begin(request.module.TEXTS)
        yield made
