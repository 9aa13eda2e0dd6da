"""What the last look at an archive found in each article, so that nothing is read or found twice.

It is JSON, an article a line, and holds values alone, so one that somebody else made can run
nothing. The sum of its bytes comes first: what was cut short or changed is forgotten.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from builder.archive.directory import ActorRef
from builder.archive.entry import Entry, Evidence, Mark
from builder.archive.names_in_use import NO_NAMES, Names
from builder.means.files import sha256_of_parts, write_atomically
from builder.means.typed_json import dump, reader
from builder.records.article import Article, Body
from builder.words.dates import EdtfDate
from builder.words.fingerprints import short_sum


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


class _Text(NamedTuple):
    """What is of an article's text alone: the sum of the file, whether it is sound, the body, and
    who stands in it and where it leads.
    """

    sha256: str
    is_sound: bool
    body: Body
    unlisted: tuple[ActorRef, ...]
    strangers: tuple[str, ...]
    links: tuple[str, ...]


class _Head(NamedTuple):
    """What other pages may show of an article, as it is written and as it was found."""

    article: Article
    outlet: str | None
    actors: tuple[Evidence, ...]
    named: tuple[Evidence, ...]


_read_word: Callable[[bytes], str] = reader(str)
_read_names: Callable[[bytes], Names] = reader(Names)
_read_mark: Callable[[bytes], Mark] = reader(Mark)
_read_text: Callable[[bytes], _Text] = reader(_Text)
_read_head: Callable[[bytes], _Head] = reader(_Head)
_read_places: Callable[[bytes], bytes] = reader(bytes)
_ELSEWHERE = Body(0, "")  # the body of an article in a head
_END = b"\n"  # of each line
_BETWEEN = b"\t"  # the parts of a line: JSON has none within a text


def read_memory(path: Path, code: str) -> Memory:
    """Read what is remembered; what is damaged, or was made by other `code`, is forgotten."""
    try:
        with path.open("rb") as file:
            head, *lines = file
    except (OSError, ValueError):
        return NOTHING
    if head != _first(code, lines) or not lines:
        return NOTHING
    names, *of_articles = lines
    by_file = {_read_word(line[: line.index(_BETWEEN)]): line for line in of_articles}
    return Memory(_read_names(names), MappingProxyType(by_file))


def write_memory(path: Path, memory: Memory, code: str) -> None:
    """Write what is remembered, all at once. Raises OSError."""
    lines = (dump(memory.names) + _END, *memory.lines.values())
    write_atomically(path, b"".join((_first(code, lines), *lines)))


def _first(code: str, lines: Iterable[bytes]) -> bytes:
    return f"{code} {sha256_of_parts(lines)}".encode() + _END


def line_of(known: Known, stamp: str) -> bytes:
    """Write what is known of an article as a line: file, stamp, mark, text, head and places."""
    article, entry = known.article, known.entry
    body = article.body
    text = dump(
        _Text(known.sha256, known.is_sound, body, entry.unlisted, entry.strangers, entry.links)
    )
    head = dump(_Head(replace(article, body=_ELSEWHERE), entry.outlet, entry.actors, entry.named))
    places = dump(entry.places)
    mark = Mark(whole=short_sum(_BETWEEN.join((text, head, places))), head=short_sum(head))
    return _BETWEEN.join((dump(article.file), dump(stamp), dump(mark), text, head, places + _END))


def with_stamp(line: bytes, stamp: str) -> bytes:
    """The same line with the stamp that the file has today."""
    file, _, rest = line.split(_BETWEEN, 2)
    return _BETWEEN.join((file, dump(stamp), rest))


def stamp_in(line: bytes) -> str:
    """The stamp that the file of a line had."""
    return _read_word(line.split(_BETWEEN, 2)[1])


@cache
def _one(ref: ActorRef) -> ActorRef:
    """The one value of an actor, of which thousands of articles tell."""
    return ref


@cache
def _one_date(date: EdtfDate) -> EdtfDate:
    """The one value of a date, which most articles share with others."""
    return date


def _held(article: Article, body: Body) -> Article:
    """An article with its body; what others hold, or its own places, is held once."""
    return replace(
        article,
        file=article.title_place.file,
        date=_one_date(article.date),
        captured=_one_date(article.captured),
        event_date=_one_date(article.event_date),
        body=body,
    )


def _shared(told: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Hold an actor once however many articles tell of it, and a sentence that earns several."""
    sentences: dict[str, str] = {}
    return tuple(
        [
            Evidence(_one(ref), sentences.setdefault(sentence, sentence), paragraph)
            for ref, sentence, paragraph in told
        ]
    )


def mark_of(line: bytes) -> Mark:
    """The mark of the entry of a line."""
    _, _, mark, _ = line.split(_BETWEEN, 3)
    return _read_mark(mark)


def known_of(line: bytes, sum_of_text: str = "") -> Known | None:
    """Read a line again; None if the text of its file, where that is given, is another now."""
    *_, of_text, of_head, places = line.removesuffix(_END).split(_BETWEEN)
    found = _read_text(of_text)
    if sum_of_text not in ("", found.sha256):
        return None
    head = _read_head(of_head)
    article = _held(head.article, found.body)
    actors, named = _shared(head.actors), _shared(head.named)
    rest = (found.unlisted, found.strangers, _read_places(places), found.links)
    entry = Entry(article, head.outlet, actors, named, *rest)
    return Known(found.sha256, found.is_sound, article, entry)
