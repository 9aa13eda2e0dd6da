"""All that makes pages besides the content: when it changes, every page is made again."""

import sqlite3
from functools import cache
from importlib import metadata
from pathlib import Path

from builder.archive.workspace import PACKAGE
from builder.means.below import hashes_below
from builder.means.libraries import FOR_PAGES
from builder.words.fingerprints import fingerprint


def machinery(templates: Path) -> str:
    """Return a hash of our code, the templates and the versions of the libraries."""
    libraries = tuple((name, metadata.version(name)) for name in FOR_PAGES)
    libraries += (("sqlite", sqlite3.sqlite_version),)
    return fingerprint((_code(), hashes_below(templates), libraries))


@cache
def _code() -> tuple[tuple[str, str], ...]:
    """Our code and data as this process met them: a preview goes on running what it began with."""
    return hashes_below(PACKAGE)
