"""What pages are made of: links, dates, rows of articles, quotes, as frozen values.

Only texts, numbers, booleans and tuples stand here, so that a page's fingerprint holds all of it.
"""

from dataclasses import dataclass

from builder.words.names import SitePath


@dataclass(frozen=True, slots=True)
class Site:
    """What every page shows of the archive. `base_url` ends in a slash or is "".

    `data` and `twins` are files of data on the site and beside its pages; only with `full_twins`
    are they beside articles, and citations beside pairs. `changes` says that a page tells what came
    in, `admin` that there is a form, `card` that a picture stands for the site where it is shared.
    One that is `offline` is read from a folder, without a server.
    """

    title: str
    description: str
    base_url: str
    repository: str
    language: str
    data: bool = False
    twins: bool = False
    full_twins: bool = False
    changes: bool = False
    offline: bool = False
    admin: bool = False
    card: bool = False


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
    """An article in a list; `quotes` are the sentences that earn it its place there.

    `language` is that of its words, "" where it is the site's; `direction` theirs, for HTML.
    """

    article: Link
    language: str
    direction: str
    date: When
    outlet: Link | None
    standfirst: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading: a year, a month, or "undated"."""

    label: str
    rows: tuple[Row, ...]

    @property
    def size(self) -> int:
        """How many rows there are."""
        return len(self.rows)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A list as its page shows it: whole, or where it is long the newest, and pages by year.

    `count` are all its rows and `dates` theirs (EDTF), `years` the pages that hold them, () where
    `groups` is all.
    """

    count: int
    dates: tuple[str, ...]
    groups: tuple[Group, ...]
    years: tuple[Counted, ...]


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

    @property
    def words(self) -> str:
        """The same as a reader is told it."""
        ends = (one.words for one in (self.first, self.last) if one)
        loose = f"; {self.loose:,} more without a fixed date" if self.loose else ""
        return f"{' – '.join(ends)}{loose}" if self.first else "without a fixed date"


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
class Near:
    """An article before or after another one."""

    article: Link
    language: str
    direction: str
    date: When


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The articles that come before and after one for each of some actors, None at the ends."""

    actors: tuple[Link, ...]
    earlier: Near | None
    later: Near | None


@dataclass(frozen=True, slots=True)
class Remark:
    """An editor's note on a quoted passage; `number` is its place among those of its article."""

    number: int
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
class Held:
    """A post that someone of a country held, with its dates in words, "" where unknown.

    `span` is the time from the first to the last day that it may have lasted (EDTF), "" where
    neither is known.
    """

    holder: Link
    post: Post
    span: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """The pairs of a kind that have a page, most articles first, of `enough` that might."""

    title: str
    kind: str
    pairs: tuple[Together, ...]
    enough: int


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of data: its size in bytes, its media type, and what is in it."""

    name: str
    path: SitePath
    type: str
    size: int
    note: str


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table of data with its `columns`: each a name, a type and what it says."""

    name: str
    file: DataFile
    rows: int
    columns: tuple[tuple[str, str, str], ...]
