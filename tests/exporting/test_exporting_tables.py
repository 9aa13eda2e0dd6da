"""The archive as tables: CSV with a data package, and SQLite."""

import csv
import io
import re
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from exported import archive, export
from frictionless import Package, validate
from hypothesis import example, given
from hypothesis import strategies as st
from readings import archive_of
from small_archives import article

from builder.archive.assembly import assemble
from builder.archive.loading import load
from builder.archive.workspace import Workspace
from builder.exporting import sqlite_file
from builder.exporting.csv_tables import FORMULA, as_csv, safe
from builder.exporting.facts import facts, joined
from builder.exporting.rows import Row, same_stories
from builder.exporting.tables import TABLES, Column

Rows = list[dict[str, str]]


@pytest.fixture
def tables(tmp_path: Path) -> dict[str, Rows]:
    files = export("csv", archive(tmp_path))
    return {
        name.removesuffix(".csv"): list(csv.DictReader(io.StringIO(data.decode(), newline="")))
        for name, data in files.items()
        if name.endswith(".csv")
    }


@pytest.fixture
def database(tmp_path: Path) -> sqlite3.Connection:
    made = sqlite3.connect(":memory:")
    made.deserialize(export("sqlite", archive(tmp_path))["archive.sqlite"])
    return made


def test_where_sqlite_cannot_write_the_database_it_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "_SEARCH", ("CREATE VIRTUAL TABLE search USING fts0(text)",))
    with pytest.raises(sqlite_file.NotWritten, match="no such module: fts0"):
        export("sqlite", archive(tmp_path))


def test_whoever_is_killed_while_filling_the_database_leaves_no_file_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[Path] = []

    def killed(*_: object) -> None:
        left.extend((tmp_path / "temporary").rglob("*"))

    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    monkeypatch.setattr(sqlite_file, "_fill", killed)
    export("sqlite", archive(tmp_path))

    assert left == []


def test_there_is_a_file_for_each_table(tables: dict[str, Rows]) -> None:
    assert list(tables) == [one.name for one in TABLES]


def test_an_article_is_a_row_with_its_date_as_it_is_known(tables: dict[str, Rows]) -> None:
    again, meeting, nobody = tables["articles"]

    assert (again["date"], again["date_earliest"]) == ("2018-09-03", "2018-09-03")
    assert (meeting["date"], meeting["date_latest"]) == ("2018-08~", "2018-08-31")
    assert meeting["date_words"] == "about August 2018"
    assert (nobody["date"], nobody["date_earliest"], nobody["outlet"]) == ("", "", "")
    assert meeting["authors"] == "Eva Berg; 김민수"
    assert meeting["page"] == "https://talks.example/articles/2018/meeting/"


def test_everyone_is_an_actor_and_counted(tables: dict[str, Rows]) -> None:
    counts = {one["actor"]: (one["about"], one["named"]) for one in tables["actors"]}

    assert counts == {
        "country/IR": ("0", "1"),
        "country/NO": ("2", "0"),
        "country/SE": ("0", "0"),
        "organization/cod-council": ("1", "0"),
        "person/ada-moss": ("2", "0"),
        "person/ben-lind": ("0", "2"),
    }


def test_a_mention_is_a_place_in_the_text(tables: dict[str, Rows]) -> None:
    texts = {one["id"]: one["text"] for one in tables["articles"]}

    assert {one["name"] for one in tables["mentions"]} >= {"Ada Moss", "Moss", "Norway"}
    for one in tables["mentions"]:
        assert texts[one["article"]][int(one["start"]) : int(one["end"])] == one["name"]


def test_an_actor_of_an_article_has_its_evidence(tables: dict[str, Rows]) -> None:
    found = {(one["article"], one["actor"]): one for one in tables["article_actors"]}
    moss = found["2018/meeting", "person/ada-moss"]

    assert moss["role"] == "about"
    assert (moss["evidence"], moss["paragraph"], moss["mentions"]) == (
        "Ada Moss met Ben Lind in Oslo, and Norway was pleased.",
        "1",
        "2",
    )
    assert found["2018/meeting", "person/ben-lind"]["role"] == "named"
    assert found["2018/again", "country/NO"]["evidence"] == ""


def test_pairs_are_those_whom_articles_are_about_together(tables: dict[str, Rows]) -> None:
    pairs = {(one["first"], one["second"]): one["articles"] for one in tables["pairs"]}

    assert pairs["country/NO", "person/ada-moss"] == "2"
    assert pairs["country/NO", "organization/cod-council"] == "1"
    assert not any("ben-lind" in name for pair in pairs for name in pair)


@given(st.lists(st.text(min_size=1), min_size=1))
@example(["a; b", "c"])
@example(["a;", ";;", "; b"])
def test_a_list_in_a_cell_parts_again(items: list[str]) -> None:
    found = re.findall(r"(?:^|; )((?:[^;]|;;)+)", joined(items))

    assert [one.replace(";;", ";") for one in found] == items


def test_the_same_story_ties_two_articles() -> None:
    both = {"a": "[2021/a, 2021/b, 2021/b]", "b": "[]"}
    known = archive_of(
        {f"articles/2021/{name}.md": article(same_story_as=same) for name, same in both.items()}
    )

    assert list(same_stories(facts(known))) == [("2021/a", "2021/b")]


def test_no_cell_is_a_formula(tables: dict[str, Rows]) -> None:
    cells = [cell for rows in tables.values() for row in rows for cell in row.values()]

    assert not [cell for cell in cells if cell[:1] in FORMULA]
    assert tables["articles"][1]["title"] == "'=SUM(A1) Meeting in Oslo"
    assert tables["articles"][1]["tags"] == "'@tag; fish"


@given(st.text())
def test_a_text_that_is_no_formula_stays_as_it_is(text: str) -> None:
    assert safe(text) == (f"'{text}" if text[:1] in FORMULA and text else text)


@given(st.lists(st.tuples(st.text() | st.integers() | st.none(), st.text()), max_size=3))
def test_a_table_is_written_as_the_csv_module_writes_it(cells: list[Row]) -> None:
    written, columns = io.StringIO(newline=""), (Column("one", ""), Column("other", ""))
    table = csv.writer(written, quoting=csv.QUOTE_NONNUMERIC)
    table.writerow(("one", "other"))
    table.writerows([safe(one) if isinstance(one, str) else one for one in row] for row in cells)

    assert b"".join(as_csv(columns, cells)) == written.getvalue().encode()


def test_rows_are_counted_before_they_are_made(tmp_path: Path) -> None:
    known = facts(archive(tmp_path))

    assert {one.name: one.rows_in(known) for one in TABLES} == {
        one.name: len(list(one.make(known))) for one in TABLES
    }


def test_the_data_package_is_valid_and_its_keys_hold(tmp_path: Path) -> None:
    for name, data in export("csv", archive(tmp_path)).items():
        (tmp_path / name).write_bytes(data)
    report = validate(str(tmp_path / "datapackage.json"))
    package = Package(str(tmp_path / "datapackage.json"))

    assert report.valid, report.flatten(["rowNumber", "fieldNumber", "message"])
    assert [one.name for one in report.tasks] == [one.name for one in TABLES]
    assert all(field.description for one in package.resources for field in one.schema.fields)


def test_the_data_package_tells_when_a_row_is_missing(tmp_path: Path) -> None:
    for name, data in export("csv", archive(tmp_path)).items():
        (tmp_path / name).write_bytes(data)
    people = tmp_path / "actors.csv"
    people.write_bytes(people.read_bytes().replace(b"person/ben-lind", b"person/ben-lost"))
    report = validate(str(tmp_path / "datapackage.json"))

    assert "foreign-key" in {code for (code,) in report.flatten(["type"])}


def test_the_database_has_the_tables_and_its_keys_hold(database: sqlite3.Connection) -> None:
    with closing(database):
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        for one in TABLES:
            columns = database.execute(f"PRAGMA table_info({one.name})").fetchall()
            keys = database.execute(f"PRAGMA foreign_key_list({one.name})").fetchall()
            assert [column[1] for column in columns] == [column.name for column in one.columns]
            assert len({key[0] for key in keys}) == len(one.references)


def test_the_database_has_texts_as_they_are(database: sqlite3.Connection) -> None:
    with closing(database):
        found = database.execute("SELECT title, tags FROM articles WHERE id = '2018/meeting'")
        assert found.fetchone() == ("=SUM(A1) Meeting in Oslo", "@tag; fish")


def test_the_database_finds_articles_by_words(database: sqlite3.Connection) -> None:
    query = (
        "SELECT id FROM articles JOIN search ON articles.rowid = search.rowid WHERE search MATCH ?"
    )
    with closing(database):
        assert database.execute(query, ("pleased",)).fetchall() == [("2018/meeting",)]
        assert database.execute(query, ("óslo",)).fetchall() == [("2018/meeting",)]


def test_the_same_archive_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = archive(tmp_path / "one"), archive(tmp_path / "other")

    assert export("sqlite", one) == export("sqlite", other)
    assert export("csv", one) == export("csv", other)


def test_an_empty_archive_has_empty_tables(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    nothing = assemble(load(Workspace(tmp_path)))
    tables = [data for name, data in export("csv", nothing).items() if name.endswith(".csv")]

    assert {data.count(b"\r\n") for data in tables} == {1}
    assert export("sqlite", nothing)["archive.sqlite"].startswith(b"SQLite format 3")
