"""Which files of the site must be made again, and why: a pure comparison of fingerprints."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Reason(StrEnum):
    """Why a file is made again."""

    NEW = "it is new"
    CHANGED = "something that it shows has changed"
    MACHINERY = "the builder, its templates or its libraries have changed"
    MISSING = "it was missing from the site"
    FORCED = "all pages were asked for"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the last build made: its machinery, and the marks of its files and search shards."""

    machinery: str
    files: Mapping[str, str]
    search: Mapping[str, str]


NO_MANIFEST = Manifest("", MappingProxyType({}), MappingProxyType({}))


def fingerprint(value: object) -> str:
    """Return a short hash of a frozen value: its `repr` holds all of it, in a fixed order."""
    return hashlib.blake2b(repr(value).encode(), digest_size=16).hexdigest()


def stale(
    wanted: Manifest, last: Manifest, present: frozenset[str], *, force: bool
) -> Mapping[str, Reason]:
    """Compare what is wanted with what the last build made and what the site still holds."""
    reasons = {
        file: _reason(file, mark, wanted, last, present, force=force)
        for file, mark in wanted.files.items()
    }
    return MappingProxyType({file: why for file, why in reasons.items() if why is not None})


def _reason(  # noqa: PLR0913 - one file against two builds and the disk
    file: str,
    mark: str,
    wanted: Manifest,
    last: Manifest,
    present: frozenset[str],
    *,
    force: bool,
) -> Reason | None:
    if force:
        return Reason.FORCED
    if file not in last.files:
        return Reason.NEW
    if last.machinery != wanted.machinery:
        return Reason.MACHINERY
    if last.files[file] != mark:
        return Reason.CHANGED
    return None if file in present else Reason.MISSING


def dump_manifest(manifest: Manifest) -> str:
    """Write a manifest as JSON, sorted, so that the same build gives the same bytes."""
    return json.dumps(
        {
            "machinery": manifest.machinery,
            "search": dict(manifest.search),
            "files": dict(manifest.files),
        },
        indent=0,
        sort_keys=True,
    )


def load_manifest(text: str) -> Manifest:
    """Read a manifest; one that is broken or from another version counts as none."""
    try:
        found = json.loads(text)
        return Manifest(str(found["machinery"]), _marks(found["files"]), _marks(found["search"]))
    except (ValueError, KeyError, TypeError, AttributeError):
        return NO_MANIFEST


def _marks(found: Mapping[str, object]) -> Mapping[str, str]:
    return MappingProxyType({str(name): str(mark) for name, mark in found.items()})
