"""What a picture is made of, and what it is: frozen values of texts, numbers and tuples.

Every link is as the page will hold it, relative to that page; "" is no link. A picture's `name`
goes before the ids within it, so that a page may hold several: "timeline", "met-with".
"""

from dataclasses import dataclass
from enum import Enum

from builder.words.dates import EdtfDate


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the table beside a picture; `href` is where its text links to, or ""."""

    text: str
    href: str = ""


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture, and the table that says the same.

    `svg` is one well-formed element with everything escaped, "" where there is nothing to draw.
    `description` says how to read it and what was left out; it stands in the picture too. `head`
    holds the names of the columns of `rows`.
    """

    svg: str
    title: str
    description: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class YearLink:
    """Where to find what there is of a year."""

    year: int
    href: str


@dataclass(frozen=True, slots=True)
class Dated:
    """Something with a date: an article, a post."""

    text: str
    date: EdtfDate
    href: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """What happened when. `noun` names one of `items`: "article".

    Items that are `lasting`, like a post, may go on for all the time that is drawn where an end of
    theirs is open. `reading` says how to read the marks where they are no dates of articles.
    """

    name: str
    title: str
    noun: str
    items: tuple[Dated, ...]
    years: tuple[YearLink, ...] = ()
    lasting: bool = False
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many articles there are of each time; `dates` holds one for each article."""

    name: str
    title: str
    dates: tuple[EdtfDate, ...]
    years: tuple[YearLink, ...] = ()


class Kind(Enum):
    """What an actor is, which its shape in a picture shows."""

    PERSON = "person"
    COUNTRY = "country"
    ORGANIZATION = "organization"


@dataclass(frozen=True, slots=True)
class Node:
    """An actor in a network, with the number of their articles."""

    text: str
    kind: Kind
    articles: int
    href: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two actors, by their places in the network's `nodes`, and how many articles they share."""

    first: int
    second: int
    articles: int
    href: str = ""


@dataclass(frozen=True, slots=True)
class Network:
    """Who appears with whom."""

    name: str
    title: str
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Covered:
    """A country by its ISO 3166-1 code (XK for Kosovo), and the number of its articles."""

    code: str
    text: str
    articles: int
    href: str = ""


@dataclass(frozen=True, slots=True)
class WorldMap:
    """Which countries an archive covers."""

    name: str
    title: str
    countries: tuple[Covered, ...]
