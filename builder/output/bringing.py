"""One batch brought up to date: files of it are made that must be, and staged where they differ."""

from collections.abc import Iterable
from dataclasses import dataclass

from builder.output.output import Batch, Output
from builder.output.staging import Stage
from builder.output.staleness import Before, Kept, KeptBatch, Reason


@dataclass(frozen=True, slots=True)
class Brought:
    """A batch as it is now; why files of it were made again, and which of them differ."""

    name: str
    kept: KeptBatch
    made: tuple[tuple[str, Reason], ...]
    written: tuple[str, ...]


def bring(batch: Batch, last: Before, stage: Stage) -> Brought:
    """Bring a batch up to date. Raises OSError, and Stopped where a file can't be made."""
    files: list[Kept] = []
    made: list[tuple[str, Reason]] = []
    written: list[str] = []
    waits = False
    for output in batch.decide():
        reason = None if output.waits else last.reason(output.file, output.mark)
        if reason:
            made.append((output.file, reason))
            if stage.put(output.file, output.make()):
                written.append(output.file)
        waits = waits or output.waits
        files += _kept(output, last)
    kept = KeptBatch(batch.key, tuple(files), waits)
    return Brought(batch.name, kept, tuple(made), tuple(written))


def _kept(output: Output, last: Before) -> Iterable[Kept]:
    """A file as it is remembered; one that waits as it was, if it is there."""
    if not output.waits:
        place = output.searched
        group, when = (place.group, place.when) if place else ("", "")
        yield Kept(output.file, output.mark, output.listed, group, when)
    elif output.file in last.ours:
        before = last.kept.get(output.file) if last.is_same else None
        yield before or Kept(output.file, "", output.listed)
