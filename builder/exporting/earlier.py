"""What files of an earlier state have of articles that are the same still: rows, to be copied.

To make the rows of the database takes three times as long as to have SQLite copy them.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from builder.archive.entry import Entry
from builder.exporting.values import DATABASE_FILE, MadeOf

_ATTACH = "ATTACH ? AS earlier"
_SAME = "CREATE TEMP TABLE same (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE)"
_ONE_MORE = "INSERT INTO same VALUES (?, ?)"
_HOW_MANY = "SELECT count(*) FROM same JOIN earlier.articles USING (id)"


@dataclass(frozen=True, slots=True)
class Earlier:
    """Files that were made whole, by name, and which articles say now what they say there.

    Those that are made of what is `unchanged` say in all what they said.
    """

    files: Mapping[str, Path]
    is_same: Callable[[Entry], bool]
    unchanged: frozenset[MadeOf]

    def attach(self, made: sqlite3.Connection, entries: Iterable[Entry]) -> frozenset[int]:
        """Attach the database to one that is made, as `earlier`, beside a table of the articles
        that are the `same`, by their numbers among all from 1; give these numbers.

        Raises sqlite3.DatabaseError where it is damaged.
        """
        if DATABASE_FILE not in self.files:
            return frozenset()
        numbered = enumerate(entries, 1)
        same = [(number, one.article.id) for number, one in numbered if self.is_same(one)]
        made.execute(_ATTACH, (f"{self.files[DATABASE_FILE].as_uri()}?mode=ro&immutable=1",))
        made.execute(_SAME)
        made.executemany(_ONE_MORE, same)
        if made.execute(_HOW_MANY).fetchone() != (len(same),):
            raise sqlite3.DatabaseError("the earlier database has lost articles")
        return frozenset(number for number, _ in same)


NOTHING_EARLIER = Earlier(MappingProxyType({}), lambda _: False, frozenset())
