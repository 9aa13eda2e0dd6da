"""Articles whose part of a capture cleaning does not find any more, as a better builder may not."""

from collections.abc import Iterator

from builder.archive.assembly import Archive
from builder.archive.part_gone import part_gone
from builder.records.article import capture_and_part
from builder.records.cleaning_record import CleaningRecord
from builder.words.problems import Problem


def left_over(archive: Archive) -> Iterator[Problem]:
    """Find articles that name a part which the record of their capture has no line of."""
    parts = {record.capture: _parts(record) for record in archive.cleanings if record.lines}
    for entry in archive.entries:
        capture, part = capture_and_part(entry.article.capture.text)
        if part and capture in parts and int(part) not in parts[capture]:
            yield part_gone(capture, int(part), entry.article.file)


def _parts(record: CleaningRecord) -> frozenset[int]:
    return frozenset(line.part for line in record.lines)
