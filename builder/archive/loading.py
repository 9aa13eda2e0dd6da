"""How the content of an archive is read."""

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from builder.archive.workspace import SIDE_FILES, Workspace, capture_files
from builder.means.below import names_below, ways_below
from builder.means.files import Source, Sources, held, read_source, sha256_of, with_newlines
from builder.records.content import (
    NOTHING_RECALLED,
    CaptureFile,
    Content,
    Recall,
    read_content,
)
from builder.words.problems import Place, Problem, warning

_REGISTRY = ("people", "organizations", "countries", "outlets")
_ROOMS = ("articles", *_REGISTRY)
_AS_IT_STANDS: Mapping[str, str] = MappingProxyType({})
_ALONE = ("archive.yaml", "rejected.yaml")


def load(
    workspace: Workspace,
    instead: Mapping[str, str] = _AS_IT_STANDS,
    recall: Recall = NOTHING_RECALLED,
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


def load_articles_with(workspace: Workspace, words: str) -> Content:
    """Read the articles in whose files some words stand, and nothing else: few of many do."""
    files = _in_room(workspace, "articles", "*.md")
    found = (read_source(workspace.root, file) for file in files)
    return read_content(
        held(one for one in found if isinstance(one, Source) and words in one.text), ()
    )


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


def _content_files(workspace: Workspace) -> Iterator[str]:
    yield from _alone(workspace)
    for room in _ROOMS:
        yield from _in_room(workspace, room, "*.md")
    for file in _in_room(workspace, workspace.captures.name, "*"):
        if file.endswith(SIDE_FILES) or (workspace.root / file).is_symlink():
            yield file
