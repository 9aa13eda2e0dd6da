"""Work that this process shares out to copies of itself, and does a share of."""

import ctypes
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import TypeVar

from builder.means.working import COPYING, Lost, can_copy, deaf_to_ctrl_c, tried

T = TypeVar("T")
R = TypeVar("R")

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

    Each has every `jobs`-th task, so that those that take long, which often stand together, are
    spread. A copy has all that this process has, and only results pass between them: these must be
    picklable. What a copy that is lost was to do is done here, and its fault met here. Where no
    process can be copied, this one does all. `tell` hears after each task that is done here how
    many are done in all, as far as that can be reckoned from here.
    """
    shares = [tasks[first::jobs] for first in range(jobs)] if can_copy() else [tasks]
    with _copies(work, shares[1:]) as others:
        done = [list(_told(map(work, shares[0]), len(tasks), len(shares), tell))]
        for share, pipe in zip(shares[1:], others, strict=True):
            found = _heard(pipe)
            done.append([work(task) for task in share] if found is None else found)
    return [done[n % len(done)][n // len(done)] for n in range(len(tasks))]


def _told(results: Iterator[R], most: int, shares: int, tell: Callable[[int], None]) -> Iterator[R]:
    for number, result in enumerate(results, 1):
        tell(min(number * shares, most))
        yield result


@contextmanager
def _copies(
    work: Callable[[T], R], shares: Sequence[Sequence[T]]
) -> "Iterator[list[Connection[None, list[R] | Lost]]]":
    """A copy of this process for each share; they end with the block, whatever they do."""
    copies: list[BaseProcess] = []
    pipes = []
    try:
        for share in shares:
            ours, theirs = COPYING.Pipe(duplex=False)
            told = (work, share, theirs, os.getpid())
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
    work: Callable[[T], R], share: Sequence[T], pipe: "Connection[list[R] | Lost, None]", first: int
) -> None:
    _end_with(first)
    pipe.send(tried(lambda tasks: [work(task) for task in tasks], share))


def _end_with(first: int) -> None:
    """Let this copy be killed when the first process is: it would go on writing, and another build
    may begin, for the lock of the first is free then.

    Copies are made on Linux alone, which has a call for it (man 2 PR_SET_PDEATHSIG).
    """
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != first:  # it was killed before that
        os._exit(1)


def _heard(pipe: "Connection[None, list[R] | Lost]") -> list[R] | None:
    """What a copy has done, or nothing if it was lost."""
    try:
        found = pipe.recv()
    except EOFError:
        return None
    return None if isinstance(found, Lost) else found
