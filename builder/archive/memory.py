"""What the last look at an archive found in each article, so that nothing is read or found twice.

It is JSON, an article a line, and holds values alone, so one that somebody else made can run
nothing. The sum of its bytes comes first: what was cut short or changed is forgotten.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from builder.archive.assembly import Entry, Evidence, Mark, Spot
from builder.archive.directory import ActorRef
from builder.archive.names_in_use import NO_NAMES, Names
from builder.means.files import sha256, write_atomically
from builder.means.typed_json import dump, reader
from builder.records.article import Article
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
    """What is of an article's text alone: its sum, whether it is sound, and who stands in it.

    Of the body, which the file has, the length is enough.
    """

    sha256: str
    is_sound: bool
    length: int
    unlisted: tuple[ActorRef, ...]
    strangers: tuple[str, ...]


class _Head(NamedTuple):
    """What other pages may show of an article, as it is written and as it was found."""

    article: Article
    outlet: str | None
    actors: tuple[Evidence, ...]
    named: tuple[Evidence, ...]


_Spots = tuple[tuple[int, int, int, int], ...]  # as Spot; its actor as a number, see _everyone

_read_file: Callable[[bytes], str] = reader(str)
_read_names: Callable[[bytes], Names] = reader(Names)
_read_mark: Callable[[bytes], Mark] = reader(Mark)
_read_text: Callable[[bytes], _Text] = reader(_Text)
_read_head: Callable[[bytes], _Head] = reader(_Head)
_read_spots: Callable[[bytes], _Spots] = reader(_Spots)
_BETWEEN = b"\t"  # the parts of a line: JSON has none within a text


def read_memory(path: Path, code: str) -> Memory:
    """Read what is remembered; what is damaged, or was made by other `code`, is forgotten."""
    try:
        head, _, data = path.read_bytes().partition(b"\n")
    except OSError:
        return NOTHING
    if head != _first(code, data):
        return NOTHING
    names, *lines = data.split(b"\n")
    by_file = {_read_file(line[: line.index(_BETWEEN)]): line for line in lines}
    return Memory(_read_names(names), MappingProxyType(by_file))


def write_memory(path: Path, memory: Memory, code: str) -> None:
    """Write what is remembered, all at once. Raises OSError."""
    data = b"\n".join((dump(memory.names), *memory.lines.values()))
    write_atomically(path, _first(code, data) + b"\n" + data)


def _first(code: str, data: bytes) -> bytes:
    return f"{code} {sha256(data)}".encode()


def line_of(known: Known) -> bytes:
    """Write what is known of an article as a line: file, mark, text, head and spots."""
    article, entry = known.article, known.entry
    length = len(article.body)
    text = dump(_Text(known.sha256, known.is_sound, length, entry.unlisted, entry.strangers))
    head = dump(_Head(replace(article, body=""), entry.outlet, entry.actors, entry.named))
    spots = dump(_spot_rows(entry))
    mark = Mark(whole=short_sum(_BETWEEN.join((text, head, spots))), head=short_sum(head))
    return _BETWEEN.join((dump(article.file), dump(mark), text, head, spots))


def mark_of(line: bytes) -> Mark:
    """The mark of the entry of a line."""
    _, mark, _ = line.split(_BETWEEN, 2)
    return _read_mark(mark)


def known_of(line: bytes, text: str, sum_of_text: str, *, spots: bool) -> Known | None:
    """Read a line again beside the text of its file; None if the text is another now.

    Without `spots`, of which there are many, the entry has none.
    """
    _, _, of_text, of_head, places = line.split(_BETWEEN)
    found = _read_text(of_text)
    if found.sha256 != sum_of_text:
        return None
    head = _read_head(of_head)
    body = text.rstrip("\n")[-found.length :] if found.length else ""
    article = replace(head.article, body=body)
    rows = _read_spots(places) if spots else ()
    stand = _spots(rows, _everyone(head.actors, head.named))
    rest = (head.outlet, head.actors, head.named, found.unlisted, found.strangers, stand)
    return Known(found.sha256, found.is_sound, article, Entry(article, *rest))


def _spot_rows(entry: Entry) -> _Spots:
    everyone = _everyone(entry.actors, entry.named)
    number = {ref: index for index, ref in enumerate(everyone)}
    return tuple([(one.start, one.end, one.line, number[one.actor]) for one in entry.spots])


def _spots(rows: _Spots, everyone: tuple[ActorRef, ...]) -> tuple[Spot, ...]:
    return tuple([Spot(start, end, line, everyone[ref]) for start, end, line, ref in rows])


def _everyone(actors: Iterable[Evidence], named: Iterable[Evidence]) -> tuple[ActorRef, ...]:
    """Whom an article lists or names, by whose number here spots are written."""
    return tuple(dict.fromkeys(one.actor for one in (*actors, *named)))
