"""Take the pictures of the README again: `cuttings build && python docs/pictures/take.py`.

Needs what the tests need, Chromium among it. The pictures have few colours, so they are small.
"""

import io
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

HERE = Path(__file__).parent
SITE = HERE.parents[1] / "site"
COLOURS = 160
PROGRAMS = ("chromium", "chromium-headless-shell")
AS_DRAWN = ("--no-sandbox", "--font-render-hinting=none")  # letters as far apart as on a phone


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture to take: its file, the page, how large the window is, and the colours."""

    name: str
    page: str
    width: int
    height: int
    scheme: str
    scale: float


SHOTS = (
    Shot(
        "article",
        "articles/2021/zarif-tries-to-defuse-tensions-with-ankara/",
        1360,
        900,
        "light",
        1,
    ),
    Shot("overview", "overview/", 400, 900, "dark", 1.5),
)


def main() -> None:
    """Take every picture."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, PROGRAMS)), None)
    with sync_playwright() as playwright, serving() as base:
        browser = playwright.chromium.launch(executable_path=path, args=list(AS_DRAWN))
        for shot in SHOTS:
            (HERE / f"{shot.name}.png").write_bytes(taken(browser, base, shot))
        browser.close()


def taken(browser: Browser, base: str, shot: Shot) -> bytes:
    """The first screen of a page."""
    page = browser.new_page(
        viewport={"width": shot.width, "height": shot.height},
        color_scheme="dark" if shot.scheme == "dark" else "light",
        device_scale_factor=shot.scale,
    )
    page.goto(f"{base}{shot.page}")
    page.evaluate("document.fonts.ready.then(() => true)")
    whole = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    packed = io.BytesIO()
    whole.quantize(COLOURS, dither=Image.Dither.NONE).save(packed, "PNG", optimize=True)
    return packed.getvalue()


class Quiet(SimpleHTTPRequestHandler):
    """Serves the site and says nothing of it."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@contextmanager
def serving() -> Iterator[str]:
    """Serve the site while the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(SITE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


if __name__ == "__main__":
    main()
