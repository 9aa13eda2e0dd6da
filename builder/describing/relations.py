"""Fields of the form whose values are chosen from the names of the archive.

A relation of Sveltia's knows one collection, where a field of ours asks for people, organizations
and countries alike. So there is a list of names for each set of kinds that a field asks for, and
all lists stand in a collection that nobody sees. What it holds is no file: our scripts hand the
lists out with the settings of the archive, a file that every archive has.

See https://sveltiacms.app/en/docs/fields/relation.
"""

from collections.abc import Collection, Mapping
from typing import TypeAlias

from builder.describing.files import FileKind
from builder.describing.values import Json
from builder.records.shapes import Many, Name, Whose

NAMES = "names"
VALUE, LABEL, SEARCH = "value", "label", "search"
"""What an entry of a list has: what is written, what is shown, and where typed words are sought."""

WHEN_NEW = "A name that is new can be chosen, and taken out, once this page has been loaded again."

NameList: TypeAlias = tuple[Whose, ...]
"""A list of names: the kinds of those who bear them."""


def lists_of(kind: FileKind) -> Mapping[str, NameList]:
    """The keys of a kind of file that ask for names, each with its list."""
    items = (
        (
            field.name,
            field.kind.shape.item if isinstance(field.kind.shape, Many) else field.kind.shape,
        )
        for field in kind.fields
    )
    return {key: item.of for key, item in items if isinstance(item, Name)}


def name_of(one: NameList) -> str:
    """What a list is called in the form."""
    return "-".join((NAMES, *one))


def relation(one: NameList, file: str) -> dict[str, Json]:
    """The widget of a field whose values stand in a list; `file` is that of `names_collection`."""
    entry = f"{name_of(one)}.*"
    return {
        "widget": "relation",
        "collection": NAMES,
        "file": file,
        "value_field": f"{entry}.{VALUE}",
        "display_fields": [f"{entry}.{LABEL}"],
        "search_fields": [f"{entry}.{SEARCH}"],
        "dropdown_threshold": 0,  # else the names of a short list are all shown, and no others
    }


def names_collection(lists: Collection[NameList], file: Mapping[str, Json]) -> dict[str, Json]:
    """The collection that holds all lists; they are handed out with a `file` of another."""
    parts: list[Json] = [{"name": part, "widget": "string"} for part in (VALUE, LABEL, SEARCH)]
    fields: list[Json] = [
        {"name": name_of(one), "widget": "list", "fields": parts} for one in sorted(lists)
    ]
    return {"name": NAMES, "hide": True, "files": [{**file, "fields": fields}]}
