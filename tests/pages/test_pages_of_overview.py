"""The archive at a glance: what its pictures are drawn from, and that they are drawn."""

from pathlib import Path

from small_archives import TODAY, article, person, write

from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.output.drawing import Pictures
from builder.pages.index import make_index
from builder.pages.of_overview import overview_page
from builder.pages.overview import OverviewPage, Tied
from builder.pictures.timelines import MOST_MARKS

BODY = "Ada Moss met Tom Reed in Norway.\n\nChile was glad, and so was Norway."
HREF = "../{}".format
DATES = ("2019", "2020-05~", "2021-03-05")


def page_of(
    root: Path, dates: tuple[str, ...] = ("2019", "2020-05~", "2021-03-05")
) -> OverviewPage:
    actors = "[Ada Moss, Tom Reed, Norway, Chile]"
    files = {
        f"articles/x/a{n}.md": article(f"Talks {n}", BODY, actors=actors, date=date)
        for n, date in enumerate(dates)
    }
    people = {"people/ada-moss.md": person("Ada Moss"), "people/tom-reed.md": person("Tom Reed")}
    return overview_page(make_index(look(Workspace(write(root, files | people)), TODAY)[0]))


def test_it_holds_when_each_article_is_from(tmp_path: Path) -> None:
    moments = page_of(tmp_path).articles

    assert [(one.article.text, one.date) for one in moments] == [
        ("Talks 2", "2021-03-05"),
        ("Talks 1", "2020-05~"),
        ("Talks 0", "2019"),
    ]


def test_of_many_articles_it_holds_the_dates_alone_for_bars_say_as_much(tmp_path: Path) -> None:
    page = page_of(tmp_path, ("2019",) * (MOST_MARKS + 1))

    assert page.dates == ("2019",) * (MOST_MARKS + 1)
    assert page.articles == ()


def test_it_holds_the_countries_with_their_codes(tmp_path: Path) -> None:
    page = page_of(tmp_path)

    assert [one.link.text for one in page.countries] == ["Chile", "Norway"]
    assert page.codes == ("CL", "NO")


def test_two_people_are_tied_by_the_articles_about_both(tmp_path: Path) -> None:
    page = page_of(tmp_path)

    assert [one.link.text for one in page.people] == ["Ada Moss", "Tom Reed"]
    assert page.ties == (Tied(0, 1, 3, "pairs/ada-moss--tom-reed/"),)


def test_two_who_have_no_page_together_are_tied_without_a_link(tmp_path: Path) -> None:
    assert page_of(tmp_path, ("2019",)).ties == (Tied(0, 1, 1, None),)


def test_each_picture_is_drawn_with_links_as_the_page_has_them(tmp_path: Path) -> None:
    page = page_of(tmp_path)
    draw = Pictures(HREF)
    drawn = (
        draw.coverage("a", page.dates, page.years),
        draw.timeline("b", page.articles, page.years),
        draw.world_map("c", page),
        draw.network("d", page),
    )

    assert all(one.svg.startswith("<svg") and 'href="../' in one.svg for one in drawn)
    assert all(one.rows and one.description for one in drawn)


def test_an_archive_without_articles_has_a_page_without_pictures(tmp_path: Path) -> None:
    page = page_of(tmp_path, ())

    assert (page.articles, page.countries, page.people, page.ties) == ((), (), (), ())
    assert Pictures(HREF).coverage("a", ()).svg == ""
