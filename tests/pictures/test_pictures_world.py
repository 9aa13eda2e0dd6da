"""The map shades countries by their articles; none is lost, however small or disputed."""

import pytest
from drawing import SVG, links, table, texts, tree
from hypothesis import given
from hypothesis import strategies as st

from builder.means.countries import CODES, name_of
from builder.pictures import world_map
from builder.pictures.values import Covered, Drawn, WorldMap
from builder.pictures.world import MOST_CLASSES, classes


def drawn(**articles: int) -> Drawn:
    countries = (
        Covered(code, name_of(code), count, f"{code}/") for code, count in articles.items()
    )
    return world_map(WorldMap("w", "Where", tuple(countries)))


def levels(picture: Drawn) -> dict[str, set[str]]:
    """The classes of the shapes of each link."""
    found = tree(picture).iter(f"{SVG}a")
    return {one.attrib["href"]: {shape.get("class", "") for shape in one[1:]} for one in found}


def test_a_country_is_a_link_named_by_its_articles() -> None:
    assert links(drawn(NO=3, IR=1200)) == [
        ("Iran: 1,200 articles", "IR/"),
        ("Norway: 3 articles", "NO/"),
    ]


def test_the_table_has_the_most_covered_first() -> None:
    assert table(drawn(NO=3, IR=1200, SE=3)) == [
        ("Iran", "1,200"),
        ("Norway", "3"),
        ("Sweden", "3"),
    ]


def test_the_more_articles_the_higher_the_class_and_the_key_tells_them() -> None:
    picture = drawn(NO=1, SE=2, IR=900)

    assert levels(picture) == {"NO/": {"class-2"}, "SE/": {"class-4"}, "IR/": {"class-5"}}
    assert texts(picture) == ["1", "2", "900"]


def test_classes_begin_at_round_numbers() -> None:
    assert classes([1, 2, 3, 7, 30, 90, 400]) == (1, 2, 10, 50, 100)
    assert classes([4, 4, 9]) == (4, 9)


@given(st.lists(st.integers(1, 100_000), min_size=1))
def test_every_count_is_in_one_of_five_classes(counts: list[int]) -> None:
    bounds = classes(counts)

    assert 1 <= len(bounds) <= MOST_CLASSES
    assert bounds == tuple(sorted(set(bounds)))
    assert bounds[0] <= min(counts)


@pytest.mark.parametrize("code", ["SG", "MT", "VA", "XK"])
def test_a_small_state_is_a_dot(code: str) -> None:
    picture = drawn(**{code: 2})

    assert any(one.get("r") for one in tree(picture).iter(f"{SVG}circle"))


@pytest.mark.parametrize("code", ["XK", "TW", "EH", "PS", "GF"])
def test_what_has_a_code_of_its_own_is_drawn_as_itself(code: str) -> None:
    assert levels(drawn(**{code: 1})) == {f"{code}/": {"class-5"}}


def test_every_country_is_on_the_map_but_antarctica() -> None:
    picture = drawn(**dict.fromkeys(CODES, 1))

    assert len(links(picture)) == len(CODES) - 1
    assert "Not on the map: Antarctica (1)." in picture.description
    assert len(picture.rows) == len(CODES)


def test_without_articles_there_is_no_map() -> None:
    assert (drawn().svg, drawn(NO=0).svg) == ("", "")
