"""The page of a country tells who held which post when, and no more than is known of that."""

from pathlib import Path

import pytest
from small_archives import TODAY, article, built, person, write

from builder.archive.directory import ActorRef
from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.naming.values import ActorKind
from builder.pages.index import make_index
from builder.pages.of_posts import posts_held
from builder.pages.parts import Held
from builder.pictures.timelines import MOST_LABELS

NORWAY = ActorRef(ActorKind.COUNTRY, "NO")


def held(root: Path) -> tuple[Held, ...]:
    return posts_held(make_index(look(Workspace(root), TODAY)[0]), NORWAY)


def of(root: Path, *roles: str) -> tuple[Held, ...]:
    """What one person of Norway held."""
    listed = f"[{', '.join(f'{{{role}}}' for role in roles)}]"
    write(root, {"people/ada.md": person("Ada", country="Norway", roles=listed)})
    return held(root)


def test_who_began_last_comes_first_and_what_has_no_date_last(tmp_path: Path) -> None:
    files = {
        "people/ada.md": person("Ada", country="Norway", roles="[{title: Envoy}]"),
        "people/ben.md": person("Ben", country="NO", roles="[{title: Minister, from: 2019-10}]"),
        "people/eva.md": person(
            "Eva", country="Norway", roles="[{title: Minister, from: 2015, to: 2019-10}]"
        ),
        "people/jon.md": person("Jon", country="Iceland", roles="[{title: Minister, from: 2020}]"),
    }
    found = [
        (one.holder.text, one.post.start, one.post.end) for one in held(write(tmp_path, files))
    ]

    assert found == [("Ben", "October 2019", ""), ("Eva", "2015", "October 2019"), ("Ada", "", "")]


@pytest.mark.parametrize(
    ("dates", "span"),
    [
        ("from: 2015-10, to: 2018-08-07", "2015-10/2018-08-07"),
        ("from: 2015~, to: 2018?", "2015~/2018?"),
        ("from: 2015", "2015/.."),
        ("to: 2018", "../2018"),
        ("from: 201X, to: 2021", "2010-01-01/2021"),
        ("from: 2015-01/2015-03, to: 2018", "2015-01-01/2018"),
        ("from: unknown", ""),
        ("from: 2018, to: 2015", ""),
    ],
)
def test_a_post_spans_the_time_that_it_may_have_lasted(
    tmp_path: Path, dates: str, span: str
) -> None:
    (one,) = of(tmp_path, f"title: Minister, {dates}")

    assert one.span == span


def test_an_organization_of_the_country_holds_none(tmp_path: Path) -> None:
    fleet = person("The Fleet", country="Norway", roles="[{title: Member of the Council}]")
    write(tmp_path, {"organizations/fleet.md": fleet})

    assert held(tmp_path) == ()


def page(root: Path) -> str:
    write(root, {"articles/2021/one.md": article(body="Norway said no.", actors="[Norway]")})
    built(root)
    return (root / "site/countries/no/index.html").read_text(encoding="utf-8")


def test_the_page_draws_two_posts_with_dates_and_has_them_as_a_table(tmp_path: Path) -> None:
    of(tmp_path, "title: Envoy, from: 2015", "title: Minister, from: 2018, to: 2019")
    html = page(tmp_path)

    assert "It is pale for as long as it may have gone on" in html
    assert 'class="picture picture-timeline"' in html
    assert "<td>2018</td><td>2019</td>" in html
    assert "<td>2015</td><td>not told</td>" in html


def test_more_posts_than_have_room_for_names_are_drawn_the_latest_alone(tmp_path: Path) -> None:
    of(tmp_path, *(f"title: Envoy {year}, from: {year}" for year in range(1990, 2015)))
    html = page(tmp_path)

    assert html.count('class="mark"') == MOST_LABELS < 25
    assert f"Drawn are the latest {MOST_LABELS}." in html
    assert ">Ada: Envoy 2014<" in html
    assert ">Ada: Envoy 1994<" not in html
    assert "<bdi>Envoy 1994</bdi>" in html


def test_one_post_alone_is_a_table_that_stands_open(tmp_path: Path) -> None:
    of(tmp_path, "title: Envoy")
    html = page(tmp_path)

    assert "picture-timeline" not in html
    assert '<details class="rest" open>' in html
    assert "<td>not told</td><td>not told</td>" in html


def test_a_country_without_posts_says_nothing_of_them(tmp_path: Path) -> None:
    assert "Who held which post" not in page(write(tmp_path, {"archive.yaml": "title: A\n"}))
