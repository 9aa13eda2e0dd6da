"""What tests of pictures read out of an SVG."""

from collections.abc import Iterator
from xml.etree import ElementTree

from builder.pictures.values import Drawn

SVG = "{http://www.w3.org/2000/svg}"
ISOLATES = dict.fromkeys(map(ord, "\u2068\u2069"))


def tree(drawn: Drawn) -> ElementTree.Element:
    return ElementTree.fromstring(drawn.svg)


def links(drawn: Drawn) -> list[tuple[str, str]]:
    """Every link, as its accessible name and where it leads."""
    found = tree(drawn).iter(f"{SVG}a")
    return [
        (str(one.findtext(f"{SVG}title")).translate(ISOLATES), one.attrib["href"]) for one in found
    ]


def texts(drawn: Drawn) -> list[str]:
    return [str(one.text).translate(ISOLATES) for one in tree(drawn).iter(f"{SVG}text")]


def marked(drawn: Drawn, css: str) -> Iterator[ElementTree.Element]:
    """The elements that have a class."""
    return (one for one in tree(drawn).iter() if css in one.get("class", "").split())


def table(drawn: Drawn) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row) for row in drawn.rows]
