"""The time of each bar, and where it stands: short, but few bars, and most articles in one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from builder.pictures.lettering import number, width_of
from builder.pictures.periods import (
    CENTURY,
    DECADE,
    MONTH,
    QUARTER,
    UNITS,
    YEAR,
    is_about,
    month_of,
    short_name,
    start_of,
)
from builder.pictures.svg import PAGE
from builder.words.dates import EdtfDate

MOST_BARS = 40
"""Bars that a picture holds; where there would be more, each covers a longer time."""

MARGIN = 12  # pixels on both sides of all bars
GAP = 6  # between two bars
_LEAST_PITCH = {MONTH: 26, QUARTER: 28, YEAR: 34, DECADE: 42, CENTURY: 70}  # from bar to bar


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
class Slot:
    """The time of one bar, from its first month on; `about` of `articles` are uncertain."""

    month: int
    articles: int
    about: int


@dataclass(frozen=True, slots=True)
class Plan:
    """All that is drawn: a slot for each unit from the first to the last; `coarse` by year.

    `pitch` are the pixels from one bar to the next.
    """

    unit: int
    slots: tuple[Slot, ...]
    coarse: tuple[tuple[int, int], ...]
    unplaced: int
    pitch: float

    def left(self, month: int) -> float:
        """Where the slot begins that a month lies in."""
        return MARGIN + (month - self.slots[0].month) // self.unit * self.pitch


def in_slots(dates: Sequence[EdtfDate]) -> Plan | None:
    """Plan a slot for each unit from the first to the last, empty ones as well.

    Returns None where no date lies within any unit.
    """
    return _chosen(_stretches(dates), len(dates))


def _stretches(dates: Iterable[EdtfDate]) -> Counter[_Stretch]:
    """Count the dates that have both ends by what matters of them here."""
    return Counter(
        _Stretch(month_of(date.earliest), month_of(date.latest), is_about(date))
        for date in dates
        if date.earliest and date.latest
    )


def _chosen(found: Counter[_Stretch], articles: int) -> Plan | None:
    """Choose the shortest unit that gives few enough bars, and most articles a bar."""
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
) -> Plan:
    sure: Counter[int] = Counter()
    about: Counter[int] = Counter()
    coarse: Counter[int] = Counter()
    for one, month in bars.items():
        (about if one.about else sure)[month] += found[one]
    for one, year in years.items():
        coarse[year] += found[one]
    slots = tuple(_slots(sure, about, coarse, unit))
    return Plan(
        unit,
        slots,
        tuple(sorted(coarse.items())),
        articles - sure.total() - about.total() - coarse.total(),
        _pitch(unit, slots),
    )


def _pitch(unit: int, slots: tuple[Slot, ...]) -> float:
    """Give room for the largest number above a bar and the name below it, and air as there is."""
    numbers = max(width_of(number(slot.articles)) for slot in slots)
    names = max(width_of(short_name(slot.month, unit)) for slot in slots)
    airy = max(_LEAST_PITCH[unit], numbers + GAP)
    return max(numbers, names, min(airy, (PAGE - 2 * MARGIN) / len(slots)))


def _slots(
    sure: Counter[int], about: Counter[int], coarse: Counter[int], unit: int
) -> Iterator[Slot]:
    """Give a slot to each unit from the first to the last, empty ones as well."""
    whole = {month for year in coarse for month in range(year, year + YEAR, min(unit, YEAR))}
    months = sorted({*sure, *about, *(start_of(month, unit) for month in whole)})
    for month in range(months[0], months[-1] + unit, unit):
        yield Slot(month, sure[month] + about[month], about[month])
