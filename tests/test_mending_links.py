"""Every page leads to where it is edited, and to a form that says what is wrong."""

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


def test_a_country_without_a_file_leads_to_a_new_one(lake: Path) -> None:
    edit = links(lake, "countries/is")["Edit this page"]

    assert edit.startswith(f"{REPOSITORY}/new/main/content/countries?")
    assert parse_qs(urlsplit(edit).query) == {
        "filename": ["is.md"],
        "value": ["---\ndescription: \n---\n"],
    }


@pytest.mark.parametrize(
    ("page", "source"),
    [
        ("", "edit/main/content/archive.yaml"),
        ("about", "edit/main/content/archive.yaml"),
        ("search", "edit/main/content/archive.yaml"),
        ("people", "tree/main/content"),
        ("countries", "tree/main/content"),
        ("articles/2021", "tree/main/content"),
    ],
)
def test_a_page_without_a_file_of_its_own_leads_to_what_it_is_made_from(
    lake: Path, page: str, source: str
) -> None:
    assert links(lake, page)["Edit this page"] == f"{REPOSITORY}/{source}"


def test_every_page_can_be_edited_and_reported_once(lake: Path) -> None:
    pages = [path.parent for path in (lake / "site").rglob("*.html") if path.name == "index.html"]
    found = {path: links(lake, path.relative_to(lake / "site").as_posix()) for path in pages}

    assert [path for path, one in found.items() if len(one) != 2] == []
    for path in (lake / "site").rglob("*.html"):
        assert path.read_text(encoding="utf-8").count("Report a mistake</a>") == 1, path


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
