"""What a timeline draws of a date: a dot for a day, a bar for the time that it lies in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from types import MappingProxyType

from builder.pictures.svg import Box, Element, Value, element, rect
from builder.words.dates import EdtfDate

RADIUS = 5.0
SOFT, OPEN = 14.0, 40.0  # how far an end fades: one that is about, one that is open
_FADING = (0.76, 0.54, 0.32, 0.14)  # of the bar's opacity, step by step outwards
_PALE = 0.4  # of the bar's opacity, where it may have gone on

_ABOUT, _DOUBTFUL = ("~", "%"), ("?", "%")  # EDTF level 1
_HOLLOW: Mapping[str, Value] = MappingProxyType(
    {"fill": "none", "stroke": "currentColor", "stroke-dasharray": "3 2", "class": "doubtful"}
)


@dataclass(frozen=True, slots=True)
class Face:
    """How high and how dark bars are, and whether a day is a dot."""

    high: float
    opacity: float
    dots: bool


class End(Enum):
    """How a mark ends: where it says, somewhere about there, or nobody knows."""

    SHARP = 0.0
    ABOUT = SOFT
    OPEN = OPEN


@dataclass(frozen=True, slots=True)
class Shape:
    """A date on a line: its first day and the day after its last, as ordinals.

    A side that is open has the other's day. `is_day` holds where it is one day, known as such.
    """

    first: int
    last: int
    start: End
    end: End
    doubtful: bool

    @property
    def is_day(self) -> bool:
        """Whether a dot tells all of it."""
        return self.last - self.first == 1 and self.start is self.end is End.SHARP


def shape_of(when: EdtfDate) -> Shape:
    """Return how to draw a date. Raises ValueError for one without a day at either end."""
    bound = when.earliest or when.latest
    if bound is None:
        raise ValueError(f"{when.text} is nowhere in time")
    first, last = (when.earliest or bound).toordinal(), (when.latest or bound).toordinal() + 1
    start, _, end = when.text.partition("/")
    if "/" not in when.text:
        end = start
    doubtful = start.endswith(_DOUBTFUL) or end.endswith(_DOUBTFUL)
    return Shape(first, last, _end(start), _end(end), doubtful)


def _end(text: str) -> End:
    if text in ("", ".."):
        return End.OPEN
    return End.ABOUT if text.endswith(_ABOUT) else End.SHARP


@dataclass(frozen=True, slots=True)
class Extent:
    """Where a bar is, in pixels: surely from `left` to `right`, perhaps from `start` to `end`."""

    start: float
    left: float
    right: float
    end: float


def drawn(shape: Shape, extent: Extent, middle: float, face: Face) -> Iterator[Element]:
    """Draw a shape around the height of its middle."""
    left, right = extent.left, extent.right
    if shape.is_day and face.dots:
        yield _dot((left + right) / 2, middle, shape.doubtful)
        return
    box = Box(left, middle - face.high / 2, right - left, face.high)
    yield rect(box, _HOLLOW if shape.doubtful else {"fill-opacity": _share(face.opacity)})
    yield from _side(left, extent.start, box.top, -shape.start.value, face)
    yield from _side(right, extent.end, box.top, shape.end.value, face)


def _side(edge: float, perhaps: float, top: float, far: float, face: Face) -> Iterator[Element]:
    """Let a bar go on, pale, to where it may have gone, and fade out from there."""
    if edge == perhaps:
        yield from _fade(edge, top, far, face)
        return
    pale = replace(face, opacity=_PALE * face.opacity)
    box = Box(min(edge, perhaps), top, abs(perhaps - edge), face.high)
    yield rect(box, {"fill-opacity": _share(pale.opacity), "class": "pale"})
    yield from _fade(perhaps, top, far, pale)


def _dot(x: float, y: float, doubtful: bool) -> Element:
    place: dict[str, Value] = {"cx": x, "cy": y, "r": RADIUS}
    return element("circle", {**place, **(_HOLLOW if doubtful else {})})


def _fade(edge: float, top: float, far: float, face: Face) -> Iterator[Element]:
    """Let a bar fade out from its edge, to the left where `far` is negative."""
    step = far / len(_FADING)
    for n, share in enumerate(_FADING if far else ()):
        box = Box(edge + step * n + min(step, 0), top, abs(step), face.high)
        yield rect(box, {"fill-opacity": _share(share * face.opacity), "class": "fade"})


def _share(opacity: float) -> str:
    return f"{opacity:.2f}"
