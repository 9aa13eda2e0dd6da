"""Settling examined captures in their order: whose their articles are, and whom they introduce."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from builder.archive.part_gone import part_gone
from builder.archive.sound import sound
from builder.archive.version_differs import version_differs
from builder.cleaning.values import REMOVED, Cleaned, Line, Part
from builder.intake.acquainted import Acquainted, about, acquainted
from builder.intake.drafts import Draft, draft
from builder.intake.examining import Examined
from builder.intake.ownership import Fate, Settled, Shelf
from builder.intake.proposals import Proposal, Proposed, Slot, files_of, proposed
from builder.intake.reading import Refused
from builder.intake.stories import Relation, Stories, stories
from builder.naming.values import Found
from builder.records.article import capture_file
from builder.records.cleaning_record import (
    CleanedLine,
    CleaningRecord,
    WrittenPart,
)
from builder.records.content import Content
from builder.records.evidence import evidence
from builder.words.problems import Place, Problem, error

RECORD = ".cleaning.json"  # behind a capture's name
NO_DRAFT = Draft("", "", "", "")
_UNRECORDED = (Fate.TAKEN, Fate.DUPLICATE)
_OURS = (Fate.WRITTEN, Fate.UNCHANGED)


@dataclass(frozen=True, slots=True)
class Taken:
    """One part: who is named in it, the article drafted from it, and what is to become of that."""

    part: Part
    found: Found
    draft: Draft
    settled: Settled
    relation: Relation


@dataclass(frozen=True, slots=True)
class Intake:
    """One capture cleaned. `name` is its path relative to content/, or as it was given.

    `left` are the parts that earlier runs wrote articles of, and this one did not find; `problems`
    say so, and where a later capture of an article says something else.
    """

    name: str
    cleaned: Cleaned
    taken: tuple[Taken, ...]
    left: tuple[WrittenPart, ...]
    proposals: tuple[Proposal, ...]
    record: CleaningRecord
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """Settles captures one after the other; whom one of them names, the next ones know.

    `before` has the SHA-256 of each capture that something came of before, or "" where its record
    can't be read; `files` has that of each file of captures, which for a web archive is not that of
    the capture. `introduced` are the proposals that came of each capture before.
    """

    language: str
    acquainted: Acquainted
    proposed: Proposed
    introduced: Mapping[str, tuple[str, ...]]
    shelf: Shelf
    stories: Stories
    before: Mapping[str, str]
    files: Mapping[str, str]

    def take(self, one: Examined | Refused) -> "tuple[Intake | Problem, Desk]":
        """Decide on every file that comes of a capture; nothing is written.

        Return the desk that takes in the next capture, too.
        """
        if one.sha256 and self.before.get(one.name, one.sha256) != one.sha256:
            return _not_the_same(one.name, self.before[one.name]), self
        if isinstance(one, Refused):
            return one.problem, self
        original = self.stories.original(one.name, one.sha256)
        taken, after = self._doubles(one) if original else self._parts(one)
        left = self.shelf.left(one.name, {part.number for part in one.cleaned.parts})
        record = replace(self._record(one, original), parts=recorded(taken, left))
        settled = Intake(
            name=one.name,
            cleaned=one.cleaned,
            taken=taken,
            left=left,
            proposals=_proposals(taken, self.proposed, after.proposed),
            record=replace(record, proposed=self._introduced(one.name, taken, after.proposed)),
            problems=(*self._left_over(one.name, left), *_differing(one.name, taken)),
        )
        return settled, after

    def _left_over(self, name: str, left: tuple[WrittenPart, ...]) -> Iterator[Problem]:
        for part in left:
            if self.shelf.stands(f"{name}#{part.number}"):
                yield part_gone(name, part.number, part.file)

    def _record(self, one: Examined, original: str) -> CleaningRecord:
        """What is remembered of a capture besides its articles; of a duplicate no lines."""
        file = capture_file(one.name, self.files)
        whole = self.files.get(file, "") if file != one.name else one.sha256
        return CleaningRecord(
            capture=one.name,
            sha256=whole,
            encoding=one.encoding,
            parts=(),
            lines=() if original else tuple(_line(line) for line in one.cleaned.lines),
            payload="" if file == one.name else one.sha256,
            duplicate_of=original,
            notes=one.notes,
            url=one.url,
            captured=one.captured,
            is_page=one.is_page,
        )

    def _doubles(self, one: Examined) -> "tuple[tuple[Taken, ...], Desk]":
        """Draft nothing of a capture that was here before, so that nobody is met through it."""
        settled = Settled("", Fate.DUPLICATE, "", "")
        pairs = zip(one.cleaned.parts, one.found, strict=True)
        return tuple(
            Taken(part, self.acquainted.settle(named), NO_DRAFT, settled, Relation())
            for part, named in pairs
        ), self

    def _parts(self, one: Examined) -> "tuple[tuple[Taken, ...], Desk]":
        parts: list[Taken] = []
        desk = self
        self.stories.add_capture(one.name, one.sha256)
        for part, named in zip(one.cleaned.parts, one.found, strict=True):
            taken, desk = desk._part(one.name, part, named)
            parts.append(taken)
        return tuple(parts), desk

    def _part(self, name: str, part: Part, named: Found) -> "tuple[Taken, Desk]":
        source = f"{name}#{part.number}"
        found, part = self.acquainted.settle(named), self._with_outlet(part)
        relation = self.stories.relate(source, part)
        if relation.version_of:
            settled = Settled(relation.version_of, Fate.VERSION, "", "")
            return Taken(part, found, NO_DRAFT, settled, relation), self
        drafted = draft(part, found, source, relation.same_story_as, self.language)
        settled, shelf = self.shelf.settle(name, part.number, drafted)
        taken = Taken(part, found, drafted, settled, relation)
        return taken, replace(self._met(taken), shelf=shelf)

    def _met(self, taken: Taken) -> "Desk":
        """Return the desk that knows whom an article is about, and its story if that is new."""
        seen, file = taken.relation.seen, taken.settled.file
        desk = replace(self, acquainted=self.acquainted.meet(taken.found, taken.part.outlet.value))
        if taken.settled.fate is not Fate.WRITTEN:
            return desk
        if seen:
            self.stories.add_article(file, taken.part, seen)
        return replace(desk, proposed=self.proposed.stand(file, desk._unconfirmed(taken)))

    def _unconfirmed(self, taken: Taken) -> Mapping[Slot, str]:
        """Those whom a new article needs and nobody has confirmed, with their names.

        What people made of an older article is theirs.
        """
        names = {self.acquainted.slot(one): one.name for one in about(taken.found)}
        outlet = taken.part.outlet.value
        names |= {self.acquainted.outlet(outlet): outlet} if outlet else {}
        registered, unsure = self.acquainted.registered, self.proposed.names
        return {
            slot: name for slot, name in names.items() if slot in unsure or slot not in registered
        }

    def _with_outlet(self, part: Part) -> Part:
        """Leave out an outlet that editors want to hear no more of."""
        name = part.outlet.value
        if not name or not self.acquainted.is_turned_down(self.acquainted.outlet(name), name):
            return part
        told = f'"{name}" is rejected, or its file was deleted'
        return replace(part, outlet=replace(part.outlet, value="", evidence=told))

    def _introduced(self, name: str, taken: tuple[Taken, ...], after: Proposed) -> tuple[str, ...]:
        """What a record remembers, so that whatever of it a person deletes stays deleted."""
        slots = {
            slot for one in taken if one.settled.fate in _OURS for slot in after.of(_file(one))
        }
        return tuple(sorted({*self.introduced.get(name, ()), *files_of(slots)}))


def _file(taken: Taken) -> str:
    return taken.settled.file


def _proposals(taken: tuple[Taken, ...], before: Proposed, after: Proposed) -> tuple[Proposal, ...]:
    """The files of those whom new articles are about, and of those whom rewritten ones were."""
    files = [_file(one) for one in taken if one.settled.fate is Fate.WRITTEN]
    slots = dict.fromkeys(slot for file in files for slot in after.of(file))
    slots |= dict.fromkeys(slot for file in files for slot in before.of(file))
    return tuple(after.proposal(slot) for slot in slots)


def opened(written: Content, shelf: Shelf) -> Desk:
    """Make the desk that takes in the first capture of an archive."""
    content, _ = sound(written)
    open_proposals = proposed(content)
    return Desk(
        language=content.config.language,
        acquainted=acquainted(content, open_proposals.gone),
        proposed=open_proposals,
        introduced=MappingProxyType({one.capture: one.proposed for one in content.cleanings}),
        shelf=shelf,
        stories=stories(content, (file for file, there in shelf.hashes.items() if there)),
        before=MappingProxyType({**_unreadable(content), **_hashes(content)}),
        files=MappingProxyType({one.name: one.sha256 for one in content.captures}),
    )


def _hashes(content: Content) -> Mapping[str, str]:
    kept = evidence(content.cleanings, content.articles)
    return {record.capture: record.fingerprint for record in kept}


def _unreadable(content: Content) -> Mapping[str, str]:
    records = (file for file in content.unreadable if file.endswith(RECORD))
    return {file.removeprefix("content/").removesuffix(RECORD): "" for file in records}


def recorded(taken: tuple[Taken, ...], left: tuple[WrittenPart, ...]) -> tuple[WrittenPart, ...]:
    """What the record remembers: not a part whose name was taken, which has no file yet."""
    found = (_written(one) for one in taken if one.settled.fate not in _UNRECORDED)
    return tuple(sorted((*found, *left), key=lambda part: part.number))


def _differing(name: str, taken: tuple[Taken, ...]) -> Iterator[Problem]:
    """Tell of later captures of an article that say more, less or something else."""
    for one in taken:
        relation = one.relation
        if relation.differs:
            yield version_differs(name, one.part.number, relation.version_of, relation.note)


def _written(taken: Taken) -> WrittenPart:
    part, settled, relation = taken.part, taken.settled, taken.relation
    return WrittenPart(
        number=part.number,
        file="" if relation.version_of else settled.file,
        sha256=settled.sha256,
        date=part.date.value,
        date_evidence=part.date.evidence,
        outlet_evidence=part.outlet.evidence,
        same_story_as=relation.same_story_as,
        version_of=relation.version_of,
        note=relation.note,
        differs=relation.differs,
    )


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


def _line(line: Line) -> CleanedLine:
    role = "cut" if line.role is REMOVED else line.role.value
    return CleanedLine(line.block.line, line.text, line.part, role, line.step, line.reason)
