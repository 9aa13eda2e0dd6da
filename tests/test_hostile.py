"""Hostile texts in every place bring nothing to a page that meek ones would not.

A browser opens the same site in tests/browser/test_hostile_pages.py.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hostile_archive import FEW, MORE, write_hostile
from lxml import etree, html
from small_archives import built, tree

MEEK = (
    "Words",
    "- a *b* **c**",
    "1. ~~d~~ `e`",
    "| f |\n|---|\n| g |",
    "~~~\nh\n~~~",
    "> i\n\n---",
)
ADDRESS = re.compile(r"(?:https?://|mailto:|[^:/?#]*(?:[/?#]|$))(?!/)")
LOADING = frozenset({"src", "srcset", "action", "formaction", "poster", "data", "background"})
TURNING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\u034f]")


def elements(page: bytes) -> Iterator[tuple[str, dict[str, str]]]:
    for element in html.document_fromstring(page.decode()).iter(etree.Element):
        yield str(element.tag), {str(key): str(value) for key, value in element.attrib.items()}
        if element.tag == "script" and "src" not in element.attrib:
            json.loads(element.text or "")  # data, or the test fails


def shapes(page: bytes) -> set[str]:
    """The elements of a page, and what attributes they have."""
    found = list(elements(page))
    return {tag for tag, _ in found} | {f"{tag} {key}" for tag, given in found for key in given}


def wrong_addresses(page: bytes) -> Iterator[str]:
    """Where a page leads, or what it loads, that is none of the web or from elsewhere."""
    for _, given in elements(page):
        for key in given.keys() & {"href", *LOADING}:
            if not ADDRESS.match(given[key]) or (key in LOADING and "://" in given[key]):
                yield given[key]


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What pages have where nobody means harm."""
    root = write_hostile(tmp_path_factory.mktemp("meek"), MEEK)
    built(root)
    pages = (data for file, data in tree(root / "site").items() if file.endswith(".html"))
    return {shape for page in pages for shape in shapes(page)}


@pytest.fixture(params=[FEW, pytest.param(FEW + MORE, marks=pytest.mark.slow)], ids=["few", "all"])
def site(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, bytes]:
    root = write_hostile(tmp_path, request.param)
    built(root)
    return tree(root / "site")


def test_no_page_has_what_content_alone_can_have_brought(
    site: dict[str, bytes], usual: set[str]
) -> None:
    pages = {file: data for file, data in site.items() if file.endswith(".html")}

    assert len(pages) > 60
    for file, page in pages.items():
        assert shapes(page) <= usual, file
        assert [*wrong_addresses(page)] == [], file
        assert not TURNING.search(page.decode()), file
        assert b"Content-Security-Policy" in page[:1024], file


def test_feeds_and_drawings_are_sound_and_hold_no_markup_of_content(
    site: dict[str, bytes],
) -> None:
    feeds = {file: data for file, data in site.items() if file.endswith(".xml")}

    assert "feed.xml" in feeds
    for data in feeds.values():
        texts = [one.text or "" for one in ET.fromstring(data).iter() if one.get("type") == "html"]
        assert not [text for text in texts if "<" in text]
    for data in (data for file, data in site.items() if file.endswith(".json")):
        json.loads(data)


def test_every_file_of_the_site_has_a_name_for_any_system(site: dict[str, bytes]) -> None:
    ours = {file for file in site if not file.startswith(("assets/", "pagefind/"))}
    parts = {part for file in ours for part in file.split("/")}

    assert [
        part for part in parts if not re.fullmatch(r"\.?[\w-]{1,90}(\.\w{2,8}){0,2}", part)
    ] == []
    assert {part.casefold() for part in parts} & {"con", "aux", "nul", "prn"} == set()
    assert len({file.casefold() for file in ours}) == len(ours)
