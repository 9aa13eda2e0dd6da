"""The lists from A to Z: whole on a page, or a page for each letter; no page of theirs is long."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from small_archives import TODAY, article, person, write

from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.pages.index import Index, make_index
from builder.pages.list_values import LetterPage, ListPage
from builder.pages.of_names import FREQUENT, WHOLE, list_pages


def index_of(root: Path) -> Index:
    return make_index(look(Workspace(root), TODAY)[0])


def list_of(root: Path, title: str) -> ListPage:
    pages = (page for page in list_pages(index_of(root)) if isinstance(page, ListPage))
    return next(page for page in pages if page.title == title)


def letters_of(root: Path) -> dict[str, LetterPage]:
    pages = list_pages(index_of(root))
    return {page.path: page for page in pages if isinstance(page, LetterPage)}


def people(root: Path, names: Iterable[str]) -> Path:
    return write(root, {f"people/p{n}.md": person(name) for n, name in enumerate(names)})


@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("People", "people/"),
        ("Countries", "countries/"),
        ("Organizations", "organizations/"),
        ("Outlets", "outlets/"),
        ("Articles", "articles/"),
    ],
)
def test_there_is_a_list_of_each_kind_even_when_it_is_empty(
    tmp_path: Path, title: str, path: str
) -> None:
    page = list_of(tmp_path, title)

    assert (page.path, page.letters, page.count) == (path, (), 0)


def test_a_list_goes_by_letters_and_what_has_none_stands_under_a_hash(tmp_path: Path) -> None:
    names = ("Álvar", "anna", "Bo", "김정은", "50 Cent")
    write(tmp_path, {f"people/p{n}.md": person(name) for n, name in enumerate(names)})
    letters = [
        (letter, [one.link.text for one in found])
        for letter, found in list_of(tmp_path, "People").letters
    ]

    assert letters == [
        *(("#", ["50 Cent"]), ("A", ["Álvar", "anna"]), ("B", ["Bo"]), ("김", ["김정은"])),
    ]


def test_the_list_of_articles_is_one_of_years(tiny: Path) -> None:
    (_, years), *others = list_of(tiny, "Articles").letters

    assert [one.link.text for one in years] == ["2021", "2020", "undated"]
    assert others == []


def test_a_list_that_fits_is_whole_and_has_no_other_pages(tmp_path: Path) -> None:
    people(tmp_path, (f"Ada {n:04}" for n in range(WHOLE)))
    page = list_of(tmp_path, "People")

    assert sum(len(found) for _, found in page.letters) == WHOLE
    assert page.ways == ()
    assert letters_of(tmp_path) == {}


def test_a_longer_one_leads_to_a_page_for_each_letter(tmp_path: Path) -> None:
    people(tmp_path, (*(f"Ada {n:04}" for n in range(WHOLE)), "50 Cent", "Åsa", "شیرین"))
    ways = list_of(tmp_path, "People").ways
    pages = letters_of(tmp_path)

    assert [(way.link.text, way.count) for way in ways] == [("#", 1), ("A", WHOLE + 1), ("ش", 1)]
    assert [way.link.path for way in ways] == [
        *("people/letter--other/", "people/letter--a/", "people/letter--u0634/"),
    ]
    assert all(way.link.path in pages for way in ways)
    assert [way.text for way in pages["people/letter--a/"].ways] == ["#", "A", "ش"]


def test_every_name_of_a_long_list_stands_on_one_page_and_none_is_long(tmp_path: Path) -> None:
    names = tuple(f"{first} {n:04}" for first in ("Ada", "Bo") for n in range(WHOLE + 1))
    people(tmp_path, names)
    pages = letters_of(tmp_path)
    listed = [one.link.text for page in pages.values() for one in page.names]

    assert sorted(listed) == sorted(names)
    assert max(len(page.names) for page in pages.values()) == WHOLE


def test_a_letter_that_is_too_long_has_parts_named_by_their_ends(tmp_path: Path) -> None:
    people(tmp_path, (f"Ada {n:04}" for n in range(WHOLE + 1)))
    pages = letters_of(tmp_path)
    first = pages["people/letter--a/"]

    assert list(pages) == ["people/letter--a/", "people/letter--a--2/"]
    assert [one.text for one in first.parts] == [
        f"Ada 0000 – Ada {WHOLE - 1:04}",
        f"Ada {WHOLE:04} – Ada {WHOLE:04}",
    ]
    assert {page.count for page in pages.values()} == {WHOLE + 1}


def test_the_page_of_a_long_list_shows_those_most_written_about(tmp_path: Path) -> None:
    people(tmp_path, (f"Ada {n:04}" for n in range(WHOLE + 1)))
    write(tmp_path, {"articles/2021/a.md": article(actors="[Ada 0250]")})
    ((label, most),) = list_of(tmp_path, "People").letters

    assert label == ""
    assert len(most) == FREQUENT
    assert [(one.link.text, one.count) for one in most][:2] == [("Ada 0250", 1), ("Ada 0000", 0)]
