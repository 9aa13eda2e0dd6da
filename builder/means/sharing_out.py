"""Work that this process shares out to copies of itself, and does a share of."""

import ctypes
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from tempfile import TemporaryFile
from typing import TypeVar

from builder.means.working import COPYING, Lost, can_copy, deaf_to_ctrl_c, tried

T = TypeVar("T")
R = TypeVar("R")

_A_TURN = 4  # bytes
_PR_SET_PDEATHSIG = 1  # of linux/prctl.h


def _to_nobody(_: int) -> None:
    """Tell nobody."""


def shared_out(
    work: Callable[[T], R],
    tasks: Sequence[T],
    jobs: int,
    tell: Callable[[int], None] = _to_nobody,
) -> list[R]:
    """Do every task in `jobs` processes, this one among them; give results in the tasks' order.

    Tasks are begun in their order, each by the process that is free next: where those that take
    long come first, all end at about the same time. A copy has all that this process has, and only
    results pass between them: these must be picklable. What a copy that is lost was to do is done
    here, and its fault met here. Where no process can be copied, this one does all. `tell` hears
    with each task that is done here how many were begun before it.
    """
    copies = min(jobs, len(tasks)) - 1 if can_copy() else 0
    with _turns(len(tasks)) as turns, _copies(partial(_done, work, tasks, turns), copies) as others:
        done = dict(_told(_done(work, tasks, turns), tell))
        for pipe in others:
            done |= _heard(pipe)
    return [done[turn] if turn in done else work(task) for turn, task in enumerate(tasks)]


def _done(work: Callable[[T], R], tasks: Sequence[T], turns: int) -> Iterator[tuple[int, R]]:
    """Do one task after the other that no other process has begun, each with its number."""
    while turn := os.read(turns, _A_TURN):
        number = int.from_bytes(turn)
        yield number, work(tasks[number])


def _told(results: Iterator[tuple[int, R]], tell: Callable[[int], None]) -> Iterator[tuple[int, R]]:
    for number, result in results:
        tell(number + 1)
        yield number, result


@contextmanager
def _turns(many: int) -> Iterator[int]:
    """A file of the numbers below `many`, to be read one by one: copies of a process go on reading
    where another has stopped, and no number is read twice (man 2 read; Linux from 3.14 on).
    """
    with TemporaryFile(buffering=0) as file:
        file.write(b"".join([number.to_bytes(_A_TURN) for number in range(many)]))
        file.seek(0)
        yield file.fileno()


@contextmanager
def _copies(
    share: Callable[[], Iterator[tuple[int, R]]], many: int
) -> "Iterator[list[Connection[None, dict[int, R] | Lost]]]":
    """Copies of this process, which do a share; they end with the block, whatever they do."""
    copies: list[BaseProcess] = []
    pipes = []
    try:
        for _ in range(many):
            ours, theirs = COPYING.Pipe(duplex=False)
            told = (share, theirs, os.getpid())
            copies.append(COPYING.Process(target=_tell, args=told, daemon=True))
            with deaf_to_ctrl_c():
                copies[-1].start()
            theirs.close()
            pipes.append(ours)
        yield pipes
    finally:
        for pipe in pipes:
            pipe.close()
        for copy in copies:
            copy.kill()
            copy.join()


def _tell(
    share: Callable[[], Iterator[tuple[int, R]]],
    pipe: "Connection[dict[int, R] | Lost, None]",
    first: int,
) -> None:
    _end_with(first)
    pipe.send(tried(lambda _: dict(share()), None))


def _end_with(first: int) -> None:
    """Let this copy be killed when the first process is: it would go on writing, and another build
    may begin, for the lock of the first is free then.

    Copies are made on Linux alone, which has a call for it (man 2 PR_SET_PDEATHSIG).
    """
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != first:  # it was killed before that
        os._exit(1)


def _heard(pipe: "Connection[None, dict[int, R] | Lost]") -> dict[int, R]:
    """What a copy has done, or nothing if it was lost."""
    try:
        found = pipe.recv()
    except EOFError:
        return {}
    return {} if isinstance(found, Lost) else found
