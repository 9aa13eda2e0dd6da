"""What the templates of pages that list may see: articles by time, names by letter, pairs."""

from dataclasses import dataclass
from typing import ClassVar

from builder.pages.parts import Counted, Group, Link, Ranking, Row, Site
from builder.words.names import SitePath


@dataclass(frozen=True, slots=True)
class PairsPage:
    """All pairs that have a page; two have one from `least` articles on."""

    TEMPLATE: ClassVar[str] = "pairs.html"
    site: Site
    path: SitePath
    title: str
    least: int
    rankings: tuple[Ranking, ...]


@dataclass(frozen=True, slots=True)
class YearPage:
    """The articles of a year (or the undated ones) by month, newest first.

    A year that is too long for a page has `parts`, newest first, each a page of this kind; `dates`
    (EDTF) are those of the whole year on the page that its address leads to, () on the others.
    """

    TEMPLATE: ClassVar[str] = "year.html"
    site: Site
    path: SitePath
    label: str
    groups: tuple[Group, ...]
    parts: tuple[Link, ...]
    years: tuple[Counted, ...]
    dates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShelfPage:
    """What a long list holds of one year, by month: a page below that of an actor, outlet or pair.

    `of` is whose list it is, `kind` which of theirs: about, named or published. `years` are the
    pages of the other years, `parts` those of this one where it is too long for a page.
    """

    TEMPLATE: ClassVar[str] = "shelf.html"
    site: Site
    path: SitePath
    title: str
    of: Link
    kind: str
    label: str
    groups: tuple[Group, ...]
    parts: tuple[Link, ...]
    years: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ListPage:
    """An A–Z list: of people, countries, organizations or outlets; or of years (one group).

    Where it is too long for a page, `ways` are the pages of its letters, and `letters` one group of
    the most frequent names.
    """

    TEMPLATE: ClassVar[str] = "list.html"
    site: Site
    path: SitePath
    title: str
    kind: str
    letters: tuple[tuple[str, tuple[Counted, ...]], ...]
    ways: tuple[Counted, ...]
    count: int


@dataclass(frozen=True, slots=True)
class LetterPage:
    """The names of a long list that begin with one letter, or a part of them.

    `of` is the list, `count` how many names the letter has, `parts` its pages where it has several;
    `ways` are the pages of all letters.
    """

    TEMPLATE: ClassVar[str] = "letter.html"
    site: Site
    path: SitePath
    title: str
    of: Link
    letter: str
    names: tuple[Counted, ...]
    count: int
    parts: tuple[Link, ...]
    ways: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class HomePage:
    """The front page; `dates` are those of all articles (EDTF)."""

    TEMPLATE: ClassVar[str] = "home.html"
    site: Site
    path: SitePath
    latest: tuple[Row, ...]
    people: tuple[Counted, ...]
    countries: tuple[Counted, ...]
    years: tuple[Counted, ...]
    counts: tuple[Counted, ...]
    span: str
    dates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """The articles captured last, by the day of their capture, of `count`; of `undated` more
    nobody knows the day.
    """

    TEMPLATE: ClassVar[str] = "changes.html"
    site: Site
    path: SitePath
    title: str
    groups: tuple[Group, ...]
    count: int
    undated: int
