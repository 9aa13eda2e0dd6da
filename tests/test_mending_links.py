"""Pages that have a file lead to where it is edited, and to a form that says what is wrong."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from small_archives import article, built, person, write

REPOSITORY = "https://example.org/forge/lake"
BASE = "https://lake.example.org/news&views/"
OUTLET = "---\nname: Lake Post\n---\n"
PAGES = {
    "articles/2021/fog": "content/articles/2021/fog.md",
    "people/ada": "content/people/ada.md",
    "organizations/guild": "content/organizations/guild.md",
    "countries/fr": "content/countries/fr.md",
    "outlets/lake-post": "content/outlets/lake-post.md",
}


def written(root: Path, settings: str) -> Path:
    """One page of each kind that has a file, and a country that has none; built."""
    text = "Ada of the Guild went from France to Iceland."
    actors = "[Ada, Guild, France, Iceland]"
    write(
        root,
        {
            "archive.yaml": f"title: The Lake\ntwins: false\ndata: false\n{settings}",
            "articles/2021/fog.md": article(actors=actors, outlet="Lake Post", body=text),
            "people/ada.md": person("Ada"),
            "organizations/guild.md": person("Guild"),
            "countries/fr.md": "---\ndescription: A country\n---\n",
            "outlets/lake-post.md": OUTLET,
        },
    )
    built(root)
    return root


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Path:
    settings = f"repository: {REPOSITORY}\nbase_url: {BASE}\n"
    return written(tmp_path_factory.mktemp("lake"), settings)


def links(root: Path, page: str) -> dict[str, str]:
    """The addresses by their words below what a page shows of its file."""
    text = (root / "site" / page / "index.html").read_text(encoding="utf-8")
    found = re.findall(r'<p class="edit">(.*?)</p>', text, re.DOTALL)
    return {
        words: unescape(address)
        for part in found
        for address, words in re.findall(r'<a href="([^"]*)">([^<]*)</a>', part)
    }


def page_told(address: str) -> str:
    """The page that a link to the form names, when it leads to the form."""
    parts = urlsplit(address)
    told = parse_qs(parts.query)
    assert address.startswith(f"{REPOSITORY}/issues/new?")
    assert told.pop("template") == ["correct.yml"]
    (page,) = told.pop("page")
    assert (told, parts.fragment) == ({}, "")
    return page


@pytest.mark.parametrize("page", PAGES)
def test_a_page_with_a_file_leads_to_it_and_to_the_form(lake: Path, page: str) -> None:
    edit, report = links(lake, page).items()

    assert edit[0].startswith("Edit this ")
    assert edit[1] == f"{REPOSITORY}/edit/main/{PAGES[page]}"
    assert report[0] == "Report a mistake"
    assert page_told(report[1]) == f"{BASE}{page}/"


def test_a_country_without_a_file_can_be_reported_alone(lake: Path) -> None:
    assert [*links(lake, "countries/is")] == ["Report a mistake"]


def test_a_capture_is_never_edited_but_can_be_reported(tiny: Path) -> None:
    built(tiny)

    assert [*links(tiny, "captures/0001-txt")] == ["Report a mistake"]


def test_where_the_site_will_be_is_not_known_the_page_is_named_by_its_path(tmp_path: Path) -> None:
    root = written(tmp_path, f"repository: {REPOSITORY}\n")

    assert page_told(links(root, "people/ada")["Report a mistake"]) == "people/ada/"


def test_without_a_repository_there_is_no_such_link(tmp_path: Path) -> None:
    root = written(tmp_path, f"base_url: {BASE}\n")

    for path in (root / "site").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "Report a mistake" not in text
        assert 'class="edit"' not in text
