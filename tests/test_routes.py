"""Every page has one path, and a link between two pages holds wherever the site is put."""

from posixpath import join, normpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.means import routes
from builder.words.names import SitePath


def test_each_kind_of_thing_has_its_folder() -> None:
    assert routes.article("2018/ferry-opens") == "articles/2018/ferry-opens/"
    assert routes.person("ana-ruiz") == "people/ana-ruiz/"
    assert routes.organization("lake-union") == "organizations/lake-union/"
    assert routes.outlet("lake-post") == "outlets/lake-post/"
    assert routes.year("2018") == "articles/2018/"
    assert routes.capture("0001") == "captures/0001/"


def test_a_country_is_found_under_its_code_in_small_letters() -> None:
    assert routes.country("FR") == "countries/fr/"


@pytest.mark.parametrize(
    ("path", "file"),
    [
        (routes.HOME, "index.html"),
        (routes.PEOPLE, "people/index.html"),
        (routes.FEED, "feed.xml"),
        (routes.NOT_FOUND, "404.html"),
    ],
)
def test_a_page_is_a_folder_with_an_index_and_a_file_is_itself(path: SitePath, file: str) -> None:
    assert routes.file_of(path) == file


@pytest.mark.parametrize(
    ("source", "target", "link"),
    [
        ("articles/2018/ferry/", "people/ana/", "../../../people/ana/"),
        ("articles/2018/ferry/", "", "../../../"),
        ("articles/2018/ferry/", "articles/2018/", "../"),
        ("people/ana/", "people/ana/", "./"),
        ("", "", "./"),
        ("", "people/", "people/"),
        ("", "feed.xml", "feed.xml"),
        ("people/", "feed.xml", "../feed.xml"),
        ("404.html", "people/", "people/"),
        ("feed.xml", "people/ana/", "people/ana/"),
    ],
)
def test_a_link_leads_from_one_page_to_another(source: str, target: str, link: str) -> None:
    assert routes.links_from(SitePath(source))(SitePath(target)) == link


NAMES = st.from_regex(r"[a-z0-9-]{1,5}", fullmatch=True)
PAGES = st.lists(NAMES, max_size=4).map(lambda names: "".join(f"{name}/" for name in names))
FILES = st.tuples(PAGES, NAMES).map(lambda pair: f"{pair[0]}{pair[1]}.xml")


@given(PAGES | FILES, PAGES | FILES)
def test_following_a_link_from_any_subpath_ends_at_its_target(source: str, target: str) -> None:
    link = routes.links_from(SitePath(source))(SitePath(target))
    folder = f"/any/subpath/{source.rpartition('/')[0]}"
    assert normpath(join(folder, link)) == normpath(f"/any/subpath/{target}")
    assert link.endswith("/") == (target.endswith("/") or not target)
    assert not link.startswith("/")
