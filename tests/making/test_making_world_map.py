"""How the map of the world is made, and that what was made is whole."""

from importlib import resources

import pytest

from builder.making.world_map import (
    HEIGHT,
    WIDTH,
    Topology,
    cut,
    equal_earth,
    made,
    path,
    place,
    rings,
)
from builder.means.countries import CODES

SHIPPED = resources.files("builder.pictures") / "data" / "world.tsv"
SQUARE = ((10.0, 10.0), (20.0, 10.0), (20.0, 20.0), (10.0, 20.0))


def topology(name: str, corner: tuple[int, int], number: str = "643") -> Topology:
    """A country that is a square of one degree."""
    x, y = corner
    ring = [[x, y], [1, 0], [0, 1], [-1, 0], [0, -1]]
    country = {"type": "Polygon", "id": number, "properties": {"name": name}, "arcs": [[0]]}
    return {
        "transform": {"scale": [1.0, 1.0], "translate": [0.0, 0.0]},
        "arcs": [ring],
        "objects": {"countries": {"geometries": [country]}},  # type: ignore[list-item]
    }


@pytest.mark.parametrize(
    ("longitude", "latitude", "x", "y"),
    [(0, 0, 0.0, 0.0), (180, 0, 2.70663, 0.0), (0, 90, 0.0, 1.31736), (-180, 0, -2.70663, 0.0)],
)
def test_equal_earth_has_the_width_and_height_of_its_paper(
    longitude: float, latitude: float, x: float, y: float
) -> None:
    assert equal_earth(longitude, latitude) == pytest.approx((x, y), abs=1e-5)


def test_a_ring_over_the_180th_meridian_is_cut_in_two() -> None:
    east, west = cut(((170.0, 0.0), (-170.0, 0.0), (-170.0, 10.0), (170.0, 10.0)))

    assert {x for x, _ in east} == {170.0, 180.0}
    assert {x for x, _ in west} == {-180.0, -170.0}
    assert cut(SQUARE) == [SQUARE]


def test_a_path_is_steps_on_a_grid_and_too_few_points_are_none() -> None:
    assert path(SQUARE) == "M10 10l10 0 0 10-10 0z"
    assert path(((1.0, 1.0), (1.2, 1.0), (1.0, 1.3))) == ""


def test_a_place_belongs_to_the_country_that_iso_3166_counts_it_to() -> None:
    assert list(rings(topology("Russia", (33, 45)), {643: "RU"})) == ["UA"]  # Crimea is UA-43
    assert list(rings(topology("Russia", (60, 55)), {643: "RU"})) == ["RU"]
    assert list(rings(topology("Kosovo", (20, 42), "0"), {})) == ["XK"]
    assert list(rings(topology("Siachen Glacier", (77, 35), "0"), {})) == []


def test_only_what_would_not_be_seen_gets_a_dot() -> None:
    assert place("RU", [SQUARE], [SQUARE]).dot == ""
    assert place("MT", [], [SQUARE]) == ("MT", "866 297", "")


def test_the_file_says_where_it_is_from() -> None:
    whole = made(topology("Russia", (60, 55)), topology("Russia", (60, 55)), {643: "RU"}, "2.0.2")

    assert whole.startswith(f"# The countries on a map {WIDTH} wide and {HEIGHT} high")
    assert "world-atlas 2.0.2" in whole
    assert whole.splitlines()[-1].startswith("RU\t")


def test_the_shipped_file_is_small_and_has_every_country_but_antarctica() -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]

    assert len(text.encode()) <= 60_000
    assert {code for code, _, _ in lines} == set(CODES) - {"AQ"}
    assert all(dot or shape for _, dot, shape in lines)
