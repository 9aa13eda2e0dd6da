"""Who appears with whom: actors as shapes, joined where they share articles."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from builder.pictures.lettering import counted, number, sentences, shortened, width_of
from builder.pictures.placing import Bond, placed
from builder.pictures.svg import Box, Element, Value, element, group, isolated, link, picture, words
from builder.pictures.values import Cell, Drawn, Kind, Network, Node, Row, Tie

MOST_NODES = 40
MOST_TIES = 150
"""Ties that a network draws: those with the most articles."""

_WIDTH = 700.0
_LEAST_HIGH, _HIGH_EACH = 220.0, 10.0  # up to 620 for all forty
_MARGIN = 28.0  # a label stands within it
_LEAST_RADIUS, _MOST_RADIUS = 6.0, 22.0
_APART = 8.0  # between the shapes of two nodes
_TARGET = 12.0  # the radius of a target (WCAG 2.2, 2.5.8)
_LABEL_ROOM = 150.0
_LABEL_HIGH = 14.0
_THINNEST, _THICKEST = 1.0, 7.0


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The nodes and ties that are drawn; ties point into `nodes`."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a node stands, and how large it is."""

    x: float
    y: float
    radius: float

    @property
    def box(self) -> Box:
        """The room it takes."""
        return Box(self.x - self.radius, self.y - self.radius, 2 * self.radius, 2 * self.radius)


@dataclass(frozen=True, slots=True)
class _Label:
    """A text and where its baseline is: its start, middle or end by `anchor`."""

    text: str
    x: float
    y: float
    anchor: str

    @property
    def box(self) -> Box:
        """The room it takes."""
        wide = width_of(self.text)
        before = {"start": 0.0, "middle": wide / 2}.get(self.anchor, wide)
        return Box(self.x - before, self.y - 11, wide, _LABEL_HIGH)


def network(value: Network) -> Drawn:
    """Draw who shares articles: the 40 actors with the strongest ties, and 150 ties between them.

    An actor who shares none is left out. The table has the ties that are drawn. No tie joins a node
    to itself.
    """
    chosen = _chosen(value)
    if not chosen.ties:
        return Drawn("", value.title, "Nobody shares an article.", _HEAD, ())
    places = _places(chosen)
    labels = tuple(_labels(chosen, places))
    said = _said(value, chosen, labels.count(None))
    svg = _svg(chosen, places, labels, (value.name, value.title, said))
    return Drawn(svg, value.title, said, _HEAD, tuple(_rows(chosen)))


_HEAD = ("Who", "With", "Articles of both")
_SHAPES = (
    (Kind.PERSON, "circles", "people"),
    (Kind.COUNTRY, "squares", "countries"),
    (Kind.ORGANIZATION, "diamonds", "organizations"),
)


def _chosen(value: Network) -> _Chosen:
    """Take in the strongest ties until there are enough nodes."""
    ordered = sorted(value.ties, key=_strength)
    found: set[int] = set()
    bringing = []  # the ties that bring somebody in: without them a node would stand alone
    for tie in ordered:
        both = found | _ends(tie)
        if found < both and len(both) <= MOST_NODES:
            found = both
            bringing.append(tie)
    more = (tie for tie in ordered if _ends(tie) <= found and tie not in bringing)
    ties = sorted((*bringing, *islice(more, MOST_TIES - len(bringing))), key=_strength)
    kept = sorted(found, key=lambda n: (-value.nodes[n].articles, n))
    return _renumbered(value, kept, ties)


def _ends(tie: Tie) -> set[int]:
    return {tie.first, tie.second}


def _strength(tie: Tie) -> tuple[int, int, int]:
    return -tie.articles, tie.first, tie.second


def _renumbered(value: Network, kept: list[int], ties: list[Tie]) -> _Chosen:
    new = {place: n for n, place in enumerate(kept)}
    return _Chosen(
        tuple(value.nodes[place] for place in kept),
        tuple(replace(tie, first=new[tie.first], second=new[tie.second]) for tie in ties),
    )


def _shapes(nodes: tuple[Node, ...]) -> str:
    """What the shapes mean, where there are several."""
    kinds = {node.kind for node in nodes}
    told = [(shape, whose) for kind, shape, whose in _SHAPES if kind in kinds]
    if len(told) < 2:
        return ""
    (shape, whose), *others = told
    more = "".join(f", {shape} {whose}" for shape, whose in others)
    return f"{shape.capitalize()} are {whose}{more}."


def _said(value: Network, chosen: _Chosen, nameless: int) -> str:
    nodes, ties = len(value.nodes), len(value.ties)
    return sentences(
        (
            "The larger, the more articles; the thicker a line, the more are shared.",
            _shapes(chosen.nodes),
            f"{number(len(chosen.nodes))} of {number(nodes)} are drawn, those with the "
            "strongest ties."
            if len(chosen.nodes) < nodes
            else "",
            f"{number(len(chosen.ties))} of {number(ties)} lines are drawn, the strongest."
            if len(chosen.ties) < ties
            else "",
            f"{counted(nameless, 'name')} left out for want of room." if nameless else "",
        )
    )


def _places(chosen: _Chosen) -> tuple[_Place, ...]:
    """Return where each node stands and how large it is."""
    most = max(node.articles for node in chosen.nodes)
    strongest = chosen.ties[0].articles
    radii = [_radius(node.articles, most) for node in chosen.nodes]
    bonds = [
        Bond(tie.first, tie.second, 2.0 - tie.articles / strongest)  # the stronger, the nearer
        for tie in chosen.ties
    ]
    inner = (_WIDTH - 2 * _MARGIN, _height(chosen) - 2 * _MARGIN)
    room = [max(radius, _TARGET) + _APART / 2 for radius in radii]
    points = placed(len(chosen.nodes), bonds, inner, room)
    return tuple(
        _Place(x + _MARGIN, y + _MARGIN, radius)
        for (x, y), radius in zip(points, radii, strict=True)
    )


def _height(chosen: _Chosen) -> float:
    return _LEAST_HIGH + _HIGH_EACH * len(chosen.nodes)


def _radius(articles: int, most: int) -> float:
    """Make the area grow with the articles."""
    return max(_LEAST_RADIUS, _MOST_RADIUS * (articles / most) ** 0.5) if most else _LEAST_RADIUS


def _labels(chosen: _Chosen, places: tuple[_Place, ...]) -> Iterator[_Label | None]:
    """Give each node a label, the first nodes first: below, above, right or left, or none."""
    taken = [place.box for place in places]
    high = _height(chosen)
    for node, place in zip(chosen.nodes, places, strict=True):
        text = shortened(node.text, _LABEL_ROOM)
        free = (one for one in _candidates(text, place) if _is_free(one.box, taken, high))
        label = next(free, None)
        taken += [label.box] if label else []
        yield label


def _candidates(text: str, place: _Place) -> Iterator[_Label]:
    x, y, radius = place.x, place.y, place.radius
    yield _Label(text, x, y + radius + 13, "middle")
    yield _Label(text, x, y - radius - 5, "middle")
    for anchor, side in (("start", 1), ("end", -1)):
        yield _Label(text, x + side * (radius + 5), y + 4, anchor)
    for anchor, side in (("start", 1), ("end", -1)):
        yield _Label(text, x + side * (radius + 1), y + radius + 9, anchor)
        yield _Label(text, x + side * (radius + 1), y - radius - 1, anchor)


def _is_free(box: Box, taken: Iterable[Box], high: float) -> bool:
    inside = box.left >= 2 and box.left + box.width <= _WIDTH - 2
    return (
        inside
        and box.top >= 0
        and box.top + box.height <= high
        and not any(
            box.left < other.left + other.width
            and other.left < box.left + box.width
            and box.top < other.top + other.height
            and other.top < box.top + box.height
            for other in taken
        )
    )


def _svg(
    chosen: _Chosen,
    places: tuple[_Place, ...],
    labels: tuple[_Label | None, ...],
    said: tuple[str, str, str],
) -> str:
    name, title, description = said
    strongest = chosen.ties[0].articles
    lines = [_line(tie, chosen, places, strongest) for tie in reversed(chosen.ties)]
    nodes = [
        _node(node, place, label)
        for node, place, label in zip(chosen.nodes, places, labels, strict=True)
    ]
    edges = element("g", {"class": "ties", "stroke": "currentColor"}, *lines)
    size = (_WIDTH, _height(chosen))
    return picture(name, "picture-network", size, (title, description), edges, *nodes)


def _line(tie: Tie, chosen: _Chosen, places: tuple[_Place, ...], strongest: int) -> Element:
    one, other = places[tie.first], places[tie.second]
    share = tie.articles / strongest
    names = " and ".join(isolated(chosen.nodes[n].text) for n in (tie.first, tie.second))
    ends: dict[str, Value] = {"x1": one.x, "y1": one.y, "x2": other.x, "y2": other.y}
    face: dict[str, Value] = {
        "stroke-width": _THINNEST + (_THICKEST - _THINNEST) * share,
        "stroke-opacity": f"{0.16 + 0.3 * share:.2f}",
    }
    title = element("title", {}, f"{names}: {counted(tie.articles, 'article')}")
    return element("line", {**ends, **face}, title)


def _node(node: Node, place: _Place, label: _Label | None) -> Element:
    unseen: dict[str, Value] = {"cx": place.x, "cy": place.y, "r": max(place.radius, _TARGET)}
    parts = [element("circle", {**unseen, "fill": "none", "pointer-events": "all"})]
    parts.append(group(node.kind.value, [_shape(node.kind, place.x, place.y, place.radius)]))
    parts += [_written(label)] if label else []
    return link(node.href, f"{isolated(node.text)}: {counted(node.articles, 'article')}", *parts)


def _written(label: _Label) -> Element:
    """A name; its rim of paper lies below its letters (an attribute: checkers of CSS know none)."""
    text = words(label.x, label.y, label.text, label.anchor)
    return element("g", {"paint-order": "stroke"}, text)


def _shape(kind: Kind, x: float, y: float, radius: float) -> Element:
    """A circle, or a square or diamond of its area."""
    if kind is Kind.PERSON:
        return element("circle", {"cx": x, "cy": y, "r": radius})
    half = radius * (0.886 if kind is Kind.COUNTRY else 1.253)  # half the root of pi, and of pi / 2
    corners = {
        Kind.COUNTRY: ((-half, -half), (half, -half), (half, half), (-half, half)),
        Kind.ORGANIZATION: ((0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0)),
    }[kind]
    places = " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in corners)
    return element("polygon", {"points": places})


def _rows(chosen: _Chosen) -> Iterator[Row]:
    for tie in chosen.ties:
        first, second = chosen.nodes[tie.first], chosen.nodes[tie.second]
        yield (
            Cell(first.text, first.href),
            Cell(second.text, second.href),
            Cell(number(tie.articles), tie.href),
        )
