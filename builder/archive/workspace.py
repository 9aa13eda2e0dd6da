"""Where an archive's files stand on this disk."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from builder.means.below import files_below
from builder.means.files import sha256
from builder.means.git import tracked

PACKAGE = Path(__file__).parent.parent
CACHE = ".cache"  # below the root: what the builder remembers
_OWN = ("content", "templates", ".git", CACHE)
"""Below the root: folders of which a mistaken word of a command may not cost a file."""
SIDE_FILES = (".cleaning.json", ".meta.yaml")  # beside a capture, not captures themselves
_OF_PAGES = (
    *("_files", ".files", "-files", "-Dateien", "_fichiers", "_archivos", "_ficheiros", "_file"),
    *("_arquivos", "_bestanden", "_pliki", "_soubory", "_elemei", "_dosyalar", "_tiedostot"),
    *("-filer", "_filer", "_datoteke", "_fitxers", "_failid", "_bylos", "_fajlovi"),
)
"""Behind a page's name, that of the folder with its pictures and scripts: as browsers write it in
their own languages, and as Windows knows it ("connected files" of its shell)."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """An archive's root folder and what follows from it.

    One that is only looked at, like an older state of an archive, may use the `memory_of` another.
    """

    root: Path
    memory_of: Path | None = None

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

    @property
    def cache(self) -> Path:
        """What the builder remembers; safe to delete."""
        return self.root / CACHE

    def manifest(self, out: Path) -> Path:
        """What the last build into `out` made; safe to delete."""
        return self.cache / f"build-{sha256(str(out.resolve()).encode())[:12]}.json"

    def told(self, out: Path) -> Path:
        """What the last build into `out` told; safe to delete."""
        return self.manifest(out).with_suffix(".told")

    @property
    def memory(self) -> Path:
        """What the last look at the articles found in them; safe to delete."""
        return (self.memory_of or self.root) / CACHE / "articles.jsonl"

    @property
    def is_own_memory(self) -> bool:
        """Whether what is found here is remembered."""
        return self.memory_of is None

    @property
    def tracked_memory(self) -> tuple[str, ...]:
        """The files that git keeps of what is remembered: they may have come with somebody's branch
        then, and say of an article what its file does not.
        """
        there = self.memory.parent.is_dir()
        return tracked(self.memory_of or self.root, CACHE) if there else ()

    def lock(self, out: Path) -> Path:
        """Held by the build that works on `out`."""
        return self.manifest(out).with_suffix(".lock")

    def source_line(self, file: str, line: int) -> str:
        """A line of a content file for a problem's excerpt, or ""."""
        path = f"{self.root}/{file}"
        with suppress(OSError), open(path, encoding="utf-8-sig", errors="replace") as lines:  # noqa: PTH123 - a path would take longer than the line
            return next(islice(lines, line - 1, None), "").rstrip("\n")
        return ""


def is_archive(root: Path, place: Path) -> bool:
    """Whether what is written at a place, both resolved, would stand over or among an archive."""
    around = (place, *place.parents)
    return place == root or place in root.parents or any(root / one in around for one in _OWN)


def capture_files(workspace: Workspace) -> tuple[Path, ...]:
    """Every capture, sorted."""
    return captures_below(workspace.captures).captures


@dataclass(frozen=True, slots=True)
class Below:
    """The captures below a folder, sorted; `of_pages` has, for each file that a browser saved with
    a page, the folder that the browser made for them.
    """

    captures: tuple[Path, ...]
    of_pages: tuple[Path, ...]


def captures_below(folder: Path) -> Below:
    """Find captures; symbolic links are none, for they may lead anywhere."""
    found = (path for path in files_below(folder, "*") if not path.is_symlink())
    files = (path for path in found if not path.name.endswith(SIDE_FILES))
    placed = [(path, page_folder(path, folder)) for path in files]
    return Below(
        tuple(path for path, around in placed if around is None),
        tuple(around for _, around in placed if around is not None),
    )


def page_folder(file: Path, below: Path) -> Path | None:
    """Return the folder around a file that a browser made for what a page shows, if there is one.

    Beside it stands the page, by the same name: Page.html and Page_files.
    """
    around = (one for one in file.parents if one.name.endswith(_OF_PAGES))
    return next((one for one in around if one.is_relative_to(below) and _page(one)), None)


def _page(folder: Path) -> bool:
    stems = (folder.name.removesuffix(end) for end in _OF_PAGES if folder.name.endswith(end))
    return any(
        folder.with_name(f"{stem}{end}").is_file() for stem in stems for end in (".html", ".htm")
    )


def article_hashes(workspace: Workspace) -> Mapping[str, str]:
    """The SHA-256 of every file among the articles by its path under the root; "" for a link."""
    found = files_below(workspace.content / "articles", "*")
    return MappingProxyType(
        {
            path.relative_to(workspace.root).as_posix(): ""
            if path.is_symlink()
            else sha256(path.read_bytes())
            for path in found
        }
    )
