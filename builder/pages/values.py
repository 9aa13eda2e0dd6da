"""What each page's template may see: frozen values that hold all of it, and nothing else.

A page's fingerprint is a hash of its value, so a page is stale exactly when something that it
shows has changed. Only texts, numbers, booleans and tuples stand here.
"""

from dataclasses import dataclass
from typing import ClassVar

from builder.citing.values import Source
from builder.means.markdown import Passage
from builder.pages.capture_parts import Comparison, Later, Line, Version
from builder.pages.list_values import (
    ChangesPage,
    HomePage,
    LetterPage,
    ListPage,
    PairsPage,
    ShelfPage,
    YearPage,
)
from builder.pages.overview import OverviewPage
from builder.pages.parts import (
    Counted,
    DataFile,
    DataTable,
    Held,
    Link,
    Neighbours,
    Picture,
    Post,
    Quote,
    Remark,
    Row,
    Shelf,
    Site,
    Span,
    Times,
    Together,
    When,
)
from builder.words.names import SitePath


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One article. `spans` point into the plain text of `body`, which is Markdown.

    `quotes` are the sentences that earn it its `actors`, `unnamed` those whom no sentence names;
    each of `also_named` has its own. `passages` and `headline_ids` are where links to them arrive.
    `later` are later captures of its address, `near` its neighbours by actor, for the first actors.
    `date_precision` says how exactly the date is known and `date_evidence` from where, or is "";
    `found_as` are all names of its actors; `source` is the article as it is cited.
    """

    TEMPLATE: ClassVar[str] = "article.html"
    site: Site
    path: SitePath
    title: str
    standfirst: str
    language: str
    direction: str
    date: When
    date_precision: str
    date_evidence: str
    event_date: When | None
    captured: When | None
    outlet: Link | None
    outlet_kind: str
    agency: str
    authors: tuple[str, ...]
    body: str
    spans: tuple[Span, ...]
    passages: tuple[Passage, ...]
    headline_ids: tuple[str, ...]
    found_as: tuple[str, ...]
    source: Source
    captions: tuple[Picture, ...]
    actors: tuple[Link, ...]
    quotes: tuple[Quote, ...]
    unnamed: tuple[Link, ...]
    also_named: tuple[Quote, ...]
    same_story: tuple[Row, ...]
    near: tuple[Neighbours, ...]
    remarks: tuple[Remark, ...]
    tags: tuple[str, ...]
    unsure: tuple[str, ...]
    url: str
    archived_url: str
    capture: Link | None
    later: tuple[Later, ...]
    year: Link
    edit_url: str


@dataclass(frozen=True, slots=True)
class VersionsPage:
    """How the later captures of an article's address differ from it, word by word."""

    TEMPLATE: ClassVar[str] = "versions.html"
    site: Site
    path: SitePath
    title: str
    language: str
    direction: str
    article: Link
    comparisons: tuple[Comparison, ...]


@dataclass(frozen=True, slots=True)
class ActorPage:
    """A person, country or organization, newest articles first.

    `named_in` lists the articles that name it without being about it, `together` those who appear
    with it most often; `companions` says how many do. `press` are a country's outlets, `held`
    the posts of its people, `outlets` who published the articles.
    """

    TEMPLATE: ClassVar[str] = "actor.html"
    site: Site
    path: SitePath
    kind: str
    name: str
    native_name: str
    aliases: tuple[str, ...]
    description: str
    country: Link | None
    posts: tuple[Post, ...]
    wikidata: str
    body: str
    articles: Shelf
    named_in: Shelf
    together: tuple[Together, ...]
    companions: int
    members: tuple[Counted, ...]
    press: tuple[Counted, ...]
    held: tuple[Held, ...]
    outlets: tuple[Counted, ...]
    unsure: tuple[str, ...]
    edit_url: str

    @property
    def count(self) -> int:
        """How many articles there are."""
        return self.articles.count


@dataclass(frozen=True, slots=True)
class PairPage:
    """Two countries, or two people: the articles about both, newest first.

    `others` are those who appear with both most often, of `companions`; `found_as` are all names
    of the two.
    """

    TEMPLATE: ClassVar[str] = "pair.html"
    site: Site
    path: SitePath
    name: str
    actors: tuple[Link, Link]
    found_as: tuple[str, ...]
    articles: Shelf
    times: Times
    others: tuple[Counted, ...]
    companions: int

    @property
    def count(self) -> int:
        """How many articles there are."""
        return self.articles.count


@dataclass(frozen=True, slots=True)
class OutletPage:
    """An outlet and what the archive holds of it."""

    TEMPLATE: ClassVar[str] = "outlet.html"
    site: Site
    path: SitePath
    name: str
    aliases: tuple[str, ...]
    kind: str
    years: str
    country: Link | None
    language: str
    domains: tuple[str, ...]
    body: str
    articles: Shelf
    unsure: tuple[str, ...]
    edit_url: str

    @property
    def count(self) -> int:
        """How many articles there are."""
        return self.articles.count


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A page that is its template's own: search, about, not found."""

    site: Site
    path: SitePath
    template: str
    title: str
    counts: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class DataPage:
    """The whole archive as data: its tables, as CSV, and its other files."""

    TEMPLATE: ClassVar[str] = "data.html"
    site: Site
    path: SitePath
    title: str
    licence: str
    tables: tuple[DataTable, ...]
    files: tuple[DataFile, ...]


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """What stands at an address that a page had before: it leads to the one it has now.

    `is_followed` says that the page has a feed, for those who followed it at the old address.
    """

    TEMPLATE: ClassVar[str] = "redirect.html"
    site: Site
    path: SitePath
    title: str
    target: Link
    is_followed: bool = False


@dataclass(frozen=True, slots=True)
class CapturePage:
    """A capture as it came, line by line; `articles` are those it was cleaned into.

    `unit` is what its lines are: a line of a text, or a block of a page. `url` may be "".
    `same_as` is an earlier capture with the same bytes, which has the lines; `notes` say what could
    not be read as it stood.
    """

    TEMPLATE: ClassVar[str] = "capture.html"
    site: Site
    path: SitePath
    name: str
    sha256: str
    encoding: str
    unit: str
    url: str
    captured: When | None
    articles: tuple[Link, ...]
    same_as: Link | None
    versions: tuple[Version, ...]
    notes: tuple[str, ...]
    lines: tuple[Line, ...]
    kept: int
    cut: int


Page = (
    ArticlePage
    | VersionsPage
    | ActorPage
    | PairPage
    | PairsPage
    | OutletPage
    | YearPage
    | ShelfPage
    | ListPage
    | LetterPage
    | OverviewPage
    | HomePage
    | PlainPage
    | CapturePage
    | ChangesPage
    | DataPage
    | RedirectPage
)
