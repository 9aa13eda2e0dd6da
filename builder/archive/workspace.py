"""Where an archive's files stand on this disk, and how its content is read."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from pathlib import Path
from types import MappingProxyType

from builder.means.below import files_below, names_below, ways_below
from builder.means.files import Source, Sources, read_source, sha256, sha256_of, with_newlines
from builder.means.git import tracked
from builder.records.content import CaptureFile, Content, Recall, nothing_recalled, read_content
from builder.words.problems import Place, Problem, warning

PACKAGE = Path(__file__).parent.parent
CACHE = ".cache"  # below the root: what the builder remembers
SIDE_FILES = (".cleaning.json", ".meta.yaml")  # beside a capture, not captures themselves
_OF_PAGES = (
    *("_files", ".files", "-files", "-Dateien", "_fichiers", "_archivos", "_ficheiros", "_file"),
    *("_arquivos", "_bestanden", "_pliki", "_soubory", "_elemei", "_dosyalar", "_tiedostot"),
    *("-filer", "_filer", "_datoteke", "_fitxers", "_failid", "_bylos", "_fajlovi"),
)
"""Behind a page's name, that of the folder with its pictures and scripts: as browsers write it in
their own languages, and as Windows knows it ("connected files" of its shell)."""
_REGISTRY = ("people", "organizations", "countries", "outlets")
_ROOMS = ("articles", *_REGISTRY)
_AS_IT_STANDS: Mapping[str, str] = MappingProxyType({})
_ALONE = ("archive.yaml", "rejected.yaml")


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


def load(
    workspace: Workspace,
    instead: Mapping[str, str] = _AS_IT_STANDS,
    recall: Recall = nothing_recalled,
) -> Content:
    """Read everything under content/; files that can't be read are problems.

    The texts of `instead`, by file, are taken for what stands in these files.
    """
    files = tuple(_content_files(workspace))
    captures = tuple(
        CaptureFile(path.relative_to(workspace.content).as_posix(), sha256_of(path))
        for path in capture_files(workspace)
    )
    sources = Sources(files, partial(_read, workspace.root, instead))
    content = read_content(sources, captures, recall)
    return content.with_told(tuple(_unread(workspace, frozenset(files))))


def _read(root: Path, instead: Mapping[str, str], file: str) -> Source | Problem:
    if file in instead:
        return Source(file, with_newlines(instead[file]))
    return read_source(root, file)


def load_setting(workspace: Workspace) -> Content:
    """Read what captures are cleaned by: the registry, and what the archive says of itself."""
    sources = Sources(setting_files(workspace), partial(read_source, workspace.root))
    return read_content(sources, ())


def setting_files(workspace: Workspace) -> tuple[str, ...]:
    """Every file of the registry, in its order, and those of which there is one."""
    rooms = (_in_room(workspace, room, "*.md") for room in _REGISTRY)
    return (*chain.from_iterable(rooms), *_alone(workspace))


def _in_room(workspace: Workspace, room: str, pattern: str) -> tuple[str, ...]:
    return names_below(workspace.root, f"{workspace.content.name}/{room}", pattern)


def _alone(workspace: Workspace) -> tuple[str, ...]:
    """The files of which there is one, as far as they are there."""
    files = (workspace.content / name for name in _ALONE)
    return tuple(f"{workspace.content.name}/{path.name}" for path in files if path.is_file())


def _unread(workspace: Workspace, read: frozenset[str]) -> Iterator[Problem]:
    """Tell of what stands where nothing reads it, or under a name that nothing reads."""
    content, captures = workspace.content.name, workspace.captures.name
    for way in ways_below(workspace.content):
        file = "/".join((content, *way))
        if file in read:
            continue
        path = workspace.root / file
        if path.is_symlink() or not path.is_file():
            found = read_source(workspace.root, file)
            yield from (found,) if isinstance(found, Problem) else ()
        elif way[0] != captures:
            yield warning(
                "unread-file",
                Place(file),
                "nothing reads this file",
                f"its name must end in .md, and it must stand in {', '.join(_ROOMS)} or captures",
            )


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


def _content_files(workspace: Workspace) -> Iterator[str]:
    yield from _alone(workspace)
    for room in _ROOMS:
        yield from _in_room(workspace, room, "*.md")
    for file in _in_room(workspace, workspace.captures.name, "*"):
        if file.endswith(SIDE_FILES) or (workspace.root / file).is_symlink():
            yield file
