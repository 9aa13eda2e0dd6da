"""Marks on a line of time, in lanes, so that no two of them overlap."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.pictures.axis import Axis
from builder.pictures.lettering import shortened, width_of
from builder.pictures.marks import End, Extent, Face, Shape, drawn
from builder.pictures.svg import Box, Element, group, isolated, link, target, words

LANE = 24.0
"""How high a lane is, and the least width of a mark: the least target of WCAG 2.2, 2.5.8."""

_LEAST_BAR = 10.0
_APART = 6.0  # between two marks in a lane, and a mark and its label
_PADDING = 3.0  # between the number in a mark and its edges


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: an item, or several of one time. `label` stands beside it, or in it.

    One that is `lasting` reaches from an open end as far as time is drawn.
    """

    shape: Shape
    when: str
    text: str
    href: str
    items: int
    label: str = ""
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark is, in pixels: its bar, and all of it from start to end.

    Its label is at `label_x`, which is its start, middle or end by `anchor`. Lanes count from 0.
    """

    mark: Mark
    extent: Extent
    start: float
    end: float
    label: str
    label_x: float
    anchor: str
    lane: int = 0


def beside(mark: Mark, axis: Axis) -> Place:
    """Place a mark with its label on the right of it, or on the left where there is more room.

    The pale part of a bar is room as well.
    """
    extent = _extent(mark, axis, _LEAST_BAR)
    start, end = _outer(mark.shape, extent)
    rightmost = axis.width - end - 2 * _APART
    if not mark.label:
        return Place(mark, extent, start, end, "", start, "start")
    wide = width_of(mark.label)
    if wide <= extent.end - extent.right - 2 * _APART:
        return Place(mark, extent, start, end, mark.label, extent.right + _APART, "start")
    if wide <= rightmost or rightmost >= start - 2 * _APART:
        label = shortened(mark.label, rightmost)
        x = end + _APART
        return Place(mark, extent, start, x + width_of(label) + _APART, label, x, "start")
    label = shortened(mark.label, start - 2 * _APART)
    x = start - _APART
    return Place(mark, extent, x - width_of(label) - _APART, end, label, x, "end")


def room_of(label: str) -> float:
    """How wide a mark is that holds its label."""
    return max(LANE, width_of(label) + 2 * _PADDING)


def inside(mark: Mark, axis: Axis) -> Place:
    """Place a mark with its label in the middle of it."""
    extent = _extent(mark, axis, room_of(mark.label))
    start, end = extent.start - mark.shape.start.value, extent.end + mark.shape.end.value
    middle = (extent.left + extent.right) / 2
    return Place(mark, extent, start, end, mark.label, middle, "middle")


def _extent(mark: Mark, axis: Axis, least: float) -> Extent:
    shape = mark.shape
    left, right = axis.position(shape.first), axis.position(shape.last)
    short = max(0.0, least - (right - left)) / 2
    left, right = left - short, right + short
    start = min(left, axis.left) if mark.lasting and shape.start is End.OPEN else left
    end = max(right, axis.right) if mark.lasting and shape.end is End.OPEN else right
    return Extent(start, left, right, end)


def _outer(shape: Shape, extent: Extent) -> tuple[float, float]:
    """Return what a mark takes, its fading ends too, as wide as a target at least."""
    start, end = extent.start - shape.start.value, extent.end + shape.end.value
    short = max(0.0, LANE - (end - start)) / 2
    return start - short, end + short


def shared_out(stretches: Iterable[tuple[float, float]]) -> Iterator[int]:
    """Give each stretch, in the order they come, the first lane in which nothing is in its way."""
    taken: list[list[tuple[float, float]]] = []
    for start, end in stretches:
        free = (
            n
            for n, others in enumerate(taken)
            if all(end <= left or right <= start for left, right in others)
        )
        lane = next(free, len(taken))
        taken[lane : lane + 1] = [[*(taken[lane] if lane < len(taken) else ()), (start, end)]]
        yield lane


def drawn_place(place: Place, top: float, face: Face) -> Element:
    """Draw a mark as a link, with its label."""
    middle = top + (place.lane + 0.5) * LANE
    mark = place.mark
    shape = drawn(mark.shape, place.extent, middle, face)
    label = [words(place.label_x, middle + 4, place.label, place.anchor)] if place.label else []
    box = Box(place.start, middle - LANE / 2, place.end - place.start, LANE)
    return link(
        mark.href, f"{mark.when}: {isolated(mark.text)}", target(box), group("mark", shape), *label
    )
