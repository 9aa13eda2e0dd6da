"""The fields of the registry's files, and how they are read."""

from builder.means.front_matter import FrontMatter
from builder.means.nearest import only_word
from builder.means.yaml_values import Node
from builder.records import kinds
from builder.records.fields import NO_TEXT, NO_TEXTS, NO_WORDS, BadValue, Field, Kind
from builder.records.forms import Form, Read
from builder.records.parsers import mappings, optional_date, placed, sub_texts, value_fix
from builder.records.registry import Actor, Outlet, OutletKind, Role
from builder.records.shapes import Choice, Keyed, Line, Many, Part
from builder.words.dates import NO_DATE

NO_ROLES: tuple[Role, ...] = ()
ROLE = Keyed(
    (
        Part("title", Line(), "The post", required=True),
        Part("from", kinds.DATE.shape, "Since when (EDTF)"),
        Part("to", kinds.DATE.shape, "Until when (EDTF)"),
    )
)


def roles(node: Node) -> tuple[Role, ...]:
    """Read a list of title, from and to. Raises BadValue."""
    found = []
    for item in mappings(node, ROLE.names):
        title, start, end = sub_texts(item, ROLE.names)
        if not title.text:
            raise BadValue(
                "empty-value",
                item.place,
                "a role needs a title",
                "write  - title: Foreign Minister",
            )
        found.append(Role(title.text, optional_date(start), optional_date(end)))
    return tuple(found)


def outlet_kind(node: Node) -> OutletKind | None:
    """Read one of the four kinds; nothing at all is None. Raises BadValue."""
    written = placed(node)
    if not written.text:
        return None
    if written.text not in tuple(OutletKind):
        raise BadValue(
            "bad-kind",
            written.place,
            f'"{written.text}" is not a kind of outlet',
            f"write one of {', '.join(OutletKind)}",
            value_fix(written, only_word(written.text, OutletKind)),
        )
    return OutletKind(written.text)


NAME = Field(
    "name", kinds.NEEDED, "", "The name in full, as pages show it", "Ada Example", required=True
)
NAMED = f"{NAME.name}: {NAME.example}"
ALIASES = Field(
    "aliases",
    kinds.PLACED_TEXTS,
    NO_TEXTS,
    "Every other spelling, and the name in other scripts",
    "[A. Example, Ada B. Example]",
)
NATIVE_NAME = Field("native_name", kinds.TEXT, "", "The name as its bearer writes it", "آدا")
COUNTRY = Field(
    "country", kinds.COUNTRY, NO_TEXT, "A country, by name or ISO 3166-1 code", "France"
)
ROLES = Field(
    "roles",
    Kind(roles, Many(ROLE)),
    NO_ROLES,
    "Posts held: title, from, to (EDTF)",
    "[{title: Foreign Minister, from: 2013-08, to: 2021-08}]",
)
WIKIDATA = Field("wikidata", kinds.WIKIDATA, "", "The Wikidata id", "Q42")
DESCRIPTION = Field(
    "description", kinds.TEXT, "", "One line that tells who this is", "Foreign minister of France"
)
FORMER_IDS = Field(
    "former_ids",
    kinds.FILE_NAMES,
    NO_TEXTS,
    "Names that this file had before, without .md: its old addresses lead to the page",
    "[a-example]",
)
DIFFERENT_FROM = Field(
    "different_from",
    kinds.ACTORS,
    NO_TEXTS,
    "Others of the archive with a like name who are not the same",
    "[Adam Example]",
)
UNSURE = Field(
    "unsure", kinds.PLACED_TEXTS, NO_TEXTS, "Keys that a person should still confirm", "[name]"
)
NO_KIND: OutletKind | None = None
KIND = Field(
    "kind",
    Kind(outlet_kind, Choice(tuple(OutletKind))),
    NO_KIND,
    "state, party, independent or agency",
    "independent",
)
YEARS = Field(
    "years",
    kinds.DATE,
    NO_DATE,
    "From when to when it is published (EDTF), with `..` for an end that is open",
    "1978/..",
)
DOMAINS = Field("domains", kinds.TEXTS, NO_WORDS, "Its addresses on the web", "[example.org]")
LANGUAGE = Field("language", kinds.LANGUAGE, "", "BCP 47 tag of what it publishes", "en")
MARKS = Field(
    "marks",
    kinds.TEXTS,
    NO_WORDS,
    "Lines or words of a capture that betray the outlet",
    "[Published by the Daily Example]",
)
BOILERPLATE = Field(
    "boilerplate",
    kinds.TEXTS,
    NO_WORDS,
    "Lines of its captures that are never text",
    "[Follow us everywhere]",
)

ACTOR_FIELDS: tuple[Field[object], ...] = (
    *(NAME, ALIASES, NATIVE_NAME, COUNTRY, ROLES, WIKIDATA, DESCRIPTION),
    *(FORMER_IDS, DIFFERENT_FROM, UNSURE),
)
COUNTRY_NAME = Field("name", kinds.NEEDED, "", NAME.help, "France")
COUNTRY_FIELDS: tuple[Field[object], ...] = (
    *(COUNTRY_NAME, ALIASES, NATIVE_NAME, WIKIDATA, DESCRIPTION, UNSURE),
)
OUTLET_FIELDS: tuple[Field[object], ...] = (
    *(NAME, ALIASES, COUNTRY, KIND, YEARS, DOMAINS, LANGUAGE, MARKS, BOILERPLATE),
    *(FORMER_IDS, UNSURE),
)


def read_actor(matter: FrontMatter, file: str, actor_id: str) -> Read[Actor]:
    """Read a person's or organization's file."""
    form = Form(matter.mapping, ACTOR_FIELDS)
    return form.result(
        Actor(
            id=actor_id,
            file=file,
            name=form.get(NAME),
            name_place=form.place("name"),
            aliases=form.get(ALIASES),
            native_name=form.get(NATIVE_NAME),
            country=form.get(COUNTRY),
            roles=form.get(ROLES),
            wikidata=form.get(WIKIDATA),
            description=form.get(DESCRIPTION),
            former_ids=form.get(FORMER_IDS),
            different_from=form.get(DIFFERENT_FROM),
            unsure=form.get(UNSURE),
            body=matter.body,
        )
    )


def read_country(matter: FrontMatter, file: str, code: str) -> Read[Actor]:
    """Read what the archive adds to a country; its name may be left to the builder."""
    form = Form(matter.mapping, COUNTRY_FIELDS)
    return form.result(
        Actor(
            id=code,
            file=file,
            name=form.get(COUNTRY_NAME),
            name_place=form.place("name"),
            aliases=form.get(ALIASES),
            native_name=form.get(NATIVE_NAME),
            country=NO_TEXT,
            roles=(),
            wikidata=form.get(WIKIDATA),
            description=form.get(DESCRIPTION),
            former_ids=(),
            different_from=(),
            unsure=form.get(UNSURE),
            body=matter.body,
        )
    )


def read_outlet(matter: FrontMatter, file: str, outlet_id: str) -> Read[Outlet]:
    """Read an outlet's file."""
    form = Form(matter.mapping, OUTLET_FIELDS)
    return form.result(
        Outlet(
            id=outlet_id,
            file=file,
            name=form.get(NAME),
            name_place=form.place("name"),
            aliases=form.get(ALIASES),
            country=form.get(COUNTRY),
            kind=form.get(KIND),
            domains=form.get(DOMAINS),
            language=form.get(LANGUAGE),
            marks=form.get(MARKS),
            boilerplate=form.get(BOILERPLATE),
            former_ids=form.get(FORMER_IDS),
            unsure=form.get(UNSURE),
            body=matter.body,
            years=form.get(YEARS),
        )
    )
