"""One file of the site, and batches of files that are decided on together."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from builder.means import routes
from builder.output.shards import Searched
from builder.words.fingerprints import fingerprint
from builder.words.names import SitePath

Where = Callable[[str], Path]
"""Tells where a file of the site that is to be stands, by its path there."""


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the site, made in parts that are its bytes; `mark` changes whenever these do.

    `searched` is its place in the search index; `listed` files are in the sitemap. One that `waits`
    belongs to the site, but stays as it is there: it is not made this time.
    """

    file: str
    mark: str
    make: Callable[[], Iterable[bytes]]
    searched: Searched | None = None
    listed: bool = False
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """Files that are decided on together, by the batch's own name.

    While `key` is the same, so are they; "" where that isn't known. `weight` is about how many
    pages take as long to make.
    """

    name: str
    key: str
    decide: Callable[[], Iterable[Output]]
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Later:
    """A batch that is made from files of others, which `decide` finds once they stand."""

    name: str
    key: str
    decide: Callable[[Where], Iterable[Output]]

    def batch(self, where: Where) -> Batch:
        """The batch, now that the others stand."""
        return Batch(self.name, self.key, partial(self.decide, where))


def ready(path: SitePath, data: bytes) -> Output:
    """A file whose bytes are there."""
    return Output(routes.file_of(path), fingerprint(data), lambda: (data,))


def waiting(path: SitePath, *, listed: bool = False) -> Output:
    """A file that another build makes."""
    return Output(routes.file_of(path), "", _never, listed=listed, waits=True)


def _never() -> Iterable[bytes]:
    raise RuntimeError("a file that waits was made")
