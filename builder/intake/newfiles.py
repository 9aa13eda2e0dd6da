"""`cuttings new`: a file with its keys filled in or explained, for people to complete."""

from collections.abc import Iterator
from pathlib import Path

from builder.archive.loading import load_articles_with, load_setting
from builder.archive.moved import moved
from builder.archive.workspace import Workspace
from builder.means.files import standing, write_new
from builder.means.front_matter import Key, dump_front_matter
from builder.means.routes import UNDATED
from builder.records.article_fields import ARTICLE_FIELDS
from builder.records.fields import Field
from builder.records.registry_fields import ACTOR_FIELDS, OUTLET_FIELDS
from builder.words.dates import NO_DATE, UNKNOWN, EdtfDate
from builder.words.names import slug
from builder.words.problems import Stopped

_FIELDS: dict[str, tuple[Field[object], ...]] = {
    "person": ACTOR_FIELDS,
    "organization": ACTOR_FIELDS,
    "outlet": OUTLET_FIELDS,
    "article": ARTICLE_FIELDS,
}
_FOLDERS = {
    "person": "people",
    "organization": "organizations",
    "outlet": "outlets",
    "article": "articles",
}
KINDS = tuple(_FIELDS)


class AlreadyThere(Stopped):
    """The file to be made exists; nothing is overwritten."""


def new_file(root: Path, kind: str, name: str, date: EdtfDate = NO_DATE) -> str:
    """Write a file of a kind for a name; return its path under `root`. `date` is an article's.

    Raises AlreadyThere.
    """
    year = f"{date.year or UNDATED}/" if kind == "article" else ""
    file = f"content/{_FOLDERS[kind]}/{year}{slug(name)}.md"
    if bearer := _moved_from(root, kind, file):
        raise AlreadyThere(f"links to {file.removesuffix('.md')} lead to {bearer}: it stood there")
    if not write_new(standing(root, file), new_text(kind, name, date).encode()):
        raise AlreadyThere(f"{file} is there already")
    return file


def _moved_from(root: Path, kind: str, file: str) -> str:
    """What has had the address of a file, and still is found by it; "" for nothing."""
    workspace = Workspace(root)
    former = file.removeprefix(f"content/{_FOLDERS[kind]}/").removesuffix(".md")
    of_articles = kind == "article"
    content = load_articles_with(workspace, former) if of_articles else load_setting(workspace)
    gone = (one for one in moved(content)[0] if (one.kind, one.former) == (kind, former))
    return next((one.name for one in gone), "")


def new_text(kind: str, name: str, date: EdtfDate = NO_DATE) -> str:
    """The text of a new file: required keys filled in, the others as remarks with an example.

    An article's text is left to be written: until then the checks say that there is none.
    """
    fields = _FIELDS[kind]
    filled_in = {"title": name, "name": name, "date": date.text, "outlet": UNKNOWN}
    keys = (
        Key(field.name, filled_in.get(field.name, ()), required=True)
        for field in fields
        if field.required
    )
    filled = dump_front_matter(keys, body="")
    head, fence, rest = filled.rpartition("---\n")
    return f"{head}{''.join(_remarks(fields))}{fence}{rest}"


def _remarks(fields: tuple[Field[object], ...]) -> Iterator[str]:
    for field in fields:
        if not field.required:
            yield f"# {field.name}: {field.example}  # {field.help}\n"
