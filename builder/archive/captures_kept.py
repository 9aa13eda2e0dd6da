"""Captures that are another than they were cleaned as, or that nobody has cleaned."""

import shlex
from collections.abc import Iterator

from builder.archive.assembly import Archive
from builder.records.article import capture_file
from builder.words.problems import Place, Problem, error, warning


def capture_changed(archive: Archive) -> Iterator[Problem]:
    """A capture is what it was when it was cleaned: it is never edited.

    A web archive holds many captures and is told of once.
    """
    hashes = {capture.name: capture.sha256 for capture in archive.captures}
    files = ((capture_file(one.capture, hashes), one.sha256) for one in archive.cleanings)
    for file, sha256 in dict(files).items():
        if sha256 != hashes.get(file, sha256):
            message = "the capture is not the one that was cleaned: captures are never edited"
            place = Place(f"content/{file}")
            yield error("capture-changed", place, message, "restore it from git")


def not_cleaned(archive: Archive) -> Iterator[Problem]:
    """A capture that nobody cleaned is in no article and on no page.

    Nor is one that was left out for another with the same bytes which is gone now.
    """
    captures = {capture.name for capture in archive.captures}
    cleaned = {
        capture_file(record.capture, captures)
        for record in archive.cleanings
        if not record.duplicate_of or capture_file(record.duplicate_of, captures) in captures
    }
    for capture in archive.captures:
        if capture.name not in cleaned:
            place = Place(f"content/{capture.name}")
            hint = f"run  {shlex.join(('cuttings', 'clean', place.file))}"
            yield warning("not-cleaned", place, "this capture has not been cleaned", hint)
