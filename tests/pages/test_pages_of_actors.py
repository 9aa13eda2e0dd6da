"""The pages of people, countries, organizations and outlets."""

from pathlib import Path

import pytest
from small_archives import TODAY, article, person, write

from builder.archive.directory import ActorRef
from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.naming.values import ActorKind
from builder.pages.index import make_index
from builder.pages.of_actors import actor_pages, outlet_pages
from builder.pages.parts import Link, Post
from builder.pages.values import ActorPage, OutletPage


def page_of(root: Path, kind: ActorKind, actor_id: str) -> ActorPage:
    index = make_index(look(Workspace(root), TODAY)[0])
    page = next(actor_pages(index, ActorRef(kind, actor_id)))
    assert isinstance(page, ActorPage)
    return page


def ada(root: Path) -> ActorPage:
    return page_of(root, ActorKind.PERSON, "ada-lindqvist")


def outlet_of(root: Path, outlet_id: str = "harbour-post") -> OutletPage:
    index = make_index(look(Workspace(root), TODAY)[0])
    page = next(outlet_pages(index, index.archive.outlets[outlet_id]))
    assert isinstance(page, OutletPage)
    return page


def test_a_person_is_shown_with_names_country_and_posts(tiny: Path) -> None:
    page = ada(tiny)

    assert (page.path, page.kind, page.name) == ("people/ada-lindqvist/", "person", "Ada Lindqvist")
    assert page.aliases == ("A. Lindqvist",)
    assert page.country == Link("Norway", "countries/no/", "country")
    assert page.posts == (Post("Fisheries Minister", "October 2019", "2022"),)
    assert "trawler captain" in page.body


def test_a_post_without_dates_has_none(tmp_path: Path) -> None:
    write(tmp_path, {"people/ada.md": person("Ada", roles="[{title: Minister}]")})

    assert page_of(tmp_path, ActorKind.PERSON, "ada").posts == (Post("Minister", "", ""),)


def test_articles_about_it_come_by_year_with_their_evidence(tiny: Path) -> None:
    page = page_of(tiny, ActorKind.ORGANIZATION, "north-cod-council")

    assert [group.label for group in page.articles.groups] == ["2021", "2020"]
    assert page.count == 2
    (quote,) = page.articles.groups[1].rows[0].quotes
    assert quote.text.startswith("The North Cod Council measured nets")
    assert (quote.where, quote.anchor) == ("text", "e-organization-north-cod-council")


def test_articles_that_merely_name_it_come_apart(tiny: Path) -> None:
    (group, *_) = [group for group in ada(tiny).named_in.groups if group.label == "2020"]

    assert [row.article.text for row in group.rows] == ["A Letter on Nets"]
    assert group.rows[0].quotes[0].text.startswith("Ada Lindqvist, then in her first year")
    assert ada(tiny).named_in.count == sum(group.size for group in ada(tiny).named_in.groups)


def test_who_appears_with_it_is_counted_and_it_is_not_among_them(tiny: Path) -> None:
    page = page_of(tiny, ActorKind.PERSON, "jon-hallsson")
    together = {one.link.text: one.count for one in page.together}

    assert together["Norway"] == together["Iceland"] == 2
    assert together["Ada Lindqvist"] == 1
    assert "Jon Hallsson" not in together


def test_a_country_without_a_file_has_a_page(tiny: Path) -> None:
    page = page_of(tiny, ActorKind.COUNTRY, "NO")

    assert (page.path, page.name, page.body) == ("countries/no/", "Norway", "")
    assert [one.link.text for one in page.members] == ["Ada Lindqvist"]


def test_a_countrys_file_adds_to_what_the_builder_knows(tiny: Path) -> None:
    page = page_of(tiny, ActorKind.COUNTRY, "IS")

    assert (page.native_name, page.description) == ("Ísland", "An island that lives of fish")
    assert [one.link.text for one in page.members] == ["Jon Hallsson"], "whose file says IS"


def test_members_most_written_about_come_first(tmp_path: Path) -> None:
    names = ("Ada Holm", "Berit Vik", "Carl Moe")
    files = {f"people/p{n}.md": person(name, country="NO") for n, name in enumerate(names)}
    files["articles/2021/a.md"] = article(actors="[Carl Moe]", body="Carl Moe sang.")
    page = page_of(write(tmp_path, files), ActorKind.COUNTRY, "NO")

    assert [one.link.text for one in page.members] == ["Carl Moe", "Ada Holm", "Berit Vik"]


def test_a_country_lists_its_outlets_which_may_be_all_that_is_known_of_it(tmp_path: Path) -> None:
    files = {f"outlets/{one}.md": person(one.title(), country="NO") for one in ("bee", "cod")}
    files["articles/2021/a.md"] = article(outlet="Cod", actors="[FR]", body="It rained in France.")
    page = page_of(write(tmp_path, files), ActorKind.COUNTRY, "NO")

    assert [(one.link.text, one.count) for one in page.press] == [("Cod", 1), ("Bee", 0)]
    assert page_of(tmp_path, ActorKind.COUNTRY, "FR").press == ()


@pytest.mark.parametrize("country", ["Nowhere", "Ada"])
def test_a_country_that_is_none_is_not_linked(tmp_path: Path, country: str) -> None:
    write(tmp_path, {"people/ada.md": person("Ada", country=country)})

    page = page_of(tmp_path, ActorKind.PERSON, "ada")
    assert (page.country, page.members) == (None, ())


def test_names_that_the_page_shows_already_are_not_repeated(tmp_path: Path) -> None:
    file = person("Jon", native_name="Jón", aliases="[Jon, Jón, J. H., J. H.]")
    page = page_of(write(tmp_path, {"people/jon.md": file}), ActorKind.PERSON, "jon")

    assert page.aliases == ("J. H.",)


def test_what_is_not_confirmed_is_said(tiny: Path) -> None:
    assert page_of(tiny, ActorKind.PERSON, "jon-hallsson").unsure == ("description",)


def test_an_outlet_lists_what_the_archive_holds_of_it(tiny: Path) -> None:
    page = outlet_of(tiny)

    assert (page.name, page.kind, page.domains) == (
        *("The Harbour Post", "independent", ("harbour-post.example",)),
    )
    assert page.country == Link("Norway", "countries/no/", "country")
    assert [(group.label, len(group.rows)) for group in page.articles.groups] == [
        ("2021", 2),
        ("2020", 1),
    ]
    assert page.count == 3


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("1978/..", "since 1978"),
        ("../1999-03", "until March 1999"),
        ("1978~/1999", "about 1978 to 1999"),
        ("unknown", ""),
    ],
)
def test_the_years_of_an_outlet_are_told(tmp_path: Path, written: str, told: str) -> None:
    outlet = f"---\nname: Lake Post\nyears: {written}\n---\n"
    write(tmp_path, {"outlets/lake-post.md": outlet})

    assert outlet_of(tmp_path, "lake-post").years == told


def test_who_published_the_articles_about_it_is_counted(tmp_path: Path) -> None:
    told = {"actors": "[Norway]", "body": "Norway said no."}
    write(
        tmp_path,
        {
            "outlets/lake-post.md": person("Lake Post"),
            "outlets/sea-post.md": person("Sea Post"),
            "articles/2021/a.md": article("A", outlet="Lake Post", **told),
            "articles/2021/b.md": article("B", outlet="Sea Post", **told),
            "articles/2021/c.md": article("C", outlet="Sea Post", **told),
            "articles/2021/d.md": article("D", **told),
        },
    )
    outlets = page_of(tmp_path, ActorKind.COUNTRY, "NO").outlets

    assert [(one.link.text, one.count) for one in outlets] == [("Sea Post", 2), ("Lake Post", 1)]
