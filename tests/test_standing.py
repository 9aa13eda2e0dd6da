"""A build walks a site once, and knows how it stands afterwards without another walk."""

import os
from pathlib import Path

import pytest
from small_archives import built, change

from builder.output.standing import standing

LETTER = "articles/2020/a-letter-on-nets.md"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A page of ten bytes, and a marker."""
    (tmp_path / "site/people").mkdir(parents=True)
    (tmp_path / "site/people/index.html").write_bytes(b"everybody\n")
    (tmp_path / "site/.nojekyll").write_bytes(b"marker")
    return tmp_path / "site"


def test_what_is_served_is_measured_and_what_begins_with_a_dot_is_not(site: Path) -> None:
    (site / "feed.xml").write_bytes(b"feed")
    found = standing(site)

    assert sorted(found.sizes) == [4, 10]
    assert found.pages == 1


def test_a_site_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert not standing(tmp_path / "site").files


def test_a_link_counts_as_the_file_that_it_leads_to_and_as_none_if_it_leads_nowhere(
    site: Path,
) -> None:
    (site / "all.html").symlink_to("people/index.html")
    (site / "none.html").symlink_to("nowhere.html")
    (site / "folder").symlink_to("people")
    found = standing(site).files

    assert found["all.html"] == found["people/index.html"]
    assert found.keys() == {"all.html", "people/index.html", ".nojekyll"}


def test_a_file_that_is_as_large_as_before_but_written_since_is_another(site: Path) -> None:
    before = standing(site)
    os.utime(site / "people/index.html", ns=(1, 1))

    assert standing(site).mark != before.mark


def test_what_a_build_changed_is_looked_at_again_and_nothing_else(site: Path) -> None:
    before = standing(site)
    (site / "people/index.html").unlink()
    (site / "new.html").write_bytes(b"new")
    (site / "strange.html").write_bytes(b"somebody else's")
    (site / "pagefind").mkdir()
    (site / "pagefind/pagefind.js").write_bytes(b"search")
    now = before.renewed(site, ["people/index.html", "new.html"], "pagefind/")

    assert now.files.keys() == {"new.html", "pagefind/pagefind.js", ".nojekyll"}


@pytest.mark.parametrize("search", [False, True])
def test_after_a_build_it_is_known_as_if_it_had_been_walked(tiny: Path, *, search: bool) -> None:
    for _ in range(2):
        assert built(tiny, search=search).site == standing(tiny / "site")
        change(tiny, LETTER, "is a wall", "is a wall, a high one")

    (tiny / "content" / LETTER).unlink()
    assert built(tiny, search=search).site == standing(tiny / "site")


def test_what_others_put_there_is_known_after_a_build_as_before(tiny: Path) -> None:
    built(tiny)
    (tiny / "site/CNAME").write_text("archive.example")
    (tiny / "site/latest").symlink_to("articles")
    (tiny / "site/home.html").symlink_to("index.html")
    change(tiny, LETTER, "is a wall", "is a fence")

    assert built(tiny).site == standing(tiny / "site")
