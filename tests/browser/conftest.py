"""A browser and a site to read with it: built once, served under /repo/ as GitHub Pages would."""

import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import every_kind
import pytest
from playwright.sync_api import Browser, Page, Request, expect, sync_playwright
from small_archive import write_archive

QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)

expect.set_options(timeout=20_000)  # milliseconds: a busy machine loads the index slowly
ROOT = Path(__file__).parents[2]
ANSWERED = re.compile("result|nothing else|Nothing was found|all of the archive")


class Pages(SimpleHTTPRequestHandler):
    """Serves a folder as GitHub Pages does: an address that leads nowhere shows 404.html."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "repo/404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@dataclass
class Visit:
    """A page of the browser, with all it asked for and complained of."""

    page: Page
    base: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str = "") -> Page:
        """Go to a page of the site; on the search page, wait for the answer."""
        self.page.goto(self.base + path)
        if path.startswith("search/"):
            expect(self.page.locator("#status")).to_have_text(ANSWERED)
        return self.page

    def asked(self, request: Request) -> None:
        self.requests.append(request.url)


@dataclass(frozen=True, slots=True)
class Served:
    """A site that is served: the `root` of its archive, the folder of its files, its address."""

    root: Path
    site: Path
    base: str

    def pages(self) -> tuple[str, ...]:
        """The files of all its pages."""
        found = self.site.rglob("*.html")
        return tuple(sorted(path.relative_to(self.site).as_posix() for path in found))

    def address(self, file: str) -> str:
        """Where a page is served."""
        return self.base + file.removesuffix("index.html")


def build_site(root: Path, folder: Path) -> None:
    """Build the site of the archive at `root` into `folder`/repo, where it is served."""
    command = (sys.executable, "-m", "builder", "build", "--root", str(root))
    done = subprocess.run(
        (*command, "--out", str(folder / "repo")), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder while the block runs; the address of its site ends in /repo/."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Pages, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/repo/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that is served; the site stands in its folder repo/."""
    folder = tmp_path_factory.mktemp("served")
    root = tmp_path_factory.mktemp("archive")
    write_archive(root)
    build_site(root, folder)
    return folder


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """The address of the site, which ends in /repo/."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def every(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A site with every kind of page that there is."""
    root, folder = tmp_path_factory.mktemp("every"), tmp_path_factory.mktemp("every-site")
    every_kind.write_archive(root)
    build_site(root, folder)
    with serving(folder) as address:
        yield Served(root, folder / "repo", address)


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The site of the archive that this repository holds."""
    folder = tmp_path_factory.mktemp("first-site")
    build_site(ROOT, folder)
    with serving(folder) as address:
        yield Served(ROOT, folder / "repo", address)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, from the variable CHROMIUM or the PATH."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert path, "these tests need Chromium: install it, or name its program in CHROMIUM"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield running
        running.close()


@pytest.fixture
def visit(browser: Browser, base: str) -> Iterator[Visit]:
    """A fresh page, at the width of a desk."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    made = Visit(context.new_page(), base)
    made.page.on("request", made.asked)
    made.page.on("console", lambda one: made.complaints.append(one.text))
    made.page.on("pageerror", lambda one: made.complaints.append(str(one)))
    yield made
    context.close()


@pytest.fixture
def phone(browser: Browser, base: str) -> Iterator[Visit]:
    """A fresh page as narrow as a small phone, without JavaScript."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    yield Visit(context.new_page(), base)
    context.close()
