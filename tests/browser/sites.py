"""Sites for the browser: built here, and served under /repo/ as GitHub Pages would."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from builder.archive.workspace import Workspace
from builder.output.build import build
from builder.output.order import Order

ROOT = Path(__file__).parents[2]


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


class Server(ThreadingHTTPServer):
    """Keeps all requests of a page waiting, where the library lets a handful wait."""

    request_queue_size = 100

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a page that was left before all of it had come."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


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


def build_site(root: Path, folder: Path, *, offline: bool = False) -> Path:
    """Build the site of the archive at `root` into `folder`/repo, where it is served."""
    order = Order(folder / "repo", search=not offline, offline=offline)
    build(Workspace(root), order, date.today())
    return order.out


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder while the block runs; the address of its site ends in /repo/."""
    server = Server(("127.0.0.1", 0), partial(Pages, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/repo/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
