"""All that makes pages besides the content: when it changes, every page is made again."""

import sqlite3
from functools import cache
from importlib import metadata
from pathlib import Path

from builder.archive.workspace import PACKAGE
from builder.means.below import hashes_below
from builder.words.fingerprints import fingerprint

_LIBRARIES = (
    "cbor2",
    "feedgenerator",
    "jinja2",
    "markdown-it-py",
    "nh3",
    "pagefind-bin",
    "pillow",
    "rapidfuzz",
)


def machinery(templates: Path) -> str:
    """Return a hash of our code, the templates and the versions of the libraries."""
    libraries = tuple((name, metadata.version(name)) for name in _LIBRARIES)
    libraries += (("sqlite", sqlite3.sqlite_version),)
    return fingerprint((_code(), hashes_below(templates), libraries))


@cache
def _code() -> tuple[tuple[str, str], ...]:
    """Our code and data as this process met them: a preview goes on running what it began with."""
    return hashes_below(PACKAGE)
