"""The way from content/ to site/: look, decide, make what changed, index, publish."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from pathlib import Path
from types import MappingProxyType

from builder.archive.assembly import Archive
from builder.archive.looking import assembled, problems_of
from builder.means import routes
from builder.means.abridging import Abridged, abridged
from builder.means.bundle import parts_in
from builder.means.files import sha256, write_atomically
from builder.means.garbage import given_back
from builder.means.search import index as index_pages
from builder.output.bringing import Bringing, Brought
from builder.output.looked_up import searched_pages
from builder.output.machinery import machinery
from builder.output.marker import MARKER, manifest_before, written_before
from builder.output.order import BuildReport, Order, Task, Watch
from builder.output.output import Batch, Later
from builder.output.outputs import batches, map_batch, site_index
from builder.output.render import Renderer
from builder.output.shards import Indexing, Shards, indexing, marks_of, shards_of
from builder.output.staging import staged
from builder.output.staleness import (
    NO_MANIFEST,
    Before,
    Manifest,
    before,
    dump_manifest,
    load_manifest,
)
from builder.output.standing import Standing
from builder.output.whole_data import left_by
from builder.pages.index import Index
from builder.records.config import with_slash
from builder.words.problems import errors

NO_SHARDS: Shards = MappingProxyType({})

Learn = Callable[[Index, Renderer], None]
"""Hears of the archive that pages are about to be made of, and of what renders them."""


def unlearned(index: Index, renderer: Renderer) -> None:
    """Hear of it and do nothing."""


@dataclass(frozen=True, slots=True)
class _Changes:
    """What has to happen to the site on disk; `files` are those that are ours afterwards."""

    write: tuple[str, ...]
    remove: frozenset[str]
    files: frozenset[str]

    @property
    def any(self) -> bool:
        return bool(self.write or self.remove)


def update(task: Task, watch: Watch, learn: Learn = unlearned) -> BuildReport:
    """Bring every file up to date on a stage, and put that in the place of the site that stands
    there if it differs.

    Raises render.RenderFailed, search.SearchFailed, texts.ChangedMeanwhile, sqlite_file.NotWritten
    and OSError.
    """
    watch("reading the content", 0, 0)
    order, site = task.order, task.site
    found = assembled(task.workspace)
    wrong = cache(partial(_wrong, found, task.today))
    if order.strict and errors(wrong().told):
        return BuildReport(site, *wrong())
    archive, last = _at(found, order), _before(task)
    decided = _decided(task, archive, last, learn)
    given_back()
    with staged(order.out) as stage:
        bringing = Bringing(last, stage, order.jobs, watch)
        brought, problems = bringing.all(decided, wrong)
        brought.append(bringing.one(_map(archive, brought)))
        shards = _shards(decided, brought) if order.search else NO_SHARDS
        manifest = _manifest(brought, last.machinery, shards, archive.config.language)
        broken = bool(errors(problems.told))
        changes = _changes(task, manifest, brought, last, broken=broken)
        due = _indexing(order, shards, manifest, last)
        remembered = _remembered(order, manifest, last)
        if changes.any or due or sha256(remembered) != manifest_before(order.out):
            watch("putting the site together", 0, 0)
            stage.carry(changes.write, changes.remove)
            if due:
                watch("indexing for search", 0, 0)
                given_back()
                bundle = stage.folder / routes.SEARCH_BUNDLE
                index_pages(bundle, due.pages(), archive.config.language, last.machinery)
            stage.publish(changes.files, sha256(remembered))
            site = _now(site, order.out, changes, indexed=due is not None)
        else:
            stage.clear_away()
    write_atomically(task.workspace.manifest(order.out), remembered)
    return _report(site, brought, changes, problems, indexed=due is not None)


def _wrong(archive: Archive, today: date) -> Abridged:
    """What is wrong with an archive; of a large one no more is kept than will be told."""
    return abridged(problems_of(archive, today))


def _at(archive: Archive, order: Order) -> Archive:
    base_url = with_slash(order.base_url) or archive.config.base_url
    return replace(archive, config=replace(archive.config, base_url=base_url))


def _before(task: Task) -> Before:
    workspace, order = task.workspace, task.order
    strange = workspace.tracked_memory
    last = NO_MANIFEST if strange else _last(workspace.manifest(order.out), order.out)
    ours, machine = written_before(order.out), machinery(workspace.templates)
    return before(last, machine, ours, task.site.files, force=order.force, waits=not order.data)


def _last(path: Path, out: Path) -> Manifest:
    """What the last build made, if the site still is the one that it made."""
    data = path.read_bytes() if path.is_file() else b""
    if sha256(data) != manifest_before(out):
        return NO_MANIFEST
    return load_manifest(data)


def _decided(task: Task, archive: Archive, last: Before, learn: Learn) -> tuple[Batch | Later, ...]:
    """All that the site consists of but its map, as batches that are yet to be made."""
    workspace, order = task.workspace, task.order
    index = site_index(archive, workspace.templates, offline=order.offline)
    renderer = Renderer(workspace.templates)
    learn(index, renderer)
    left = left_by(last, order.out)
    decided = tuple(batches(index, workspace.templates, renderer, left, data=order.data))
    _check_once(one.name for one in decided)
    return decided


def _map(archive: Archive, brought: Iterable[Brought]) -> Batch:
    """The map of the site, once all that it lists is known."""
    return map_batch(archive, (file for one in brought for file in one.kept.files))


def _shards(decided: Iterable[Batch | Later], brought: Iterable[Brought]) -> Shards:
    now = (one for one in decided if isinstance(one, Batch))
    return shards_of(searched_pages(now, brought))


def _manifest(
    brought: Iterable[Brought], machinery: str, shards: Shards, language: str
) -> Manifest:
    """What this build made."""
    batches = {one.name: one.kept for one in brought}
    _check_once(file.file for batch in batches.values() for file in batch.files)
    search = marks_of(shards, (machinery, language))
    return Manifest(machinery, MappingProxyType(batches), search)


def _remembered(order: Order, manifest: Manifest, last: Before) -> bytes:
    """The manifest as it is kept; where search is left alone, with the marks that its index has."""
    search = manifest.search if order.search else last.manifest.search
    return dump_manifest(replace(manifest, search=search))


def _check_once(names: Iterable[str]) -> None:
    """Raise ValueError where two are one: the other would be lost."""
    if doubles := [name for name, count in Counter(names).items() if count > 1]:
        raise ValueError(f"made twice: {', '.join(doubles)}")


def _indexing(order: Order, shards: Shards, manifest: Manifest, last: Before) -> Indexing | None:
    standing = parts_in(order.out / routes.SEARCH_BUNDLE)
    due = indexing(shards, manifest.search, last.manifest.search, standing)
    return due if order.search else None


def _changes(
    task: Task, manifest: Manifest, brought: Iterable[Brought], last: Before, *, broken: bool
) -> _Changes:
    files = frozenset(one.file for one in manifest.files())
    gone, kept = last.ours - files, task.order.keep and broken
    return _Changes(
        write=tuple(sorted(file for one in brought for file in one.written)),
        remove=(frozenset() if kept else gone) | _bundled(task),
        files=files | (gone if kept else frozenset()),
    )


def _bundled(task: Task) -> frozenset[str]:
    """The files of the search index, of which a site that is read from a folder has none."""
    files = task.site.files if task.order.offline else ()
    return frozenset(file for file in files if file.startswith(routes.SEARCH_BUNDLE))


def _now(site: Standing, out: Path, changes: _Changes, *, indexed: bool) -> Standing:
    """The site as it stands once it is published."""
    changed = (*changes.write, *changes.remove, MARKER)
    return site.renewed(out, changed, routes.SEARCH_BUNDLE if indexed else "")


def _report(
    site: Standing,
    brought: Iterable[Brought],
    changes: _Changes,
    problems: Abridged,
    *,
    indexed: bool,
) -> BuildReport:
    made = {file: why for one in brought for file, why in one.made}
    return BuildReport(
        site=site,
        problems=problems.told,
        more=problems.more,
        made=MappingProxyType(made),
        written=changes.write,
        removed=tuple(sorted(changes.remove)),
        indexed=indexed,
    )
