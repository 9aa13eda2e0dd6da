"""How many articles there are of each month, quarter or year, with gaps drawn as gaps."""

from collections.abc import Iterator
from itertools import groupby

from builder.pictures.lettering import counted, number, sentences
from builder.pictures.periods import (
    UNIT_NAMES,
    YEAR,
    name_of,
    short_name,
)
from builder.pictures.slots import GAP, MARGIN, Plan, Slot, in_slots
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

_HIGH = 120  # pixels that the largest number is high
_TOP = 20
_LEAST_HIGH = 2.0  # so that one article is seen beside a thousand
_STRIP = 8  # the height of the hatched strip of a year


def coverage(value: Coverage) -> Drawn:
    """Draw a bar for each month, quarter or year, by how long the time is; each links to its year.

    The hatched share of a bar has dates that are about or uncertain. What is known only to its year
    is a hatched strip below that year's months. What spans several years is told, not drawn.
    """
    plan = in_slots(value.dates)
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


def _description(plan: Plan, articles: int) -> str:
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


def _abouts(plan: Plan) -> Iterator[int]:
    return (slot.about for slot in plan.slots)


def _svg(value: Coverage, plan: Plan, description: str, links: dict[int, str]) -> str:
    most = max(1, *(slot.articles for slot in plan.slots))
    hatch = f"url(#{value.name}-hatch)"
    bars = [_bar(plan, slot, most, hatch, links) for slot in plan.slots if slot.articles]
    strips = [_strip(plan, year, count, hatch, links) for year, count in plan.coarse]
    width = 2 * MARGIN + plan.pitch * len(plan.slots)
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


def _base(plan: Plan, slot: Slot) -> Element:
    """A line below a bar; below a gap it is dotted."""
    left, y = plan.left(slot.month), _TOP + _HIGH + 0.5
    dots: dict[str, Value] = {} if slot.articles else {"stroke-dasharray": "1 4", "class": "gap"}
    ends: dict[str, Value] = {"x1": left, "y1": y, "x2": left + plan.pitch, "y2": y}
    return element("line", {**ends, "stroke": "currentColor", **dots})


def _labels(plan: Plan) -> Iterator[Element]:
    y = _TOP + _HIGH + 15
    for slot in plan.slots:
        middle = plan.left(slot.month) + plan.pitch / 2
        yield words(middle, y, short_name(slot.month, plan.unit), "middle")
    if plan.unit < YEAR:
        for year, slots in groupby(plan.slots, key=lambda slot: slot.month // YEAR):
            first = next(slots)
            yield words(plan.left(first.month) + 4, y + 16, f"{year}", css="year")


def _bar(plan: Plan, slot: Slot, most: int, hatch: str, links: dict[int, str]) -> Element:
    left, bottom = plan.left(slot.month), _TOP + _HIGH
    high = max(_LEAST_HIGH, slot.articles / most * _HIGH)
    hatched = high * slot.about / slot.articles
    inner, wide = left + GAP / 2, plan.pitch - GAP
    parts = [target(Box(left, 0, plan.pitch, bottom))]
    if slot.about < slot.articles:
        parts.append(rect(Box(inner, bottom - high + hatched, wide, high - hatched)))
    if slot.about:
        parts.append(_hatched(Box(inner, bottom - high, wide, hatched), hatch))
    middle = left + plan.pitch / 2
    parts.append(words(middle, bottom - high - 4, number(slot.articles), "middle", "count"))
    return link(links.get(slot.month // 12, ""), _label(plan, slot), *parts)


def _label(plan: Plan, slot: Slot) -> str:
    about = f", {number(slot.about)} of them about or uncertain" if slot.about else ""
    return f"{name_of(slot.month, plan.unit)}: {counted(slot.articles, 'article')}{about}"


def _hatched(box: Box, hatch: str) -> Element:
    edge: dict[str, Value] = {"stroke": "currentColor", "stroke-width": 0.8}
    return rect(box, {"fill": hatch, **edge, "class": "about"})


def _strip(plan: Plan, year: int, count: int, hatch: str, links: dict[int, str]) -> Element:
    first = max(year, plan.slots[0].month)
    last = min(year + YEAR, plan.slots[-1].month + plan.unit)
    left, right = plan.left(first) + GAP / 2, plan.left(last - 1) + plan.pitch - GAP / 2
    top = float(_TOP + _HIGH + 36)
    text = words((left + right) / 2, top + _STRIP + 13, number(count), "middle", "count")
    hatched = _hatched(Box(left, top, right - left, _STRIP), hatch)
    label = f"{_some_time(year)}: {counted(count, 'article')}"
    return link(links.get(year // 12, ""), label, hatched, text)


def _some_time(year: int) -> str:
    return f"some time in {name_of(year, YEAR)}"


def _rows(plan: Plan, links: dict[int, str]) -> Iterator[Row]:
    for is_gap, slots in groupby(plan.slots, key=lambda slot: not slot.articles):
        if is_gap:
            yield _gap(plan, tuple(slots))
        else:
            yield from (_row(plan, slot, links) for slot in slots)
    for year, count in plan.coarse:
        name = Cell(_some_time(year), links.get(year // 12, ""))
        yield name, Cell(number(count)), Cell(number(count))


def _row(plan: Plan, slot: Slot, links: dict[int, str]) -> Row:
    name = Cell(name_of(slot.month, plan.unit), links.get(slot.month // 12, ""))
    return name, Cell(number(slot.articles)), Cell(number(slot.about))


def _gap(plan: Plan, slots: tuple[Slot, ...]) -> Row:
    first, last = (name_of(slot.month, plan.unit) for slot in (slots[0], slots[-1]))
    return Cell(first if first == last else f"{first} to {last}"), Cell("0"), Cell("0")
