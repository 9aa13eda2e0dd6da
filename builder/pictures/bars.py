"""How many articles there are of each month, quarter or year, with gaps drawn as gaps."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from builder.pictures.lettering import counted, number, sentences, width_of
from builder.pictures.periods import (
    CENTURY,
    DECADE,
    MONTH,
    QUARTER,
    UNIT_NAMES,
    UNITS,
    YEAR,
    is_about,
    month_of,
    name_of,
    short_name,
    start_of,
)
from builder.pictures.svg import (
    Box,
    Element,
    Value,
    element,
    group,
    link,
    picture,
    rect,
    target,
    words,
)
from builder.pictures.values import Cell, Coverage, Drawn, Row
from builder.words.dates import EdtfDate

MOST_BARS = 40
"""Bars that a picture holds; where there would be more, each covers a longer time."""

_HIGH = 120  # pixels that the largest number is high
_TOP = 20
_MARGIN = 12
_LEAST_PITCH = {MONTH: 26, QUARTER: 28, YEAR: 34, DECADE: 42, CENTURY: 70}  # from bar to bar
_GAP = 6  # between two bars
_LEAST_HIGH = 2.0  # so that one article is seen beside a thousand
_STRIP = 8  # the height of the hatched strip of a year


class _Stretch(NamedTuple):
    """The first and last month that a date may lie in, and whether it is about or uncertain."""

    first: int
    last: int
    about: bool

    def within(self, unit: int) -> int | None:
        """The first month of the unit that it surely lies in; None if it spans several."""
        first, last = start_of(self.first, unit), start_of(self.last, unit)
        return first if first == last else None


@dataclass(frozen=True, slots=True)
class _Slot:
    """The time of one bar, from its first month on; `about` of `articles` are uncertain."""

    month: int
    articles: int
    about: int


@dataclass(frozen=True, slots=True)
class _Plan:
    """All that is drawn: a slot for each unit from the first to the last; `coarse` by year."""

    unit: int
    slots: tuple[_Slot, ...]
    coarse: tuple[tuple[int, int], ...]
    unplaced: int

    @property
    def pitch(self) -> float:
        """Pixels from one bar to the next: room for the largest number above and the name below."""
        widest = max(width_of(number(slot.articles)) for slot in self.slots)
        return max(_LEAST_PITCH[self.unit], widest + _GAP)

    def left(self, month: int) -> float:
        """Where the slot begins that a month lies in."""
        return _MARGIN + (month - self.slots[0].month) // self.unit * self.pitch


def coverage(value: Coverage) -> Drawn:
    """Draw a bar for each month, quarter or year, by how long the time is; each links to its year.

    The hatched share of a bar has dates that are about or uncertain. What is known only to its year
    is a hatched strip below that year's months. What spans several years is told, not drawn.
    """
    plan = _plan(_stretches(value.dates), len(value.dates))
    if plan is None:
        said = f"{counted(len(value.dates), 'article')}, none with a date that a bar could show."
        return Drawn("", value.title, said, _HEAD, ())
    description = _description(plan, len(value.dates))
    links = {one.year: one.href for one in value.years}
    return Drawn(
        _svg(value, plan, description, links),
        value.title,
        description,
        _HEAD,
        tuple(_rows(plan, links)),
    )


_HEAD = ("When", "Articles", "of these about or uncertain")


def _stretches(dates: Iterable[EdtfDate]) -> Counter[_Stretch]:
    """Count the dates that have both ends by what matters of them here."""
    return Counter(
        _Stretch(month_of(date.earliest), month_of(date.latest), is_about(date))
        for date in dates
        if date.earliest and date.latest
    )


def _plan(found: Counter[_Stretch], articles: int) -> _Plan | None:
    """Choose the shortest unit that gives few enough bars, and most articles a bar.

    Returns None where no date lies within any unit.
    """
    fit = sum(count for one, count in found.items() if one.within(CENTURY) is not None)
    for unit in UNITS if fit else ():
        bars = {one: month for one in found if (month := one.within(unit)) is not None}
        placed = sum(found[one] for one in bars)
        years = {one: year for one in found.keys() - bars if (year := one.within(YEAR)) is not None}
        months = [*bars.values(), *years.values(), *(year + YEAR - 1 for year in years.values())]
        few = placed and (max(months) - min(months)) // unit < MOST_BARS
        if unit == CENTURY or (few and 2 * placed >= fit):
            return _planned(found, bars, years, unit, articles)
    return None


def _planned(
    found: Counter[_Stretch],
    bars: dict[_Stretch, int],
    years: dict[_Stretch, int],
    unit: int,
    articles: int,
) -> _Plan:
    sure: Counter[int] = Counter()
    about: Counter[int] = Counter()
    coarse: Counter[int] = Counter()
    for one, month in bars.items():
        (about if one.about else sure)[month] += found[one]
    for one, year in years.items():
        coarse[year] += found[one]
    return _Plan(
        unit,
        tuple(_slots(sure, about, coarse, unit)),
        tuple(sorted(coarse.items())),
        articles - sure.total() - about.total() - coarse.total(),
    )


def _slots(
    sure: Counter[int], about: Counter[int], coarse: Counter[int], unit: int
) -> Iterator[_Slot]:
    """Give a slot to each unit from the first to the last, empty ones as well."""
    whole = {month for year in coarse for month in range(year, year + YEAR, min(unit, YEAR))}
    months = sorted({*sure, *about, *(start_of(month, unit) for month in whole)})
    for month in range(months[0], months[-1] + unit, unit):
        yield _Slot(month, sure[month] + about[month], about[month])


def _description(plan: _Plan, articles: int) -> str:
    empty = sum(not slot.articles for slot in plan.slots)
    unit, several = UNIT_NAMES[plan.unit], sum(count for _, count in plan.coarse)
    return sentences(
        (
            f"{counted(articles, 'article')}, a bar for each {unit}.",
            f"{counted(empty, unit)} without any that is dated to it." if empty else "",
            "Hatched: dates that are about or uncertain." if any(_abouts(plan)) else "",
            f"{number(several)} known only to the year: hatched below it." if several else "",
            f"{number(plan.unplaced)} without a date, or with one too wide for a bar, not drawn."
            if plan.unplaced
            else "",
        )
    )


def _abouts(plan: _Plan) -> Iterator[int]:
    return (slot.about for slot in plan.slots)


def _svg(value: Coverage, plan: _Plan, description: str, links: dict[int, str]) -> str:
    most = max(1, *(slot.articles for slot in plan.slots))
    hatch = f"url(#{value.name}-hatch)"
    bars = [_bar(plan, slot, most, hatch, links) for slot in plan.slots if slot.articles]
    strips = [_strip(plan, year, count, hatch, links) for year, count in plan.coarse]
    width = 2 * _MARGIN + plan.pitch * len(plan.slots)
    height = _TOP + _HIGH + (38 if plan.unit < YEAR else 22) + (26 if strips else 0)
    return picture(
        value.name,
        "picture-bars",
        (width, height),
        (value.title, description),
        _hatch(value.name),
        group("base", (_base(plan, slot) for slot in plan.slots)),
        group("labels", _labels(plan)),
        *bars,
        *strips,
    )


def _hatch(name: str) -> Element:
    stroke: dict[str, Value] = {"stroke": "currentColor", "stroke-width": 1.6}
    attributes: dict[str, Value] = {
        "id": f"{name}-hatch",
        "width": 5,
        "height": 5,
        "patternUnits": "userSpaceOnUse",
    }
    line = element("path", {"d": "M-1 1l2-2M0 5l5-5M4 6l2-2", **stroke})
    return element("defs", {}, element("pattern", attributes, line))


def _base(plan: _Plan, slot: _Slot) -> Element:
    """A line below a bar; below a gap it is dotted."""
    left, y = plan.left(slot.month), _TOP + _HIGH + 0.5
    dots: dict[str, Value] = {} if slot.articles else {"stroke-dasharray": "1 4", "class": "gap"}
    ends: dict[str, Value] = {"x1": left, "y1": y, "x2": left + plan.pitch, "y2": y}
    return element("line", {**ends, "stroke": "currentColor", **dots})


def _labels(plan: _Plan) -> Iterator[Element]:
    y = _TOP + _HIGH + 15
    for slot in plan.slots:
        middle = plan.left(slot.month) + plan.pitch / 2
        yield words(middle, y, short_name(slot.month, plan.unit), "middle")
    if plan.unit < YEAR:
        for year, slots in groupby(plan.slots, key=lambda slot: slot.month // YEAR):
            first = next(slots)
            yield words(plan.left(first.month) + 4, y + 16, f"{year}", css="year")


def _bar(plan: _Plan, slot: _Slot, most: int, hatch: str, links: dict[int, str]) -> Element:
    left, bottom = plan.left(slot.month), _TOP + _HIGH
    high = max(_LEAST_HIGH, slot.articles / most * _HIGH)
    hatched = high * slot.about / slot.articles
    inner, wide = left + _GAP / 2, plan.pitch - _GAP
    parts = [target(Box(left, 0, plan.pitch, bottom))]
    if slot.about < slot.articles:
        parts.append(rect(Box(inner, bottom - high + hatched, wide, high - hatched)))
    if slot.about:
        parts.append(_hatched(Box(inner, bottom - high, wide, hatched), hatch))
    middle = left + plan.pitch / 2
    parts.append(words(middle, bottom - high - 4, number(slot.articles), "middle", "count"))
    return link(links.get(slot.month // 12, ""), _label(plan, slot), *parts)


def _label(plan: _Plan, slot: _Slot) -> str:
    about = f", {number(slot.about)} of them about or uncertain" if slot.about else ""
    return f"{name_of(slot.month, plan.unit)}: {counted(slot.articles, 'article')}{about}"


def _hatched(box: Box, hatch: str) -> Element:
    edge: dict[str, Value] = {"stroke": "currentColor", "stroke-width": 0.8}
    return rect(box, {"fill": hatch, **edge, "class": "about"})


def _strip(plan: _Plan, year: int, count: int, hatch: str, links: dict[int, str]) -> Element:
    first = max(year, plan.slots[0].month)
    last = min(year + YEAR, plan.slots[-1].month + plan.unit)
    left, right = plan.left(first) + _GAP / 2, plan.left(last - 1) + plan.pitch - _GAP / 2
    top = float(_TOP + _HIGH + 36)
    text = words((left + right) / 2, top + _STRIP + 13, number(count), "middle", "count")
    hatched = _hatched(Box(left, top, right - left, _STRIP), hatch)
    label = f"{_some_time(year)}: {counted(count, 'article')}"
    return link(links.get(year // 12, ""), label, hatched, text)


def _some_time(year: int) -> str:
    return f"some time in {name_of(year, YEAR)}"


def _rows(plan: _Plan, links: dict[int, str]) -> Iterator[Row]:
    for is_gap, slots in groupby(plan.slots, key=lambda slot: not slot.articles):
        if is_gap:
            yield _gap(plan, tuple(slots))
        else:
            yield from (_row(plan, slot, links) for slot in slots)
    for year, count in plan.coarse:
        name = Cell(_some_time(year), links.get(year // 12, ""))
        yield name, Cell(number(count)), Cell(number(count))


def _row(plan: _Plan, slot: _Slot, links: dict[int, str]) -> Row:
    name = Cell(name_of(slot.month, plan.unit), links.get(slot.month // 12, ""))
    return name, Cell(number(slot.articles)), Cell(number(slot.about))


def _gap(plan: _Plan, slots: tuple[_Slot, ...]) -> Row:
    first, last = (name_of(slot.month, plan.unit) for slot in (slots[0], slots[-1]))
    return Cell(first if first == last else f"{first} to {last}"), Cell("0"), Cell("0")
