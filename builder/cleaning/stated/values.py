"""What a page or its maintainer states of an article, outside the text."""

from dataclasses import dataclass
from enum import Enum

from builder.cleaning.values import Fact


@dataclass(frozen=True, slots=True)
class Given:
    """What the note or the web archive beside a capture tells of it, "" where nothing.

    `url` as it was requested; `outlet` a name; `date` and `captured` EDTF level 1, `captured` also
    a time stamp (ISO 8601).
    """

    url: str = ""
    outlet: str = ""
    date: str = ""
    captured: str = ""


class PageKind(Enum):
    """What a page says it is."""

    ARTICLE = "article"
    LISTING = "listing"
    UNSTATED = "unstated"


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page states of its own article; "" or () where it states nothing.

    `title.value` and `outlet.value` may be "", `date.value` is EDTF level 1 or "unknown".
    `headline` is the title as the page shows it, if in other words: by that it is found there.
    `element` is the page's title element, whatever that holds beside the title.
    `language` is a BCP 47 tag, `url` an absolute http or https address, `captured` EDTF.
    `is_listing` tells that the page says it is a front page or a list. `notes` say what a
    maintainer should know of the page. `unsure` names the fields of an article that a person should
    confirm, `noted` those that a maintainer's note tells: they stand against what the text shows.
    """

    title: Fact
    headline: str
    element: str
    standfirst: str
    authors: tuple[str, ...]
    agency: str
    date: Fact
    outlet: Fact
    language: str
    url: str
    captured: str
    is_listing: bool
    notes: tuple[str, ...]
    unsure: tuple[str, ...]
    noted: tuple[str, ...]


NO_FACT = Fact("", "", False)
NOTHING_STATED = Stated(
    title=NO_FACT,
    headline="",
    element="",
    standfirst="",
    authors=(),
    agency="",
    date=NO_FACT,
    outlet=NO_FACT,
    language="",
    url="",
    captured="",
    is_listing=False,
    notes=(),
    unsure=(),
    noted=(),
)
"""What a text capture states, and what a page states of its further articles."""


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """An article as JSON-LD describes it (schema.org), its words as they stand there.

    `names` are the addresses it goes by (url, @id, mainEntityOfPage). `main` is False for one
    inside another: an update of a live blog, an item of a list. `authors` are the names of its
    author, else of its creator. `free` is None where it does not say whether all may read it.
    """

    kind: str
    names: tuple[str, ...]
    headline: str
    description: str
    published: str
    created: str
    authors: tuple[str, ...]
    publisher: str
    language: str
    free: bool | None
    main: bool


@dataclass(frozen=True, slots=True)
class LinkedData:
    """What the JSON-LD of a page holds: articles, the page itself as one, and all types named.

    `salvaged` tells that a script could not be read whole, and that what there is of it was read
    piece by piece.
    """

    articles: tuple[LinkedArticle, ...]
    pages: tuple[LinkedArticle, ...]
    kinds: tuple[str, ...]
    salvaged: bool
