"""The page of the form: there when the archive asks for it, and nowhere else."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from builder.archive.workspace import Workspace
from builder.means.below import files_below
from builder.output import form
from builder.output.build import build
from builder.output.order import Order
from builder.preview.preview import Preview

TODAY = date(2026, 1, 1)


@pytest.fixture
def site(tiny: Path) -> Path:
    """The site of an archive that has a form."""
    settings = tiny / "content/archive.yaml"
    settings.write_text(f"{settings.read_text('utf-8')}admin: true\n", "utf-8")
    made(tiny)
    return tiny / "site"


def made(root: Path, *, offline: bool = False) -> frozenset[str]:
    """Build a site; return its files."""
    site = root / "site"
    build(Workspace(root), Order(site, search=False, offline=offline), TODAY)
    return frozenset(path.relative_to(site).as_posix() for path in files_below(site, "*"))


def test_an_archive_has_no_form_unless_it_says_so(tiny: Path) -> None:
    assert not [file for file in made(tiny) if file.startswith("admin/")]
    assert "Edit it in a form" not in (tiny / "site/people/ada-lindqvist/index.html").read_text()


def test_a_site_in_a_folder_has_none(site: Path) -> None:
    assert (site / "admin/index.html").is_file()
    assert not [file for file in made(site.parent, offline=True) if file.startswith("admin/")]


def test_the_page_talks_to_nobody_but_this_site_and_github(site: Path) -> None:
    page = (site / "admin/index.html").read_text("utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)

    assert policy is not None
    assert "default-src 'none'; script-src 'self';" in policy[1]
    assert set(re.findall(r"https?://[\w.]+", policy[1])) == {
        "https://api.github.com",
        "https://avatars.githubusercontent.com",
    }
    assert re.findall(r'src="([^"]+)"', page) == ["form.js"]


def test_search_engines_are_kept_out(site: Path) -> None:
    assert '<meta name="robots" content="noindex">' in (site / "admin/index.html").read_text()
    assert "admin/" not in (site / "sitemap.xml").read_text()


def test_names_come_with_whose_they_are(site: Path) -> None:
    names = json.loads((site / "admin/names.json").read_text("utf-8"))
    actors = names["names-people-organizations-countries"]

    assert ["Ada Lindqvist"] in actors["known"]
    assert ["A. Lindqvist", "Ada Lindqvist"] in actors["known"]
    assert ["Bolivia"] in actors["known"], "also one that no article names"
    assert actors["held"] == [["NCC", "North Cod Council"]]


@pytest.mark.parametrize(("most", "widgets"), [(10, ["relation", "list"]), (300, ["relation"] * 2)])
def test_names_are_chosen_from_a_list_where_that_is_short(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, most: int, widgets: list[str]
) -> None:
    monkeypatch.setattr(form, "MOST_CHOICES", most)
    (tiny / "content/archive.yaml").write_text("title: A\nadmin: true\n", "utf-8")
    made(tiny)
    config = json.loads((tiny / "site/admin/form.json").read_text("utf-8"))["config"]
    fields = {field["name"]: field for field in config["collections"][0]["fields"]}

    assert [fields[key]["widget"] for key in ("outlet", "actors")] == widgets


def test_a_page_leads_to_its_own_form(site: Path) -> None:
    article = site / "articles/2020/a-letter-on-nets/index.html"

    assert (
        'href="../../../admin/#/collections/articles/entries/2020/a-letter-on-nets"'
        in article.read_text("utf-8")
    )


def test_the_preview_does_not_reload_a_form_that_somebody_fills_in(site: Path) -> None:
    preview = Preview(Workspace(site.parent), print)
    preview.rebuild()

    assert b"livereload" in preview.respond("").body
    assert b"livereload" not in preview.respond("admin/").body
    assert preview.respond("admin/form.js").status == 200
