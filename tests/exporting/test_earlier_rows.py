"""Rows of a table as CSV are copied by what stands in their first cell."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from builder.exporting.csv_tables import as_csv
from builder.exporting.earlier_rows import EarlierRows
from builder.exporting.tables import Column

COLUMNS = (Column("id", ""), Column("text", ""), Column("number", ""))
TRICKY = st.text(alphabet="ab\",\n\r'=", max_size=12)


def table(*rows: tuple[str, str, int]) -> io.BytesIO:
    return io.BytesIO(b"".join(as_csv(COLUMNS, rows)))


def copied(file: io.BytesIO, *ids: str) -> list[list[str]]:
    data = b"".join(EarlierRows(file).of(f'"{id_}"'.encode() for id_ in ids))
    return list(csv.reader(io.StringIO(data.decode(), newline="")))


def test_rows_are_copied_in_the_order_that_is_asked_for() -> None:
    file = table(("a", "One", 1), ("a", "Two", 2), ("b", "Three", 3), ("c", "Four", 4))

    assert copied(file, "c", "a") == [["c", "Four", "4"], ["a", "One", "1"], ["a", "Two", "2"]]
    assert copied(file) == []


def test_a_line_break_within_a_cell_ends_no_row() -> None:
    file = table(("a", 'Says:\n"b",1\r\n"b",2', 1), ("b", "Three", 3))

    assert copied(file, "b") == [["b", "Three", "3"]]


def test_who_has_no_row_is_told() -> None:
    rows = EarlierRows(table(("a", "One", 1)))

    assert rows.has(b'"a"')
    assert not rows.has(b'"b"')


def test_of_a_table_that_was_cut_short_the_last_row_is_not_there() -> None:
    whole = table(("a", "One", 1), ("b", "Two\nThree", 2)).getvalue()
    rows = EarlierRows(io.BytesIO(whole[: whole.index(b"Three")]))

    assert rows.has(b'"a"')
    assert not rows.has(b'"b"')


@given(st.lists(st.tuples(st.sampled_from("abcd"), TRICKY, st.integers()), max_size=12))
def test_each_row_is_copied_whatever_stands_in_it(rows: list[tuple[str, str, int]]) -> None:
    rows.sort(key=lambda row: row[0])
    file = table(*rows)
    ids = [one for one in "dbac" if one in {row[0] for row in rows}]
    expected = table(*(row for one in ids for row in rows if row[0] == one))

    found = b"".join(EarlierRows(file).of(f'"{one}"'.encode() for one in ids))
    assert found == expected.getvalue().partition(b"\r\n")[2]
