"""The form at /admin/: what Sveltia CMS is told of an archive's files, made of their fields.

See https://sveltiacms.app/en/docs/config-basics; the tests hold the result against the schema that
comes with the program. How files are read and written is told in `files`, for our own scripts do
that: a date is a text to them, and nothing but what was changed is written.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import urlsplit

from builder.describing.files import KINDS_BY_NAME, FileKind
from builder.records.fields import Field
from builder.records.shapes import (
    Address,
    Choice,
    Date,
    Keyed,
    Line,
    Many,
    Name,
    Number,
    Part,
    Shape,
    Switch,
)
from builder.words.names import SLUG_LENGTH

Json: TypeAlias = "str | bool | int | list[Json] | dict[str, Json]"

BODY = "body"  # what a form calls the text below the keys
GITHUB = "github.com"
NO_PICTURES = "content/pictures"  # has to be named; an archive keeps none
NO_REPOSITORY = "local/archive"  # the form then works with a folder of this machine alone
YEAR_FOLDER = "{{fields.date | truncate(4, ' ') | date('YYYY') | default('undated')}}"
"""A new article's folder: the year that its date begins with, if it begins with one."""


@dataclass(frozen=True, slots=True)
class Collection:
    """Files of one kind in the form: their folder, what they are called there, and what names them.

    `path` is where a new one is put in the folder, and `slug` how its file is called.
    """

    kind: str
    folder: str
    one: str
    title: str
    icon: str
    path: str = "{{slug}}"
    slug: str = ""


COLLECTIONS = (
    Collection("article", "articles", "Article", "title", "article", f"{YEAR_FOLDER}/{{{{slug}}}}"),
    Collection("person", "people", "Person", "name", "person"),
    Collection("organization", "organizations", "Organization", "name", "groups"),
    Collection("outlet", "outlets", "Outlet", "name", "newspaper"),
    Collection(
        "country", "countries", "Country", "name", "public", slug="The ISO 3166-1 code, like kp"
    ),
)
SETTINGS = "archive"
SETTINGS_ICON = "settings"


def admin_form(title: str, repository: str) -> str:
    """Write what the form is made from: its configuration, how files are read, what names it asks.

    `repository` is the address of one on GitHub; another, or none, leaves the folder alone.
    """
    collections = [_collection(one) for one in COLLECTIONS]
    config: dict[str, Json] = {
        "app_title": title,
        "backend": _backend(repository),
        "publish_mode": "editorial_workflow",
        "show_preview_links": False,
        "editor": {"preview": False},
        "media_folder": NO_PICTURES,
        "media_libraries": {"default": False, "stock_assets": False},
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": SLUG_LENGTH},
        "collections": [*collections],
        "singletons": [_settings()],
    }
    kinds = [KINDS_BY_NAME[one.kind] for one in COLLECTIONS]
    made: dict[str, Json] = {
        "config": config,
        "files": [_file(kind) for kind in (*kinds, KINDS_BY_NAME[SETTINGS])],
        "names": {one.folder: _names(KINDS_BY_NAME[one.kind]) for one in COLLECTIONS},
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _backend(repository: str) -> dict[str, Json]:
    """Changes become pull requests; whoever may not write proposes them from a fork."""
    address = urlsplit(repository)
    on_github = address.hostname == GITHUB
    return {
        "name": "github",
        "repo": address.path.strip("/").removesuffix(".git") if on_github else NO_REPOSITORY,
        "auth_methods": ["token"],
        "open_authoring": True,
        "auth_scope": "public_repo",
    }


def _collection(one: Collection) -> dict[str, Json]:
    kind = KINDS_BY_NAME[one.kind]
    slug: dict[str, Json] = {"template": f"{{{{{one.title}}}}}", "editable": False}
    if one.slug:
        slug |= {"editable": ["create"], "hint": one.slug}
    made: dict[str, Json] = {
        "name": one.folder,
        "label": one.folder.capitalize(),
        "label_singular": one.one,
        "icon": one.icon,
        "folder": f"content/{one.folder}",
        "path": one.path,
        "slug": slug,
        "format": _format(kind),
        "identifier_field": one.title,
        "thumbnail": False,
        "fields": [*_widgets(kind)],
    }
    if one.kind == "article":
        year: dict[str, Json] = {"label": "Year", "field": "date", "pattern": "[0-9]{4}"}
        newest: dict[str, Json] = {"field": "date", "direction": "descending"}
        made |= {
            "summary": "{{title}} ({{date}})",
            "sortable_fields": {"fields": ["date", one.title], "default": newest},
            "view_groups": [year],
        }
    return made


def _settings() -> dict[str, Json]:
    kind = KINDS_BY_NAME[SETTINGS]
    return {
        "name": SETTINGS,
        "label": "The archive itself",
        "icon": SETTINGS_ICON,
        "file": kind.files,
        "format": _format(kind),
        "fields": [*_widgets(kind)],
    }


def _format(kind: FileKind) -> str:
    return f"cuttings-{kind.name}"


def _fields(kind: FileKind) -> tuple[Field[object], ...]:
    """The fields that a form shows: a map of its own (`levels`) is left to the file."""
    return tuple(field for field in kind.fields if not isinstance(field.kind.shape, Keyed))


def _widgets(kind: FileKind) -> Iterator[dict[str, Json]]:
    for field in _fields(kind):
        hint = f"{field.help}.{_example(field)}"
        required = field.required and not isinstance(field.kind.shape, Many)
        yield _widget(field.name, hint, field.kind.shape, required=required)
    if kind.has_text:
        yield {"name": BODY, "label": "Text", "widget": "text", "required": kind.name == "article"}


def _example(field: Field[object]) -> str:
    """An example as it is typed into the form, where lists have a line for each item."""
    simple = isinstance(field.kind.shape, Line | Date | Address | Name)
    return f" Example: `{field.example}`" if simple else ""


def _widget(name: str, hint: str, shape: Shape, *, required: bool) -> dict[str, Json]:
    return {
        "name": name,
        "label": name.replace("_", " ").capitalize(),
        "hint": hint,
        "required": required,
        **_of(shape),
    }


def _of(shape: Shape) -> Mapping[str, Json]:
    match shape:
        case Many(item):
            return _of_list(item)
        case Choice(options):
            return {"widget": "select", "options": [*options]}
        case Switch(default):
            return {"widget": "boolean", "default": default}
        case Number():
            return {"widget": "number", "value_type": "int", "min": 0}
        case _:
            return {"widget": "string", "use_emoji_autocomplete": False, **_pattern(shape)}


def _of_list(item: Shape) -> Mapping[str, Json]:
    match item:
        case Keyed(parts):
            return {
                "widget": "list",
                "collapsed": "auto",
                "summary": f"{{{{{parts[0].name}}}}}",
                "fields": [_part(part) for part in parts],
            }
        case Choice(options):
            return {"widget": "select", "multiple": True, "options": [*options]}
        case _:
            return {"widget": "list"}


def _part(part: Part) -> dict[str, Json]:
    return _widget(part.name, part.help, part.shape, required=part.required)


def _pattern(shape: Shape) -> Mapping[str, Json]:
    match shape:
        case Date(pattern):
            return _whole(pattern, "Write 2018-08-07, 2018-08, 2018, 2018-08-07~ or unknown")
        case Address():
            return _whole("https?://\\S+", "Write the whole address, beginning with https://")
        case Line(pattern) if pattern:
            return _whole(pattern, "This is not written as the example is")
        case _:
            return {}


def _whole(pattern: str, otherwise: str) -> Mapping[str, Json]:
    return {"pattern": [f"^(?:{pattern})$", otherwise]}


def _file(kind: FileKind) -> dict[str, Json]:
    """How our scripts read and write a kind of file."""
    made: dict[str, Json] = {
        "format": _format(kind),
        "fields": [_key(field) for field in _fields(kind)],
    }
    return made | {"body": BODY} if kind.has_text else made


def _key(field: Field[object]) -> dict[str, Json]:
    shape = field.kind.shape
    key: dict[str, Json] = {"name": field.name, "required": field.required}
    if isinstance(shape, Switch):
        key["default"] = shape.default
    if isinstance(shape, Many):
        key["list"] = True
        if isinstance(shape.item, Keyed):
            key["fields"] = [{"name": name} for name in shape.item.names]
    return key


def _names(kind: FileKind) -> dict[str, Json]:
    """The keys that ask for names, and the folders of those who are meant."""
    found: dict[str, Json] = {}
    for field in _fields(kind):
        shape = field.kind.shape
        item = shape.item if isinstance(shape, Many) else shape
        if isinstance(item, Name):
            found[field.name] = [str(folder) for folder in item.of]
    return found
