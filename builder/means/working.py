"""Work shared out to processes: results in the order of the tasks, and no loss spreads."""

import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing import context, get_context
from multiprocessing.connection import Connection, wait
from typing import Generic, TypeVar

from builder.words.problems import Stopped

T = TypeVar("T")
R = TypeVar("R")

WINDOW = 4  # tasks for each process that are begun, or done and waiting for their turn
_SPAWN = get_context("spawn")
COPYING = get_context("fork") if sys.platform == "linux" else _SPAWN
"""How processes begin that are copies of this one, where `can_copy` says so."""
_TIMED = hasattr(signal, "setitimer")  # Windows has no such clock: nothing is cut short there
AGAIN = 0.05  # seconds after which the clock rings again, if nobody heard it
_STARTING = -1


@dataclass(frozen=True, slots=True)
class Lost:
    """A task without a result, and why; `trace` is the traceback if a fault of ours was met."""

    why: str
    trace: str = ""


class NoWorkers(Stopped):
    """A process ended before it had its first task."""


class _TooSlow(BaseException):
    """Time is up. No library that catches every Exception may keep it."""


def processors() -> int:
    """Count the processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def worked(
    make: Callable[[], Callable[[T], R]], tasks: Iterable[T], jobs: int, seconds: float
) -> Generator[tuple[T, R | Lost], None, None]:
    """Do every task; yield it with its result, in the order of the tasks.

    `make` gives what does the work, once in each of `jobs` processes; for one it is done here.
    What passes between processes must be picklable, `make` only where `can_copy` says no. A task
    that fails, takes more than `seconds` of a processor's time or ends its process is lost, and
    the others go on. Close the iterator to end the processes at once. Raises NoWorkers.
    """
    if jobs > 1:
        yield from _in_processes(make, tasks, jobs, seconds)
        return
    work = make()
    for task in tasks:
        yield task, _in_time(work, task, seconds)


def _in_processes(
    make: Callable[[], Callable[[T], R]], tasks: Iterable[T], jobs: int, seconds: float
) -> Generator[tuple[T, R | Lost], None, None]:
    workers: list[_Worker[T, R]] = []
    try:
        workers += (_Worker(make, seconds) for _ in range(jobs))
        yield from _in_order(workers, iter(tasks))
    finally:
        for worker in workers:
            worker.stop()


def _in_order(
    workers: "list[_Worker[T, R]]", tasks: Iterator[T]
) -> Generator[tuple[T, R | Lost], None, None]:
    """Give each idle process the next task; keep what is done until all before it are."""
    begun: dict[int, T] = {}
    done: dict[int, R | Lost] = {}
    numbered = enumerate(tasks)
    while True:
        room = WINDOW * len(workers) - len(begun)
        idle = [worker for worker in workers if worker.number is None]
        for worker, (number, task) in zip(idle[:room], numbered, strict=False):
            begun[number] = task
            worker.give(number, task)
        if not begun and idle:
            return
        for worker in _heard(workers):
            done |= worker.answer()
        while (first := next(iter(begun), None)) in done:
            yield begun.pop(first), done.pop(first)


def _heard(workers: "list[_Worker[T, R]]") -> "list[_Worker[T, R]]":
    """Wait until at least one process says something, or dies."""
    ready = wait([worker.pipe for worker in workers])
    return [worker for worker in workers if worker.pipe in ready]


def can_copy() -> bool:
    """Say whether a process may begin as a copy of this one, which takes no time.

    Copying a process that has threads may hang the copy (Python's docs on `os.fork`). A copy has
    all that this one has, so what gives it its work need not be picklable.
    """
    return COPYING is not _SPAWN and threading.active_count() == 1


def _context() -> "context.SpawnContext | context.ForkContext":
    return COPYING if can_copy() else _SPAWN


class _Worker(Generic[T, R]):
    """A process with at most one task at a time; when it dies, another takes its place."""

    def __init__(self, make: Callable[[], Callable[[T], R]], seconds: float) -> None:
        self._make, self._seconds = make, seconds
        self._start(_context())

    def _start(self, begin: "context.SpawnContext | context.ForkContext") -> None:
        self.pipe, theirs = begin.Pipe()
        self.number: int | None = _STARTING
        self._process = begin.Process(
            target=_serve, args=(self._make, self._seconds, theirs, self.pipe), daemon=True
        )
        with deaf_to_ctrl_c():
            self._process.start()
        theirs.close()

    def give(self, number: int, task: T) -> None:
        self.number = number
        with suppress(OSError):  # it died just now: its answer will say so
            self.pipe.send(task)

    def answer(self) -> dict[int, R | Lost]:
        """What has come of its task; nothing when it only says that it is ready."""
        number, self.number = self.number, None
        try:
            result = self.pipe.recv()
        except (EOFError, OSError):
            result = self._replaced(number)
        return {} if number is None or number == _STARTING else {number: result}

    def _replaced(self, number: int | None) -> Lost:
        self._process.join(10)  # its pipe broke: it is ending, and will say how
        self.stop()
        why = ended(self._process.exitcode or 0, self._seconds)
        if number == _STARTING:
            raise NoWorkers(f"a process that was to help ended at once: {why}")
        self._start(_context())
        return Lost(why)

    def stop(self) -> None:
        """End it at once, whatever it does."""
        self._process.kill()
        self._process.join()
        self.pipe.close()


@contextmanager
def deaf_to_ctrl_c() -> Iterator[None]:
    """Let a process that is started now never hear Ctrl-C, not even before its first line.

    Whoever presses it means all processes of the terminal. We hear it afterwards, and end ours.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(
    make: Callable[[], Callable[[T], R]],
    seconds: float,
    pipe: "Connection[R | Lost | None, T]",
    parents: "Connection[T, R | Lost | None]",
) -> None:
    """Live as a worker, until there is no parent to work for.

    The parent's end of the pipe is closed here: else this end would not hear that it is gone.
    """
    parents.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    serve(make(), seconds, pipe)


def serve(work: Callable[[T], R], seconds: float, pipe: "Connection[R | Lost | None, T]") -> None:
    """Do what comes through a pipe, task by task, until its other end is gone.

    What takes too long ends this process.
    """
    with suppress(EOFError, OSError):
        pipe.send(None)
        while True:
            task = pipe.recv()
            _ring_after(seconds)
            result = tried(work, task)
            _ring_after(0)
            pipe.send(result)


def _ring_after(seconds: float) -> None:
    """Let the clock end this process, even in the middle of a library's own code; 0 stops it."""
    if _TIMED:
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _in_time(work: Callable[[T], R], task: T, seconds: float) -> R | Lost:
    """Do a task in this process, and leave it when time is up."""
    if not _TIMED:
        return tried(work, task)
    tell, before = sys.unraisablehook, signal.signal(signal.SIGPROF, _ring)
    try:
        sys.unraisablehook = partial(_missed, tell)
        signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN)
        try:
            return tried(work, task)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    except _TooSlow:
        return Lost(_slow(seconds))
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        sys.unraisablehook = tell


def _ring(*_: object) -> None:
    raise _TooSlow


def _missed(
    tell: "Callable[[sys.UnraisableHookArgs], object]", ignored: "sys.UnraisableHookArgs"
) -> None:
    """Say what Python ignored, but for a ring that came while it collected garbage: it rings on."""
    if ignored.exc_type is not _TooSlow:
        tell(ignored)


def tried(work: Callable[[T], R], task: T) -> R | Lost:
    """Do a task, and give what became of it; its fault is shown whole by whoever asked for it."""
    try:
        return work(task)
    except MemoryError:
        return Lost("it needs more memory than there is")
    except Exception as fault:  # noqa: BLE001 - the other tasks go on
        return Lost(f"{type(fault).__name__}: {fault}", traceback.format_exc())


def ended(code: int, seconds: float) -> str:
    """Say of a process with this exit code, negative for a signal, why its task is lost."""
    if code >= 0:
        return f"the process that worked on it ended by itself, with code {code}"
    name = signal.Signals(-code).name
    if name == "SIGPROF":
        return _slow(seconds)
    return f"the process that worked on it was ended by {name}, perhaps for want of memory"


def _slow(seconds: float) -> str:
    return f"it takes more than {seconds:g} seconds"
