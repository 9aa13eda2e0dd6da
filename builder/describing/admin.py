"""The form at /admin/: what Sveltia CMS is told of an archive's files, made of their fields.

See https://sveltiacms.app/en/docs/config-basics; the tests hold the result against the schema that
comes with the program. How files are read and written is told in `files`, for our own scripts do
that: a date is a text to them, and nothing but what was changed is written. `names` says which key
of a file asks for names of which list, and `among` in which lists the names of its own stand.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from builder.describing.files import KINDS_BY_NAME, FileKind
from builder.describing.relations import (
    WHEN_NEW,
    NameList,
    lists_of,
    name_of,
    names_collection,
    relation,
)
from builder.describing.values import Json
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
NAME_LISTS = frozenset(
    names for one in COLLECTIONS for names in lists_of(KINDS_BY_NAME[one.kind]).values()
)
"""All lists of names that fields ask for."""


def admin_form(title: str, repository: str, choosable: frozenset[NameList]) -> str:
    """Write what the form is made from: its configuration, and how files are read and written.

    `repository` is the address of one on GitHub; another, or none, leaves the folder alone. Names
    of a `choosable` list are chosen; those of another are typed, and suggested by our scripts.
    """
    settings = KINDS_BY_NAME[SETTINGS]
    collections = [_collection(one, choosable) for one in COLLECTIONS]
    collections += [_settings(settings), names_collection(NAME_LISTS, _settings_file(settings))]
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
    }
    files = [_file(KINDS_BY_NAME[one.kind], one.folder) for one in COLLECTIONS]
    made: dict[str, Json] = {
        "config": config,
        "files": [*files, _file(settings)],
        "choosable": [name_of(names) for names in sorted(choosable)],
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


def _collection(one: Collection, choosable: frozenset[NameList]) -> dict[str, Json]:
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
        "fields": [*_widgets(kind, choosable)],
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


def _settings(kind: FileKind) -> dict[str, Json]:
    """The settings come before the names that are handed out with them: the file is theirs."""
    label = "The archive itself"
    file = _settings_file(kind) | {"label": label, "fields": [*_widgets(kind, frozenset())]}
    return {"name": "settings", "label": label, "icon": SETTINGS_ICON, "files": [file]}


def _settings_file(kind: FileKind) -> dict[str, Json]:
    return {"name": SETTINGS, "file": kind.files, "format": _format(kind)}


def _format(kind: FileKind) -> str:
    return f"cuttings-{kind.name}"


def _fields(kind: FileKind) -> tuple[Field[object], ...]:
    """The fields that a form shows: a map of its own (`levels`) is left to the file."""
    return tuple(field for field in kind.fields if not isinstance(field.kind.shape, Keyed))


def _widgets(kind: FileKind, choosable: frozenset[NameList]) -> Iterator[dict[str, Json]]:
    lists = {key: names for key, names in lists_of(kind).items() if names in choosable}
    for field in _fields(kind):
        chosen = field.name in lists
        yield _chosen(field, lists[field.name]) if chosen else _filled_in(field)
    if kind.has_text:
        yield {"name": BODY, "label": "Text", "widget": "text", "required": kind.name == "article"}


def _chosen(field: Field[object], names: NameList) -> dict[str, Json]:
    several = isinstance(field.kind.shape, Many)
    widget = {**relation(names, SETTINGS), "multiple": several}
    return _widget(field.name, f"{field.help}. {WHEN_NEW}", widget, required=_is_needed(field))


def _filled_in(field: Field[object]) -> dict[str, Json]:
    hint, widget = f"{field.help}.{_example(field)}", _of(field.kind.shape)
    return _widget(field.name, hint, widget, required=_is_needed(field))


def _is_needed(field: Field[object]) -> bool:
    """Whether a form asks for a value: a list may be empty."""
    return field.required and not isinstance(field.kind.shape, Many)


def _example(field: Field[object]) -> str:
    """An example as it is typed into the form, where lists have a line for each item."""
    simple = isinstance(field.kind.shape, Line | Date | Address | Name)
    return f" Example: `{field.example}`" if simple else ""


def _widget(name: str, hint: str, widget: Mapping[str, Json], *, required: bool) -> dict[str, Json]:
    label = name.replace("_", " ").capitalize()
    return {"name": name, "label": label, "hint": hint, "required": required, **widget}


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
    return _widget(part.name, part.help, _of(part.shape), required=part.required)


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


def _file(kind: FileKind, folder: str = "") -> dict[str, Json]:
    """How our scripts read and write a kind of file, and the names that it holds."""
    made: dict[str, Json] = {
        "format": _format(kind),
        "folder": folder,
        "fields": [_key(field) for field in _fields(kind)],
        "names": {key: name_of(names) for key, names in lists_of(kind).items()},
        "among": [name_of(names) for names in sorted(NAME_LISTS) if folder in names],
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
