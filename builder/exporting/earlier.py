"""What an earlier database has of articles that are the same still: their texts, and whole rows.

To read a text from its file, and to take the Markdown out of it, takes ten times as long as to read
it there; to make rows takes three times as long as to have SQLite copy them.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from builder.archive.entry import Entry

Recall = Callable[[Entry], str | None]
"""Gives the text of an article as a reader sees it; None where it has to be made."""

_TEXT = "SELECT text FROM articles WHERE id = ?"
_ATTACH = "ATTACH ? AS earlier"
_SAME = "CREATE TEMP TABLE same (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE)"
_ONE_MORE = "INSERT INTO same VALUES (?, ?)"
_HOW_MANY = "SELECT count(*) FROM same JOIN earlier.articles USING (id)"


@dataclass(frozen=True, slots=True)
class Earlier:
    """A database that was made whole, and which articles say now what they say there.

    Without a `path` there is none.
    """

    path: Path | None
    is_same: Callable[[Entry], bool]

    @contextmanager
    def opened(self) -> Iterator[Recall]:
        """Recall its texts, but for those that can't be read."""
        with self._connected() as found:
            yield lambda entry: _text(found, entry) if self.is_same(entry) else None

    def attach(self, made: sqlite3.Connection, entries: Iterable[Entry]) -> frozenset[int]:
        """Attach it to a database that is made, as `earlier`, beside a table of the articles that
        are the `same`, by their numbers among all from 1; give these numbers.

        Raises sqlite3.DatabaseError where it is damaged.
        """
        if self.path is None:
            return frozenset()
        numbered = enumerate(entries, 1)
        same = [(number, one.article.id) for number, one in numbered if self.is_same(one)]
        made.execute(_ATTACH, (_address(self.path),))
        made.execute(_SAME)
        made.executemany(_ONE_MORE, same)
        if made.execute(_HOW_MANY).fetchone() != (len(same),):
            raise sqlite3.DatabaseError("the earlier database has lost articles")
        return frozenset(number for number, _ in same)

    def _connected(self) -> AbstractContextManager[sqlite3.Connection]:
        try:
            return closing(sqlite3.connect(_address(self.path) if self.path else "", uri=True))
        except sqlite3.OperationalError:  # it is not there
            return closing(sqlite3.connect(""))


NOTHING_EARLIER = Earlier(None, lambda _: False)


def _address(path: Path) -> str:
    return f"{path.as_uri()}?mode=ro&immutable=1"


def _text(found: sqlite3.Connection, entry: Entry) -> str | None:
    try:
        row = found.execute(_TEXT, (entry.article.id,)).fetchone()
    except sqlite3.DatabaseError:  # it is damaged, or none
        return None
    return str(row[0]) if row else None
