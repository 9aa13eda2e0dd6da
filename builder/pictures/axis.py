"""A line of time: where a day stands on it, and where years and months are written below it."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.pictures.periods import CENTURY, DECADE, MONTH, QUARTER, YEAR, first_day, name_of
from builder.pictures.svg import Element, Value, element, words

_STEPS = (MONTH, QUARTER, YEAR, 2 * YEAR, 5 * YEAR, DECADE, 2 * DECADE, 5 * DECADE)
_LONG_STEPS = tuple(CENTURY * n for n in (1, 2, 5, 10))
_ROOM = 64  # pixels from one label to the next: "Mar 2018"


@dataclass(frozen=True, slots=True)
class Axis:
    """The time from one month to another, that one too, between two positions in pixels.

    `width` is that of the picture.
    """

    first: int
    last: int
    left: float
    right: float
    width: float

    def position(self, day: int) -> float:
        """Return where a day begins, by its ordinal."""
        start, end = first_day(self.first), first_day(self.last + 1)
        return self.left + (day - start) / (end - start) * (self.right - self.left)

    @property
    def step(self) -> int:
        """Months from one label to the next."""
        months = self.last + 1 - self.first
        room = (self.right - self.left) / months
        return next((n for n in (*_STEPS, *_LONG_STEPS) if n * room >= _ROOM), _LONG_STEPS[-1])

    def drawn(self, top: float, bottom: float) -> Iterator[Element]:
        """Draw a line for each label, from top to bottom, and the label below."""
        stroke: dict[str, Value] = {"stroke": "currentColor", "class": "tick"}
        base: dict[str, Value] = {"x1": 0, "y1": bottom, "x2": self.width, "y2": bottom}
        yield element("line", {**base, **stroke})
        step = self.step
        for month in range(-(-self.first // step) * step, self.last + 1, step):
            x = self.position(first_day(month))
            line: dict[str, Value] = {"x1": x, "y1": top, "x2": x, "y2": bottom + 4}
            yield element("line", {**line, **stroke, "stroke-opacity": "0.2"})
            yield words(x + 2, bottom + 16, _label(month, step), css="when")


def _label(month: int, step: int) -> str:
    if step >= YEAR:
        return f"{month // 12}"
    name, _, year = name_of(month, MONTH).partition(" ")
    return f"{name[:3]} {year}"
