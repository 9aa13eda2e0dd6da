"""An address that a page had before leads to the page, and is in no list of anything."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from small_archives import (
    TODAY,
    article,
    built,
    bytes_of,
    change,
    from_nothing,
    outputs,
    person,
    tree,
    write,
)

from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.pages.list_values import ShelfPage
from builder.pages.plan import plan
from builder.pages.values import RedirectPage

FILES = {
    "archive.yaml": "title: The Lake Archive\nbase_url: https://lake.example/news/\n",
    "people/ada-berg.md": person("Ada <Berg>", former_ids="[ada-moss]"),
    "organizations/ulf.md": person("Union of the Lake", former_ids="[lake-union]"),
    "outlets/post.md": person("The Post", former_ids="[lake-post]"),
    "articles/2021/ferry.md": article(
        "A Ferry", former_ids="[2020/boat]", actors="[ada-moss, lake-union]", outlet="lake-post"
    ),
}
ADDRESSES = {
    "people/ada-moss/": "people/ada-berg/",
    "organizations/lake-union/": "organizations/ulf/",
    "outlets/lake-post/": "outlets/post/",
    "articles/2020/boat/": "articles/2021/ferry/",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path, FILES)


def page(root: Path, address: str) -> str:
    """The HTML at an address."""
    workspace = Workspace(root)
    archive, _ = look(workspace, TODAY)
    return bytes_of(outputs(archive, workspace.templates)[f"{address}index.html"]).decode()


class Leads(HTMLParser):
    """Where a page leads: by itself, as search engines see it, and by its links; and its tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.refresh = self.canonical = self.robots = ""
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        if found.get("http-equiv") == "refresh":
            self.refresh = found["content"]
        elif found.get("name") == "robots":
            self.robots = found["content"]
        elif found.get("rel") == "canonical":
            self.canonical = found["href"]
        elif tag == "a":
            self.links.append(found["href"])


def test_each_former_address_has_a_page(root: Path) -> None:
    pages = plan(look(Workspace(root), TODAY)[0])
    redirects = [one for one in pages if isinstance(one, RedirectPage)]

    assert {one.path: one.target.path for one in redirects} == ADDRESSES


def test_so_have_its_pages_by_year(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.pages.shelves.WHOLE", 1)
    write(
        root,
        {
            "articles/2019/tram.md": article("A Tram", date="2019", actors="[ada-berg]"),
            "articles/2019/bus.md": article("A Bus", "Ada Berg came.", outlet="post"),
            "articles/2020/car.md": article("A Car", "Ada Berg left."),
            "people/ada-berg.md": person("Ada Berg", former_ids="[ada-moss]"),
        },
    )
    pages = plan(look(Workspace(root), TODAY)[0])
    shelves = {page.path for page in pages if isinstance(page, ShelfPage)}
    led = {page.path: page.target.path for page in pages if isinstance(page, RedirectPage)}

    assert {
        "people/ada-berg/2019/",
        "people/ada-berg/named-2021--1/",
        "outlets/post/2021/",
    } < shelves
    below = {old: new for old, new in led.items() if old not in ADDRESSES}
    assert set(below.values()) == shelves
    for old, new in below.items():
        assert old == new.replace("ada-berg", "ada-moss").replace("post", "lake-post")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("people/ada-moss/", "people/ada-berg/"),
        ("pairs/ada-moss--eva-lie/", "pairs/ada-berg--eva-lie/"),
    ],
)
def test_who_follows_the_feed_of_a_former_address_gets_that_of_today(
    root: Path, old: str, new: str
) -> None:
    both = article("Both", actors="[ada-berg, eva-lie]")
    write(root, {f"articles/2021/both-{number}.md": both for number in range(3)})
    write(root, {"people/eva-lie.md": person("Eva Lie")})
    workspace = Workspace(root)
    made = outputs(look(workspace, TODAY)[0], workspace.templates)

    assert bytes_of(made[f"{old}feed.xml"]) == bytes_of(made[f"{new}feed.xml"])
    assert f"https://lake.example/news/{new}feed.xml".encode() in bytes_of(made[f"{old}feed.xml"])


def test_a_feed_at_a_former_address_follows_every_edit(root: Path) -> None:
    built(root)
    write(root, {"articles/2022/tram.md": article("A Tram", actors="[ada-berg]")})
    built(root)
    assert tree(root / "site") == from_nothing(root)

    write(root, {"people/ada-berg.md": person("Ada Berg", former_ids="[ada-lie]")})
    change(root, "articles/2021/ferry.md", "ada-moss", "ada-lie")
    built(root)
    assert tree(root / "site") == from_nothing(root)


def test_what_has_no_feed_has_none_at_a_former_address(root: Path) -> None:
    write(root, {"people/eva-lie.md": person("Eva Lie", former_ids="[e-lie]")})
    workspace = Workspace(root)
    made = outputs(look(workspace, TODAY)[0], workspace.templates)

    assert "people/e-lie/index.html" in made
    assert "people/e-lie/feed.xml" not in made
    assert "articles/2020/boat/feed.xml" not in made


def test_it_leads_to_the_page_without_a_script(root: Path) -> None:
    leads = Leads(page(root, "articles/2020/boat/"))

    assert leads.refresh == "0; url=../../2021/ferry/"
    assert leads.links == ["../../2021/ferry/"]
    assert "script" not in leads.tags


def test_search_engines_are_told_the_address_of_today(root: Path) -> None:
    leads = Leads(page(root, "people/ada-moss/"))

    assert leads.canonical == "https://lake.example/news/people/ada-berg/"
    assert leads.robots == "noindex"


def test_without_a_site_address_the_canonical_one_is_relative(root: Path) -> None:
    write(root, {"archive.yaml": "title: The Lake Archive\n"})

    assert Leads(page(root, "people/ada-moss/")).canonical == "../ada-berg/"


def test_a_hostile_name_comes_out_as_text(root: Path) -> None:
    html = page(root, "people/ada-moss/")

    assert "Ada &lt;Berg&gt;" in html
    assert "<Berg>" not in html


def test_no_list_no_feed_no_sitemap_and_no_search_has_it(root: Path) -> None:
    built(root, search=True)
    others = {
        path: path.read_bytes()
        for path in (root / "site").rglob("*")
        if path.is_file() and path.suffix in (".html", ".xml", ".json")
        if path.parent != root / "site" / "data"  # which says what an editor wrote
    }

    assert len(others) > 20
    for old in ADDRESSES:
        own = root / "site" / old / "index.html"
        assert own in others
        stem = old.rstrip("/").rpartition("/")[2].encode()
        assert [path for path, data in others.items() if path != own and stem in data] == []


def test_only_pages_that_readers_look_for_are_searched(root: Path) -> None:
    workspace = Workspace(root)
    made = outputs(look(workspace, TODAY)[0], workspace.templates)

    assert not any(made[f"{old}index.html"].searched for old in ADDRESSES)
