"""What the last look at an archive found in each article, so that nothing is read or found twice.

It is JSON, an article a line, and holds values alone, so one that somebody else made can run
nothing. The sum of its bytes comes first: what was cut short or changed is forgotten.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_type_hints

from builder.archive.assembly import Entry, Evidence, Mark, Spot
from builder.archive.directory import ActorRef
from builder.archive.names_in_use import NO_NAMES, Names
from builder.means.files import sha256, write_atomically
from builder.naming.values import ActorKind
from builder.records.article import Article, Caption, Note
from builder.records.fields import Text
from builder.words.dates import EdtfDate, parse_date
from builder.words.fingerprints import short_sum
from builder.words.names import ArticleId
from builder.words.problems import Place

Json = Any  # what json.loads gives
Row = tuple[list[Json], list[Json], list[Json]]


@dataclass(frozen=True, slots=True)
class Known:
    """An article, who is in it, the SHA-256 of its text, and whether nothing was wrong there."""

    sha256: str
    is_sound: bool
    article: Article
    entry: Entry


@dataclass(frozen=True, slots=True)
class Memory:
    """The names by which articles were searched, and what was found, by file, as it is kept."""

    names: Names
    lines: Mapping[str, bytes]


NOTHING = Memory(NO_NAMES, MappingProxyType({}))


def read_memory(path: Path, code: str) -> Memory:
    """Read what is remembered; what is damaged, or was made by other `code`, is forgotten."""
    try:
        head, _, data = path.read_bytes().partition(b"\n")
    except OSError:
        return NOTHING
    if head != _head(code, data):
        return NOTHING
    names, *lines = data.split(b"\n")
    by_file = {json.loads(line[: line.index(_END)]): line for line in lines}
    return Memory(Names.of(json.loads(names)), MappingProxyType(by_file))


def write_memory(path: Path, memory: Memory, code: str) -> None:
    """Write what is remembered, all at once. Raises OSError."""
    data = b"\n".join((_dump(memory.names.held), *memory.lines.values()))
    write_atomically(path, _head(code, data) + b"\n" + data)


def line_of(known: Known) -> bytes:
    """Write what is known of an article as a line; of its body, which the file has, the length.

    The line has the file, what is of the text alone, the head (see `Mark`), and the spots.
    """
    article = known.article
    written = [_WRITE[kind](getattr(article, name), article.file) for name, kind in _ARTICLE]
    head, of_text, spots = entry_row(known.entry)
    row = [known.sha256, known.is_sound, len(article.body), of_text]
    return _END.join(map(_dump, (article.file, row, [written, head], spots)))


def mark_of(line: bytes) -> Mark:
    """Mark the entry of a line."""
    _, _, head, _ = line.split(_END)
    return Mark(whole=short_sum(line), head=short_sum(head))


def known_of(line: bytes, text: str, sum_of_text: str, *, spots: bool) -> Known | None:
    """Read a line again beside the text of its file; None if the text is another now.

    Without `spots`, of which there are many, the entry has none.
    """
    file, row, head, places = line.split(_END)
    sum_before, is_sound, length, of_text = json.loads(row)
    if sum_before != sum_of_text:
        return None
    name = json.loads(file)
    written, of_head = json.loads(head)
    body = text.rstrip("\n")[-length:] if length else ""
    values = {key: read(value, name) for (key, read), value in zip(_READERS, written, strict=True)}
    article = Article(**values, body=body)
    found = (of_head, of_text, json.loads(places) if spots else [])
    return Known(sum_before, is_sound, article, entry_of(article, found))


def _head(code: str, data: bytes) -> bytes:
    return f"{code} {sha256(data)}".encode()


def _dump(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def entry_row(entry: Entry) -> Row:
    """Give what was found in an article as lists, texts and numbers.

    First what belongs to its head, then what was found in the text besides, then the spots.
    """
    refs = list(dict.fromkeys(one.actor for one in (*entry.actors, *entry.named)))
    number = {ref: index for index, ref in enumerate(refs)}
    head = [
        entry.outlet,
        [[ref.kind.value, ref.id] for ref in refs],
        [[number[one.actor], one.sentence, one.paragraph] for one in entry.actors],
        [[number[one.actor], one.sentence, one.paragraph] for one in entry.named],
    ]
    of_text = [[number[ref] for ref in entry.unlisted], entry.strangers]
    spots = [[one.start, one.end, one.line, number[one.actor]] for one in entry.spots]
    return head, of_text, spots


def entry_of(article: Article, row: Row) -> Entry:
    """Make an entry of its article and row."""
    (outlet, written, actors, named), (unlisted, strangers), spots = row
    refs = [ActorRef(_KINDS[kind], name) for kind, name in written]
    return Entry(
        article,
        outlet,
        tuple([Evidence(refs[ref], sentence, number) for ref, sentence, number in actors]),
        tuple([Evidence(refs[ref], sentence, number) for ref, sentence, number in named]),
        tuple([refs[ref] for ref in unlisted]),
        tuple(strangers),
        tuple([Spot(start, end, line, refs[ref]) for start, end, line, ref in spots]),
    )


def _place_row(place: Place, file: str) -> list[Json]:
    """Line, column and width; and the file, if it is another than the article's."""
    row = [place.line, place.column, place.width]
    return row if place.file == file else [*row, place.file]


def _place(row: list[Json], file: str) -> Place:
    line, column, width, *others = row
    return Place(others[0] if others else file, line, column, width)


def _text_row(text: Text, file: str) -> list[Json]:
    return [text.text, *_place_row(text.place, file)]


def _text(row: list[Json], file: str) -> Text:
    text, line, column, width, *others = row
    return Text(text, Place(others[0] if others else file, line, column, width))


def _all(one: Callable[[Any, str], Json]) -> Callable[[Iterable[Any], str], Json]:
    return lambda many, file: [one(value, file) for value in many]


def _tuple(one: Callable[[Json, str], Any]) -> Callable[[Iterable[Json], str], Json]:
    return lambda many, file: tuple([one(value, file) for value in many])


def _same(value: Any, _: str) -> Any:
    return value


_KINDS = {kind.value: kind for kind in ActorKind}
_HINTS = get_type_hints(Article)
_BODY = "body"  # stands at the end of the file
_ARTICLE = tuple((one.name, _HINTS[one.name]) for one in fields(Article) if one.name != _BODY)
_END = b"\t"  # between the parts of a line: JSON has none within a text
_WRITE: Mapping[Any, Callable[[Any, str], Json]] = {
    str: _same,
    ArticleId: _same,
    Place: _place_row,
    EdtfDate: lambda date, _: date.text,
    Text: _text_row,
    tuple[Text, ...]: _all(_text_row),
    tuple[str, ...]: _same,
    tuple[Caption, ...]: _all(lambda one, _: [one.text, one.credit]),
    tuple[Note, ...]: _all(
        lambda one, file: [one.quote, one.note, one.by, _place_row(one.place, file)]
    ),
}
_READ: Mapping[Any, Callable[[Json, str], Any]] = {
    str: _same,
    ArticleId: _same,
    Place: _place,
    EdtfDate: lambda text, _: parse_date(text),
    Text: _text,
    tuple[Text, ...]: _tuple(_text),
    tuple[str, ...]: lambda texts, _: tuple(texts),
    tuple[Caption, ...]: _tuple(lambda row, _: Caption(*row)),
    tuple[Note, ...]: _tuple(lambda row, file: Note(row[0], row[1], row[2], _place(row[3], file))),
}
"""How each kind of value that an article has is written and read; a new kind has to come here."""
_READERS = tuple((name, _READ[kind]) for name, kind in _ARTICLE)
