"""Rendering: templates see one page value, escape what they print, and never give half a page."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jinja2.runtime import Macro

from builder.citing.values import Source
from builder.means.markdown import Passage
from builder.output.render import Renderer, RenderFailed, assets
from builder.pages.list_values import HomePage
from builder.pages.parts import (
    Counted,
    Group,
    Link,
    Quote,
    Remark,
    Row,
    Shelf,
    Site,
    Span,
    Times,
    Together,
    When,
)
from builder.pages.values import ActorPage, ArticlePage, PairPage, PlainPage
from builder.words.dates import NO_DATE, parse_date
from builder.words.names import SitePath

SHIPPED = Path(__file__).parent.parent / "templates"
SITE = Site("Papers of the Sound", "News of ferries.", "https://example.org/repo/", "", "en")
DAY = When("7 August 2018", "2018-08-07", "2018-08-07")
ABOUT_AUGUST = When("about August 2018", "2018-08~", "")
UNKNOWN = When("date unknown", "unknown", "")
ADA = Link("Ada Moss", SitePath("people/ada-moss/"), "person")
TOM = Link("Tom Reed", SitePath("people/tom-reed/"), "person")
FOG = Row(
    Link("Fog", SitePath("articles/2018/fog/"), "article"),
    "",
    "auto",
    DAY,
    None,
    "",
    (Quote("Ada Moss saw fog.", "text", "e-person-ada-moss", ()),),
)
HOSTILE = "\"><script>alert('x')</script>{{ 7 * 7 }}</script>"


def article(
    *,
    title: str = "Fog",
    body: str = "Ada Moss saw fog.",
    date: When = DAY,
    site: Site = SITE,
    remarks: tuple[Remark, ...] = (),
    unsure: tuple[str, ...] = (),
    passages: tuple[Passage, ...] = (),
    headline_ids: tuple[str, ...] = (),
) -> ArticlePage:
    """An article about Ada Moss, all else as plain as can be."""
    return ArticlePage(
        site=site,
        path=SitePath("articles/2018/fog/"),
        title=title,
        standfirst="",
        language="en",
        direction="auto",
        date=date,
        date_precision="Known to the day.",
        date_evidence="",
        event_date=None,
        captured=None,
        outlet=None,
        outlet_kind="",
        agency="",
        authors=(),
        body=body,
        spans=(Span(0, 8, ADA.path, "person"),),
        passages=passages,
        headline_ids=headline_ids,
        found_as=("Ada Moss", "A. Moss"),
        captions=(),
        actors=(ADA,),
        quotes=(Quote("Ada Moss saw fog.", "text", "e-person-ada-moss", (ADA,)),),
        unnamed=(),
        also_named=(),
        same_story=(),
        near=(),
        remarks=remarks,
        tags=(),
        unsure=unsure,
        url="",
        archived_url="",
        capture=None,
        later=(),
        year=Link("2018", SitePath("articles/2018/"), "year"),
        edit_url="",
        source=cited(title, date),
    )


def cited(title: str, date: When) -> Source:
    day = parse_date(date.edtf)
    known = ("2018/fog", title, "", (), "", day, "", "", "en", NO_DATE)
    return Source(*known, archive=SITE.title, page=f"{SITE.base_url}articles/2018/fog/")


def shelf(*groups: Group) -> Shelf:
    """A list that is whole on its page."""
    rows = [row for group in groups for row in group.rows]
    return Shelf(len(rows), tuple(row.date.edtf for row in rows), groups, ())


def person(
    name: str = "Ada Moss",
    aliases: tuple[str, ...] = (),
    native: str = "",
    together: tuple[Together, ...] = (),
) -> ActorPage:
    """A person about whom nothing is known but names."""
    return ActorPage(
        site=SITE,
        path=ADA.path,
        kind="person",
        name=name,
        native_name=native,
        aliases=aliases,
        description="",
        country=None,
        posts=(),
        wikidata="",
        body="",
        articles=Shelf(0, (), (), ()),
        named_in=shelf(Group("2018", (FOG,))),
        together=together,
        companions=len(together),
        members=(),
        press=(),
        held=(),
        outlets=(),
        unsure=(),
        edit_url="",
    )


def pair(groups: tuple[Group, ...] = ()) -> PairPage:
    """Ada Moss and Tom Reed."""
    return PairPage(
        site=SITE,
        path=SitePath("pairs/ada-moss--tom-reed/"),
        name="Ada Moss and Tom Reed",
        actors=(ADA, TOM),
        found_as=("Ada Moss", "A. Moss", "Tom Reed"),
        articles=Shelf(3, (), groups, ()),
        times=Times(DAY, ABOUT_AUGUST, 1),
        others=(),
        companions=0,
    )


def plain_page(path: str, template: str, site: Site = SITE) -> PlainPage:
    return PlainPage(site, SitePath(path), template, "Title", ())


def linked_data(html: str) -> dict[str, object]:
    """What the page's JSON-LD says of what the page is about, which stands first."""
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert block is not None
    found: dict[str, object] = json.loads(block[1])["@graph"][0]
    return found


@pytest.fixture
def templates(tmp_path: Path) -> Callable[[str], Renderer]:
    """Makes a renderer whose only template, page.html, holds a text."""

    def renderer(text: str) -> Renderer:
        (tmp_path / "page.html").write_text(text, encoding="utf-8")
        return Renderer(tmp_path)

    return renderer


@pytest.fixture(scope="module")
def shipped() -> Renderer:
    return Renderer(SHIPPED)


def test_links_are_relative_to_the_page_that_shows_them(shipped: Renderer) -> None:
    html = shipped.page(article())

    assert 'href="../../../people/ada-moss/"' in html
    assert 'href="../"' in html


@pytest.mark.parametrize(
    ("base_url", "root"),
    [("https://example.org/repo/", "/repo/"), ("", "/"), ("https://a.b/", "/")],
)
def test_the_page_not_found_links_from_the_root(
    shipped: Renderer, base_url: str, root: str
) -> None:
    site = Site("Papers", "", base_url, "", "en")

    html = shipped.page(plain_page("404.html", "404.html", site))

    assert f'href="{root}people/"' in html
    assert 'href="../' not in html


def test_names_in_the_text_lead_to_their_pages(shipped: Renderer) -> None:
    assert (
        '<p id="p1"><a href="../../../people/ada-moss/" class="person">Ada Moss</a> saw fog.</p>'
        in shipped.page(article())
    )


def test_hostile_text_comes_out_as_text(shipped: Renderer) -> None:
    remarks = (Remark(1, HOSTILE, HOSTILE, HOSTILE),)
    page = article(title=HOSTILE, body=HOSTILE, remarks=remarks, unsure=(HOSTILE,))

    html = shipped.page(page)

    assert "<script>alert" not in html
    assert "{{ 7 * 7 }}" in html
    assert linked_data(html)["headline"] == HOSTILE


def test_hostile_names_come_out_as_text(shipped: Renderer) -> None:
    html = shipped.page(person(name=HOSTILE, aliases=(HOSTILE,), native=HOSTILE))

    assert "<script>alert" not in html
    assert linked_data(html)["alternateName"] == [HOSTILE, HOSTILE]


@pytest.mark.parametrize("page", [article(), person(), plain_page("about/", "about.html")])
def test_no_page_holds_script_or_style_of_its_own(
    shipped: Renderer, page: ArticlePage | ActorPage | PlainPage
) -> None:
    html = shipped.page(page)

    assert re.findall(r"<style|\sstyle=|\son\w+=", html) == []
    assert re.findall(r'<script(?! type="application/ld\+json"| [^>]*\bsrc=)', html) == []
    assert "default-src 'none'" in html


def test_a_date_is_given_to_machines_only_when_it_is_exact(shipped: Renderer) -> None:
    assert linked_data(shipped.page(article(date=DAY)))["datePublished"] == "2018-08-07"
    assert "datePublished" not in linked_data(shipped.page(article(date=ABOUT_AUGUST)))
    assert "<time" not in shipped.page(article(date=ABOUT_AUGUST))


def test_what_is_unsure_is_said_in_plain_words(shipped: Renderer) -> None:
    html = shipped.page(article(unsure=("date", "actors")))

    assert "the date, who it is about." in html


def test_evidence_is_marked_in_the_text_and_linked_from_beside_it(shipped: Renderer) -> None:
    html = shipped.page(article(passages=(Passage("Ada Moss saw fog.", ("e-person-ada-moss",)),)))

    assert '<p id="p1"><span id="e-person-ada-moss"><a href=' in html
    assert '<a href="#e-person-ada-moss">Ada Moss saw fog.</a>' in html


def test_a_headline_that_is_evidence_can_be_led_to(shipped: Renderer) -> None:
    html = shipped.page(article(headline_ids=("e-person-ada-moss", "e-country-is")))

    assert '<span id="e-person-ada-moss"><span id="e-country-is">Fog</span></span></h1>' in html


def test_a_row_quotes_its_evidence_and_links_to_it(shipped: Renderer) -> None:
    assert (
        '<a href="../../articles/2018/fog/#e-person-ada-moss">Ada Moss saw fog.</a>'
        in shipped.page(person())
    )


def test_who_appears_with_someone_says_when_and_leads_to_the_page_of_the_two(
    shipped: Renderer,
) -> None:
    page = Link("Ada Moss and Tom Reed", SitePath("pairs/ada-moss--tom-reed/"), "pair")
    html = shipped.page(person(together=(Together(TOM, 3, Times(DAY, ABOUT_AUGUST, 1), page),)))

    assert 'aria-label="Ada Moss and Tom Reed: 3 articles">3 articles</a>' in html
    assert "about August 2018</span>; 1 more without a fixed date" in html


def test_a_long_list_of_those_who_only_name_it_is_folded_but_for_its_first_year(
    shipped: Renderer,
) -> None:
    long = replace(person(), named_in=shelf(Group("2019", (FOG,) * 20), Group("2018", (FOG,))))

    assert shipped.page(long).count('<details class="group" open>') == 1
    assert shipped.page(long).count('<details class="group">') == 1
    assert '<details class="group"' not in shipped.page(person())


def test_the_front_page_unfolds_the_latest_twelve_years(shipped: Renderer) -> None:
    years = tuple(
        Counted(Link(f"{year}", SitePath(f"articles/{year}/"), "year"), 3, "")
        for year in range(2024, 2004, -1)
    )
    home = HomePage(SITE, SitePath(""), (), (), (), years, (), "2005 to 2024", ())
    shown, fold, folded = shipped.page(home).partition("<summary>8 more</summary>")

    assert fold and ">2013<" in shown and ">2012<" in folded


def test_a_pair_says_which_of_the_two_a_sentence_earns(shipped: Renderer) -> None:
    quote = Quote("Tom Reed rowed.", "text", "e-person-tom-reed", (TOM,))
    both = Quote("Ada Moss met Tom Reed.", "text", "e-person-ada-moss", (ADA, TOM))
    one, two = (
        shipped.page(pair((Group("2018", (replace(FOG, quotes=(found,)),)),)))
        for found in (quote, both)
    )

    assert '<p class="row-names"><bdi>Tom Reed</bdi></p>' in one
    assert "row-names" not in two


def test_a_canonical_address_needs_to_know_where_the_site_is(shipped: Renderer) -> None:
    nowhere = Site("Papers", "", "", "", "en")

    assert 'rel="canonical" href="https://example.org/repo/articles/2018/fog/"' in shipped.page(
        article()
    )
    assert "canonical" not in shipped.page(article(site=nowhere))
    assert "url" not in linked_data(shipped.page(article(site=nowhere)))


def test_a_template_that_names_what_is_not_there_fails_with_its_line(
    templates: Callable[[str], Renderer],
) -> None:
    renderer = templates("<p>half a page</p>\n{{ page.colour }}")

    with pytest.raises(RenderFailed, match=r'"about/": page.html:2: .* no attribute \'colour\''):
        renderer.page(plain_page("about/", "page.html"))


def test_a_template_with_a_broken_tag_fails_with_its_line(
    templates: Callable[[str], Renderer],
) -> None:
    renderer = templates("<p>\n\n{% if %}")

    with pytest.raises(RenderFailed, match=r"page.html:3"):
        renderer.page(plain_page("about/", "page.html"))


@pytest.mark.parametrize(
    "wrong",
    [
        *("{{ 1 + 'a' }}", "{{ 1 / 0 }}", "{{ 'a'.encode('no such code') }}", "{{ 'a'.join(3) }}"),
        *("{{ '%d' % 'a' }}", "{{ 'a'.index('b') }}", "{% include 'page.html' %}"),
        "{{ ''.__iter__().__next__() }}",
    ],
)
def test_whatever_a_template_does_wrong_is_told_with_its_line(
    templates: Callable[[str], Renderer], wrong: str
) -> None:
    with pytest.raises(RenderFailed, match=r'"about/": page\.html:2: '):
        templates(f"<p>\n{wrong}").page(plain_page("about/", "page.html"))


def test_a_template_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(b"caf\xe9 {{ page.title }}")

    with pytest.raises(RenderFailed, match=r'"about/": page\.html: .*utf-8'):
        Renderer(tmp_path).page(plain_page("about/", "page.html"))


def test_macros_are_made_once_for_all_pages(
    shipped: Renderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str | None] = []
    shipped.page(article())
    make = Macro.__init__

    def heard(macro: Macro, *given: Any) -> None:
        make(macro, *given)
        made.append(macro.name)

    monkeypatch.setattr(Macro, "__init__", heard)
    shipped.page(article())

    assert set(made) <= {None}  # what a "call" holds, which is of its page


def test_a_template_that_is_missing_is_named(templates: Callable[[str], Renderer]) -> None:
    with pytest.raises(RenderFailed, match=r"absent\.html"):
        templates("").page(plain_page("about/", "absent.html"))


def test_every_template_escapes_whatever_its_name(templates: Callable[[str], Renderer]) -> None:
    renderer = templates("{{ page.title }}")
    page = PlainPage(SITE, SitePath("x/"), "page.html", "<b>", ())

    assert renderer.page(page) == "&lt;b&gt;"


def write_assets(folder: Path, css: str = "a { mask: url(i.svg) }", icon: str = "<svg/>") -> None:
    (folder / "assets").mkdir(parents=True, exist_ok=True)
    (folder / "assets/s.css").write_text(css)
    (folder / "assets/i.svg").write_text(icon)


def test_an_assets_path_changes_with_its_content(tmp_path: Path) -> None:
    write_assets(tmp_path)
    before = dict(assets(tmp_path))
    write_assets(tmp_path, css="b {}")
    after = dict(assets(tmp_path))

    assert all(re.fullmatch(r"assets/[si]-[0-9a-f]{8}\.(css|svg)", path) for path in before)
    assert before.keys() & after.keys() == {path for path in before if path.endswith(".svg")}


def test_a_style_sheet_changes_with_what_it_shows(tmp_path: Path) -> None:
    write_assets(tmp_path)
    before = dict(assets(tmp_path))
    write_assets(tmp_path, icon="<svg></svg>")
    after = dict(assets(tmp_path))

    assert before.keys().isdisjoint(after)
    icon = next(path for path in after if path.endswith(".svg")).removeprefix("assets/")
    assert any(content == f"a {{ mask: url({icon}) }}".encode() for content in after.values())


def test_a_script_changes_with_what_it_imports(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/a.js").write_text('import { x } from "./b.js";')
    (tmp_path / "assets/b.js").write_text("export const x = 1;")
    before = dict(assets(tmp_path))
    (tmp_path / "assets/b.js").write_text("export const x = 2;")
    after = dict(assets(tmp_path))

    assert before.keys().isdisjoint(after)
    imported = next(path for path in after if path.startswith("assets/b")).removeprefix("assets/")
    assert f'import {{ x }} from "./{imported}";'.encode() in after.values()


def test_a_style_sheet_that_names_a_missing_file_is_told(tmp_path: Path) -> None:
    write_assets(tmp_path, css="a { mask: url(gone.svg) }")

    with pytest.raises(RenderFailed, match=r'no file "gone\.svg"'):
        assets(tmp_path)


def test_a_template_that_asks_for_a_missing_asset_is_told(
    templates: Callable[[str], Renderer],
) -> None:
    with pytest.raises(RenderFailed, match=r'page\.html:1: there is no file "gone\.css"'):
        templates("{{ asset('gone.css') }}").page(plain_page("about/", "page.html"))


def test_pages_link_to_assets_by_those_paths(shipped: Renderer) -> None:
    sheet = next(path for path, _ in assets(SHIPPED) if path.endswith(".css"))

    assert f'<link rel="stylesheet" href="../../../{sheet}">' in shipped.page(article())


def test_shipped_assets_load_nothing_from_elsewhere() -> None:
    code = [one for one in assets(SHIPPED) if one[0].endswith((".css", ".js", ".svg"))]
    for path, content in code:
        addresses = re.findall(r"(?:https?:)?//[\w.-]+\.\w+", content.decode())
        assert [one for one in addresses if "www.w3.org" not in one] == [], path
    assert code
