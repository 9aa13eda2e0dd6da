"""Where the nodes of a network stand: by stress majorization, and pushed apart.

Gansner, Koren and North, "Graph Drawing by Stress Majorization" (2004): every two nodes are drawn
towards the distance that the ties between them make. It ends at rest, and takes no more than sums,
products, quotients and square roots, which IEEE 754 defines to the last bit: so it is the same on
every machine. The layouts of networkx need NumPy or SciPy, which sum in an order that depends on
the processor; its spring layout turns a difference in the last bit into one of 150 pixels.
"""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

_ROUNDS = 50
_PUSHES = 40
_UNKNOWN = 1e9  # further than any path


class Bond(NamedTuple):
    """Two nodes that are tied, by their places, and how long the tie would be."""

    first: int
    second: int
    length: float


Point = tuple[float, float]
Size = tuple[float, float]


def placed(nodes: int, bonds: Sequence[Bond], size: Size, radii: Sequence[float]) -> list[Point]:
    """Give each node a whole-numbered place in a rectangle; circles of `radii` do not overlap."""
    far = _distances(nodes, bonds)
    points = _stretched(_at_rest(far), size, radii)
    return _apart(points, size, radii)


def _distances(nodes: int, bonds: Sequence[Bond]) -> list[list[float]]:
    """Return the shortest path between each two nodes (Floyd and Warshall).

    Where there is none they are a little further apart than any two that are tied.
    """
    far = [[0.0 if a == b else _UNKNOWN for b in range(nodes)] for a in range(nodes)]
    for first, second, length in bonds:
        far[first][second] = far[second][first] = min(length, far[first][second])
    for via, onward in enumerate(far):
        for row in far:
            base = row[via]
            if base < _UNKNOWN:
                row[:] = [min(known, base + more) for known, more in zip(row, onward, strict=True)]
    longest = max((d for row in far for d in row if d < _UNKNOWN), default=1.0)
    return [[d if d < _UNKNOWN else longest * 1.2 for d in row] for row in far]


def _at_rest(far: list[list[float]]) -> list[Point]:
    """Move each node in turn to where its distances to all others are least wrong."""
    points = [_start(node) for node in range(len(far))]
    weights = [[1.0 / (one * one) if one else 0.0 for one in row] for row in far]
    for _ in range(_ROUNDS):
        for node, (row, weight) in enumerate(zip(far, weights, strict=True)):
            points[node] = _settled(points[node], row, weight, points)
    return points


def _start(node: int) -> Point:
    """Return a place to start from: multiples of two irrationals strew them evenly."""
    return (node * 0.618034) % 1.0, (node * 0.754878) % 1.0


def _settled(here: Point, row: list[float], weights: list[float], points: list[Point]) -> Point:
    """Return the mean of where each other node would have this one, by their weights."""
    sum_x = sum_y = 0.0
    for ideal, weight, (x, y) in zip(row, weights, points, strict=True):
        dx, dy = here[0] - x, here[1] - y
        share = ideal / (sqrt(dx * dx + dy * dy) or 1.0)
        sum_x += weight * (x + dx * share)
        sum_y += weight * (y + dy * share)
    whole = sum(weights)
    return (sum_x / whole, sum_y / whole) if whole else here


def _stretched(points: list[Point], size: Size, radii: Sequence[float]) -> list[Point]:
    """Fit points into a rectangle, each direction by itself, so that it is filled."""
    edge = max(radii, default=0.0)
    columns = [_fitted([point[axis] for point in points], size[axis], edge) for axis in (0, 1)]
    return list(zip(*columns, strict=True))


def _fitted(values: list[float], room: float, edge: float) -> list[float]:
    low, high = min(values, default=0.0), max(values, default=0.0)
    if high - low < 1e-6:
        return [room / 2 for _ in values]
    return [edge + (value - low) / (high - low) * (room - 2 * edge) for value in values]


def _apart(points: list[Point], size: Size, radii: Sequence[float]) -> list[Point]:
    """Push circles that overlap apart, a little in each round, and keep them in the rectangle."""
    moved = points
    for _ in range(_PUSHES):
        for first in range(len(moved)):
            for second in range(first):
                _push(moved, first, second, radii[first] + radii[second])
        moved = [_kept(point, size, radius) for point, radius in zip(moved, radii, strict=True)]
    return [(float(round(x)), float(round(y))) for x, y in moved]


def _push(points: list[Point], first: int, second: int, least: float) -> None:
    (x, y), (u, v) = points[first], points[second]
    dx, dy = x - u, y - v
    squared = dx * dx + dy * dy
    if squared >= least * least:
        return
    length = sqrt(squared)
    if length < 1e-6:
        dx, dy, length = 1.0, 0.5 * (first - second), sqrt(1 + 0.25 * (first - second) ** 2)
    half = (least - length) / 2 / length
    points[first] = x + dx * half, y + dy * half
    points[second] = u - dx * half, v - dy * half


def _kept(point: Point, size: Size, radius: float) -> Point:
    x, y = (max(radius, min(room - radius, value)) for value, room in zip(point, size, strict=True))
    return x, y
