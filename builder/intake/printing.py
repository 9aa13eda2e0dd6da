"""What `clean` says of a capture: as JSON for programs, and in words for people."""

import json
from collections.abc import Iterator

from builder.cleaning.values import Removal
from builder.intake.desk import Intake, Taken
from builder.intake.drafts import doubts, shortened, shown_name
from builder.intake.ownership import Fate
from builder.naming.values import Found, Named

WIDTH = 88  # characters of a removed line that are shown in a terminal


def rows(intake: Intake, *, dry_run: bool = False) -> Iterator[str]:
    """One JSON object a part. What belongs to no part is listed with the first."""
    loose = intake.cleaned.removals
    for taken in intake.taken:
        row = _row(taken, loose) | {"fate": fate(taken, dry_run=dry_run)}
        row |= {"duplicate_of": intake.record.duplicate_of}
        yield json.dumps({"capture": intake.name, **row}, ensure_ascii=False)
        loose = ()


def _row(taken: Taken, loose: tuple[Removal, ...]) -> dict[str, object]:
    part, found = taken.part, taken.found
    removals = sorted((*part.removals, *loose), key=lambda removal: removal.line)
    return {
        "part": part.number,
        "title": part.title,
        "standfirst": part.standfirst,
        "date": part.date.value,
        "date_evidence": part.date.evidence,
        "outlet": part.outlet.value,
        "agency": part.agency,
        "authors": list(part.authors),
        "language": part.language,
        "url": part.url,
        "captured": part.captured,
        "captions": [{"text": one.text, "credit": one.credit} for one in part.captions],
        "text": "\n".join(block.text for block in part.body),
        "actors": _names(found, about=True),
        "named": _names(found, about=False),
        "removals": [
            {"line": one.line, "step": one.step, "reason": one.reason, "text": one.text}
            for one in removals
        ],
        "unsure": list(doubts(part, taken.relation.same_story_as)),
        "article": taken.settled.file,
        "fate": taken.settled.fate,
        "same_story_as": list(taken.relation.same_story_as),
        "version_of": taken.relation.version_of,
    }


def _names(found: Found, *, about: bool) -> dict[str, list[str]]:
    def chosen(everyone: tuple[Named, ...]) -> tuple[Named, ...]:
        return tuple(one for one in everyone if one.about or not about)

    return {
        "people": [shown_name(one) for one in chosen(found.people)],
        "countries": [one.id for one in chosen(found.countries)],
        "organizations": [shown_name(one) for one in chosen(found.organizations)],
    }


def notes(intake: Intake) -> Iterator[str]:
    """What a maintainer should hear of a capture without asking: what was not written, and why."""
    if intake.record.duplicate_of:
        yield f"the same bytes as {intake.record.duplicate_of}: skipped"
    for taken in intake.taken:
        relation = taken.relation
        if relation.version_of and not relation.differs:  # else it is told as a problem
            yield f"part {taken.part.number}: {version_note(relation.version_of, relation.note)}"
        if relation.same_story_as:
            same = ", ".join(relation.same_story_as)
            yield f"part {taken.part.number}: tells the same as {same}; to be confirmed"
    yield from intake.record.notes


def version_note(version_of: str, note: str) -> str:
    """Say that a part is a later capture of an article's address."""
    return ", ".join(filter(None, (f"a later capture of {version_of}", note)))


def fate(taken: Taken, *, dry_run: bool) -> str:
    """What becomes of an article; a dry run writes none, and does not say that it has."""
    is_written = taken.settled.fate is Fate.WRITTEN
    return "to be written" if dry_run and is_written else taken.settled.fate.value


def explained(intake: Intake, *, dry_run: bool = False) -> Iterator[str]:
    """What was made of a capture, what was cut of it, and why, line by line."""
    yield intake.name
    for note in notes(intake):
        yield f"  {note}"
    if intake.record.duplicate_of:
        return
    for taken in intake.taken:
        yield from _article(taken, fate(taken, dry_run=dry_run))
    cut = [line for line in intake.record.lines if line.step]
    yield f"  cut: {len(cut)} of {len(intake.record.lines)} lines"
    for line in cut:
        yield f"    {line.number:>5}  {line.step}: {line.reason}"
        yield f"           {shortened(line.text, WIDTH)}"


def _article(taken: Taken, fate: str) -> Iterator[str]:
    part = taken.part
    yield f"  {part.number}. {part.title or '(no title found)'}"
    yield f"     {taken.settled.file}: {fate}"
    yield f"     date {part.date.value}: {part.date.evidence}"
    yield f"     outlet {part.outlet.value or 'unknown'}: {part.outlet.evidence}"
    if unsure := doubts(part, taken.relation.same_story_as):
        yield f"     to be confirmed: {', '.join(unsure)}"
