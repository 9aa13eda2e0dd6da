"""The front page, the years, and pages that are their template's own."""

from pathlib import Path

from small_archives import TODAY, article, write

from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.pages.index import Index, make_index
from builder.pages.of_lists import LATEST, home_page, plain_pages, year_pages


def index_of(root: Path) -> Index:
    return make_index(look(Workspace(root), TODAY)[0])


def test_the_front_page_begins_with_the_latest(tmp_path: Path) -> None:
    years = range(1990, 2010)
    write(tmp_path, {f"articles/{y}/a.md": article(f"Of {y}", date=str(y)) for y in years})
    page = home_page(index_of(tmp_path))

    assert len(page.latest) == LATEST
    assert [row.article.text for row in page.latest][:2] == ["Of 2009", "Of 2008"]
    assert page.span == "1990 to 2009"


def test_it_counts_what_there_is(tiny: Path) -> None:
    counts = {one.link.text: one.count for one in home_page(index_of(tiny)).counts}

    assert counts["Articles"] == 4
    assert counts["People"] == 2
    assert counts["Organizations"] == counts["Outlets"] == 1


def test_it_names_those_most_written_about_first(tiny: Path) -> None:
    people = home_page(index_of(tiny)).people

    assert [(one.link.text, one.count) for one in people] == [
        ("Jon Hallsson", 2),
        ("Ada Lindqvist", 1),
    ]


def test_an_archive_of_one_year_spans_that_year_and_of_none_none(tmp_path: Path) -> None:
    assert home_page(index_of(tmp_path)).span == ""
    write(tmp_path, {"articles/2021/a.md": article()})
    assert home_page(index_of(tmp_path)).span == "2021"


def test_each_year_has_a_page_and_the_undated_have_one(tiny: Path) -> None:
    index = index_of(tiny)
    found = (page for label in index.by_year for page in year_pages(index, label))
    pages = {page.path: sum(group.size for group in page.groups) for page in found}

    assert pages == {"articles/2021/": 2, "articles/2020/": 1, "articles/undated/": 1}


def test_search_about_and_lost_readers_have_pages_too(tiny: Path) -> None:
    paths = {page.path: page.template for page in plain_pages(index_of(tiny))}

    assert paths == {"search/": "search.html", "about/": "about.html", "404.html": "404.html"}


def test_pairs_are_counted_where_there_are_any(tiny: Path, tmp_path: Path) -> None:
    counts = {one.link.text: one.count for one in home_page(index_of(tiny)).counts}

    assert counts["Pairs"] == 1
    assert "Pairs" not in {one.link.text for one in home_page(index_of(tmp_path / "no")).counts}
