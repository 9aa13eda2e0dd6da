"""A small web server for one person on this machine that tells open pages to reload.

livereload gives the reload channel and its script; what it would serve by itself is replaced, so
that only this machine, under its own name, gets files of the site.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado.ioloop import IOLoop
from tornado.web import Application, HTTPError, RequestHandler

from builder.words.problems import Stopped

HOST = "127.0.0.1"
USUAL = 80  # the port of HTTP
PATIENCE = 10  # seconds for the head of a request: who sends half of one is let go


@dataclass(frozen=True, slots=True)
class Response:
    """What is sent for a path: HTTP status, media type and bytes."""

    status: int
    media_type: str
    body: bytes


Respond = Callable[[str], Response]


class PortTaken(Stopped):
    """The port can't be had: somebody else listens there, or it is not ours to take."""


def names_at(port: int) -> frozenset[str]:
    """What a browser calls this server: it leaves out the port that all of HTTP has unless told."""
    names = (HOST, "localhost")
    bare = names if port == USUAL else ()
    return frozenset((*bare, *(f"{name}:{port}" for name in names)))


class _Named(RequestHandler):
    """Answers to this server's own names alone: another site's name may be made to lead here."""

    def prepare(self) -> None:
        if self.request.host not in self.settings["names"]:
            raise HTTPError(421)


class _Channel(_Named, LiveReloadHandler):  # type: ignore[misc]  # the library has no types
    """The reload channel, open to pages of this server alone."""

    def check_origin(self, origin: str) -> bool:
        return urlsplit(origin).netloc in self.settings["names"]


class _Pages(_Named):
    """Answers GET and HEAD with what `respond` makes of the path."""

    def get(self, path: str) -> None:
        respond: Respond = self.settings["respond"]
        response = respond(path)
        self.set_status(response.status)
        self.set_header("Content-Type", response.media_type)
        self.set_header("Cache-Control", "no-store")
        self.finish(response.body)

    head = get


class LiveServer:
    """Serves what `respond` returns, and tells open pages to load themselves again."""

    def __init__(self, respond: Respond) -> None:
        self._respond = respond
        self._loop: IOLoop | None = None

    def serve(self, port: int, ready: Callable[[], None]) -> None:
        """Serve until stopped or interrupted; `ready` is called once the port is bound.

        Raises PortTaken.
        """
        logging.getLogger("livereload").setLevel(logging.WARNING)
        self._loop = IOLoop.current()
        self._listen(port)
        LiveReloadHandler.watcher = Watcher()  # it is asked for a path, and watches nothing
        LiveReloadHandler.live_css = False
        ready()
        self._loop.start()

    def stop(self) -> None:
        """Let `serve` return; may be called from any thread."""
        if self._loop is not None:
            self._loop.add_callback(self._loop.stop)

    def reload(self) -> None:
        """Tell every open page to load itself again; may be called from any thread."""
        if self._loop is not None:
            self._loop.add_callback(LiveReloadHandler.reload_waiters, "*")

    def _listen(self, port: int) -> None:
        try:
            application = self._application(port)
            application.listen(port, address=HOST, idle_connection_timeout=PATIENCE)
        except OSError as fault:
            raise PortTaken(f"port {port} can't be had ({fault}); choose another") from fault

    def _application(self, port: int) -> Application:
        handlers = [
            (r"/livereload", _Channel),
            (r"/livereload\.js", LiveReloadJSHandler),
            (r"/(.*)", _Pages),
        ]
        return Application(handlers, names=names_at(port), respond=self._respond)
