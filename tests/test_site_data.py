"""The site holds the archive as data: whole under data/, and beside its pages."""

import csv
import io
import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import bibtexparser
import frictionless
import jsonschema
import pytest
import rispy
from small_archives import article, built, change, from_nothing, tree, write
from test_links import Page

from builder.archive.assembly import assemble
from builder.archive.loading import load
from builder.archive.workspace import Workspace
from builder.exporting import FORMATS
from builder.exporting.data_package import PACKAGE
from builder.exporting.lists import COLUMNS
from builder.exporting.site_data import DOCUMENTS
from builder.exporting.site_data import FILES as MADE
from builder.exporting.tables import TABLES
from builder.means import routes
from builder.means.routes import links_from
from builder.words.names import SitePath

FILES = (*(one.name for one in MADE), PACKAGE)
BESIDE_LISTS = ("articles.csv", "articles.bib", "articles.ris", "articles.csl.json")
A_LETTER = "articles/2020/a-letter-on-nets.md"
ONES = "articles/2021/cod-council-delays-vote-after-walkout"
LISTS = (
    *("people/jon-hallsson/", "countries/no/", "organizations/north-cod-council/"),
    *("outlets/harbour-post/", "articles/2021/", "articles/undated/", "pairs/is--no/"),
)


def site_of(root: Path) -> dict[str, bytes]:
    built(root)
    return tree(root / "site")


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def test_data_is_what_the_exports_write(tiny: Path) -> None:
    site, archive = site_of(tiny), assemble(load(Workspace(tiny)))
    exported = {file.path: file.data for one in FORMATS.values() for file in one.make(archive)}

    assert {file.removeprefix("data/") for file in site if file.startswith("data/")} == {
        *(*FILES, "index.html"),
    }
    for file in FILES:
        assert site[f"data/{file}"] == exported[file], file


def test_the_page_of_data_tells_the_size_of_each_file_and_the_rows_of_each_table(
    tiny: Path,
) -> None:
    site = site_of(tiny)
    page = site["data/index.html"].decode()

    assert {f"{one.name}.csv" for one in TABLES} | {one.file for one in DOCUMENTS} == set(FILES)
    assert set(FILES) <= set(Page(page).links)
    assert '>articles.csv</a></th><td class="data-number">4<span' in page
    assert f"{len(site['data/archive.sqlite']) / 1000:.1f} kB" in page
    assert all(
        column.help in page for one in TABLES for column in one.columns if "'" not in column.help
    )


def test_its_package_and_its_database_are_sound(tiny: Path) -> None:
    site_of(tiny)
    report = frictionless.validate(str(tiny / "site/data/datapackage.json"))
    database = sqlite3.connect(tiny / "site/data/archive.sqlite")

    assert report.valid, report.flatten(["message"])
    assert database.execute("SELECT count(*) FROM articles").fetchone() == (4,)
    database.close()


def test_an_article_has_a_twin_that_follows_the_schema(tiny: Path) -> None:
    site = site_of(tiny)
    schema = json.loads(site["data/article.schema.json"])
    twins = {file: data for file, data in site.items() if file.endswith("/index.json")}

    assert len(twins) == 4
    for data in twins.values():
        jsonschema.validate(json.loads(data), schema)
    assert (
        json.loads(twins[f"{ONES}/index.json"])["title"] == "Cod Council Delays Vote After Walkout"
    )
    assert "index.json" in Page(site[f"{ONES}/index.html"].decode()).links


@pytest.mark.parametrize("page", LISTS)
def test_a_list_has_its_articles_as_a_table(tiny: Path, page: str) -> None:
    site = site_of(tiny)
    found = rows(site[f"{page}articles.csv"])
    html = site[f"{page}index.html"].decode()

    assert list(found[0]) == [one.name for one in COLUMNS]
    links = set(Page(html).links)
    assert {links_from(SitePath(page))(routes.article(one["id"])) for one in found} <= links
    assert "articles.csv" in Page(html).links


def test_both_can_be_turned_off(tiny: Path) -> None:
    change(tiny, "archive.yaml", "language: en", "language: en\ndata: false\ntwins: none")
    files = site_of(tiny)

    left = [file for file in files if file.startswith("data/") or file.endswith(BESIDE_LISTS)]
    assert left == []
    assert not any(file.endswith("index.json") for file in files)
    assert not any(b"as data</a>" in data or b"articles.csv" in data for data in files.values())


def test_a_large_archive_has_neither_json_beside_articles_nor_citations_beside_pairs(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = site_of(tiny)
    monkeypatch.setattr("builder.pages.index.FULLY_TWINNED", 3)
    shutil.rmtree(tiny / ".cache")  # nothing else has changed
    site = site_of(tiny)

    gone = before.keys() - site.keys()
    assert gone == {
        *(file for file in before if file.endswith("/index.json")),
        *(f"pairs/is--no/{file}" for file in BESIDE_LISTS[1:]),
    }
    assert not any(b"index.json" in data for file, data in site.items() if file.endswith(".html"))
    assert b"citations, but for pairs," in site["data/index.html"]


@pytest.mark.parametrize(("twins", "most"), [("all", 3), ("lists", 5_000)])
def test_what_is_written_down_is_there_whatever_the_number_of_articles(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, twins: str, most: int
) -> None:
    by_size = site_of(tiny)
    change(tiny, "archive.yaml", "language: en", f"language: en\ntwins: {twins}")
    monkeypatch.setattr("builder.pages.index.FULLY_TWINNED", most)
    site = site_of(tiny)

    assert (site.keys() == by_size.keys()) is (twins == "all")
    assert any(file.endswith("/index.json") for file in site) is (twins == "all")
    assert "pairs/is--no/articles.csv" in site


def test_terms_are_told_on_the_page_in_the_package_and_for_machines(tiny: Path) -> None:
    terms = "https://creativecommons.org/publicdomain/zero/1.0/"
    change(tiny, "archive.yaml", "language: en", f"language: en\nlicence: {terms}")
    site = site_of(tiny)

    assert terms in Page(site["data/index.html"].decode()).links
    assert json.loads(site["data/datapackage.json"])["licenses"] == [
        {"path": terms, "name": "other"}
    ]
    assert f'"license": "{terms}"'.encode() in site["data/index.html"]


def test_what_has_not_changed_is_not_written_again(tiny: Path) -> None:
    site_of(tiny)
    before = tree(tiny / "site")
    change(tiny, "people/ada-lindqvist.md", "---\nname:", "---\n# No page shows this.\nname:")
    done = built(tiny)

    assert done.written == ()
    assert any(file.startswith("data/") for file in done.made), "it was looked at"
    assert tree(tiny / "site") == before | {".nojekyll": (tiny / "site/.nojekyll").read_bytes()}


def data_made(root: Path) -> set[str]:
    """What of data/ a build looks at again."""
    made = built(root).made
    return {file.removeprefix("data/") for file in made if file.startswith("data/")}


WITH_TEXTS = {"articles.csv", "article_actors.csv", "mentions.csv", "archive.sqlite"}
WITH_HEADS = {
    *("actors.csv", "outlets.csv", "same_stories.csv", "pairs.csv", "registry.json"),
    *("articles.bib", "articles.ris", "articles.csl.json"),
}
TELLING_OF_THEM = {PACKAGE, "index.html"}


def test_another_text_makes_again_what_tells_of_texts(tiny: Path) -> None:
    built(tiny)
    change(tiny, A_LETTER, "> A net", "> One net")

    assert data_made(tiny) == WITH_TEXTS | TELLING_OF_THEM
    assert tree(tiny / "site") == from_nothing(tiny)


def test_another_title_makes_again_all_but_the_registry(tiny: Path) -> None:
    built(tiny)
    change(tiny, A_LETTER, "title: A", "title: Another")

    assert data_made(tiny) == WITH_TEXTS | WITH_HEADS | TELLING_OF_THEM
    assert tree(tiny / "site") == from_nothing(tiny)


def test_another_name_makes_all_data_again(tiny: Path) -> None:
    built(tiny)
    change(tiny, "people/ada-lindqvist.md", "trawler captain", "diver")

    assert data_made(tiny) == {*FILES, "index.html"}
    assert tree(tiny / "site") == from_nothing(tiny)


@pytest.mark.parametrize("lost", ["people.csv", PACKAGE, "index.html", "archive.sqlite"])
def test_a_lost_file_is_made_again_and_no_other(tiny: Path, lost: str) -> None:
    before = site_of(tiny)
    (tiny / "site/data" / lost).unlink()

    assert data_made(tiny) == {lost}
    assert tree(tiny / "site") == before


THE_VOTE = f"{ONES}.md"
DATABASE = "site/data/archive.sqlite"


A_TEXT = "UPDATE articles SET text = 'As it was.' WHERE id LIKE '2021/cod-%'"
PAIRS = "UPDATE pairs SET articles = 99"
EVIDENCE = "UPDATE article_actors SET evidence = 'As told.'"
A_LOSS = "DELETE FROM articles WHERE id LIKE '2021/cod-%'"


def falsify(database: Path, statement: str) -> None:
    """Change the database of a site."""
    with closing(sqlite3.connect(database)) as opened, opened:
        opened.execute(statement)


@contextmanager
def unnoticed(path: Path) -> Iterator[Path]:
    """Leave a file with the time that it had."""
    before = path.stat()
    yield path
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize(
    ("table", "before", "after"),
    [
        ("articles", b'"content/', b'"was content/'),
        ("article_actors", b'"about"', b'"was about"'),
        ("mentions", b'"person/', b'"was person/'),
    ],
)
def test_in_a_table_rows_of_articles_that_are_the_same_are_copied(
    tiny: Path, table: str, before: bytes, after: bytes
) -> None:
    built(tiny)
    with unnoticed(tiny / f"site/data/{table}.csv") as path:
        path.write_bytes(path.read_bytes().replace(before, after))
    change(tiny, A_LETTER, "> A net", "> One net")
    told = site_of(tiny)[f"data/{table}.csv"].split(b"\r\n")

    assert any(after in row for row in told)
    assert {row.split(b",")[0] for row in told if before in row} == {b'"2020/a-letter-on-nets"'}


def told_after_an_edit(root: Path, falsified: str, asked: str) -> list[tuple[object, ...]]:
    """What the database answers if it was falsified unnoticed before the text of a letter changed:

    what is copied is false still, what is made again is true.
    """
    built(root)
    with unnoticed(root / DATABASE) as database:
        falsify(database, falsified)
    change(root, A_LETTER, "> A net", "> One net")
    built(root)
    with closing(sqlite3.connect(root / DATABASE)) as opened:
        return opened.execute(asked).fetchall()


def test_rows_of_an_article_that_is_the_same_are_copied_and_not_made_again(tiny: Path) -> None:
    true = "SELECT DISTINCT article FROM article_actors WHERE evidence <> 'As told.'"

    assert told_after_an_edit(tiny, EVIDENCE, true) == [("2020/a-letter-on-nets",)]


def test_a_table_of_what_is_the_same_is_copied_whole(tiny: Path) -> None:
    assert told_after_an_edit(tiny, PAIRS, "SELECT DISTINCT articles FROM pairs") == [(99,)]


def test_articles_that_come_and_go_and_change_places_give_the_bytes_of_a_build_from_nothing(
    tiny: Path,
) -> None:
    built(tiny)
    write(tiny, {"articles/2022/more.md": article("More", "In Oslo.", date="2022")})
    (tiny / "content" / A_LETTER).unlink()
    change(tiny, THE_VOTE, "date: 2021-04-14~", "date: 1999")
    built(tiny)

    assert tree(tiny / "site") == from_nothing(tiny)


def test_from_data_that_somebody_wrote_to_nothing_is_copied(tiny: Path) -> None:
    built(tiny)
    falsify(tiny / DATABASE, A_TEXT)
    falsify(tiny / DATABASE, PAIRS)
    table = tiny / "site/data/articles.csv"
    table.write_bytes(table.read_bytes().replace(b'"content/', b'"was content/'))
    change(tiny, A_LETTER, "> A net", "> One net")
    built(tiny)

    assert tree(tiny / "site") == from_nothing(tiny)


def test_a_text_that_changed_while_data_waited_is_read_again(tiny: Path) -> None:
    change(tiny, "archive.yaml", "title:", "twins: none\ntitle:")
    built(tiny)
    change(tiny, THE_VOTE, "walk", "ran")
    built(tiny, data=False)
    change(tiny, A_LETTER, "> A net", "> One net")
    built(tiny)

    assert tree(tiny / "site") == from_nothing(tiny)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda database: database.write_bytes(b"no database"),
        lambda database: falsify(database, A_LOSS),
    ],
    ids=["no database", "an article lost"],
)
def test_from_a_damaged_database_no_row_is_copied(
    tiny: Path, spoil: Callable[[Path], object]
) -> None:
    built(tiny)
    with unnoticed(tiny / DATABASE) as database:
        spoil(database)
    change(tiny, A_LETTER, "> A net", "> One net")
    built(tiny)

    assert tree(tiny / "site") == from_nothing(tiny)


def test_an_archive_of_nothing_has_data_too(tmp_path: Path) -> None:
    site = site_of(write(tmp_path, {"archive.yaml": "title: Papers\n"}))

    assert rows(site["data/articles.csv"]) == []
    assert json.loads(site["data/registry.json"])["articles"] == []


def test_one_article_more_changes_its_own_twin_alone(tiny: Path) -> None:
    site_of(tiny)
    write(tiny, {"articles/2020/more.md": article("More", date="2020")})
    written = built(tiny).written

    assert [file for file in written if file.endswith("index.json")] == [
        "articles/2020/more/index.json"
    ]


@pytest.mark.parametrize("page", LISTS)
def test_a_list_has_its_articles_as_records_that_parse_back_to_the_same_fields(
    tiny: Path, page: str
) -> None:
    site = site_of(tiny)
    told = [(one["id"], one["title"]) for one in rows(site[f"{page}articles.csv"])]
    bibtex = bibtexparser.parse_string(site[f"{page}articles.bib"].decode())
    ris = rispy.loads(site[f"{page}articles.ris"].decode())
    csl = json.loads(site[f"{page}articles.csl.json"])

    assert not bibtex.failed_blocks
    assert [one.key for one in bibtex.entries] == [one.replace("/", "_") for one, _ in told]
    assert [(one["id"], one["title"]) for one in ris] == told
    assert [(one["id"], one["title"]) for one in csl] == told
    assert {"articles.bib", "articles.ris", "articles.csl.json"} <= set(
        Page(site[f"{page}index.html"].decode()).links
    )


def test_a_record_is_the_same_in_every_list_and_in_the_whole(tiny: Path) -> None:
    site = site_of(tiny)
    whole = {one["id"]: one for one in json.loads(site["data/articles.csl.json"])}

    for file, data in site.items():
        if file.endswith("articles.csl.json"):
            assert all(one == whole[one["id"]] for one in json.loads(data)), file
