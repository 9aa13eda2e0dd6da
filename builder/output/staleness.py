"""Which files of the site must be made again, and why: a pure comparison of fingerprints.

Files are decided on in batches. While the key of a batch is the one of the last build, its files
are as they were; else each is made whose own mark has changed.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from builder.means.typed_json import dump, reader

UNKNOWN = ""  # the key of a batch that is decided on anew each time


class Reason(StrEnum):
    """Why a file is made again."""

    NEW = "it is new"
    CHANGED = "something that it shows has changed"
    MACHINERY = "the builder, its templates or its libraries have changed"
    MISSING = "it was missing from the site"
    FORCED = "all pages were asked for"


class Kept(NamedTuple):
    """A file of the site and the mark of what it was made from.

    `listed` files are in the sitemap. Those in the search index stand there in a `group`, which is
    "" for the others, by the date `when`.
    """

    file: str
    mark: str
    listed: bool
    group: str = ""
    when: str = ""


class KeptBatch(NamedTuple):
    """A batch as it was decided on: its key, its files, and whether some `wait` to be made."""

    key: str
    files: tuple[Kept, ...]
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a build made: its machinery, its batches by name, and the marks of search shards."""

    machinery: str
    batches: Mapping[str, KeptBatch]
    search: Mapping[str, str]

    def files(self) -> Iterable[Kept]:
        """Every file."""
        return chain.from_iterable(batch.files for batch in self.batches.values())


_read_manifest: Callable[[bytes], Manifest] = reader(Manifest)
NO_MANIFEST = Manifest("", MappingProxyType({}), MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Before:
    """What a build finds: what the last one made, and what the site holds.

    `ours` are the files that builders wrote there, `present` those that are there. `machinery` is
    that of today; `force` asks for everything, and with `waits` files of data may wait on.
    """

    manifest: Manifest
    machinery: str
    kept: Mapping[str, Kept]
    ours: frozenset[str]
    present: frozenset[str]
    force: bool
    waits: bool

    @property
    def is_same(self) -> bool:
        """Whether the last build was made by the machinery of today."""
        return self.manifest.machinery == self.machinery

    def still(self, name: str, key: str) -> KeptBatch | None:
        """A batch that needs no decision: all of it is on the site as it would be made."""
        last = self.manifest.batches.get(name)
        if last is None or self.force or not self.is_same or UNKNOWN in (key, last.key):
            return None
        if last.waits and not self.waits:
            return None
        same = last.key == key and all(one.file in self.present for one in last.files)
        return last if same else None

    def stands(self, name: str) -> bool:
        """Whether all that a batch has is on the site as the last build made it."""
        last = self.manifest.batches.get(name)
        return last is not None and self.still(name, last.key) is not None

    def reason(self, file: str, mark: str) -> Reason | None:
        """Why a file must be made again, if it must."""
        if self.force:
            return Reason.FORCED
        if file not in self.kept:
            return Reason.NEW
        if not self.is_same:
            return Reason.MACHINERY
        if self.kept[file].mark != mark:
            return Reason.CHANGED
        return None if file in self.present else Reason.MISSING


def before(  # noqa: PLR0913 - the last build, this one, and the disk
    last: Manifest,
    machinery: str,
    ours: frozenset[str],
    there: Collection[str],
    *,
    force: bool,
    waits: bool,
) -> Before:
    """Set what the last build made against the machinery of today and what the site holds."""
    return Before(
        manifest=last,
        machinery=machinery,
        kept=MappingProxyType({one.file: one for one in last.files()}),
        ours=ours,
        present=ours.intersection(there),
        force=force,
        waits=waits,
    )


def dump_manifest(manifest: Manifest) -> bytes:
    """Write a manifest as JSON, sorted, so that the same build gives the same bytes."""
    batches, search = sorted(manifest.batches.items()), sorted(manifest.search.items())
    return dump(replace(manifest, batches=dict(batches), search=dict(search)))


def load_manifest(data: bytes) -> Manifest:
    """Read a manifest; one that is broken or from another version counts as none."""
    try:
        return _read_manifest(data)
    except ValueError:
        return NO_MANIFEST
