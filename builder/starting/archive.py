"""A new, empty archive: which files it begins with, and writing them where nothing stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.describing.files import FILE_KINDS
from builder.describing.json_schema import json_schema
from builder.means.files import write_new
from builder.means.yaml_characters import seen
from builder.means.yaml_library import dump_key
from builder.words.problems import Stopped

STARTER = Path(__file__).parent / "new_archive"
SCHEMAS = ".vscode/schemas"
UNKNOWN_BUILDER = "# cuttings @ git+https://github.com/OWNER/cuttings@COMMIT"
_NOT_OF_AN_ARCHIVE = frozenset({".git", ".venv", ".DS_Store"})
_NAMED_AT_MOST = 5
_NOTHING = (b"\0", b"\0")


class NotEmpty(Stopped):
    """There is something where the archive should begin; nothing is overwritten."""


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file of the archive, by its path there, and its bytes."""

    file: str
    data: bytes


def begin(folder: Path, title: str, builder: str) -> tuple[NewFile, ...]:
    """Write a new archive into a folder that is empty or not there yet; return its files.

    `builder` is a line of requirements.txt, or "" where it is not known. Raises NotEmpty, OSError.
    """
    refuse_if_held(folder)
    files = new_files(title, builder)
    for one in files:
        if not write_new(folder / one.file, one.data):
            raise NotEmpty(f"{folder / one.file} came to be while the archive was written")
    return files


def refuse_if_held(folder: Path) -> None:
    """Raise NotEmpty where something stands that a new archive could get mixed up with.

    A repository without files, an environment of Python and what the Finder leaves are no part of
    an archive.
    """
    if not folder.is_dir():
        if folder.exists() or folder.is_symlink():
            raise NotEmpty(f"{folder} is no folder: name one that is empty, or not there yet")
        return
    held = sorted(one.name for one in folder.iterdir() if one.name not in _NOT_OF_AN_ARCHIVE)
    if held:
        more = f" and {len(held) - _NAMED_AT_MOST} more" if len(held) > _NAMED_AT_MOST else ""
        raise NotEmpty(
            f"{folder} is not empty, it holds {', '.join(held[:_NAMED_AT_MOST])}{more}: "
            "name a folder that is empty, or not there yet"
        )


def title_of(folder: Path) -> str:
    """Make a title of a folder's name: "lake-news" gives "Lake news"."""
    words = one_line(folder.resolve().name.replace("-", " ").replace("_", " "))
    return words[:1].upper() + words[1:]


def one_line(text: str) -> str:
    """A text without line breaks, and without what nobody sees."""
    return " ".join(seen(text).split())


def new_files(title: str, builder: str) -> tuple[NewFile, ...]:
    """All files of a new archive, sorted: the starter's with the title filled in, and schemas."""
    return tuple(sorted((*_starter(title, builder), *_schemas()), key=lambda one: one.file))


def _starter(title: str, builder: str) -> Iterator[NewFile]:
    filled = _filled(one_line(title), builder)
    for path in STARTER.rglob("*"):
        if path.is_file():
            file = path.relative_to(STARTER).as_posix()
            yield NewFile(file, path.read_bytes().replace(*filled.get(file, _NOTHING)))


def _filled(title: str, builder: str) -> Mapping[str, tuple[bytes, bytes]]:
    """What stands in the starter's files in place of what only this archive knows."""
    return {
        "content/archive.yaml": (b"title: TITLE", dump_key("title", title).encode()),
        "README.md": (b"TITLE", title.encode()),
        "requirements.txt": (b"BUILDER", (builder or UNKNOWN_BUILDER).encode()),
    }


def _schemas() -> Iterator[NewFile]:
    for kind in FILE_KINDS:
        yield NewFile(f"{SCHEMAS}/{kind.name}.schema.json", json_schema(kind).encode())
