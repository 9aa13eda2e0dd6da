"""Who appears with whom: counts, first and last, and the pages of two."""

from pathlib import Path

import pytest
from small_archives import TODAY, article, person, write

from builder.archive.directory import ActorRef
from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.naming.values import ActorKind
from builder.pages import pairs as pairs_module
from builder.pages.index import Index, make_index
from builder.pages.list_values import PairsPage
from builder.pages.of_actors import actor_pages
from builder.pages.of_pairs import pair_pages, pairs_page
from builder.pages.pairs import ordered
from builder.pages.plan import plan
from builder.pages.together import times
from builder.pages.values import ActorPage, PairPage, RedirectPage
from builder.words.dates import parse_date

BODY = "Ada Moss met Tom Reed in Norway.\n\nChile was glad, and so was Norway."
EVERYONE = "[Ada Moss, Tom Reed, Norway, Chile]"


def archive(root: Path, dates: tuple[str, ...] = ("2019", "2020-05~", "2021-03-05")) -> Path:
    """As many articles about the same four as there are dates."""
    files = {
        f"articles/x/a{n}.md": article(f"Talks {n}", BODY, actors=EVERYONE, date=date)
        for n, date in enumerate(dates)
    }
    people = {f"people/{name}.md": person(name) for name in ("Ada Moss", "Tom Reed")}
    return write(root, files | {file.replace(" ", "-").lower(): t for file, t in people.items()})


def index_of(root: Path) -> Index:
    return make_index(look(Workspace(root), TODAY)[0])


def pages_of(index: Index) -> list[PairPage]:
    pages = (next(pair_pages(index, pair)) for pair in index.pairs.counts)
    return [page for page in pages if isinstance(page, PairPage)]


def list_of(index: Index) -> PairsPage:
    (page,) = pairs_page(index)
    return page


def test_two_countries_and_two_people_have_a_page_from_three_articles_on(tmp_path: Path) -> None:
    found = {page.path: page.name for page in pages_of(index_of(archive(tmp_path)))}

    assert found == {
        "pairs/cl--no/": "Chile and Norway",
        "pairs/ada-moss--tom-reed/": "Ada Moss and Tom Reed",
    }


def test_fewer_articles_make_no_page(tmp_path: Path) -> None:
    index = index_of(archive(tmp_path, ("2019", "2020")))

    assert pages_of(index) == []
    assert list(pairs_page(index)) == []


@pytest.mark.parametrize(("pairs", "pages"), [("2", 2), ("3", 0), ("0", 0)])
def test_the_archive_says_how_many_it_takes(tmp_path: Path, pairs: str, pages: int) -> None:
    root = archive(tmp_path, ("2019", "2020"))
    write(root, {"archive.yaml": f"title: T\npairs: {pairs}\n"})

    assert len(pages_of(index_of(root))) == pages


def test_a_pair_has_its_articles_by_year_with_the_evidence_of_both(tmp_path: Path) -> None:
    page = next(page for page in pages_of(index_of(archive(tmp_path))) if "cl" in page.path)
    row = page.articles.groups[0].rows[0]

    assert [group.label for group in page.articles.groups] == ["2021", "2020", "2019"]
    assert [(one.text[:5], [actor.text for actor in one.actors]) for one in row.quotes] == [
        ("Chile", ["Chile"]),
        ("Ada M", ["Norway"]),
    ]
    assert [(one.link.text, one.count) for one in page.others] == [("Ada Moss", 3), ("Tom Reed", 3)]


def test_an_actor_says_who_appears_with_it_how_often_and_when(tmp_path: Path) -> None:
    ada = ActorRef(ActorKind.PERSON, "ada-moss")
    page = next(actor_pages(index_of(archive(tmp_path)), ada))
    assert isinstance(page, ActorPage)
    together = {one.link.text: one for one in page.together}
    reed = together["Tom Reed"]

    assert reed.count == 3
    assert reed.times.first is not None
    assert reed.times.last is not None
    assert (reed.times.first.words, reed.times.last.words) == ("2019", "5 March 2021")
    assert reed.pair is not None
    assert reed.pair.path == "pairs/ada-moss--tom-reed/"
    assert together["Norway"].pair is None, "a person and a country have no page together"
    assert page.companions == 3


@pytest.mark.parametrize(
    ("dates", "first", "last", "loose"),
    [
        (("2021-03-05",), "5 March 2021", "", 0),
        (("2019-06~", "2021", "2020"), "about June 2019", "2021", 0),
        (("2021-03", "2019-06-10/..", "unknown"), "March 2021", "", 2),
        (("unknown", "../2019"), "", "", 2),
        (("2018/2022", "2020"), "2018 to 2022", "", 0),
    ],
)
def test_first_and_last_are_as_exact_as_the_dates(
    dates: tuple[str, ...], first: str, last: str, loose: int
) -> None:
    found = times(map(parse_date, dates))

    assert (found.first.words if found.first else "") == first
    assert (found.last.words if found.last else "") == last
    assert found.loose == loose


def test_the_list_has_those_with_most_articles_first_and_says_what_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = archive(tmp_path)
    files = {
        f"articles/x/b{n}.md": article(
            f"Peru {n}", "Peru and Chile and Norway met.", actors="[Peru, Chile, Norway]"
        )
        for n in range(3)
    }
    monkeypatch.setattr(pairs_module, "MOST_PAIRS", 2)
    countries, people = list_of(index_of(write(root, files))).rankings

    assert [(one.link.text, one.count) for one in countries.pairs] == [
        ("Chile and Norway", 6),
        ("Chile and Peru", 3),
    ]
    assert (countries.enough, people.enough) == (3, 1)


def test_people_named_like_codes_do_not_take_the_page_of_two_countries(tmp_path: Path) -> None:
    body = "Chile and Norway met. Cy Lee met Noa Orr."
    files = {
        f"articles/x/a{n}.md": article(f"T{n}", body, actors="[Chile, Norway, Cy Lee, Noa Orr]")
        for n in range(3)
    }
    people = {"people/cl.md": person("Cy Lee"), "people/no.md": person("Noa Orr")}
    paths = [page.path for page in plan(look(Workspace(write(tmp_path, files | people)), TODAY)[0])]

    assert len(paths) == len(set(paths))
    assert {"pairs/cl--no/", "pairs/people--cl--no/"} <= set(paths)


def test_a_pair_is_the_same_in_whichever_order() -> None:
    iran, korea = ActorRef(ActorKind.COUNTRY, "IR"), ActorRef(ActorKind.COUNTRY, "KP")

    assert ordered(iran, korea) == ordered(korea, iran) == (iran, korea)


def test_the_page_of_two_people_moves_with_either_of_them(tmp_path: Path) -> None:
    root = archive(tmp_path)
    write(
        root,
        {
            "people/ada-moss.md": person("Ada Moss", former_ids="[zoe-moss]"),
            "people/tom-reed.md": person("Tom Reed", former_ids="[thomas-reed]"),
        },
    )
    pages = plan(look(Workspace(root), TODAY)[0])
    moved = {one.path: one.target.path for one in pages if isinstance(one, RedirectPage)}

    assert {path for path in moved if path.startswith("pairs/")} == {
        "pairs/tom-reed--zoe-moss/",
        "pairs/ada-moss--thomas-reed/",
        "pairs/thomas-reed--zoe-moss/",
    }
    assert moved["pairs/tom-reed--zoe-moss/"] == "pairs/ada-moss--tom-reed/"
