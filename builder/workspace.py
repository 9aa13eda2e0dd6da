"""Where an archive's files stand on this disk, and how its content is read."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

from builder.files import Source, files_below, read_source, sha256
from builder.problems import Problem
from builder.records.content import CaptureFile, Content, read_content
from builder.staleness import fingerprint

PACKAGE = Path(__file__).parent
SIDE_FILES = (".cleaning.json", ".meta.yaml")  # beside a capture, not captures themselves
_ROOMS = ("articles", "people", "organizations", "countries", "outlets")
_LIBRARIES = ("jinja2", "markdown-it-py", "pagefind-bin", "babel", "edtf", "feedgenerator")


@dataclass(frozen=True, slots=True)
class Workspace:
    """An archive's root folder and what follows from it."""

    root: Path

    @property
    def content(self) -> Path:
        """All that people own."""
        return self.root / "content"

    @property
    def captures(self) -> Path:
        """Files as they came."""
        return self.content / "captures"

    @property
    def site(self) -> Path:
        """Where the site is built unless told otherwise."""
        return self.root / "site"

    @property
    def templates(self) -> Path:
        """The archive's own templates if it has any, else those that come with the builder."""
        own = self.root / "templates"
        shipped = PACKAGE / "shipped_templates"
        beside = PACKAGE.parent / "templates"
        return next(folder for folder in (own, shipped, beside) if (folder / "base.html").is_file())

    def manifest(self, out: Path) -> Path:
        """What the last build into `out` made; safe to delete."""
        return self.root / ".cache" / f"build-{fingerprint(str(out.resolve()))[:12]}.json"

    def lock(self, out: Path) -> Path:
        """Held by the build that works on `out`."""
        return self.manifest(out).with_suffix(".lock")

    def source_line(self, file: str, line: int) -> str:
        """A line of a content file for a problem's excerpt, or ""."""
        path = self.root / file
        if not path.is_file():
            return ""
        lines = path.read_text(encoding="utf-8-sig", errors="replace").split("\n")
        return lines[line - 1] if line <= len(lines) else ""


def load(workspace: Workspace) -> Content:
    """Read everything under content/; files that can't be read are problems."""
    found = [read_source(workspace.root, path) for path in _content_files(workspace)]
    captures = tuple(
        CaptureFile(path.relative_to(workspace.content).as_posix(), sha256(path.read_bytes()))
        for path in capture_files(workspace)
    )
    content = read_content((one for one in found if isinstance(one, Source)), captures)
    return content.with_problems(tuple(one for one in found if isinstance(one, Problem)))


def capture_files(workspace: Workspace) -> tuple[Path, ...]:
    """Every capture, sorted; symbolic links are none, for they may lead anywhere."""
    found = (path for path in files_below(workspace.captures, "*") if not path.is_symlink())
    return tuple(path for path in found if not path.name.endswith(SIDE_FILES))


def _content_files(workspace: Workspace) -> Iterator[Path]:
    config = workspace.content / "archive.yaml"
    if config.is_file():
        yield config
    for room in _ROOMS:
        yield from files_below(workspace.content / room, "*.md")
    for path in files_below(workspace.captures, "*"):
        if path.is_symlink() or path.name.endswith(".cleaning.json"):
            yield path


def machinery(templates: Path) -> str:
    """A hash of all that makes pages besides the content: our code, templates, libraries."""
    libraries = tuple((name, metadata.version(name)) for name in _LIBRARIES)
    return fingerprint((_code(), _hashes(templates), libraries))


@cache
def _code() -> tuple[tuple[str, str], ...]:
    """Our code and data as this process met them: a preview goes on running what it began with."""
    return tuple(one for one in _hashes(PACKAGE) if not one[0].endswith(".pyc"))


def _hashes(folder: Path) -> tuple[tuple[str, str], ...]:
    paths = (path for path in files_below(folder, "*") if path.is_file())
    return tuple((path.relative_to(folder).as_posix(), sha256(path.read_bytes())) for path in paths)
