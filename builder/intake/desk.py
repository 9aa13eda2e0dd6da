"""The way from captures to articles: read, clean, name, draft, and write what nobody owns yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from builder.archive.assembly import known_actors
from builder.cleaning import clean
from builder.cleaning.values import Cleaned, Line, OutletProfile, Part, Role
from builder.intake.drafts import Draft, draft, part_text
from builder.intake.ownership import Fate, Settled, Shelf
from builder.intake.proposals import Acquainted, Proposal, acquainted, outlet_proposal
from builder.means.decoding import Decoded, Undecodable, decode
from builder.means.files import sha256, write_atomically
from builder.naming import Knowledge, find, knowledge
from builder.naming.values import Found
from builder.records.cleaning_record import (
    CleanedLine,
    CleaningRecord,
    dump_cleaning_record,
)
from builder.records.content import Content
from builder.words.names import folded
from builder.words.problems import Place, Problem, error

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


class Desk:
    """Takes in captures one after the other; whom one of them names, the next ones know."""

    def __init__(self, content: Content, shelf: Shelf) -> None:
        known = known_actors(content)
        self._profiles = tuple(
            OutletProfile(one.name, (*one.marks, *one.domains), one.boilerplate)
            for one in content.outlets
        )
        self._outlets = frozenset(
            folded(name)
            for one in content.outlets
            for name in (one.name, *(alias.text for alias in one.aliases))
        )
        self._knowledge: Knowledge = knowledge(known)
        self._acquainted: Acquainted = acquainted(known)
        self._shelf = shelf

    def take(self, name: str, data: bytes) -> Intake | Problem:
        """Clean a capture's bytes and decide on every file that comes of it; nothing is written."""
        decoded = _decoded(name, data)
        if isinstance(decoded, Problem):
            return decoded
        cleaned = clean(decoded.text, self._profiles)
        if not cleaned.parts:
            return _no_article(name)
        taken = tuple(self._part(part, name) for part in cleaned.parts)
        proposals = (proposal for one in taken for proposal in self._proposals(one))
        record = CleaningRecord(
            capture=name,
            sha256=sha256(data),
            encoding=decoded.encoding,
            parts=tuple(one.settled.written(one.part) for one in taken),
            lines=tuple(_line(line) for line in cleaned.lines),
        )
        return Intake(name, cleaned, taken, tuple(dict.fromkeys(proposals)), record)

    def _part(self, part: Part, name: str) -> Taken:
        found = find(part_text(part), self._knowledge, frozenset(part.authors))
        found = self._acquainted.settle(found)
        self._acquainted = self._acquainted.meet(found)
        drafted = draft(part, found, f"{name}#{part.number}")
        settled = self._shelf.settle(name, part.number, drafted)
        return Taken(part, found, drafted, settled)

    def _proposals(self, taken: Taken) -> Iterator[Proposal]:
        """Those whom a new article needs; what people made of an older one is theirs."""
        if taken.settled.fate is not Fate.WRITTEN:
            return
        yield from self._acquainted.propose(taken.found)
        outlet = taken.part.outlet.value
        if outlet and folded(outlet) not in self._outlets:
            yield outlet_proposal(outlet)


def write(root: Path, intake: Intake) -> Iterator[str]:
    """Write an intake's new files, the record last; yield each file that was written."""
    for proposal in intake.proposals:
        path = root / "content" / proposal.file
        if not path.exists() and write_atomically(path, proposal.text.encode()):
            yield f"content/{proposal.file}"
    for taken in intake.taken:
        file, data = taken.settled.file, taken.draft.text.encode()
        if taken.settled.fate is Fate.WRITTEN and write_atomically(root / file, data):
            yield file
    record = root / "content" / f"{intake.name}.cleaning.json"
    if write_atomically(record, dump_cleaning_record(intake.record).encode()):
        yield f"content/{intake.name}.cleaning.json"


def _decoded(name: str, data: bytes) -> Decoded | Problem:
    place = Place(f"content/{name}")
    if len(data) > MAX_CAPTURE_BYTES:
        message = f"{len(data):,} bytes; at most {MAX_CAPTURE_BYTES:,} are read"
        return error("capture-too-large", place, message, "split it, or leave it out")
    try:
        return decode(data)
    except Undecodable as fault:
        hint = "a capture is the text of a page; take it again, or delete the file"
        return error("unreadable-capture", place, str(fault), hint)


def _no_article(name: str) -> Problem:
    message = "no article was found in this capture"
    hint = "see what was cut and why:  cuttings clean --dry-run --explain FILE"
    return error("no-article", Place(f"content/{name}"), message, hint)


def _line(line: Line) -> CleanedLine:
    role = "cut" if line.role is Role.REMOVED else line.role.value
    return CleanedLine(line.block.line, line.text, line.part, role, line.step, line.reason)
