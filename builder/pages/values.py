"""What each page's template may see: frozen values that hold all of it, and nothing else.

A page's fingerprint is a hash of its value, so a page is stale exactly when something that it
shows has changed. Only texts, numbers, booleans and tuples stand here.
"""

from dataclasses import dataclass
from typing import ClassVar

from builder.words.names import SitePath


@dataclass(frozen=True, slots=True)
class Site:
    """What every page shows of the archive. `base_url` ends in a slash or is ""."""

    title: str
    description: str
    base_url: str
    repository: str
    language: str


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads to a page; `kind` is person, country, organization, outlet, article…"""

    text: str
    path: SitePath
    kind: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A link with how many articles stand behind it and one line about it (or "")."""

    link: Link
    count: int
    note: str


@dataclass(frozen=True, slots=True)
class When:
    """A date in words and as EDTF; `iso` is for machines, "" unless a day, month or year."""

    words: str
    edtf: str
    iso: str


@dataclass(frozen=True, slots=True)
class Row:
    """An article in a list; `evidence` is the sentence that earns it its place there, or ""."""

    article: Link
    date: When
    outlet: Link | None
    standfirst: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading: a year or "undated"."""

    label: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A mention in a body's plain text, by code points, and the page it leads to."""

    start: int
    end: int
    path: SitePath
    kind: str


@dataclass(frozen=True, slots=True)
class Listed:
    """An actor of an article with its evidence; `paragraph` is 1-based, 0 when it is elsewhere."""

    actor: Link
    evidence: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A caption and its credit."""

    text: str
    credit: str


@dataclass(frozen=True, slots=True)
class Remark:
    """An editor's note on a quoted passage."""

    quote: str
    note: str
    by: str


@dataclass(frozen=True, slots=True)
class Post:
    """A role with its dates in words; either may be ""."""

    title: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One article. `spans` point into the plain text of `body`, which is Markdown.

    `date_evidence` says how the date is known, or is ""; `found_as` are all names of its actors.
    """

    TEMPLATE: ClassVar[str] = "article.html"
    site: Site
    path: SitePath
    title: str
    standfirst: str
    language: str
    date: When
    date_evidence: str
    event_date: When | None
    captured: When | None
    outlet: Link | None
    outlet_kind: str
    agency: str
    authors: tuple[str, ...]
    body: str
    spans: tuple[Span, ...]
    found_as: tuple[str, ...]
    captions: tuple[Picture, ...]
    actors: tuple[Listed, ...]
    also_named: tuple[Listed, ...]
    same_story: tuple[Row, ...]
    remarks: tuple[Remark, ...]
    tags: tuple[str, ...]
    unsure: tuple[str, ...]
    url: str
    archived_url: str
    capture: Link | None
    year: Link
    edit_url: str


@dataclass(frozen=True, slots=True)
class ActorPage:
    """A person, country or organization, newest articles first.

    `named_in` lists the articles that name it without being about it.
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
    articles: tuple[Group, ...]
    count: int
    named_in: tuple[Row, ...]
    appears_with: tuple[Counted, ...]
    members: tuple[Counted, ...]
    unsure: tuple[str, ...]
    edit_url: str


@dataclass(frozen=True, slots=True)
class OutletPage:
    """An outlet and what the archive holds of it."""

    TEMPLATE: ClassVar[str] = "outlet.html"
    site: Site
    path: SitePath
    name: str
    aliases: tuple[str, ...]
    kind: str
    country: Link | None
    language: str
    domains: tuple[str, ...]
    body: str
    articles: tuple[Group, ...]
    count: int
    unsure: tuple[str, ...]
    edit_url: str


@dataclass(frozen=True, slots=True)
class YearPage:
    """All articles of a year (or the undated ones), newest first."""

    TEMPLATE: ClassVar[str] = "year.html"
    site: Site
    path: SitePath
    label: str
    rows: tuple[Row, ...]
    years: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class ListPage:
    """An A–Z list: of people, countries, organizations or outlets; or of years (one group)."""

    TEMPLATE: ClassVar[str] = "list.html"
    site: Site
    path: SitePath
    title: str
    kind: str
    letters: tuple[tuple[str, tuple[Counted, ...]], ...]
    count: int


@dataclass(frozen=True, slots=True)
class HomePage:
    """The front page."""

    TEMPLATE: ClassVar[str] = "home.html"
    site: Site
    path: SitePath
    latest: tuple[Row, ...]
    people: tuple[Counted, ...]
    countries: tuple[Counted, ...]
    years: tuple[Counted, ...]
    counts: tuple[Counted, ...]
    span: str


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A page that is its template's own: search, about, not found."""

    site: Site
    path: SitePath
    template: str
    title: str
    counts: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a capture: kept (`reason` "") or cut, with the step that cut it and why."""

    number: int
    text: str
    role: str
    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class Version:
    """A part that is a later capture of an article's address, and how the two texts compare."""

    article: Link
    note: str


@dataclass(frozen=True, slots=True)
class CapturePage:
    """A capture as it came, line by line; `articles` are those it was cleaned into.

    `same_as` is an earlier capture with the same bytes, which has the lines; `notes` say what could
    not be read as it stood.
    """

    TEMPLATE: ClassVar[str] = "capture.html"
    site: Site
    path: SitePath
    name: str
    sha256: str
    encoding: str
    articles: tuple[Link, ...]
    same_as: Link | None
    versions: tuple[Version, ...]
    notes: tuple[str, ...]
    lines: tuple[Line, ...]
    kept: int
    cut: int


Page = (
    ArticlePage | ActorPage | OutletPage | YearPage | ListPage | HomePage | PlainPage | CapturePage
)
