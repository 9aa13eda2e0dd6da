"""The tables of an archive, each described once: CSV, SQLite, data package and docs follow them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from builder.exporting import rows
from builder.exporting.facts import Facts
from builder.exporting.values import MadeOf


class CellKind(StrEnum):
    """What a column holds, as Frictionless calls it."""

    STRING = "string"
    INTEGER = "integer"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Column:
    """A column, and what it says. One that is `required` is never empty."""

    name: str
    help: str
    kind: CellKind = CellKind.STRING
    required: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """Columns whose cells, unless empty, stand in a row of another table."""

    columns: tuple[str, ...]
    table: str
    theirs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: `primary` columns tell its rows apart.

    `count` tells how many there are where that is known before they are made.
    """

    name: str
    help: str
    columns: tuple[Column, ...]
    primary: tuple[str, ...]
    references: tuple[Reference, ...]
    made_of: MadeOf
    make: Callable[[Facts], Iterator[rows.Row]]
    count: Callable[[Facts], int] | None = None

    @property
    def file(self) -> str:
        """The name of its file as CSV."""
        return f"{self.name}.csv"

    def rows_in(self, facts: Facts) -> int:
        """How many rows it has."""
        return self.count(facts) if self.count else sum(1 for _ in self.make(facts))


def _id(name: str, help_: str) -> Column:
    return Column(name, help_, required=True)


def _count(name: str, help_: str) -> Column:
    return Column(name, help_, CellKind.INTEGER, required=True)


def _to(table: str, column: str, theirs: str) -> Reference:
    return Reference((column,), table, (theirs,))


_PAGE = Column("page", "Its page on the site: whole if the archive has a `base_url`", required=True)
_ALIASES = Column("aliases", "Other spellings; a list")
_UNSURE = Column("unsure", "Keys that a person should still confirm; a list")
_COUNTRY = Column("country", "ISO 3166-1 alpha-2 code")
_WIKIDATA = Column("wikidata", "Wikidata id")
_DESCRIPTION = Column("description", "One line that tells who this is")
_KEY = _id("actor", "Kind and id: person/ada-moss, country/FR")


_BEARER = (
    _id("id", "Its file's name"),
    _KEY,
    _id("name", "The name that pages show"),
    _ALIASES,
    Column("native_name", "The name as its bearer writes it"),
    _COUNTRY,
    _WIKIDATA,
    _DESCRIPTION,
    Column("biography", "What its file tells below the keys, as plain text"),
    _UNSURE,
)
_OF_BEARER = (_to("actors", "actor", "actor"), _to("countries", "country", "code"))

TABLES: tuple[Table, ...] = (
    Table(
        "actors",
        "Everyone whom an article is about or names, or who has a file: people, countries, "
        "organizations",
        (
            _KEY,
            _id("kind", "person, country or organization"),
            _id("id", "What it is called in the table of its kind"),
            _id("name", "The name that pages show"),
            _count("about", "How many articles are about it"),
            _count("named", "How many more articles name it"),
            _PAGE,
        ),
        ("actor",),
        (),
        MadeOf.HEADS,
        rows.actors,
    ),
    Table(
        "countries",
        "Countries",
        (
            _id("code", "ISO 3166-1 alpha-2 code; XK is Kosovo"),
            _KEY,
            _id("name", "The name that pages show"),
            Column("aliases", "Spellings that the archive adds; a list"),
            Column("native_name", "The name in its own language"),
            *(_WIKIDATA, _DESCRIPTION, _UNSURE),
        ),
        ("code",),
        (_to("actors", "actor", "actor"),),
        MadeOf.REGISTRY,
        rows.countries,
    ),
    Table("people", "People", _BEARER, ("id",), _OF_BEARER, MadeOf.REGISTRY, rows.people),
    Table(
        "organizations",
        "Organizations",
        _BEARER,
        ("id",),
        _OF_BEARER,
        MadeOf.REGISTRY,
        rows.organizations,
    ),
    Table(
        "roles",
        "Posts held by people and organizations",
        (
            _KEY,
            _count("number", "Its place among the roles of the actor's file, from 1"),
            _id("title", "The post"),
            Column("start", "Since when (EDTF)"),
            Column("end", "Until when (EDTF)"),
        ),
        ("actor", "number"),
        (_to("actors", "actor", "actor"),),
        MadeOf.REGISTRY,
        rows.roles,
    ),
    Table(
        "outlets",
        "Who publishes",
        (
            _id("id", "Its file's name"),
            _id("name", "The name that pages show"),
            *(_ALIASES, _COUNTRY),
            Column("kind", "state, party, independent or agency"),
            Column("years", "Since when it is published, and until when (EDTF)"),
            Column("domains", "Its addresses on the web; a list"),
            Column("language", "BCP 47 tag of what it publishes"),
            _count("articles", "How many articles are from it"),
            *(_PAGE, _UNSURE),
        ),
        ("id",),
        (_to("countries", "country", "code"),),
        MadeOf.HEADS,
        rows.outlets,
    ),
    Table(
        "articles",
        "Articles, newest first",
        (
            _id("id", "Year and file: 2018/ministers-meet"),
            _id("title", "The headline"),
            Column("standfirst", "The sentence between headline and text"),
            Column("date", "When it was published, as EDTF level 1; empty if unknown"),
            Column("date_earliest", "The first day that it may be; empty if open", CellKind.DATE),
            Column("date_latest", "The last day that it may be; empty if open", CellKind.DATE),
            _id("date_words", "The date for a reader: about August 2018"),
            Column("outlet", "Who published it; empty if unknown"),
            Column("agency", "The wire service that wrote it"),
            Column("authors", "Its writers; a list"),
            _id("language", "BCP 47 tag"),
            Column("url", "Where it was published"),
            Column("archived_url", "A copy kept by a web archive"),
            Column("captured", "When the capture was made (EDTF)"),
            Column("event_date", "When that happened which it tells of (EDTF)"),
            Column("tags", "Free words for subjects; a list"),
            Column("same_story_as", "Articles that tell it with the same words; a list of ids"),
            Column("capture", "The capture it was cleaned from, and which part of it"),
            *(_UNSURE, _PAGE),
            _id("file", "Its file in the archive's repository"),
            Column("text", "The text, a paragraph a line, without Markdown"),
        ),
        ("id",),
        (_to("outlets", "outlet", "id"),),
        MadeOf.ARTICLES,
        rows.articles,
        rows.count_articles,
    ),
    Table(
        "article_actors",
        "Whom each article is about and names besides, with the evidence",
        (
            _id("article", "The article's id"),
            _KEY,
            _id("role", "about: it stands in `actors`; named: the text names it besides"),
            Column("evidence", "The sentence that earns it its place; empty if there is none"),
            Column(
                "paragraph", "Where that stands, from 1; empty outside the text", CellKind.INTEGER
            ),
            _count("mentions", "How often the text names it"),
        ),
        ("article", "actor"),
        (_to("articles", "article", "id"), _to("actors", "actor", "actor")),
        MadeOf.ARTICLES,
        rows.article_actors,
        rows.count_article_actors,
    ),
    Table(
        "mentions",
        "Every place of a text where an actor is named",
        (
            _id("article", "The article's id"),
            _KEY,
            _count("start", "Where it begins in the article's `text`, in code points from 0"),
            _count("end", "Where it ends: the code point behind the last"),
            _id("name", "The words there"),
        ),
        ("article", "actor", "start", "end"),
        (Reference(("article", "actor"), "article_actors", ("article", "actor")),),
        MadeOf.ARTICLES,
        rows.mentions,
        rows.count_mentions,
    ),
    Table(
        "same_stories",
        "Articles that tell a story with the same words",
        (_id("article", "The article that says so"), _id("other", "The other article")),
        ("article", "other"),
        (_to("articles", "article", "id"), _to("articles", "other", "id")),
        MadeOf.HEADS,
        rows.same_stories,
    ),
    Table(
        "pairs",
        "Who appears with whom: actors that an article is about together",
        (
            _id("first", "One actor, the first by kind and id"),
            _id("second", "The other"),
            _count("articles", "How many articles are about both"),
        ),
        ("first", "second"),
        (_to("actors", "first", "actor"), _to("actors", "second", "actor")),
        MadeOf.HEADS,
        rows.pairs,
        rows.count_pairs,
    ),
)
