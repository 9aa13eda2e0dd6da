"""One file of the site."""

from collections.abc import Callable
from dataclasses import dataclass

from builder.means import routes
from builder.output.staleness import fingerprint
from builder.words.names import SitePath


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the site; `what` names it for people, `searched` files go into the search index."""

    file: str
    what: str
    mark: str
    make: Callable[[], bytes]
    searched: bool = False


def ready(path: SitePath, data: bytes) -> Output:
    """A file whose bytes are there."""
    return Output(routes.file_of(path), path, fingerprint(data), lambda: data)
