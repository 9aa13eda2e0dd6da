"""Every file of a site is decided on before any is made, and its mark changes with its bytes."""

from dataclasses import replace
from pathlib import Path

import pytest
from small_archives import TODAY, article, change, write

from builder.archive.assembly import Archive
from builder.archive.workspace import Workspace
from builder.output.build import look
from builder.output.outputs import FEED_LENGTH, Output, outputs


def archive_of(root: Path) -> Archive:
    return look(Workspace(root), TODAY)[0]


def files(root: Path, archive: Archive | None = None) -> dict[str, Output]:
    found = outputs(archive or archive_of(root), Workspace(root).templates)
    return {one.file: one for one in found}


def test_no_two_outputs_are_one_file(tiny: Path) -> None:
    names = [one.file for one in outputs(archive_of(tiny), Workspace(tiny).templates)]

    assert len(names) == len(set(names))


def test_people_and_articles_are_searched_and_lists_are_not(tiny: Path) -> None:
    searched = {file.split("/")[0] for file, one in files(tiny).items() if one.searched}
    lists = {"index.html", "people/index.html", "articles/2021/index.html"}

    assert searched == {"articles", "people", "countries", "organizations"}
    assert not any(files(tiny)[file].searched for file in lists)


def test_marks_are_the_same_at_each_look_and_bytes_too(tiny: Path) -> None:
    first, second = files(tiny), files(tiny)

    assert {file: one.mark for file, one in first.items()} == {
        file: one.mark for file, one in second.items()
    }
    assert all(one.make() == second[file].make() for file, one in first.items())


def test_a_mark_differs_where_the_bytes_do(tiny: Path) -> None:
    before = files(tiny)
    change(tiny, "people/ada-lindqvist.md", "trawler captain", "diver")
    after = files(tiny)

    marked = {file for file, one in after.items() if one.mark != before[file].mark}
    made = {file for file, one in after.items() if one.make() != before[file].make()}
    assert marked == made == {"people/ada-lindqvist/index.html"}


def test_jekyll_is_told_to_leave_the_site_alone(tiny: Path) -> None:
    assert files(tiny)[".nojekyll"].make() == b""


def test_without_an_address_there_is_neither_feed_nor_sitemap(tiny: Path) -> None:
    archive = archive_of(tiny)
    nowhere = replace(archive, config=replace(archive.config, base_url=""))

    assert {"feed.xml", "sitemap.xml"} <= files(tiny).keys()
    assert not {"feed.xml", "sitemap.xml"} & files(tiny, nowhere).keys()
    assert files(tiny, nowhere)["robots.txt"].make() == b"User-agent: *\nAllow: /\n"


def test_robots_are_shown_the_sitemap(tiny: Path) -> None:
    assert files(tiny)["robots.txt"].make() == (
        b"User-agent: *\nAllow: /\nSitemap: https://example.org/cod/sitemap.xml\n"
    )


def test_the_sitemap_lists_every_page_but_the_one_for_lost_readers(tiny: Path) -> None:
    text = files(tiny)["sitemap.xml"].make().decode()
    pages = [file for file in files(tiny) if file.endswith("/index.html")]

    assert "404" not in text
    assert all(f"/cod/{page.removesuffix('index.html')}</loc>" in text for page in pages)


def test_the_feed_holds_the_latest_articles_that_have_a_date(tiny: Path) -> None:
    many = {f"articles/1999/n{n}.md": article(f"Number {n}", date="1999") for n in range(60)}
    text = files(write(tiny, many))["feed.xml"].make().decode()

    assert text.count("<entry>") == FEED_LENGTH
    assert text.index("Cod Council Delays Vote") < text.index("A Letter on Nets")
    assert "alert" not in text, "the article without a date"


@pytest.mark.parametrize("title", ["a\x00b", "]]>", "&amp;", "<b>"])
def test_a_title_can_break_neither_feed_nor_page(tiny: Path, title: str) -> None:
    archive = archive_of(tiny)
    entry = archive.entries[0]
    odd = replace(entry, article=replace(entry.article, title=title))
    made = files(tiny, replace(archive, entries=(odd, *archive.entries[1:])))

    assert all(one.make() is not None for one in made.values())
    assert b"<b>" not in made["feed.xml"].make() + made["index.html"].make()
