"""What the first search of a visit costs: milliseconds to the first result, kB transferred.

    .venv/bin/python tests/benchmarks/searching.py           # the archive of this repository
    .venv/bin/python tests/benchmarks/searching.py FOLDER    # another one

Builds the site, serves it on this machine, compressed as GitHub Pages does, and enters each query
on the search page of a browser that has never been there, and then in the window that opens over
a page, where the index is not loaded yet. The time is that from the entry to the first result, the
pause that waits for another key included, the median of ROUNDS visits; kB are all that the visit
has loaded by then, the page itself with its fonts and styles included. The file of names is
measured beside it.
"""

import gzip
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, Playwright, Response, sync_playwright

ROUNDS = 5
QUERIES = ("sanctions", "kim jong un", "“foreign minister”", "Zariff")
PROGRAMS = ("chromium-headless-shell", "chromium")
PACKED = (".html", ".css", ".js", ".json", ".svg")

# Milliseconds from an entry to the first result; counted in the page, so that no driver is.
CLOCK = """
(rows) => {
  addEventListener("input", () => { window.typed = performance.now(); }, true);
  new MutationObserver(() => {
    if (window.typed && document.querySelector(`${rows} .row-title`)) {
      window.took = performance.now() - window.typed;
      window.typed = 0;
    }
  }).observe(document.body, { childList: true, subtree: true });
}
"""


class Packed(SimpleHTTPRequestHandler):
    """Serves a folder, texts packed by gzip."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        self.send_response(200)
        if path.suffix in PACKED:
            data = gzip.compress(data)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a site on this machine; give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Packed, directory=site))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def on_the_page(page: Page, base: str) -> tuple[str, str]:
    """Open the search page; return where to type and where results are shown."""
    page.goto(f"{base}search/")
    page.wait_for_selector("#hits .row")
    page.evaluate("document.getElementById('hits').replaceChildren()")
    return "#find", "#hits"


def over_a_page(page: Page, base: str) -> tuple[str, str]:
    """Open the window over a page; return where to type and where results are shown."""
    page.goto(f"{base}about/")
    page.keyboard.press("Control+k")
    page.wait_for_selector("dialog[open]")
    return "#over-find", "dialog .rows"


def visit(
    browser: Browser, base: str, query: str, opened: Callable[[Page, str], tuple[str, str]]
) -> tuple[float, float]:
    context = browser.new_context()
    page = context.new_page()
    sizes: list[int] = []

    def weigh(response: Response) -> None:
        sizes.append(int(response.headers.get("content-length", 0)))

    page.on("response", weigh)
    box, rows = opened(page, base)
    page.evaluate(CLOCK, rows)
    page.locator(box).fill(query)
    page.wait_for_selector(f"{rows} .row-title")
    took = page.evaluate("window.took")
    context.close()
    return float(took), sum(sizes) / 1000


def browser_of(playwright: Playwright) -> Browser:
    """Start the browser that the tests use, too."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, PROGRAMS)), None)
    return playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])


def measure(base: str) -> None:
    with sync_playwright() as playwright:
        browser = browser_of(playwright)
        for where, opened in (("search page", on_the_page), ("over a page", over_a_page)):
            for query in QUERIES:
                rounds = [visit(browser, base, query, opened) for _ in range(ROUNDS)]
                took = statistics.median(took for took, _ in rounds)
                most = max(size for _, size in rounds)
                sys.stdout.write(f"{where}  {query:22} {took:5.0f} ms  {most:5.0f} kB\n")
        browser.close()


def main() -> None:
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2]
    with tempfile.TemporaryDirectory() as folder:
        command = (sys.executable, "-m", "builder", "build", "--root", str(root), "--out", folder)
        subprocess.run(command, check=True, capture_output=True)
        names = Path(folder, "search/names.json").read_bytes()
        packed = len(gzip.compress(names))
        sys.stdout.write(f"names.json  {len(names):,} bytes, {packed:,} packed\n")
        with served(Path(folder)) as base:
            measure(base)


if __name__ == "__main__":
    main()
