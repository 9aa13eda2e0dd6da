"""The way from a capture to its articles: read, clean, name, draft, and decide whose they are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from builder.archive.assembly import known_actors, sound
from builder.cleaning import clean
from builder.cleaning.values import Cleaned, Line, OutletProfile, Part, Role
from builder.intake.drafts import Draft, draft, part_text
from builder.intake.formats import other_format
from builder.intake.ownership import Fate, Settled, Shelf
from builder.intake.proposals import Acquainted, Proposal, acquainted, outlet_proposal
from builder.means.decoding import Decoded, Undecodable, decode
from builder.means.files import sha256
from builder.naming import Knowledge, find, knowledge
from builder.naming.values import Found
from builder.records.cleaning_record import (
    CleanedLine,
    CleaningRecord,
    WrittenPart,
)
from builder.records.content import Content
from builder.words.names import folded
from builder.words.problems import Place, Problem, error

RECORD = ".cleaning.json"  # behind a capture's name
MAX_CAPTURE_BYTES = 20_000_000  # the largest page met in practice is a tenth of it


@dataclass(frozen=True, slots=True)
class Taken:
    """One part: who is named in it, the article drafted from it, and what is to become of that."""

    part: Part
    found: Found
    draft: Draft
    settled: Settled


@dataclass(frozen=True, slots=True)
class Intake:
    """One capture cleaned. `name` is its path relative to content/, or as it was given."""

    name: str
    cleaned: Cleaned
    taken: tuple[Taken, ...]
    proposals: tuple[Proposal, ...]
    record: CleaningRecord


@dataclass(frozen=True, slots=True)
class Desk:
    """Takes in captures one after the other; whom one of them names, the next ones know.

    `outlets` are the folded names of those that have a file; `before` has the SHA-256 of each
    capture that was cleaned before, or "" where its record can't be read.
    """

    profiles: tuple[OutletProfile, ...]
    outlets: frozenset[str]
    knowledge: Knowledge
    acquainted: Acquainted
    shelf: Shelf
    before: Mapping[str, str]

    def take(self, name: str, data: bytes) -> "tuple[Intake | Problem, Desk]":
        """Clean a capture's bytes and decide on every file that comes of it; nothing is written.

        Return the desk that takes in the next capture, too.
        """
        if self.before.get(name, sha256(data)) != sha256(data):
            return _not_the_same(name, self.before[name]), self
        decoded = _decoded(name, data)
        if isinstance(decoded, Problem):
            return decoded, self
        cleaned = clean(decoded.text, self.profiles)
        if not cleaned.parts:
            return _no_article(name), self
        taken, after = self._parts(cleaned.parts, name)
        proposals = (proposal for one in taken for proposal in self._proposals(one))
        record = CleaningRecord(
            capture=name,
            sha256=sha256(data),
            encoding=decoded.encoding,
            parts=recorded(taken),
            lines=tuple(_line(line) for line in cleaned.lines),
        )
        return Intake(name, cleaned, taken, tuple(dict.fromkeys(proposals)), record), after

    def _parts(self, parts: tuple[Part, ...], name: str) -> "tuple[tuple[Taken, ...], Desk]":
        taken: list[Taken] = []
        desk = self
        for part in parts:
            one, desk = desk._part(part, name)
            taken.append(one)
        return tuple(taken), desk

    def _part(self, part: Part, name: str) -> "tuple[Taken, Desk]":
        named = find(part_text(part), self.knowledge, frozenset(part.authors))
        found = self.acquainted.settle(named)
        drafted = draft(part, found, f"{name}#{part.number}")
        settled, shelf = self.shelf.settle(name, part.number, drafted)
        after = replace(self, acquainted=self.acquainted.meet(found), shelf=shelf)
        return Taken(part, found, drafted, settled), after

    def _proposals(self, taken: Taken) -> Iterator[Proposal]:
        """Those whom a new article needs; what people made of an older one is theirs."""
        if taken.settled.fate is not Fate.WRITTEN:
            return
        yield from self.acquainted.propose(taken.found)
        outlet = taken.part.outlet.value
        if outlet and folded(outlet) not in self.outlets:
            yield outlet_proposal(outlet)


def opened(written: Content, shelf: Shelf) -> Desk:
    """Make the desk that takes in the first capture of an archive."""
    content, _ = sound(written)
    known = known_actors(content)
    names = (
        name
        for one in content.outlets
        for name in (one.name, *(alias.text for alias in one.aliases))
    )
    return Desk(
        profiles=tuple(
            OutletProfile(one.name, (*one.marks, *one.domains), one.boilerplate)
            for one in content.outlets
        ),
        outlets=frozenset(map(folded, names)),
        knowledge=knowledge(known),
        acquainted=acquainted(known),
        shelf=shelf,
        before=MappingProxyType({**_unreadable(content), **_hashes(content)}),
    )


def _hashes(content: Content) -> Mapping[str, str]:
    return {record.capture: record.sha256 for record in content.cleanings}


def _unreadable(content: Content) -> Mapping[str, str]:
    records = (file for file in content.unreadable if file.endswith(RECORD))
    return {file.removeprefix("content/").removesuffix(RECORD): "" for file in records}


def recorded(taken: tuple[Taken, ...]) -> tuple[WrittenPart, ...]:
    """What the record remembers: not a part whose name was taken, which has no file yet."""
    placed = (one for one in taken if one.settled.fate is not Fate.TAKEN)
    return tuple(one.settled.written(one.part) for one in placed)


def _decoded(name: str, data: bytes) -> Decoded | Problem:
    place = Place(f"content/{name}")
    if len(data) > MAX_CAPTURE_BYTES:
        message = f"{len(data):,} bytes; at most {MAX_CAPTURE_BYTES:,} are read"
        return error("capture-too-large", place, message, "split it, or leave it out")
    if found := other_format(name, data):
        message = f"this is no plain text: it is {found}"
        hint = "save the text of the page as a .txt file, and take this one out"
        return error("unsupported-capture", place, message, hint)
    try:
        return decode(data)
    except Undecodable as fault:
        hint = "a capture is the text of a page; take it again, or delete the file"
        return error("unreadable-capture", place, str(fault), hint)


def _not_the_same(name: str, before: str) -> Problem:
    """Refuse what would make the record of cleaning say something else of the same capture."""
    if not before:
        message = "the record of its cleaning can't be read"
        return error(
            "bad-cleaning-record", Place(f"content/{name}{RECORD}"), message, "restore it from git"
        )
    message = "the capture is not the one that was cleaned: captures are never edited"
    hint = "restore it from git; a new capture of the page gets a file of its own"
    return error("capture-changed", Place(f"content/{name}"), message, hint)


def _no_article(name: str) -> Problem:
    message = "no article was found in this capture"
    hint = "see what was cut and why:  cuttings clean --dry-run --explain FILE"
    return error("no-article", Place(f"content/{name}"), message, hint)


def _line(line: Line) -> CleanedLine:
    role = "cut" if line.role is Role.REMOVED else line.role.value
    return CleanedLine(line.block.line, line.text, line.part, role, line.step, line.reason)
