"""Many dates counted by month, quarter, year or longer, keeping how sure they are."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from builder.pictures.marks import End, Shape
from builder.pictures.periods import UNITS, first_day, month_of, name_of, start_of


def months_of(shape: Shape) -> tuple[int, int]:
    """Return the first and last month of a shape."""
    first, last = (date.fromordinal(day) for day in (shape.first, shape.last - 1))
    return month_of(first), month_of(last)


def grouped(counts: Mapping[Shape, int], unit: int) -> dict[Shape, int]:
    """Widen each shape to whole units and add up those alike, the shortest first."""
    found: Counter[Shape] = Counter()
    for shape, count in counts.items():
        found[_widened(shape, unit)] += count
    return {shape: found[shape] for shape in sorted(found, key=_order)}


def _order(shape: Shape) -> tuple[int, int, bool, float, float]:
    ends = shape.start.value, shape.end.value
    return shape.last - shape.first, shape.first, shape.doubtful, *ends


def _widened(shape: Shape, unit: int) -> Shape:
    first, last = (start_of(month, unit) for month in months_of(shape))
    days = first_day(first), first_day(last + unit)
    return Shape(*days, shape.start, shape.end, shape.doubtful)


def period(shape: Shape, unit: int) -> str:
    """Say which time a widened shape covers: "2018", "March 2018 or later", "May 2019, about"."""
    first, last = months_of(shape)
    whole = next((n for n in UNITS if n >= unit and start_of(first, n) == start_of(last, n)), 0)
    if whole and (first, last) == (start_of(first, whole), start_of(first, whole) + whole - 1):
        name = name_of(first, whole)
    else:
        name = f"{name_of(first, unit)} to {name_of(start_of(last, unit), unit)}"
    either = End.ABOUT in (shape.start, shape.end)
    return name + "".join(
        said
        for holds, said in (
            (shape.end is End.OPEN, " or later"),
            (shape.start is End.OPEN, " or earlier"),
            (either, ", about"),
            (shape.doubtful, ", uncertain"),
        )
        if holds
    )
