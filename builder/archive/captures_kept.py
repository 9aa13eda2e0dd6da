"""Captures that are another than they were cleaned as, or that nobody has cleaned."""

import shlex
from collections.abc import Iterator, Mapping

from builder.archive.assembly import Archive
from builder.records.article import capture_file
from builder.records.cleaning_record import CleaningRecord
from builder.records.evidence import evidence
from builder.words.problems import Place, Problem, error, warning

_Hashes = Mapping[str, str]  # the SHA-256 of each file of captures, by its name


def capture_changed(archive: Archive) -> Iterator[Problem]:
    """A capture is what it was when it was cleaned: it is never edited.

    A web archive holds many captures and is told of once.
    """
    hashes = _hashes(archive)
    files = ((capture_file(one.capture, hashes), one.sha256) for one in _evidence(archive))
    for file, sha256 in dict(files).items():
        if sha256 != hashes.get(file, sha256):
            message = "the capture is not the one that was cleaned: captures are never edited"
            place = Place(f"content/{file}")
            yield error("capture-changed", place, message, "restore it from git")


def not_cleaned(archive: Archive) -> Iterator[Problem]:
    """A capture that nobody cleaned is in no article and on no page."""
    hashes = _hashes(archive)
    kept = frozenset(record.capture for record in _evidence(archive))
    cleaned = {
        capture_file(record.capture, hashes)
        for record in archive.cleanings
        if _has_lines(record, hashes) and (record.capture in kept or _is_same(record, hashes))
    }
    for name in hashes:
        if name not in cleaned:
            place = Place(f"content/{name}")
            hint = f"run  {shlex.join(('cuttings', 'clean', place.file))}"
            yield warning("not-cleaned", place, "this capture has not been cleaned", hint)


def _has_lines(record: CleaningRecord, hashes: _Hashes) -> bool:
    """Whether a capture was not left out for another with the same bytes which is gone now."""
    return not record.duplicate_of or capture_file(record.duplicate_of, hashes) in hashes


def _is_same(record: CleaningRecord, hashes: _Hashes) -> bool:
    return record.sha256 == hashes.get(capture_file(record.capture, hashes))


def _evidence(archive: Archive) -> Iterator[CleaningRecord]:
    return evidence(archive.cleanings, (entry.article for entry in archive.entries))


def _hashes(archive: Archive) -> _Hashes:
    return {capture.name: capture.sha256 for capture in archive.captures}
