"""What a whole site says to machines: feeds, map, linked data and records agree with its pages."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from shutil import copytree
from typing import Any
from xml.etree import ElementTree as ET

import bibtexparser
import feedparser
import pytest
import rispy
from small_archives import TINY, built, tree
from test_linked_data import data_of, expanded
from test_links import Page

HOMES = {"tiny": "https://example.org/cod/", "first": "https://example.github.io/cuttings/"}
ROOTS = {"tiny": TINY, "first": Path(__file__).parent.parent}
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
BRACES = str.maketrans("", "", "{}\\")  # by which BibTeX keeps letters as they are


class Site:
    """A site as its files, under the address at which it will stand."""

    def __init__(self, home: str, files: Mapping[str, bytes]) -> None:
        self.home, self.files = home, files
        self.pages = {file: data.decode() for file, data in files.items() if file.endswith(".html")}

    def ending(self, end: str) -> Iterator[tuple[str, bytes]]:
        return ((file, data) for file, data in self.files.items() if file.endswith(end))

    def has(self, address: str) -> bool:
        """Whether an address is that of a page or file of the site."""
        path = address.removeprefix(self.home).partition("#")[0]
        return address.startswith(self.home) and (
            path in self.files or f"{path}index.html" in self.files
        )


@pytest.fixture(scope="module", params=ROOTS, ids=str)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = tmp_path_factory.mktemp("machines")
    copytree(ROOTS[request.param] / "content", root / "content")
    built(root)
    return Site(HOMES[request.param], tree(root / "site"))


def canonical(html: str) -> str:
    return html.partition('<link rel="canonical" href="')[2].partition('"')[0]


def test_every_feed_is_read_and_leads_to_pages(site: Site) -> None:
    feeds = dict(site.ending("feed.xml"))

    assert len(feeds) > 1
    for file, data in feeds.items():
        found = feedparser.parse(data)
        links = [one.href for one in found.feed.links] + [one.link for one in found.entries]
        assert not found.bozo, file
        assert [link for link in links if not site.has(link)] == [], file
        assert len({one.id for one in found.entries}) == len(found.entries), file


def test_the_json_feed_has_what_the_version_asks_for(site: Site) -> None:
    feed = json.loads(site.files["feed.json"])

    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert site.has(feed["home_page_url"]) and site.has(feed["feed_url"])
    assert feed["items"]
    for item in feed["items"]:
        assert isinstance(item["id"], str) and site.has(item["url"])
        assert "content_html" in item or "content_text" in item


def test_the_map_lists_every_page_once_by_its_own_address(site: Site) -> None:
    listed = [one.text for one in ET.fromstring(site.files["sitemap.xml"]).iter(LOC)]
    moved = {file for file, html in site.pages.items() if 'http-equiv="refresh"' in html}
    pages = {file: html for file, html in site.pages.items() if file not in {*moved, "404.html"}}

    assert len(listed) == len(set(listed))
    assert set(listed) == {canonical(html) for html in pages.values()}
    for file, html in pages.items():
        assert canonical(html) == site.home + file.removesuffix("index.html")


def test_linked_data_expands_on_every_page_and_names_pages_that_are_there(site: Site) -> None:
    said = {file: data_of(html) for file, html in site.pages.items() if "ld+json" in html}

    assert {file for file, html in site.pages.items() if "og:type" in html} >= set(said)
    for file, data in said.items():
        assert len(expanded(data)) == len(data["@graph"]), file
        own = [one for one in addresses(data) if one.startswith(site.home)]
        assert [one for one in own if not site.has(one)] == [], file


def addresses(value: object) -> Iterator[str]:
    """All texts in linked data, wherever they stand."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from addresses(one)


def told(item: Mapping[str, Any]) -> dict[str, str]:
    """What a reference manager knows of an article, from CSL."""
    return {
        "id": item["id"],
        "title": item["title"],
        "outlet": item.get("container-title", ""),
        "url": item.get("URL", ""),
        "language": item.get("language", ""),
    }


def of_bibtex(text: str) -> dict[str, dict[str, str]]:
    read = bibtexparser.parse_string(text)
    assert not read.failed_blocks
    entries = [
        (entry.key, {one.key: one.value.translate(BRACES) for one in entry.fields})
        for entry in read.entries
    ]
    return {
        key: {
            "title": fields["title"],
            "outlet": fields.get("journaltitle", ""),
            "url": fields.get("url", ""),
            "language": fields.get("langid", ""),
        }
        for key, fields in entries
    }


def of_ris(text: str) -> dict[str, dict[str, str]]:
    return {
        record["id"]: {
            "title": record["title"],
            "outlet": record.get("secondary_title", ""),
            "url": (record.get("urls") or [""])[0],
            "language": record.get("language", ""),
        }
        for record in rispy.loads(text)
    }


def test_records_in_three_formats_say_the_same_of_each_article_of_a_list(site: Site) -> None:
    lists = dict(site.ending("articles.csl.json"))

    assert lists
    for file, data in lists.items():
        items = [told(item) for item in json.loads(data)]
        csl = {item.pop("id"): item for item in items}
        beside = file.removesuffix("csl.json")
        assert of_ris(site.files[f"{beside}ris"].decode()) == csl, file
        bibtex = of_bibtex(site.files[f"{beside}bib"].decode())
        plain = {key.replace("/", "_"): value for key, value in csl.items()}
        assert {key: without(one) for key, one in bibtex.items()} == {
            key: without(one) for key, one in plain.items()
        }, file


def without(fields: Mapping[str, str]) -> dict[str, str]:
    """What is compared with BibTeX: its language has a name of its own, its braces are no text."""
    return {key: text.translate(BRACES) for key, text in fields.items() if key != "language"}


def test_every_article_is_in_the_records_of_the_whole(site: Site) -> None:
    whole = {item["id"] for item in json.loads(site.files["data/articles.csl.json"])}
    twins = {
        file.removeprefix("articles/").removesuffix("/index.json")
        for file in site.files
        if file.startswith("articles/") and file.endswith("/index.json")
    }

    assert whole == twins != set()


def test_the_title_of_a_page_is_that_of_its_linked_data(site: Site) -> None:
    for file, html in site.pages.items():
        if Page(html).metas.get("og:type") == "article":
            (article,) = (one for one in data_of(html)["@graph"] if one["@type"] == "NewsArticle")
            assert article["headline"] in Page(html).metas["og:title"], file
