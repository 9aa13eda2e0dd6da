"""Which countries an archive covers, on a map of the world.

The shapes come from `data/world.tsv`, which `builder/making/world_map.py` makes and tells of: whose
a place is goes by ISO 3166.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

from builder.pictures.lettering import counted, number, sentences
from builder.pictures.svg import Box, Element, Value, element, isolated, link, picture, rect, words
from builder.pictures.values import Cell, Covered, Drawn, Row, WorldMap

MOST_CLASSES = 5
_WIDTH, _HEIGHT = 1600.0, 760.0  # of data/world.tsv, with a row for the key
_FONT = 29  # a map is shrunk to a phone, so its words are large; 640 pixels wide they have 11.6
_LIGHTEST, _DARKEST = 0.22, 0.95
_LAND = "0.07"
_DOT = 8.0
_KEY = Box(24.0, 716.0, 40.0, 26.0)  # the first key, below the map
_KEY_STEP = 300.0
_BORDERS = "Borders after Natural Earth; places are assigned by ISO 3166, and Kosovo is XK."


@dataclass(frozen=True, slots=True)
class _Shape:
    """A country on the map: its path, "" if it is too small, and the place of its dot or None."""

    path: str
    dot: tuple[float, float] | None


@cache
def _shapes() -> MappingProxyType[str, _Shape]:
    """Read the shapes, by ISO 3166-1 code."""
    file = resources.files("builder.pictures") / "data" / "world.tsv"
    lines = (line for line in file.read_text(encoding="utf-8").splitlines() if line[0] != "#")
    cells = (line.split("\t") for line in lines)
    return MappingProxyType({code: _Shape(path, _point(dot)) for code, dot, path in cells})


def _point(dot: str) -> tuple[float, float] | None:
    x, _, y = dot.partition(" ")
    return (float(x), float(y)) if dot else None


def world_map(value: WorldMap) -> Drawn:
    """Shade each country by its articles, in five classes at most, and link it to its page.

    What is too small to be seen gets a dot. What is not on the map, as Antarctica, is told.
    """
    covered = sorted(value.countries, key=lambda one: (-one.articles, one.text))
    shown = [one for one in covered if one.articles and one.code in _shapes()]
    beyond = [one for one in covered if one.articles and one.code not in _shapes()]
    absent = ", ".join(f"{isolated(one.text)} ({number(one.articles)})" for one in beyond)
    said = sentences(
        (
            f"{_several(len(shown) + len(beyond))}, those with the most articles in the strongest "
            "colour.",
            "Small ones are dots." if any(_shapes()[one.code].dot for one in shown) else "",
            f"Not on the map: {absent}." if beyond else "",
            _BORDERS,
        )
    )
    rows: tuple[Row, ...] = tuple(
        (Cell(one.text, one.href), Cell(number(one.articles))) for one in covered
    )
    svg = _svg(value, said, shown) if shown else ""
    return Drawn(svg, value.title, said, ("Country", "Articles"), rows)


def _several(countries: int) -> str:
    return "1 country" if countries == 1 else f"{number(countries)} countries"


def classes(counts: Iterable[int]) -> tuple[int, ...]:
    """Return the least number of each class, upwards, at most five; each class has a country.

    Where there are few different numbers each is a class. Else classes grow by the same factor, as
    counts of articles do, and begin at a round number: 1, 2, 5, 10, 20, 50 …
    """
    different = sorted(set(counts))
    if len(different) <= MOST_CLASSES:
        return tuple(different)
    factor = different[-1] ** (1 / MOST_CLASSES)
    bounds = [1, *dict.fromkeys(_round_number(factor**n) for n in range(1, MOST_CLASSES))]
    ends = [*bounds[1:], different[-1] + 1]
    return tuple(
        low
        for low, high in zip(bounds, ends, strict=True)
        if any(low <= count < high for count in different)
    )


def _round_number(least: float) -> int:
    """Return the nearest of 1, 2, 5, 10, 20, 50 … that is at least 2."""
    rounds = (int(f"{n}{'0' * power}") for power in range(9) for n in (1, 2, 5))
    return min((one for one in rounds if one > 1), key=lambda one: abs(one - least))


def _svg(value: WorldMap, said: str, shown: list[Covered]) -> str:
    bounds = classes(one.articles for one in shown)
    known = {one.code for one in shown}
    rest = "".join(shape.path for code, shape in _shapes().items() if code not in known)
    land = element("path", {"d": rest, "class": "land", "fill-opacity": _LAND})
    edges: dict[str, Value] = {"stroke": "currentColor", "stroke-width": 0.8}
    surface = element(
        "g",
        {**edges, "stroke-opacity": "0.5", "fill-rule": "evenodd", "class": "countries"},
        land,
        *(_country(one, _rank(one, bounds), len(bounds)) for one in _small_last(shown)),
    )
    key = element("g", {"font-size": _FONT, "class": "key"}, *_key(bounds, shown))
    size = (_WIDTH, _HEIGHT)
    return picture(value.name, "picture-map", size, (value.title, said), surface, key)


def _small_last(shown: list[Covered]) -> list[Covered]:
    """Dots lie above their neighbours."""
    return sorted(shown, key=lambda one: (_shapes()[one.code].dot is not None, one.code))


def _rank(one: Covered, bounds: tuple[int, ...]) -> int:
    return sum(low <= one.articles for low in bounds)


def _country(one: Covered, rank: int, ranks: int) -> Element:
    shape, face = _shapes()[one.code], _face(rank, ranks)
    parts = [element("path", {"d": shape.path, **face})] if shape.path else []
    if shape.dot:
        x, y = shape.dot
        parts.append(element("circle", {"cx": x, "cy": y, "r": _DOT, **face}))
    return link(one.href, f"{isolated(one.text)}: {counted(one.articles, 'article')}", *parts)


def _face(rank: int, ranks: int) -> dict[str, Value]:
    """How dark a class is, in five levels; the highest is always the darkest."""
    level = -(-rank * MOST_CLASSES // ranks)
    opacity = _LIGHTEST + (_DARKEST - _LIGHTEST) * (level - 1) / (MOST_CLASSES - 1)
    return {"class": f"class-{level}", "fill-opacity": f"{opacity:.2f}"}


def _key(bounds: tuple[int, ...], shown: list[Covered]) -> Iterator[Element]:
    for rank, low in enumerate(bounds, 1):
        high = max(one.articles for one in shown if _rank(one, bounds) == rank)
        least = min(one.articles for one in shown if _rank(one, bounds) == rank)
        box = _KEY._replace(left=_KEY.left + _KEY_STEP * (rank - 1))
        text = number(low) if least == high else f"{number(low)}–{number(high)}"
        yield rect(box, _face(rank, len(bounds)))
        yield words(box.left + box.width + 12, box.top + box.height - 3, text)
