"""What the pictures of a page are drawn from: frozen values, as all that a page holds."""

from dataclasses import dataclass
from typing import ClassVar

from builder.pages.parts import Counted, Link, Site
from builder.words.names import SitePath


@dataclass(frozen=True, slots=True)
class Moment:
    """An article on a timeline; `date` is EDTF."""

    article: Link
    date: str


@dataclass(frozen=True, slots=True)
class Tied:
    """Two of the actors of a picture, by their places among them, and how many articles they
    share; `pair` is the page that they have together, or None.
    """

    first: int
    second: int
    count: int
    pair: SitePath | None


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """The whole archive in a few pictures.

    `dates` are those of all articles (EDTF); `articles` are there where they are few enough to have
    a mark each. `countries` are in the map by the code that `codes` has in the same place. `people`
    may be but the most frequent of `known` ones; `ties` are among them.
    """

    TEMPLATE: ClassVar[str] = "overview.html"
    site: Site
    path: SitePath
    title: str
    dates: tuple[str, ...]
    articles: tuple[Moment, ...]
    years: tuple[Counted, ...]
    countries: tuple[Counted, ...]
    codes: tuple[str, ...]
    people: tuple[Counted, ...]
    known: int
    ties: tuple[Tied, ...]
