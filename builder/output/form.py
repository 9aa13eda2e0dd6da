"""The form at admin/: its page and program, what it is made from, and the names that it knows."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from builder.describing.admin import admin_form
from builder.describing.relations import NameList, name_of
from builder.means import routes
from builder.means.below import files_below
from builder.output.form_names import MOST_CHOICES, Names, names_of
from builder.output.output import Output, ready
from builder.pages.index import Index
from builder.pages.values import PlainPage
from builder.words.fingerprints import fingerprint

PROGRAM = "admin"  # the folder of templates that holds the form's program and fonts
TEMPLATE = "admin.html"


def form_outputs(
    index: Index, templates: Path, render: Callable[[PlainPage], bytes]
) -> Iterator[Output]:
    """Every file of the form; `render` makes its page."""
    site = index.site
    page = PlainPage(site, routes.ADMIN, TEMPLATE, "Edit the archive", ())
    names = names_of(index.archive)
    choosable = frozenset(one for one in names if names[one].choices <= MOST_CHOICES)
    made = admin_form(site.title, site.repository, choosable)
    yield Output(routes.file_of(page.path), fingerprint(page), lambda: (render(page),))
    yield ready(routes.admin("form.json"), made.encode())
    yield ready(routes.admin("names.json"), _lists(names))
    for path in files_below(templates / PROGRAM, "*"):
        yield ready(routes.admin(path.name), path.read_bytes())


def _lists(names: Mapping[NameList, Names]) -> bytes:
    """Return JSON: of each list the names, each alone or with the name of whoever is meant."""
    made = {
        name_of(one): {"known": _pairs(found.known), "held": _pairs(found.held)}
        for one, found in names.items()
    }
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()


def _pairs(names: Mapping[str, str]) -> list[list[str]]:
    return [[text, name] if name not in ("", text) else [text] for text, name in names.items()]
