"""One file of the site."""

from collections.abc import Callable
from dataclasses import dataclass

from builder.means import routes
from builder.output.shards import Searched
from builder.output.staleness import fingerprint
from builder.words.names import SitePath


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the site; `what` names it for people, `searched` is its place in the search index.

    One that `waits` belongs to the site, but stays as it is there: it is not made this time.
    """

    file: str
    what: str
    mark: str
    make: Callable[[], bytes]
    searched: Searched | None = None
    waits: bool = False


def ready(path: SitePath, data: bytes) -> Output:
    """A file whose bytes are there."""
    return Output(routes.file_of(path), path, fingerprint(data), lambda: data)


def waiting(path: SitePath) -> Output:
    """A file that another build makes."""
    return Output(routes.file_of(path), path, "", _never, waits=True)


def _never() -> bytes:
    raise RuntimeError("a file that waits was made")
