"""Batches brought up to date: files are made that must be, and staged where they differ.

What takes long is shared out to processes, and so is the look for what is wrong with the archive,
of which no page tells.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from builder.means.abridging import Abridged
from builder.means.garbage import what_is_there_stays
from builder.means.sharing_out import shared_out
from builder.output.order import Watch
from builder.output.output import Batch, Later, Output
from builder.output.staging import Stage
from builder.output.staleness import Before, Kept, KeptBatch, Reason

FEW = 200  # pages, by the weight of batches: a copy of the process costs a part of what it saves


@dataclass(frozen=True, slots=True)
class Brought:
    """A batch as it is now; why files of it were made again, and which of them differ."""

    name: str
    kept: KeptBatch
    made: tuple[tuple[str, Reason], ...]
    written: tuple[str, ...]


Wrong = Callable[[], Abridged]
"""Finds what is wrong with the archive."""
Work = Callable[[], Brought | Abridged]


class Bringing:
    """Brings batches up to date in several processes; by this one alone what takes little."""

    def __init__(self, last: Before, stage: Stage, jobs: int, watch: Watch) -> None:
        self._last, self._stage, self._jobs, self._watch = last, stage, jobs, watch

    def one(self, batch: Batch) -> Brought:
        """Bring a batch up to date. Raises OSError, and Stopped where a file can't be made."""
        return bring(batch, self._last, self._stage)

    def all(self, decided: Iterable[Batch | Later], wrong: Wrong) -> tuple[list[Brought], Abridged]:
        """Bring every batch up to date, those that come later at the end; find meanwhile what is
        wrong. Raises as `one` does.
        """
        brought: list[Brought] = []
        due: list[Batch] = []
        later: list[Later] = []
        for one in decided:
            if before := self._last.still(one.name, one.key):
                brought.append(Brought(one.name, before, (), ()))
            elif isinstance(one, Later):
                later.append(one)
            else:
                due.append(one)
        with what_is_there_stays():
            made, problems = self._shared(due, wrong)
            brought += made
            where = partial(self._where, {file for one in brought for file in one.written})
            brought += [self.one(one.batch(where)) for one in later]
        return brought, problems

    def _shared(self, due: Sequence[Batch], wrong: Wrong) -> tuple[list[Brought], Abridged]:
        longest_first = sorted(due, key=lambda one: -one.weight)
        works: list[Work] = [wrong, *(partial(self.one, batch) for batch in longest_first)]
        many = sum(one.weight for one in due) > FEW

        def tell(done: int) -> None:
            self._watch("making pages", done, len(works))

        done = shared_out(_done, works, self._jobs if many else 1, tell)
        brought = [one for one in done if isinstance(one, Brought)]
        return brought, next(one for one in done if isinstance(one, Abridged))

    def _where(self, written: Collection[str], file: str) -> Path:
        """Where a file of the site that is to be stands: on the stage if it differs."""
        return (self._stage.folder if file in written else self._stage.out) / file


def _done(work: Work) -> Brought | Abridged:
    return work()


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
