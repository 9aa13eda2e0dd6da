"""An address that a page had before leads to the page, and is in no list of anything."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from small_archives import TODAY, article, built, bytes_of, outputs, person, write

from builder.archive.looking import look
from builder.archive.workspace import Workspace
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
