"""The form at admin/: its page and program, what it is made from, and names that it suggests."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from builder.archive.assembly import Archive
from builder.describing.admin import admin_form
from builder.means import routes
from builder.means.countries import CODES, name_of
from builder.means.files import files_below
from builder.naming.values import ActorKind
from builder.output.output import Output, ready
from builder.output.staleness import fingerprint
from builder.pages.index import Index
from builder.pages.values import PlainPage
from builder.records.registry import Actor, Outlet
from builder.records.shapes import Whose

PROGRAM = "admin"  # the folder of templates that holds the form's program and fonts
TEMPLATE = "admin.html"
_WHOSE = {
    ActorKind.PERSON: Whose.PEOPLE,
    ActorKind.ORGANIZATION: Whose.ORGANIZATIONS,
    ActorKind.COUNTRY: Whose.COUNTRIES,
}


def form_outputs(
    index: Index, templates: Path, render: Callable[[PlainPage], bytes]
) -> Iterator[Output]:
    """Every file of the form; `render` makes its page."""
    site = index.site
    page = PlainPage(site, routes.ADMIN, TEMPLATE, "Edit the archive", ())
    yield Output(routes.file_of(page.path), page.title, fingerprint(page), lambda: render(page))
    yield ready(routes.admin("form.json"), admin_form(site.title, site.repository).encode())
    yield ready(routes.admin("names.json"), _names(index.archive))
    for path in files_below(templates / PROGRAM, "*"):
        yield ready(routes.admin(path.name), path.read_bytes())


def _names(archive: Archive) -> bytes:
    """Return JSON: for each folder of the registry all names, an alias with whose it is."""
    found: dict[str, list[tuple[str, ...]]] = {folder: [] for folder in Whose}
    found[Whose.COUNTRIES] += ((name_of(code),) for code in sorted(CODES))
    for ref, actor in archive.actors.items():
        found[_WHOSE[ref.kind]] += _of(actor)
    for outlet in archive.outlets.values():
        found[Whose.OUTLETS] += _of(outlet)
    made = {folder: sorted(set(names)) for folder, names in found.items()}
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()


def _of(one: Actor | Outlet) -> Iterator[tuple[str, ...]]:
    if one.name:
        yield (one.name,)
    yield from ((alias.text, one.name) for alias in one.aliases)
