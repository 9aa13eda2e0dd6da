"""An article: a cleaned text with the facts that people confirm and correct."""

from collections.abc import Container
from dataclasses import dataclass
from pathlib import PurePosixPath

from builder.records.fields import Text
from builder.words.dates import EdtfDate
from builder.words.fingerprints import short_sum
from builder.words.names import ArticleId, slug
from builder.words.problems import Place


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands under a picture that the capture did not keep."""

    text: str
    credit: str


@dataclass(frozen=True, slots=True)
class Note:
    """An editor's remark on a passage: the words quoted, the remark, and whose it is."""

    quote: str
    note: str
    by: str
    place: Place


@dataclass(frozen=True, slots=True)
class Body:
    """What is kept of an article's text, which its file has: how long it is, and a short hash, ""
    where there is no text.
    """

    length: int
    sum: str


def body_of(text: str) -> Body:
    """Measure a text."""
    return Body(len(text), short_sum(text.encode()) if text else "")


@dataclass(frozen=True, slots=True)
class Article:
    """One article file. `outlet` and `actors` are names as written; the archive resolves them.

    `unsure` are keys that a person should still look at, `confirmed` keys that one has settled. Its
    text is read when it is needed (`texts.markdown_of`).
    """

    id: ArticleId
    file: str
    title: str
    title_place: Place
    date: EdtfDate
    date_place: Place
    outlet: Text
    actors: tuple[Text, ...]
    actors_place: Place
    standfirst: str
    agency: str
    authors: tuple[str, ...]
    authors_place: Place
    language: str
    url: str
    url_place: Place
    archived_url: str
    captured: EdtfDate
    event_date: EdtfDate
    captions: tuple[Caption, ...]
    same_story_as: tuple[Text, ...]
    tags: tuple[str, ...]
    notes: tuple[Note, ...]
    capture: Text
    former_ids: tuple[Text, ...]
    unsure: tuple[Text, ...]
    confirmed: tuple[Text, ...]
    body: Body


def article_id(file: str) -> ArticleId:
    """Return the id of the article in content/articles/FOLDER/STEM.md."""
    path = PurePosixPath(file)
    return ArticleId(f"{slug(path.parent.name)}/{slug(path.stem)}")


def capture_and_part(source: str) -> tuple[str, str]:
    """Split an article's `capture:` value into a capture's name and the number of its part.

    The number stands behind the last "#", for a name may hold one too; it is "" where none does.
    """
    name, _, part = source.rpartition("#")
    return (name, part) if name and part.isdecimal() else (source, "")


def capture_file(capture: str, files: Container[str]) -> str:
    """Return the file that holds a capture: the N-th record of a web archive is `FILE#N`.

    `files` are those that there are, for a file's own name may end so, too.
    """
    file, number = capture_and_part(capture)
    return file if number and capture not in files else capture
