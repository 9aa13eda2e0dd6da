"""What the JSON documents hold, written down once: schemas and docs/data.md are made from it."""

from dataclasses import dataclass

from builder.exporting.values import Json

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a document: a type of JSON Schema, and the keys within an object.

    `many` is a list of such values, `open` an object that another standard describes.
    """

    name: str
    help: str
    type: str = "string"
    parts: tuple["Key", ...] = ()
    many: bool = False
    nullable: bool = False
    open: bool = False


def _texts(name: str, help_: str) -> Key:
    return Key(name, help_, many=True)


def _date(name: str, help_: str) -> Key:
    return Key(name, help_, "object", _DATE, nullable=True)


_DATE = (
    Key("edtf", "The date as EDTF level 1"),
    Key("earliest", "The first day that it may be, null if open", nullable=True),
    Key("latest", "The last day that it may be, null if open", nullable=True),
    Key("words", "The date for a reader"),
)
_IDENTITY = (
    Key("kind", "person, country or organization"),
    Key("id", "Its file's name, or an ISO 3166-1 alpha-2 code"),
    Key("name", "The name that pages show"),
    Key("page", "Its page on the site: whole if the archive has a `base_url`"),
)
_EVIDENCE = (
    *_IDENTITY,
    Key("evidence", 'The sentence that earns it its place, or ""'),
    Key("paragraph", "Where that stands, from 1; null outside the text", "integer", nullable=True),
    Key(
        "mentions",
        "Where the text names it",
        "object",
        (
            Key("start", "Where it begins in `text`, in code points from 0", "integer"),
            Key("end", "Where it ends: the code point behind the last", "integer"),
            Key("name", "The words there"),
        ),
        many=True,
    ),
)
_OUTLET = (
    Key("id", "Its file's name"),
    Key("name", "The name that pages show"),
    Key("kind", "state, party, independent, agency, or null", nullable=True),
    Key("country", "ISO 3166-1 alpha-2 code, or null", nullable=True),
    Key("page", "Its page on the site"),
)
_ROLE = (
    Key("title", "The post"),
    _date("from", "Since when, or null"),
    _date("to", "Until when, or null"),
)
_ACTOR = (
    *_IDENTITY,
    _texts("aliases", "Other spellings"),
    Key("native_name", "The name as its bearer writes it"),
    Key("country", "ISO 3166-1 alpha-2 code, or null", nullable=True),
    Key("roles", "Posts held", "object", _ROLE, many=True),
    Key("wikidata", "Wikidata id"),
    Key("description", "One line that tells who this is"),
    Key("biography", "What its file tells below the keys, as Markdown"),
    _texts("unsure", "Keys that a person should still confirm"),
    Key("about", "How many articles are about it", "integer"),
    Key("named", "How many more articles name it", "integer"),
)
ARTICLE = (
    Key("id", "Year and file"),
    Key("page", "Its page on the site: whole if the archive has a `base_url`"),
    Key("file", "Its file in the archive's repository"),
    Key("title", "The headline"),
    Key("standfirst", "The sentence between headline and text"),
    _date("date", "When it was published, or null"),
    Key("outlet", "Who published it, or null", "object", _OUTLET, nullable=True),
    Key("agency", "The wire service that wrote it"),
    _texts("authors", "Its writers"),
    Key("language", "BCP 47 tag"),
    Key("url", "Where it was published"),
    Key("archived_url", "A copy kept by a web archive"),
    _date("captured", "When the capture was made, or null"),
    _date("event_date", "When that happened which it tells of, or null"),
    Key("capture", "The capture it was cleaned from, and which part of it"),
    Key("actors", "Whom it is about", "object", _EVIDENCE, many=True),
    Key("named", "Whom its text names besides", "object", _EVIDENCE, many=True),
    Key("text", "The text, a paragraph a line, without Markdown"),
    Key("markdown", "The text as its file has it"),
    Key(
        "captions",
        "What stood under its pictures",
        "object",
        (Key("text", "The caption"), Key("credit", "Whose picture it is")),
        many=True,
    ),
    Key(
        "notes",
        "Remarks of editors",
        "object",
        (Key("quote", "The words"), Key("note", "The remark"), Key("by", "Whose it is")),
        many=True,
    ),
    _texts("tags", "Free words for subjects"),
    _texts("same_story_as", "Articles that tell it with the same words, by id"),
    _texts("unsure", "Keys that a person should still confirm"),
    Key(
        "citations",
        "How to cite it",
        "object",
        (
            Key("chicago", "The Chicago Manual of Style, 17th edition: bibliography"),
            Key("mla", "The MLA Handbook, 9th edition: works cited"),
            Key("apa", "The Publication Manual of the APA, 7th edition: reference list"),
            Key("bibtex", "An entry for biblatex"),
            Key("ris", "A record of RIS"),
            Key("csl", "An item of CSL-JSON", "object", open=True),
        ),
    ),
)
REGISTRY = (
    Key("title", "The archive's name"),
    Key("description", "What it collects"),
    Key("base_url", 'Where it is published, or ""'),
    Key("repository", 'Where its files are edited, or ""'),
    Key("language", "BCP 47 tag of its pages"),
    _texts("articles", "The ids of all articles, newest first"),
    Key("people", "People", "object", _ACTOR, many=True),
    Key("organizations", "Organizations", "object", _ACTOR, many=True),
    Key("countries", "Countries", "object", _ACTOR, many=True),
    Key(
        "outlets",
        "Who publishes",
        "object",
        (
            *_OUTLET,
            _texts("aliases", "Other spellings"),
            Key("years", "Since when it is published, and until when (EDTF)"),
            _texts("domains", "Its addresses on the web"),
            Key("language", "BCP 47 tag of what it publishes"),
            Key("articles", "How many articles are from it", "integer"),
            _texts("unsure", "Keys that a person should still confirm"),
        ),
        many=True,
    ),
)


def schema(title: str, keys: tuple[Key, ...]) -> Json:
    """Return the JSON Schema of a document."""
    return {"$schema": _DIALECT, "title": title, **_object(keys)}


def _object(keys: tuple[Key, ...]) -> dict[str, Json]:
    return {
        "type": "object",
        "properties": {one.name: _schema(one) for one in keys},
        "required": [one.name for one in keys],
        "additionalProperties": False,
    }


def _schema(one: Key) -> Json:
    kind: dict[str, Json] = _object(one.parts) if one.parts else {"type": one.type}
    if one.many:
        return {"description": one.help, "type": "array", "items": kind}
    if one.nullable:
        return {"description": one.help, **kind, "type": [one.type, "null"]}
    return {"description": one.help, **kind}
