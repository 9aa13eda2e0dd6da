"""The texts of articles as an earlier database has them, where they are the same still.

To read a text from its file, and to take the Markdown out of it, takes ten times as long.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from builder.archive.entry import Entry

Recall = Callable[[Entry], str | None]
"""Gives the text of an article as a reader sees it; None where it has to be made."""
Earlier = Callable[[], AbstractContextManager[Recall]]
"""Opens what recalls texts, for as long as they are asked for."""

_ONE = "SELECT text FROM articles WHERE id = ?"


@contextmanager
def nothing_earlier() -> Iterator[Recall]:
    """Recall no text."""
    yield lambda _: None


@dataclass(frozen=True, slots=True)
class Database:
    """A database that was made whole, and which articles say now what they say there."""

    path: Path
    is_same: Callable[[Entry], bool]

    @contextmanager
    def opened(self) -> Iterator[Recall]:
        """Recall its texts, but for those that can't be read."""
        with self._connected() as found:
            yield lambda entry: self._text(found, entry) if self.is_same(entry) else None

    def _connected(self) -> AbstractContextManager[sqlite3.Connection]:
        address = f"{self.path.as_uri()}?mode=ro&immutable=1"
        try:
            return closing(sqlite3.connect(address, uri=True))
        except sqlite3.OperationalError:  # it is not there
            return closing(sqlite3.connect(":memory:"))

    def _text(self, found: sqlite3.Connection, entry: Entry) -> str | None:
        try:
            row = found.execute(_ONE, (entry.article.id,)).fetchone()
        except sqlite3.DatabaseError:  # it is damaged, or none
            return None
        return str(row[0]) if row else None
