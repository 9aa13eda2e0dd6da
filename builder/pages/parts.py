"""What pages are made of: links, dates, rows of articles, quotes, as frozen values.

Only texts, numbers, booleans and tuples stand here, so that a page's fingerprint holds all of it.
"""

from dataclasses import dataclass

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
class Quote:
    """A sentence that earns an actor an article.

    `where` is text, headline or caption, `anchor` the id of that place on the article's page.
    `actors` are those whom it earns, () where the page that quotes it is theirs.
    """

    text: str
    where: str
    anchor: str
    actors: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """An article in a list; `quotes` are the sentences that earn it its place there."""

    article: Link
    date: When
    outlet: Link | None
    standfirst: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading: a year or "undated"."""

    label: str
    rows: tuple[Row, ...]

    @property
    def size(self) -> int:
        """How many rows there are."""
        return len(self.rows)


@dataclass(frozen=True, slots=True)
class Span:
    """A mention in a body's plain text, by code points, and the page it leads to."""

    start: int
    end: int
    path: SitePath
    kind: str


@dataclass(frozen=True, slots=True)
class Times:
    """When something was first and last, of the dates that have a beginning and an end.

    `last` is None where there is one date only, `loose` counts the dates that are open or unknown.
    """

    first: When | None
    last: When | None
    loose: int


@dataclass(frozen=True, slots=True)
class Together:
    """Someone who appears with an actor, or two who appear together: how often, and when.

    `pair` is the page of the two, if they have one and are not named by `link` themselves.
    """

    link: Link
    count: int
    times: Times
    pair: Link | None


@dataclass(frozen=True, slots=True)
class Picture:
    """A caption, its credit, and the ids that lead to it."""

    text: str
    credit: str
    ids: tuple[str, ...]


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
class Later:
    """A later capture of an article's address, with its day if that is known."""

    capture: Link
    captured: When | None
    note: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """The pairs of a kind that have a page, most articles first, of `enough` that might."""

    title: str
    kind: str
    pairs: tuple[Together, ...]
    enough: int


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
