"""An article's page says how to cite it: lines to read, records to copy, and what Zotero reads."""

import json
from html.parser import HTMLParser
from pathlib import Path

import bibtexparser
import pytest
import rispy
from small_archives import article, built, person, write

KEYS = {
    "date": "2020-05-04",
    "outlet": "Lake Post",
    "authors": "[Eva Berg]",
    "url": "https://lake-post.example/1",
    "captured": "2025-04-01",
}
TITLE = 'Ferries & "Tolls" <rise>'


class Reader(HTMLParser):
    """The texts of elements with an id, and what metas say."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: dict[str, str] = {}
        self.metas: dict[str, list[str]] = {}
        self._open: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "meta":
            self.metas.setdefault(found.get("name") or "", []).append(found.get("content") or "")
        elif tag in ("pre", "span", "cite", "bdi"):
            self._open.append((tag, found.get("id") or ""))

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1][0] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        for _, name in self._open:
            self.texts[name] = self.texts.get(name, "") + data


def read(root: Path, **keys: str) -> Reader:
    """The page of an article that has these keys beside its own."""
    files = {
        "archive.yaml": "title: Papers\nbase_url: https://papers.example/\n",
        "articles/2020/tolls.md": article(f"'{TITLE}'", **{**KEYS, **keys}),
        "outlets/lake-post.md": person("Lake Post"),
    }
    built(write(root, files))
    html = (root / "site/articles/2020/tolls/index.html").read_text(encoding="utf-8")
    return Reader(html)


@pytest.fixture
def page(tmp_path: Path) -> Reader:
    return read(tmp_path)


def test_it_is_cited_by_three_manuals(page: Reader) -> None:
    assert page.texts["cite-chicago"].startswith("Berg, Eva. “Ferries & ‘Tolls’ <rise>.”")
    assert page.texts["cite-mla"].endswith("https://lake-post.example/1.")
    assert page.texts["cite-apa"].startswith("Berg, E. (2020, May 4).")


def test_bibtex_parses_back(page: Reader) -> None:
    (entry,) = bibtexparser.parse_string(page.texts["bibtex"]).entries
    fields = {one.key: one.value for one in entry.fields}

    assert (fields["journaltitle"], fields["date"]) == ("Lake Post", "2020-05-04")
    assert fields["url"] == "https://lake-post.example/1"


def test_ris_parses_back(page: Reader) -> None:
    (entry,) = rispy.loads(page.texts["ris"])

    assert entry["type_of_reference"] == "NEWS"
    assert entry["title"] == TITLE
    assert entry["authors"] == ["Berg, Eva"]


def test_csl_parses_back(page: Reader) -> None:
    (item,) = json.loads(page.texts["csl"])

    assert item["title"] == TITLE
    assert item["issued"] == {"date-parts": [[2020, 5, 4]]}


def test_zotero_reads_a_newspaper_article(page: Reader) -> None:
    """As its Embedded Metadata translator does: its own item type, then Highwire tags."""
    assert page.metas["z:itemType"] == ["newspaperArticle"]
    assert page.metas["citation_title"] == [TITLE]
    assert page.metas["citation_journal_title"] == ["Lake Post"]
    assert page.metas["citation_author"] == ["Eva Berg"]
    assert page.metas["citation_date"] == ["2020-05-04"]
    assert page.metas["citation_public_url"] == ["https://lake-post.example/1"]


@pytest.mark.parametrize(
    ("date", "words"), [("2020-05-04~", ["about 4 May 2020"]), ("unknown", None)]
)
def test_zotero_reads_a_date_that_is_not_plain_in_words(
    tmp_path: Path, date: str, words: list[str] | None
) -> None:
    """It takes `dc.date` as it stands; who reads `citation_date` expects a plain one."""
    metas = read(tmp_path, date=date).metas

    assert "citation_date" not in metas
    assert metas.get("dc.date") == words
