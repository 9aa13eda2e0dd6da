"""What `cuttings clean` says at its end: every problem, then what became of the captures."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from builder.cli.exits import BUG, code, say
from builder.cli.shared import moved, reported_here, seen_from_here
from builder.intake.ownership import Fate
from builder.intake.running import Outcome
from builder.means.reporting import counted
from builder.records.article import capture_and_part
from builder.words.problems import Problem

_OF_ARTICLES = {
    Fate.WRITTEN: "written",
    Fate.UNCHANGED: "unchanged",
    Fate.EDITED: "edited and left alone",
    Fate.DELETED: "deleted and not written again",
    Fate.TAKEN: "to be cleaned again",
}


class Tally:
    """What is to be said at the end of a run."""

    def __init__(self, root: Path, *, dry_run: bool) -> None:
        self._root, self._dry_run = root, dry_run
        self._problems: dict[Problem, None] = {}
        self._fates: Counter[Fate] = Counter()
        self._traces: list[str] = []
        self._file = ""
        self._to_confirm = 0

    def add(self, outcome: Outcome, path: Path) -> bool:
        """Take note of what became of a capture of the file at a path; say if it is its first."""
        before, self._file = self._file, outcome.file
        fates = [one.settled.fate for one in outcome.taken]
        self._fates.update(set(fates) if Fate.DUPLICATE in fates else fates)  # a whole capture
        self._traces += [outcome.trace] if outcome.trace else []
        self._to_confirm += len(outcome.to_confirm)
        self.tell(outcome.problems, path)
        return before != outcome.file

    def tell(self, problems: tuple[Problem, ...], path: Path) -> None:
        """Take note of the problems of a capture and of what stands beside it.

        Their places are as seen from the working directory, and the capture may be from elsewhere.
        The note beside a web archive is read for each of its pages, and told of once.
        """
        for one in problems:
            file = one.place.file
            beside = seen_from_here(path.with_name(PurePosixPath(file).name))
            whole = capture_and_part(file)[0]  # of a page in a web archive, the web archive
            elsewhere = {whole: seen_from_here(path), file: beside}
            self._problems[moved(one, self._root, elsewhere)] = None

    def close(self, captures: int, done: int) -> None:
        """Say it, and leave with the exit code that it earns."""
        problems = tuple(self._problems)
        say(reported_here(problems))
        for trace in self._traces:
            say(trace)
        if self._to_confirm:
            say(f"{counted(self._to_confirm, 'file')} to confirm: see `cuttings check`")
        up_to_date = f", {done:,} up to date" if done else ""
        nothing = "; nothing was written" if self._dry_run else ""
        say(f"{counted(captures, 'capture')}{up_to_date}: {', '.join(self._counts())}{nothing}")
        sys.exit(BUG if self._traces else code(problems))

    def _counts(self) -> Iterator[str]:
        words = _OF_ARTICLES | ({Fate.WRITTEN: "to be written"} if self._dry_run else {})
        fates = self._fates
        yield counted(sum(fates[fate] for fate in words), "article")
        yield from (f"{fates[fate]:,} {word}" for fate, word in words.items() if fates[fate])
        if versions := fates[Fate.VERSION]:
            of = "an article" if versions == 1 else "articles"
            yield f"{counted(versions, 'later capture')} of {of}"
        if doubles := fates[Fate.DUPLICATE]:
            yield counted(doubles, "duplicate")
