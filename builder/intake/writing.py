"""Putting on disk what the desk decided, and only where nothing has changed since."""

from dataclasses import dataclass, replace
from pathlib import Path

from builder.intake.desk import RECORD, Intake, Taken, recorded
from builder.intake.ownership import Fate, Settled
from builder.intake.proposals import Proposal
from builder.means.files import sha256, sha256_of, standing, write_atomically, write_new, write_over
from builder.records.cleaning_record import dump_cleaning_record


@dataclass(frozen=True, slots=True)
class Written:
    """An intake as it came out in the end, and the files that were made of it, in their order."""

    intake: Intake
    files: tuple[str, ...]


def write(root: Path, intake: Intake) -> Written:
    """Write an intake's new files, the record last; what a person saved meanwhile stays.

    Raises OSError.
    """
    files = [file for one in intake.proposals if (file := _put_proposal(root, one))]
    taken = tuple(replace(one, settled=_put_article(root, one)) for one in intake.taken)
    files += (one.settled.file for one in taken if one.settled.fate is Fate.WRITTEN)
    record = replace(intake.record, parts=recorded(taken, intake.left))
    path = f"content/{intake.name}{RECORD}"
    if write_atomically(standing(root, path), dump_cleaning_record(record).encode()):
        files.append(path)
    return Written(replace(intake, taken=taken, record=record), tuple(files))


def _put_proposal(root: Path, proposal: Proposal) -> str:
    """Write a new proposal, and return its file; or bring one up to date that nobody has edited.

    Of the second nobody is told: every article of somebody who is often named adds a line to it.
    """
    file = f"content/{proposal.file}"
    path, data = standing(root, file), proposal.text.encode()
    if not path.is_file():
        return file if proposal.is_new and write_new(path, data) else ""
    there = path.read_bytes()
    if there != data and proposal.may_replace(there.decode(errors="replace")):
        write_over(path, data, sha256(there))
    return ""


def _put_article(root: Path, taken: Taken) -> Settled:
    """Write an article unless its place is no longer as it was; say what became of it."""
    settled, path = taken.settled, standing(root, taken.settled.file)
    if settled.fate is not Fate.WRITTEN:
        return settled
    data = taken.draft.text.encode()
    wrote = write_over(path, data, settled.seen) if settled.seen else write_new(path, data)
    return settled if wrote else settled.refused(sha256_of(path))
