"""Every file of a site is decided on before any is made, and its mark changes with its bytes."""

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from small_archives import TODAY, article, built, bytes_of, change, outputs, write

from builder.archive.assembly import Archive
from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.output.following import SITE_LENGTH
from builder.output.output import Output

ATOM = "{http://www.w3.org/2005/Atom}"


class PageReader(HTMLParser):
    """What a browser would read in a page: its heading, the texts of links, the tags in use."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = ""
        self.links: list[str] = []
        self.tags: set[str] = set()
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self._open.append(tag)
        if tag == "a":
            self.links.append("")

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "h1" in self._open:
            self.heading += data
        if "a" in self._open:
            self.links[-1] += data


def read_page(html: str) -> PageReader:
    reader = PageReader()
    reader.feed(html)
    reader.close()
    return reader


def is_page(file: str) -> bool:
    return file.endswith(".html")


def archive_of(root: Path) -> Archive:
    return look(Workspace(root), TODAY)[0]


def files(root: Path, archive: Archive | None = None) -> dict[str, Output]:
    return outputs(archive or archive_of(root), Workspace(root).templates)


def test_two_outputs_of_one_file_are_refused(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = archive_of(tiny)
    twice = replace(archive, entries=(*archive.entries, archive.entries[0]))
    monkeypatch.setattr("builder.output.updating.assembled", lambda *_: twice)

    with pytest.raises(ValueError, match="made twice: articles/2021/cod-council"):
        built(tiny)
    assert not (tiny / "site").exists()


def test_files_that_wait_are_those_of_data_and_the_others_are_decided_as_ever(tiny: Path) -> None:
    templates, every = Workspace(tiny).templates, files(tiny)
    some = outputs(archive_of(tiny), templates, data=False)
    waiting = {file for file, one in some.items() if one.waits}

    assert some.keys() == every.keys()
    assert {one.rpartition("/")[2].partition(".")[2] for one in waiting} == {
        *("html", "json", "csv", "xml", "bib", "ris", "csl.json", "sqlite", "schema.json"),
    }
    assert all(one.mark == every[file].mark for file, one in some.items() if not one.waits)


def test_articles_actors_and_pairs_are_searched_and_lists_are_not(tiny: Path) -> None:
    searched = {file.split("/")[0] for file, one in files(tiny).items() if one.searched}
    lists = {"index.html", "people/index.html", "articles/2021/index.html", "pairs/index.html"}

    assert searched == {"articles", "people", "countries", "organizations", "pairs"}
    assert not any(files(tiny)[file].searched for file in lists)


def test_marks_are_the_same_at_each_look_and_bytes_too(tiny: Path) -> None:
    first, second = files(tiny), files(tiny)

    assert {file: one.mark for file, one in first.items()} == {
        file: one.mark for file, one in second.items()
    }
    assert all(bytes_of(one) == bytes_of(second[file]) for file, one in first.items())


def test_a_mark_differs_where_the_bytes_do(tiny: Path) -> None:
    before = files(tiny)
    change(tiny, "people/ada-lindqvist.md", "trawler captain", "diver")
    after = files(tiny)

    marked = {file for file, one in after.items() if one.mark != before[file].mark}
    made = {file for file, one in after.items() if bytes_of(one) != bytes_of(before[file])}
    pages = {file for file in marked if not file.startswith("data/")}
    assert pages == {"people/ada-lindqvist/index.html"}
    assert (
        pages | {"data/people.csv", "data/registry.json", "data/archive.sqlite"} <= made <= marked
    )


def test_without_an_address_there_is_neither_feed_nor_sitemap(tiny: Path) -> None:
    archive = archive_of(tiny)
    nowhere = replace(archive, config=replace(archive.config, base_url=""))

    assert {"feed.xml", "sitemap.xml"} <= files(tiny).keys()
    assert not {"feed.xml", "sitemap.xml"} & files(tiny, nowhere).keys()
    assert bytes_of(files(tiny, nowhere)["robots.txt"]) == b"User-agent: *\nAllow: /\n"


def test_robots_are_shown_the_sitemap(tiny: Path) -> None:
    assert bytes_of(files(tiny)["robots.txt"]) == (
        b"User-agent: *\nAllow: /\nSitemap: https://example.org/cod/sitemap.xml\n"
    )


def test_the_sitemap_lists_every_page_but_the_one_for_lost_readers(tiny: Path) -> None:
    text = bytes_of(files(tiny)["sitemap.xml"]).decode()
    pages = [file for file in files(tiny) if file.endswith("/index.html")]

    assert "404" not in text
    assert text.count("<loc>") == len(pages) + 1, "they and the front page"
    assert all(f"/cod/{page.removesuffix('index.html')}</loc>" in text for page in pages)


def test_the_feed_holds_the_latest_articles_that_have_a_date(tiny: Path) -> None:
    many = {f"articles/1999/n{n}.md": article(f"Number {n}", date="1999") for n in range(60)}
    text = bytes_of(files(write(tiny, many))["feed.xml"]).decode()

    assert text.count("<entry>") == SITE_LENGTH
    assert text.index("Cod Council Delays Vote") < text.index("Norway and Iceland Agree")
    assert text.index("A Letter on Nets") < text.index("Cod Council Delays Vote"), "captured later"
    assert "alert" not in text, "the article without a date"


@pytest.mark.parametrize("title", ["]]>", "&amp;", "<b>", "</title><script>", "'\"><i>"])
def test_a_title_can_break_neither_feed_nor_page(tiny: Path, title: str) -> None:
    archive = archive_of(tiny)
    entry = archive.entries[0]
    odd = replace(entry, article=replace(entry.article, title=title))
    made = files(tiny, replace(archive, entries=(odd, *archive.entries[1:])))
    pages = {file: read_page(bytes_of(one).decode()) for file, one in made.items() if is_page(file)}
    feed = ElementTree.fromstring(bytes_of(made["feed.xml"]))

    assert title in [one.text for one in feed.iterfind(f"{ATOM}entry/{ATOM}title")]
    assert pages[f"articles/{odd.article.id}/index.html"].heading == title
    assert {file for file, page in pages.items() if title in page.links} >= {
        *("index.html", "articles/2021/index.html", "organizations/north-cod-council/index.html"),
    }
    assert {tag for page in pages.values() for tag in page.tags}.isdisjoint({"b", "i"})


def test_what_xml_cannot_hold_is_left_out_of_the_feed(tiny: Path) -> None:
    archive = archive_of(tiny)
    entry = archive.entries[0]
    odd = replace(entry, article=replace(entry.article, title="a\x00b"))
    made = files(tiny, replace(archive, entries=(odd,)))

    feed = ElementTree.fromstring(bytes_of(made["feed.xml"]))
    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == "ab"
