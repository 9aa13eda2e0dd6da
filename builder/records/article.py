"""An article: a cleaned text with the facts that people confirm and correct."""

from dataclasses import dataclass

from builder.records.fields import Text
from builder.words.dates import EdtfDate
from builder.words.names import ArticleId
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
class Article:
    """One article file. `outlet` and `actors` are names as written; the archive resolves them."""

    id: ArticleId
    file: str
    title: str
    date: EdtfDate
    date_place: Place
    outlet: Text
    actors: tuple[Text, ...]
    standfirst: str
    agency: str
    authors: tuple[str, ...]
    language: str
    url: str
    archived_url: str
    captured: EdtfDate
    event_date: EdtfDate
    captions: tuple[Caption, ...]
    same_story_as: tuple[Text, ...]
    tags: tuple[str, ...]
    notes: tuple[Note, ...]
    capture: Text
    unsure: tuple[Text, ...]
    body: str


def capture_and_part(source: str) -> tuple[str, str]:
    """Split an article's `capture:` value into a capture's name and the number of its part.

    The number stands behind the last "#", for a name may hold one too; it is "" where none does.
    """
    name, _, part = source.rpartition("#")
    return (name, part) if name and part.isdecimal() else (source, "")
