"""The tables as an SQLite database, with full-text search of articles.

No time and no path gets into it: the same archive and the same SQLite give the same bytes. It is
made on the disk, for in memory it would be there twice.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from functools import partial
from itertools import chain, count
from pathlib import Path
from tempfile import TemporaryDirectory

from builder.exporting.earlier import NOTHING_EARLIER
from builder.exporting.facts import Facts
from builder.exporting.tables import TABLES, CellKind, Column, Reference, Table
from builder.exporting.values import MadeOf
from builder.words.problems import Stopped

PAGE_SIZE = 4096  # bytes; SQLite's default since 3.12, held in case a build of it has another
_NAMELESS = ""  # on the disk, under no name: the system deletes it however the process ends
_CACHE = 32_000  # kibibytes of it that are held in memory; with SQLite's own 2,000 it takes longer
_AT_A_TIME = 1_048_576  # bytes that are read of it
_KINDS = {CellKind.STRING: "TEXT", CellKind.INTEGER: "INTEGER", CellKind.DATE: "TEXT"}
_HASH_SIZE = 16_000_000  # bytes; what 5,000 articles fill is written once, not in 16 parts
_USUAL_HASH_SIZE = 1_048_576  # bytes; FTS5's default, for whoever changes the database later
_SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5(title, standfirst, text, content='articles', "
    "tokenize='unicode61 remove_diacritics 2')",
    f"INSERT INTO search(search, rank) VALUES ('hashsize', {_HASH_SIZE})",
    "INSERT INTO search(search) VALUES ('rebuild')",
    "INSERT INTO search(search) VALUES ('optimize')",
    f"INSERT INTO search(search, rank) VALUES ('hashsize', {_USUAL_HASH_SIZE})",
)
"""`search` finds articles: `SELECT id FROM articles JOIN search ON articles.rowid = search.rowid
WHERE search MATCH 'vienna'`."""


class NotWritten(Stopped):
    """SQLite has no room for the database, or was built without full-text search."""


def database(known: Facts) -> Iterator[bytes]:
    """Write the database, in parts. Raises NotWritten and OSError.

    Rows refer to each other as an archive's do, so that SQLite need not look up each when it is
    inserted. Indexes are made when all rows are there, which is quicker, too.
    """
    try:
        with _filled(known) as made:
            yield from _whole(made)
    except sqlite3.OperationalError as fault:
        told = f"SQLite can't write the database (TMPDIR says where it is made): {fault}"
        raise NotWritten(told) from fault


@contextmanager
def _filled(known: Facts) -> Iterator[sqlite3.Connection]:
    """A database of all rows; where an earlier one is damaged, none are from there."""
    with ExitStack() as databases:
        made = databases.enter_context(_empty())
        try:
            _fill(made, known)
        except sqlite3.DatabaseError:
            databases.close()
            made = databases.enter_context(_empty())
            _fill(made, replace(known, earlier=NOTHING_EARLIER))
        yield made


@contextmanager
def _empty() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(_NAMELESS, isolation_level=None, uri=True)) as made:
        made.execute("PRAGMA journal_mode = OFF")
        made.execute("PRAGMA synchronous = OFF")
        made.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        made.execute(f"PRAGMA cache_size = -{_CACHE}")
        yield made


def _fill(made: sqlite3.Connection, known: Facts) -> None:
    earlier = known.earlier
    same = earlier.attach(made, known.archive.entries)
    numbered = enumerate(known.archive.entries, 1)
    others = {number: entry for number, entry in numbered if number not in same}
    made.execute("BEGIN")
    for table in TABLES:
        made.execute(_table(table))
        if same and table.made_of in earlier.unchanged:
            made.execute(_copy_all(table))
        elif same and table.made_of is MadeOf.ARTICLES:
            made.execute(_copy_same(table))
            _insert(made, table, known.of(others.values()), others)
        else:
            _insert(made, table, known, count(1))
    for statement in (*chain.from_iterable(map(_indexes, TABLES)), *_SEARCH):
        made.execute(statement)
    made.execute("COMMIT")


def _copy_all(table: Table) -> str:
    """What copies all rows of an earlier table, with their numbers if they have such."""
    columns = ", ".join(_columns(table))
    there = f"earlier.{table.name} ORDER BY {', '.join(_columns(table)[:1])}"
    return f"INSERT INTO {table.name} ({columns}) SELECT {columns} FROM {there}"


def _copy_same(table: Table) -> str:
    """What copies the rows of the articles that are the same: `earlier.Earlier.attach`."""
    columns = ", ".join(_columns(table))
    if _is_rowless(table):
        there = f"earlier.{table.name} WHERE {table.primary[0]} IN (SELECT id FROM same)"
        return f"INSERT INTO {table.name} ({columns}) SELECT {columns} FROM {there}"
    theirs = ", ".join(("number", *_columns(table)[1:]))
    both = f"same CROSS JOIN earlier.{table.name} USING (id) ORDER BY number"
    return f"INSERT INTO {table.name} ({columns}) SELECT {theirs} FROM {both}"


def _insert(made: sqlite3.Connection, table: Table, known: Facts, numbers: Iterable[int]) -> None:
    """Make rows; where a table keeps them by numbers, these are theirs."""
    columns = _columns(table)
    rows = table.make(known)
    if not _is_rowless(table):
        rows = ((number, *row) for number, row in zip(numbers, rows, strict=False))
    slots = ", ".join("?" * len(columns))
    made.executemany(f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({slots})", rows)


def _columns(table: Table) -> tuple[str, ...]:
    """All columns; the first is the number of a row, if the table keeps them by numbers."""
    own = tuple(_quoted(one.name) for one in table.columns)
    return own if _is_rowless(table) else ("rowid", *own)


def _whole(made: sqlite3.Connection) -> Iterator[bytes]:
    """A database as a file without gaps, in parts."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "archive.sqlite")
        made.execute("VACUUM INTO ?", (str(path),))
        with path.open("rb") as written:
            yield from iter(partial(written.read, _AT_A_TIME), b"")


def _table(table: Table) -> str:
    """What makes a table, its descriptions as remarks that the database keeps.

    A table with a key of several columns is kept in the order of its key, and needs no second copy
    of it: a fifth of the whole file.
    """
    lines = [f"  {_column(one)} -- {one.help}" for one in table.columns]
    keys = [
        f"PRIMARY KEY ({', '.join(map(_quoted, table.primary))})",
        *map(_foreign, table.references),
    ]
    body = "\n".join((f"-- {table.help}", *lines, "  " + ",\n  ".join(keys)))
    rowless = " WITHOUT ROWID" if _is_rowless(table) else ""
    return f"CREATE TABLE {table.name} ( {body}\n){rowless}"


def _is_rowless(table: Table) -> bool:
    return len(table.primary) > 1


def _indexes(table: Table) -> Iterator[str]:
    """What makes the indexes of a table: for each reference that its key does not begin with."""
    for one in table.references:
        if one.columns[0] != table.primary[0]:
            name = "_".join((table.name, "by", *one.columns))
            yield f"CREATE INDEX {name} ON {table.name} ({', '.join(one.columns)})"


def _column(column: Column) -> str:
    return f"{_quoted(column.name)} {_KINDS[column.kind]}{' NOT NULL' * column.required},"


def _foreign(one: Reference) -> str:
    columns, theirs = (", ".join(names) for names in (one.columns, one.theirs))
    return f"FOREIGN KEY ({columns}) REFERENCES {one.table} ({theirs})"


def _quoted(name: str) -> str:
    """Some names of columns are words of SQL: end."""
    return f'"{name}"'
