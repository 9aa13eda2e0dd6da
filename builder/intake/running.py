"""A run of cleaning: the captures that are due, examined side by side and settled in order."""

from collections.abc import Generator, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType

from builder.archive.loading import load
from builder.archive.workspace import Workspace, article_hashes
from builder.intake.desk import Intake, Taken, opened
from builder.intake.drafts import doubts
from builder.intake.elsewhere import Results, examined_on
from builder.intake.examining import Examination, Examined, Registered, examiner, registered
from builder.intake.memory import Done
from builder.intake.ownership import Fate, shelf
from builder.intake.queueing import queue
from builder.intake.reading import Refused, Task
from builder.intake.resuming import Ground, Log, ground
from builder.intake.writing import Written, write
from builder.means.working import Lost, worked
from builder.records.article import capture_file
from builder.words.problems import Place, Problem, error

SECONDS = 8  # of a processor, for one capture: a hundred times what a long page takes
FEW = 24  # captures that are cleaned sooner than processes have started to help
SMALL = 3_000_000  # bytes of all captures, likewise


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one capture: what was written of it, or why nothing was.

    `file` is the name of the file that holds it. `trace` is the traceback of a fault of ours,
    else "".
    """

    name: str
    file: str
    made: Written | None
    problems: tuple[Problem, ...]
    trace: str

    @property
    def taken(self) -> tuple[Taken, ...]:
        """Its parts, as they were settled in the end."""
        return self.made.intake.taken if self.made else ()

    @property
    def written(self) -> tuple[str, ...]:
        """The files that were written of it."""
        return self.made.files if self.made else ()

    @property
    def proposed(self) -> tuple[str, ...]:
        """The files of the registry, relative to content/, that were proposed for it."""
        return self.made.intake.record.proposed if self.made else ()

    @property
    def to_confirm(self) -> tuple[str, ...]:
        """Those of them in which a person should confirm something: proposals, and what is unsure
        in articles.
        """
        sure = {
            one.settled.file
            for one in self.taken
            if not doubts(one.part, one.relation.same_story_as)
        }
        return tuple(one for one in self.written if one.endswith(".md") and one not in sure)

    @property
    def is_open(self) -> bool:
        """Whether the next run has more to do: the name of an article was taken just now."""
        return any(one.settled.fate is Fate.TAKEN for one in self.taken)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run is to do: the captures that are `due`, by the names of their files.

    `done` are those that would become the same again. Without what is `known` nothing is written
    or remembered. `whole` tells whether these are all captures that there are.
    """

    workspace: Workspace
    due: Mapping[str, Path]
    done: tuple[Done, ...]
    known: Ground | None
    whole: bool

    @property
    def is_long(self) -> bool:
        """Whether it takes longer than starting other processes to help does."""
        sizes = [path.stat().st_size for path in self.due.values()]
        return len(sizes) > FEW or sum(sizes) > SMALL


def plan(
    workspace: Workspace, files: Mapping[str, Path], *, dry_run: bool = False, named: bool = False
) -> Plan:
    """Find the captures that are due: all of them if they were `named`, or nothing is written."""
    known = None if dry_run else ground(workspace)
    if known is None or named:
        return Plan(workspace, files, (), known and known.forgetful(), whole=False)
    done = known.done_of(files)
    over = frozenset(one.name for one in done)
    due = {name: path for name, path in files.items() if name not in over}
    return Plan(workspace, MappingProxyType(due), done, known, whole=True)


def run(plan: Plan, jobs: int = 1, dask: str = "") -> Generator[Outcome, None, None]:
    """Clean what is due; write what comes of one capture before the next is settled.

    The result is the same for any number of `jobs`, and on the Dask cluster whose address is given
    instead. Raises OSError and Stopped; closing the generator ends the processes.
    """
    if plan.due:
        yield from _cleaned(plan, jobs if plan.is_long else 1, dask)
    if plan.known and plan.whole:
        plan.known.tidy({*plan.due, *(one.name for one in plan.done)}, plan.done)


def _cleaned(plan: Plan, jobs: int, dask: str) -> Generator[Outcome, None, None]:
    due, known = plan.due, plan.known
    content = load(plan.workspace)
    desk = opened(content, shelf(content, article_hashes(plan.workspace)))
    tasks = queue(due, known.done if known else lambda _: None)
    log = Log(known, due) if known else None
    with closing(_examined(registered(content), tasks, jobs, dask)) as results:
        for task, result in results:
            one = _refused(task.name, result) if isinstance(result, Lost) else result
            settled, desk = desk.take(one)
            lasting = (*_noted(one), *((settled,) if isinstance(settled, Problem) else ()))
            outcome = Outcome(
                name=one.name,
                file=capture_file(one.name, due),
                made=_made(settled, known) if isinstance(settled, Intake) else None,
                problems=(*lasting, *(settled.problems if isinstance(settled, Intake) else ())),
                trace=result.trace if isinstance(result, Lost) else "",
            )
            if log:  # what has to do with articles, which change, is told once
                finished = "" if outcome.is_open else one.sha256
                log.note(outcome.name, outcome.file, finished, lasting, outcome.proposed)
            yield outcome
    if log:
        log.close()


def _examined(by: Registered, tasks: Iterator[Task], jobs: int, dask: str) -> Results:
    if dask:
        return examined_on(dask, by, tasks, SECONDS)
    return worked(partial(examiner, by), tasks, jobs, SECONDS)


def _made(settled: Intake, known: Ground | None) -> Written:
    return write(known.workspace.root, settled) if known else Written(settled, ())


def _noted(one: Examination) -> tuple[Problem, ...]:
    return one.problems if isinstance(one, Examined) else ()


def _refused(name: str, lost: Lost) -> Refused:
    message = f"cleaning it failed: {lost.why}"
    hint = "the other captures are cleaned; take this one out, or clean it by itself later"
    return Refused(name, "", error("capture-failed", Place(f"content/{name}"), message, hint))
