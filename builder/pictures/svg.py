"""SVG as a tree of elements, so that no text can ever become markup.

Pictures hold no style: classes are for a style sheet, and colours are `currentColor`, so a picture
reads on light and dark paper and in print without one. Positions are in CSS pixels.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple
from xml.etree import ElementTree

Element = ElementTree.Element
Value = str | float

FONT_SIZE = 12  # pixels; pictures are scrolled on a phone, not shrunk
PAGE = 1136  # pixels that a desk has for a picture: the 76rem of the page without its margins
_NOTHING: Mapping[str, Value] = MappingProxyType({})
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, 2.2 Char
_ISOLATE, _END = "\u2068", "\u2069"  # Unicode Bidirectional Algorithm, 2.4: first strong isolate


def element(tag: str, attributes: Mapping[str, Value], *children: Element | str) -> Element:
    """Make an element; a number is written with one decimal at most."""
    written = {key: _written(value) for key, value in attributes.items()}
    made = ElementTree.Element(tag, written)
    for child in children:
        if isinstance(child, str):
            made.text = (made.text or "") + _clean(child)
        else:
            made.append(child)
    return made


class Box(NamedTuple):
    """A rectangle by its upper left corner and its size."""

    left: float
    top: float
    width: float
    height: float


def rect(box: Box, attributes: Mapping[str, Value] = _NOTHING) -> Element:
    """Make a rectangle."""
    place = {"x": box.left, "y": box.top, "width": box.width, "height": box.height}
    return element("rect", {**place, **attributes})


def target(box: Box) -> Element:
    """Make an unseen rectangle that a finger can hit, for what is drawn smaller."""
    return rect(box, {"fill": "none", "pointer-events": "all"})


def group(css: str, children: Iterable[Element]) -> Element:
    """Put elements together under a class."""
    return element("g", {"class": css}, *children)


def link(href: str, label: str, *children: Element) -> Element:
    """Make a link with an accessible name, which is shown as a tip too; "" links nowhere."""
    title = element("title", {}, label)
    return element("a", {"href": href}, title, *children) if href else group("", (title, *children))


def words(x: float, y: float, text: str, anchor: str = "start", css: str = "") -> Element:
    """Write text at a point of its baseline; `anchor` is start, middle or end, from the left."""
    attributes: dict[str, Value] = {"x": x, "y": y}
    attributes |= {"text-anchor": anchor} if anchor != "start" else {}
    return element("text", attributes | ({"class": css} if css else {}), isolated(text))


def isolated(text: str) -> str:
    """Keep the direction of a name to itself, so that what stands beside it keeps its place."""
    plain = text.isascii()  # nothing in it turns around
    return text if plain else f"{_ISOLATE}{text}{_END}"


def picture(
    name: str,
    css: str,
    size: tuple[float, float],
    said: tuple[str, str],
    *children: Element,
) -> str:
    """Write a whole picture; `size` is its width and height, `said` its title and description.

    It is a group of links, not an image, so that they can be reached. Left is always left in it.
    """
    width, height = size
    attributes: dict[str, Value] = {
        "xmlns": "http://www.w3.org/2000/svg",
        "class": f"picture {css}",
        "width": width,
        "height": height,
        "viewBox": f"0 0 {_written(width)} {_written(height)}",
        "role": "group",
        "aria-labelledby": f"{name}-title",
        "aria-describedby": f"{name}-description",
        "direction": "ltr",
        "fill": "currentColor",
        "font-size": FONT_SIZE,
    }
    title = element("title", {"id": f"{name}-title"}, said[0])
    description = element("desc", {"id": f"{name}-description"}, said[1])
    whole = element("svg", attributes, title, description, *children)
    return ElementTree.tostring(whole, encoding="unicode")


def _written(value: Value) -> str:
    if isinstance(value, str):
        return _clean(value)
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")  # adding nought turns -0.0 into 0.0


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
