"""The way from content/ to site/: load, assemble, check, plan, compare, render, publish, index."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from builder.archive.assembly import Archive
from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.means import routes
from builder.means.bundle import parts_in
from builder.means.files import files_below, sha256, write_atomically
from builder.means.search import index
from builder.output.machinery import machinery
from builder.output.output import Output
from builder.output.outputs import by_file, outputs
from builder.output.publish import (
    alone,
    check_ours,
    manifest_before,
    mark,
    recover,
    staged,
    written_before,
)
from builder.output.shards import Indexing, Shards, indexing, marks_of, shards_of
from builder.output.staleness import (
    NO_MANIFEST,
    Manifest,
    Reason,
    dump_manifest,
    load_manifest,
    stale,
)
from builder.records.config import with_slash
from builder.words.problems import Problem, errors


@dataclass(frozen=True, slots=True)
class Order:
    """What a build is asked to do; a `base_url` of "" leaves the archive's own.

    With `keep`, pages that fall away stay as they were while the content has errors. An `offline`
    site is read from a folder and has no search. Without `search` the index stays as it was, and
    without `data` the files of data and the feeds of lists do.
    """

    out: Path
    base_url: str = ""
    search: bool = True
    force: bool = False
    keep: bool = False
    offline: bool = False
    data: bool = True


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did.

    `made` are the files made again and why, `written` those of them whose bytes differ, `removed`
    those that no longer belong; `files` and `size` (bytes) measure the whole site.
    """

    made: Mapping[str, Reason]
    written: tuple[str, ...]
    removed: tuple[str, ...]
    indexed: bool
    files: int
    size: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Changes:
    """What has to happen to the site on disk; `files` are those that are ours afterwards."""

    write: Mapping[str, bytes]
    remove: frozenset[str]
    index: Indexing | None
    files: frozenset[str]

    @property
    def any(self) -> bool:
        return bool(self.write or self.remove or self.index)


def build(workspace: Workspace, order: Order, today: date) -> BuildReport:
    """Bring a site up to date; it is touched only when everything to be put there is made.

    Raises publish.NotOurs, render.RenderFailed, search.SearchFailed and OSError.
    """
    out = order.out.resolve()
    check_ours(workspace.root, out)
    with alone(workspace.lock(out)):
        recover(out)
        return _build(workspace, replace(order, out=out), today)


def _build(workspace: Workspace, order: Order, today: date) -> BuildReport:
    archive, problems = look(workspace, today)
    decided = outputs(
        _at(archive, order), workspace.templates, offline=order.offline, data=order.data
    )
    wanted = by_file(decided)
    last = _last(workspace.manifest(order.out), order.out)
    shards = shards_of(one.searched for one in wanted.values() if one.searched)
    language = archive.config.language
    manifest = _manifest(wanted, shards, language, machinery(workspace.templates), last)
    made = _due(stale(manifest, last, _present(order.out), force=order.force), wanted)
    kept = order.keep and bool(errors(problems))
    due = (
        indexing(shards, manifest.search, last.search, parts_in(order.out / routes.SEARCH_BUNDLE))
        if order.search
        else None
    )
    changes = _changes(order, made, wanted, due, kept=kept)
    search = manifest.search if order.search else last.search
    remembered = dump_manifest(replace(manifest, search=search)).encode()
    if changes.any or sha256(remembered) != manifest_before(order.out):
        _publish(order, changes, language, manifest.machinery, sha256(remembered))
    write_atomically(workspace.manifest(order.out), remembered)
    return _report(order.out, made, changes, problems)


def _at(archive: Archive, order: Order) -> Archive:
    base_url = with_slash(order.base_url) or archive.config.base_url
    return replace(archive, config=replace(archive.config, base_url=base_url))


def _manifest(
    wanted: Mapping[str, Output], shards: Shards, language: str, machine: str, last: Manifest
) -> Manifest:
    """What this build will have made; what waits is as the last one made it, with its machinery."""
    marks = {file: one.mark for file, one in wanted.items() if not one.waits}
    if last.machinery == machine:
        marks |= {file: last.files[file] for file in last.files.keys() & wanted.keys() - marks}
    return Manifest(machine, MappingProxyType(marks), marks_of(shards, (machine, language)))


def _due(found: Mapping[str, Reason], wanted: Mapping[str, Output]) -> Mapping[str, Reason]:
    return MappingProxyType({file: why for file, why in found.items() if not wanted[file].waits})


def _last(path: Path, out: Path) -> Manifest:
    """What the last build made, if the site still is the one that it made."""
    data = path.read_bytes() if path.is_file() else b""
    if sha256(data) != manifest_before(out):
        return NO_MANIFEST
    return load_manifest(data.decode(errors="replace"))


def _present(out: Path) -> frozenset[str]:
    return frozenset(file for file in written_before(out) if (out / file).is_file())


def _changes(
    order: Order,
    made: Mapping[str, Reason],
    wanted: Mapping[str, Output],
    due: Indexing | None,
    *,
    kept: bool,
) -> _Changes:
    data = {file: wanted[file].make() for file in made}
    before = written_before(order.out)
    gone = before - wanted.keys()
    stays = frozenset(file for file, one in wanted.items() if not one.waits or file in before)
    return _Changes(
        write={file: one for file, one in data.items() if _differs(order.out / file, one)},
        remove=(frozenset() if kept else gone) | (_bundled(order.out) if order.offline else set()),
        index=due,
        files=stays | (gone if kept else frozenset()),
    )


def _bundled(out: Path) -> frozenset[str]:
    """The files of the search index."""
    found = files_below(out / routes.SEARCH_BUNDLE, "*")
    return frozenset(path.relative_to(out).as_posix() for path in found if path.is_file())


def _differs(path: Path, data: bytes) -> bool:
    return not path.is_file() or path.read_bytes() != data


def _publish(order: Order, changes: _Changes, language: str, machine: str, manifest: str) -> None:
    with staged(order.out, changes.remove, changes.write) as stage:
        if changes.index:
            index(stage / routes.SEARCH_BUNDLE, changes.index.pages(), language, machine)
        mark(stage, changes.files, manifest)


def _report(
    out: Path, made: Mapping[str, Reason], changes: _Changes, problems: tuple[Problem, ...]
) -> BuildReport:
    everything = [path for path in files_below(out, "*") if path.is_file()]
    return BuildReport(
        made=made,
        written=tuple(sorted(changes.write)),
        removed=tuple(sorted(changes.remove)),
        indexed=changes.index is not None,
        files=len(everything),
        size=sum(path.stat().st_size for path in everything),
        problems=problems,
    )
