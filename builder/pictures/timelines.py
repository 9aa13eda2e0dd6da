"""What happened when, with dates that are uncertain drawn as uncertain."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from builder.pictures.axis import Axis
from builder.pictures.grouping import grouped, months_of, period
from builder.pictures.lanes import (
    LANE,
    Mark,
    Place,
    beside,
    drawn_place,
    inside,
    room_of,
    shared_out,
)
from builder.pictures.lettering import counted, number, sentences
from builder.pictures.marks import Face, Shape, shape_of
from builder.pictures.periods import CENTURY, MONTH, QUARTER, UNIT_NAMES, UNITS, YEAR
from builder.pictures.svg import PAGE, group, picture
from builder.pictures.values import Cell, Dated, Drawn, Row, Timeline

MOST_MARKS = 60
"""Marks that a timeline holds; with more items than that it counts them by month or longer."""

MOST_LABELS = 20
"""Items whose texts stand beside their marks; with more, a text is the tip of its mark."""

MOST_LANES = 12
"""Lanes that a timeline holds where texts do not stand beside the marks."""

_WIDTH = 720.0
_MARGIN = 48.0  # an open end fades within it
_LABELS = 190.0  # room for the texts of the last marks
_CELL = 27.0  # the width of a month or year with a count in it
_UNEVEN = {MONTH: 1.1, QUARTER: 1.03}  # the mean of them by the shortest, which needs room too
_TOP = 8.0
_SINGLE = Face(10.0, 0.55, dots=True)
_GROUP_HIGH, _LIGHTEST, _DARKEST = 20.0, 0.08, 0.3
_READ = (
    "A dot is a day, a bar the time that a date lies in. It fades where an end is about or open, "
    "and is hollow where the date is uncertain."
)
_READ_GROUPS = (
    "A bar fades where an end is about or open, and is hollow where the date is uncertain."
)


@dataclass(frozen=True, slots=True)
class _Plan:
    """The marks in their places, and the line of time below them."""

    axis: Axis
    places: tuple[Place, ...]

    @property
    def lanes(self) -> int:
        """How many lanes they take."""
        return max(place.lane for place in self.places) + 1


def timeline(value: Timeline) -> Drawn:
    """Draw a mark for each item; with too many, one for all of a month, quarter, year or longer.

    A day is a dot, anything longer a bar over the time in which the date lies. Items without a date
    are counted. Every mark links to its item, or to the year it begins in.
    """
    undated = tuple(item for item in value.items if not item.date.is_known)
    dated = [item for item in value.items if item.date.is_known]
    if not dated:
        return _of_singles(value, None, undated)
    plan = _singles(dated, lasting=value.lasting) if len(dated) <= MOST_MARKS else None
    if plan is not None:
        return _of_singles(value, plan, undated)
    return _of_groups(value, _counts(dated), len(undated))


def _singles(dated: list[Dated], *, lasting: bool) -> _Plan | None:
    """Place a mark for each item, in the order of dates; None where they take too many lanes."""
    labelled = len(dated) <= MOST_LABELS
    ordered = sorted(dated, key=lambda item: (item.date.order, item.text))
    marks = [_single(item, labelled=labelled, lasting=lasting) for item in ordered]
    plan = _plan(marks, _axis(marks, _WIDTH, _LABELS if labelled else 0.0), beside)
    if labelled:
        return plan
    upwards = (replace(one, lane=plan.lanes - 1 - one.lane) for one in plan.places)
    return replace(plan, places=tuple(upwards)) if plan.lanes <= MOST_LANES else None


def _single(item: Dated, *, labelled: bool, lasting: bool) -> Mark:
    label = item.text if labelled else ""
    return Mark(shape_of(item.date), item.date.words, item.text, item.href, 1, label, lasting)


def _counts(dated: list[Dated]) -> dict[Shape, int]:
    """Count the items by month or longer; ten thousand have few different dates."""
    texts = Counter(item.date.text for item in dated)
    dates = {item.date.text: item.date for item in dated}
    shapes: Counter[Shape] = Counter()
    for text, count in texts.items():
        shapes[shape_of(dates[text])] += count
    return grouped(shapes, MONTH)


def _of_singles(value: Timeline, plan: _Plan | None, undated: tuple[Dated, ...]) -> Drawn:
    said = sentences(
        (
            f"{counted(len(value.items), value.noun)}.",
            (value.reading or _READ) if plan else "",
            _not_drawn(len(undated)),
        )
    )
    marks = [place.mark for place in plan.places] if plan else []
    rows = [(Cell(one.when), Cell(one.text, one.href)) for one in marks]
    if len(undated) <= MOST_LABELS:
        rows += [(Cell(item.date.words), Cell(item.text, item.href)) for item in undated]
    else:
        rows.append((Cell("date unknown"), Cell(counted(len(undated), value.noun))))
    svg = _svg(value, said, plan, counts=False) if plan else ""
    return Drawn(svg, value.title, said, ("When", "What"), tuple(rows))


def _of_groups(value: Timeline, months: dict[Shape, int], undated: int) -> Drawn:
    unit, plan = _groups(value, months)
    shown = tuple(place for place in plan.places if place.lane < MOST_LANES)
    left_out = sum(months.values()) - sum(place.mark.items for place in shown)
    said = sentences(
        (
            f"{counted(len(value.items), value.noun)}, too many for a mark each: counted by "
            f"{UNIT_NAMES[unit]}.",
            _READ_GROUPS,
            f"{number(left_out)} left out for want of room." if left_out else "",
            _not_drawn(undated),
        )
    )
    marks = sorted(
        (place.mark for place in shown), key=lambda one: (one.shape.first, one.shape.last)
    )
    rows: list[Row] = [(Cell(one.when, one.href), Cell(number(one.items))) for one in marks]
    rows += [(Cell("date unknown"), Cell(number(undated)))] if undated else []
    svg = _svg(value, said, replace(plan, places=shown), counts=True)
    return Drawn(svg, value.title, said, ("When", f"{value.noun.capitalize()}s"), tuple(rows))


def _not_drawn(undated: int) -> str:
    return f"{number(undated)} without a date, not drawn." if undated else ""


def _groups(value: Timeline, months: dict[Shape, int]) -> tuple[int, _Plan]:
    """Choose the shortest unit by which the counts fit, and place them.

    Years may be wider than a page where their counts are long: decades would say too little.
    """
    first, last = _span(months)
    links = {one.year: one.href for one in value.years}
    for unit in UNITS:
        units = last // unit - first // unit + 1
        if 2 * _MARGIN + _CELL * units > PAGE and unit != CENTURY:
            continue
        marks = [_counted(*one, unit, links, value.noun) for one in grouped(months, unit).items()]
        width = 2 * _MARGIN + _cell(marks, unit) * units
        if width > PAGE and unit < YEAR:
            continue
        plan = _plan(marks, _axis(marks, max(_WIDTH, width)), inside)
        if plan.lanes <= MOST_LANES:
            break
    return unit, plan


def _cell(marks: list[Mark], unit: int) -> float:
    """How wide a unit is in which every count has room."""
    return max(_CELL, max(room_of(mark.label) for mark in marks) * _UNEVEN.get(unit, 1.01))


def _counted(shape: Shape, items: int, unit: int, links: dict[int, str], noun: str) -> Mark:
    href = links.get(date.fromordinal(shape.first).year, "")
    return Mark(shape, period(shape, unit), counted(items, noun), href, items, number(items))


def _plan(marks: list[Mark], axis: Axis, place: Callable[[Mark, Axis], Place]) -> _Plan:
    places = [place(mark, axis) for mark in marks]
    lanes = shared_out((one.start, one.end) for one in places)
    return _Plan(
        axis, tuple(replace(one, lane=lane) for one, lane in zip(places, lanes, strict=True))
    )


def _span(shapes: Iterable[Shape]) -> tuple[int, int]:
    """Return the first and last month of all shapes."""
    months = [months_of(shape) for shape in shapes]
    return min(first for first, _ in months), max(last for _, last in months)


def _axis(marks: Iterable[Mark], width: float, labels: float = 0.0) -> Axis:
    """Return the line of time below all marks, with room for `labels` on its right."""
    return Axis(*_span(mark.shape for mark in marks), _MARGIN, width - max(_MARGIN, labels), width)


def _svg(value: Timeline, said: str, plan: _Plan, *, counts: bool) -> str:
    bottom = _TOP + LANE * plan.lanes + 4
    most = max(place.mark.items for place in plan.places)
    drawn = (
        drawn_place(one, _TOP, _shade(one.mark.items / most) if counts else _SINGLE)
        for one in plan.places
    )
    ticks = group("axis", plan.axis.drawn(_TOP, bottom))
    size = (plan.axis.width, bottom + 24)
    return picture(value.name, "picture-timeline", size, (value.title, said), ticks, *drawn)


def _shade(share: float) -> Face:
    """How dark a bar is that holds a share of the largest."""
    return Face(_GROUP_HIGH, _LIGHTEST + share * (_DARKEST - _LIGHTEST), dots=False)
