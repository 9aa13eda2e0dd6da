"""`cuttings preview`: build, serve, and build again on every change, never losing a good page."""

import mimetypes
import re
import threading
import time
from collections.abc import Callable
from functools import partial
from html import escape
from pathlib import Path

from builder.archive.workspace import Workspace
from builder.means import routes
from builder.means.below import files_below
from builder.means.clock import today
from builder.means.reporting import Format, counted, report
from builder.output.build import build
from builder.output.order import BuildReport, Order
from builder.output.updating import update
from builder.preview.at_once import AtOnce
from builder.preview.index_age import IndexAge
from builder.preview.server import HOST, LiveServer, Response
from builder.preview.watching import changes
from builder.records.texts import ChangedMeanwhile
from builder.words.names import SitePath
from builder.words.problems import Stopped, errors

PORT = 8000
SETTLE = 0.2  # seconds of quiet before building: editors save in bursts
LULL = 5.0  # seconds without a change before data is made, which edits would have to wait for
SWAP = 0.05  # seconds, many times what it takes to put one site in the place of another
STYLE = SitePath("preview.css")
SEARCH_FILE = routes.file_of(routes.SEARCH)
_DRESS = (
    '<link rel="stylesheet" href="/preview.css">'
    '<script src="/livereload.js?port={}" defer></script>'
)
"""With the port, as the script takes another for granted where its address has none."""
_PATH_OF_BASE_URL = re.compile(rb'"(/[^"]*/)assets/')
_CSS = b"""\
.preview-problems { position: sticky; top: 0; z-index: 2; max-height: 40vh;
  margin: 0; padding: 1rem; overflow: auto;
  overflow-wrap: anywhere; white-space: pre-wrap;
  color: #fff; background: #7a1f1f; font: 14px/1.5 monospace; }
"""


class Preview:
    """The site as last built, what is wrong with the content, and the thread that rebuilds."""

    def __init__(self, workspace: Workspace, say: Callable[[str], None]) -> None:
        self._workspace = workspace
        self._say = say
        self._changed = threading.Event()
        self._ended = threading.Event()
        self._saved = threading.Event()
        self._at_once = AtOnce(workspace)
        self._update = partial(update, learn=self._at_once.learn)
        self._fresh: dict[str, bytes] = {}
        self._files: frozenset[str] = frozenset()
        self._banner = ""
        self._index = IndexAge()
        self._dress = _DRESS.format(PORT).encode()
        self._server = LiveServer(self.respond)

    def serve(self, port: int) -> None:
        """Build, then serve until interrupted; a build that is under way is waited for.

        Raises server.PortTaken.
        """
        self._dress = _DRESS.format(port).encode()
        self.rebuild()
        work = (self._watch, self._show_at_once, self._keep_up)
        workers = [threading.Thread(target=one, daemon=True) for one in work]

        def ready() -> None:
            self._say(f"Serving on http://{HOST}:{port}/ (stop with Ctrl-C)")
            for worker in workers:
                worker.start()

        try:
            self._server.serve(port, ready)
            raise RuntimeError("the thread that keeps the site up to date has ended")
        finally:
            self._ended.set()
            self._notice()
            for worker in workers:
                if worker.is_alive():
                    worker.join()

    def respond(self, path: str) -> Response:
        """Answer with a file that the site holds; pages get the reload script and the banner."""
        if path == STYLE:
            return Response(200, "text/css", _CSS)
        file = routes.file_of(SitePath(path))
        if file not in self._files:
            return self._page(404, routes.NOT_FOUND)
        if file.endswith(".html") and not file.startswith(routes.ADMIN):
            return self._page(200, file)
        media_type = mimetypes.guess_type(file)[0] or "application/octet-stream"
        return Response(200, media_type, self._read(file))

    def rebuild(self, *, search: bool = False, data: bool = False) -> None:
        """Build the pages; whatever keeps that from going well stands in the banner until mended.

        The search index, and the files of data, are as they were unless asked for.
        """
        started, shown = time.perf_counter(), dict(self._fresh)
        try:
            order = Order(self._workspace.site, search=search, keep=True, data=data)
            done = build(self._workspace, order, today(), update=self._update)
        except ChangedMeanwhile:
            self._changed.set()  # somebody edits right now: the build that follows has it
            return
        except (Stopped, OSError) as fault:
            self._banner = f"The site could not be built; this is the last good one.\n\n{fault}"
            self._say(self._banner)
            return
        for file, page in shown.items():
            if self._fresh[file] is page:  # else it was saved again, and this build may not know
                del self._fresh[file]
        failures = errors(done.problems)
        self._banner = report(failures, Format.TEXT, self._workspace.source_line)
        self._files = _files(self._workspace.site.resolve())
        self._index.learn(done, search=search)
        if done.written or done.removed or done.indexed or not search:
            self._say(_summed_up(done, time.perf_counter() - started))

    def show_at_once(self) -> bool:
        """Show pages of articles as they were just saved, till a build has them; say if any are."""
        made = self._at_once.pages()
        self._fresh |= made
        return bool(made)

    def _page(self, status: int, file: str) -> Response:
        found = file in self._files
        page = self._read(file) if found else b"<!doctype html><body>"
        if file == routes.NOT_FOUND:
            page = _from_the_root(page)
        start = page.find(b">", page.find(b"<body")) + 1
        top = self._dress + _told(self._banner)
        if file == SEARCH_FILE:
            top += _told(self._index.told())
        return Response(status, "text/html; charset=utf-8", page[:start] + top + page[start:])

    def _read(self, file: str) -> bytes:
        """Read a file of the site, with a second try: between two sites there is none for a while.

        Raises OSError.
        """
        if fresh := self._fresh.get(file):
            return fresh
        path = self._workspace.site / file
        try:
            return path.read_bytes()
        except FileNotFoundError:
            time.sleep(SWAP)
            return path.read_bytes()

    def _watch(self) -> None:
        """Take notice of all that is edited."""
        for _ in changes((self._workspace.content, self._workspace.templates), self._ended):
            self._notice()

    def _notice(self) -> None:
        self._changed.set()
        self._saved.set()

    def _show_at_once(self) -> None:
        """Show the pages of articles that were saved, whatever else is being made meanwhile."""
        while not self._ended.is_set():
            self._saved.wait()
            self._saved.clear()
            if self.show_at_once():
                self._server.reload()

    def _keep_up(self) -> None:
        """Rebuild on each change: first the pages, then what readers of the preview seldom need."""
        try:
            self._follow_up()
            while self._awaited():
                self.rebuild()
                self._server.reload()
                self._follow_up()
        finally:
            self._server.stop()

    def _follow_up(self) -> None:
        """Bring the search index up to date, and the data once nobody has edited for a while."""
        if not self._changed.is_set():
            self.rebuild(search=True)
        if not self._changed.wait(LULL):
            self.rebuild(search=True, data=True)

    def _awaited(self) -> bool:
        """Wait for a change and then for quiet; say whether there is still anyone to build for."""
        self._changed.wait()
        while self._changed.is_set() and not self._ended.is_set():
            self._changed.clear()
            time.sleep(SETTLE)
        return not self._ended.is_set()


def _files(site: Path) -> frozenset[str]:
    """The files of a site; links that somebody put there may lead anywhere, and are none."""
    found = (path for path in files_below(site, "*") if not path.is_symlink())
    return frozenset(path.relative_to(site).as_posix() for path in found)


def _summed_up(done: BuildReport, seconds: float) -> str:
    index = ", search index made" if done.indexed else ""
    written = counted(len(done.written), "file")
    return f"{written} written{index} in {seconds:.1f} s: {done.summary}"


def _from_the_root(page: bytes) -> bytes:
    """Lead links of the page for what is not found to where this server has the site: it may be
    shown at any depth, so they begin with the path of the archive's `base_url`.
    """
    path = _PATH_OF_BASE_URL.search(page)
    return page.replace(b'"' + path[1], b'"/') if path else page


def _told(text: str) -> bytes:
    """What stands above a page."""
    return (
        f'<pre class="preview-problems" role="alert">{escape(text)}</pre>'.encode() if text else b""
    )
