"""Feeds hold what came in last, of the whole site and of what a page lists, for feed readers."""

import json
from pathlib import Path

import feedparser
import pytest
from small_archives import article, built, person, tree, write
from test_links import Page

from builder.output.following import LIST_LENGTH, SITE_LENGTH

HOME = "https://papers.example/"
FILES = {
    "archive.yaml": f"title: Papers\nbase_url: {HOME}\npairs: 1\n",
    "people/ada-moss.md": person("Ada Moss"),
    "people/ben-lind.md": person("Ben Lind"),
    "organizations/cod-council.md": person("Cod Council"),
    "outlets/lake-post.md": person("Lake Post"),
    "articles/2018/old.md": article(
        "Old and new here", "Ada Moss met Ben Lind.", date="2018-08~", captured="2025-04-01",
        actors="[Ada Moss, Ben Lind, FR, Cod Council]", outlet="Lake Post",
    ),
    "articles/2020/new.md": article("Later", date="2020-01-02", actors="[Ada Moss]"),
    "articles/undated/fog.md": article("Fog", date="unknown", actors="[Ada Moss]"),
}  # fmt: skip
FEEDS = {
    "": "Papers",
    "people/ada-moss/": "Ada Moss · Papers",
    "countries/fr/": "France · Papers",
    "organizations/cod-council/": "Cod Council · Papers",
    "outlets/lake-post/": "Lake Post · Papers",
    "pairs/ada-moss--ben-lind/": "Ada Moss and Ben Lind · Papers",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    root = tmp_path_factory.mktemp("papers")
    built(write(root, FILES))
    return tree(root / "site")


@pytest.mark.parametrize("page", FEEDS)
def test_a_page_has_a_feed_that_parses_and_links_to_it(site: dict[str, bytes], page: str) -> None:
    found = feedparser.parse(site[f"{page}feed.xml"])

    assert not found.bozo
    assert found.feed.title == FEEDS[page]
    assert {one.href for one in found.feed.links} == {f"{HOME}{page}", f"{HOME}{page}feed.xml"}
    assert "feed.xml" in Page(site[f"{page}index.html"].decode()).links
    for entry in found.entries:
        assert f"{entry.link.removeprefix(HOME)}index.html" in site


def test_what_came_in_last_stands_first_and_what_nothing_dates_is_left_out(
    site: dict[str, bytes],
) -> None:
    found = feedparser.parse(site["people/ada-moss/feed.xml"]).entries

    assert [(one.title, one.updated[:10]) for one in found] == [
        ("Old and new here", "2025-04-01"),
        ("Later", "2020-01-02"),
    ]
    assert "published" not in found[0], "no day of its publication is known"


def test_the_site_has_a_json_feed_of_the_same_articles(site: dict[str, bytes]) -> None:
    found = json.loads(site["feed.json"])
    atom = feedparser.parse(site["feed.xml"])

    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert (found["home_page_url"], found["feed_url"]) == (HOME, f"{HOME}feed.json")
    assert [one["id"] for one in found["items"]] == [one.id for one in atom.entries]
    assert [one["content_text"] for one in found["items"]] == [one.summary for one in atom.entries]
    assert "date_published" not in found["items"][0]
    assert found["items"][1]["date_published"] == "2020-01-02T00:00:00+00:00"


def test_feeds_are_no_longer_than_is_read(tmp_path: Path) -> None:
    many = {
        f"articles/2019/n{n}.md": article(f"N {n}", date="2019", actors="[Ada Moss]")
        for n in range(60)
    }
    built(write(tmp_path, FILES | many))

    site = tmp_path / "site"
    assert len(feedparser.parse((site / "feed.xml").read_bytes()).entries) == SITE_LENGTH
    listed = feedparser.parse((site / "people/ada-moss/feed.xml").read_bytes()).entries
    assert len(listed) == LIST_LENGTH


def test_without_an_address_there_is_no_feed_and_no_link_to_one(tmp_path: Path) -> None:
    built(write(tmp_path, FILES | {"archive.yaml": "title: Papers\n"}))
    files = tree(tmp_path / "site")

    assert [file for file in files if "feed" in file] == []
    assert not any(b"feed.xml" in data for file, data in files.items() if file.endswith(".html"))
