"""Small archives of our own for the tests, and ways to look at what came of them."""

import atexit
import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from builder.archive.assembly import Archive
from builder.archive.workspace import Workspace
from builder.output.build import build
from builder.output.order import BuildReport, Order
from builder.output.output import Later, Output
from builder.output.outputs import batches, map_batch, site_index
from builder.output.render import Renderer
from builder.output.staleness import Kept

TINY = Path(__file__).parent / "archives" / "tiny"
TODAY = date(2024, 1, 1)
BODY = "The minister met nobody at all."
_ASIDE = TemporaryDirectory()
atexit.register(_ASIDE.cleanup)


def write(root: Path, files: Mapping[str, str]) -> Path:
    """Write an archive's files by their paths under content/; return its root."""
    for file, text in files.items():
        path = root / "content" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def article(title: str = "A Headline", body: str = BODY, **keys: str) -> str:
    """An article file's text; keys are YAML as it stands behind the colon."""
    settled = {"title": title, "date": "2021", "outlet": "unknown", "actors": "[]"} | keys
    lines = (f"{key}: {value}" for key, value in settled.items())
    return "\n".join(("---", *lines, "---", "", body, ""))


def person(name: str, **keys: str) -> str:
    """A person's file."""
    lines = (f"{key}: {value}" for key, value in ({"name": name} | keys).items())
    return "\n".join(("---", *lines, "---", ""))


def change(root: Path, file: str, old: str, new: str) -> None:
    """Edit a file of the content as a person would."""
    path = root / "content" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def built(
    root: Path, out: Path | None = None, *, search: bool = False, data: bool = True
) -> BuildReport:
    """Build an archive's site, without a search index unless asked; perhaps with data left over."""
    workspace = Workspace(root)
    return build(workspace, Order(out or workspace.site, search=search, data=data), TODAY)


def outputs(archive: Archive, templates: Path, *, data: bool = True) -> dict[str, Output]:
    """Every file of an archive's site, decided on and not yet made."""
    index = site_index(archive, templates)
    by_file: dict[str, Output] = {}
    for one in batches(index, templates, Renderer(templates), data=data):
        batch = one.batch(lambda file: _aside(by_file[file])) if isinstance(one, Later) else one
        by_file.update({made.file: made for made in batch.decide()})
    kept = [Kept(one.file, one.mark, one.listed) for one in by_file.values()]
    return by_file | {one.file: one for one in map_batch(archive, kept).decide()}


def bytes_of(output: Output) -> bytes:
    """Make a file of the site."""
    return b"".join(output.make())


def _aside(output: Output) -> Path:
    """Put a file of the site where it may be read until the tests have ended."""
    path = Path(mkdtemp(dir=_ASIDE.name), "file")
    path.write_bytes(bytes_of(output))
    return path


def from_nothing(root: Path) -> dict[str, bytes]:
    """The site of a copy of the content that has never been built."""
    shutil.rmtree(root / "fresh", ignore_errors=True)
    shutil.copytree(root / "content", root / "fresh" / "content")
    built(root / "fresh")
    return tree(root / "fresh" / "site")


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes; a symbolic link with where it leads."""
    return dict(_tree(folder))


def _tree(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        file = path.relative_to(folder).as_posix()
        if path.is_symlink():
            yield file, bytes(path.readlink())
        elif path.is_file():
            yield file, path.read_bytes()


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """When each file and folder below was last written, and its inode."""
    found = ((path, path.lstat()) for path in (folder, *folder.rglob("*")))
    return {path.as_posix(): (stat.st_mtime_ns, stat.st_ino) for path, stat in found}
