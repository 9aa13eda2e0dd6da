"""All that makes pages besides the content: when it changes, every page is made again."""

from functools import cache
from importlib import metadata
from pathlib import Path

from builder.archive.workspace import PACKAGE
from builder.means.files import files_below, sha256
from builder.output.staleness import fingerprint

_LIBRARIES = (
    "babel",
    "cbor2",
    "edtf",
    "feedgenerator",
    "jinja2",
    "markdown-it-py",
    "pagefind-bin",
    "rapidfuzz",
)


def machinery(templates: Path) -> str:
    """Return a hash of our code, the templates and the versions of the libraries."""
    libraries = tuple((name, metadata.version(name)) for name in _LIBRARIES)
    return fingerprint((_code(), _hashes(templates), libraries))


@cache
def _code() -> tuple[tuple[str, str], ...]:
    """Our code and data as this process met them: a preview goes on running what it began with."""
    return tuple(one for one in _hashes(PACKAGE) if not one[0].endswith(".pyc"))


def _hashes(folder: Path) -> tuple[tuple[str, str], ...]:
    folder = folder.resolve()  # an archive's templates may be a link to those of another
    paths = (path for path in files_below(folder, "*") if path.is_file())
    return tuple((path.relative_to(folder).as_posix(), sha256(path.read_bytes())) for path in paths)
