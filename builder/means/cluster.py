"""Tasks shared out to a Dask cluster that is there already; results in the order of the tasks.

An extra (`pip install "cuttings[dask]"`). The workers run on Linux or macOS.

Dask runs on a loop of events in this thread, and only while a result is waited for. So Ctrl-C ends
a wait (as `asyncio.Runner` has it), and never comes amid Dask's own work.
"""

import asyncio
import logging
import operator
import pickle
import signal
import warnings
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pkgutil import resolve_name
from typing import Generic, TypeVar

import dask
from distributed import Client, Future, KilledWorker

from builder.means.working import WINDOW, Lost
from builder.words.problems import Stopped

T = TypeVar("T")
R = TypeVar("R")

HELPERS = "builder.means.helping:Helpers"
"""By its name: the scheduler unpacks what it is sent, and need not have this package."""
PATIENCE = 30.0  # seconds in which a scheduler answers, as Dask itself has it
WORKERS_PATIENCE = 60.0  # likewise in which a worker comes, for clusters that start them on demand
LEAVING = 2.0  # seconds in which a scheduler can be told that we leave; it finds out if it is not
MOST_BYTES = 200_000_000  # of tasks that are begun
LOOK = 5.0  # seconds after which it is looked whether there still are workers
KILLED = b""
"""The answer where the workers ended that tried a task."""
_SILENT = ("distributed", "distributed.client")
_SETTING = {"distributed.admin.large-graph-warning-threshold": MOST_BYTES}


def worked_on(
    address: str,
    check: Callable[[], str],
    make: Callable[[], Callable[[T], R]],
    tasks: Iterable[T],
    seconds: float,
) -> Generator[tuple[T, R | Lost], None, None]:
    """Do every task on a cluster; yield it with its result, in the order of the tasks.

    `check` says on each worker why it can't help, or "". `make` gives what does the work, once in
    each process. A task is lost as at home: it fails, takes more than `seconds` of a processor's
    time or ends its process. So is one that ends the workers themselves; one that was only beside
    it when they died is done again. Close the iterator to cancel the rest. Raises Stopped.
    """
    runner = asyncio.Runner()
    with _quiet():
        cluster: _Cluster[T, R] = runner.run(_cluster(address))
        try:
            runner.run(cluster.join(check, pickle.dumps(make), seconds))
            waiting = iter(tasks)
            while found := runner.run(cluster.next(waiting)):
                yield found
        finally:
            with _ended_by_ctrl_c(), runner:
                runner.run(cluster.leave())


@contextmanager
def _quiet() -> Iterator[None]:
    """Let Dask keep to itself what we tell in our own words."""
    loggers = [logging.getLogger(name) for name in _SILENT]
    before = [one.level for one in loggers]
    for one in loggers:
        one.setLevel(logging.CRITICAL)
    try:
        with dask.config.set(_SETTING):
            yield
    finally:
        for one, level in zip(loggers, before, strict=True):
            one.setLevel(level)


@contextmanager
def _ended_by_ctrl_c() -> Iterator[None]:
    """Let Ctrl-C end this process at once: whoever presses it now has waited for us to leave."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@dataclass(frozen=True, slots=True)
class _Begun(Generic[T]):
    """A task, as it is and as it was sent, and the answer that is awaited."""

    task: T
    data: bytes
    answer: asyncio.Task[bytes]


async def _cluster(address: str) -> "_Cluster[T, R]":
    client = Client(address, asynchronous=True, timeout=PATIENCE, set_as_default=False)
    return _Cluster(address, client)


class _Cluster(Generic[T, R]):
    """The workers of a cluster, and the tasks that were begun there, first ones first."""

    def __init__(self, address: str, client: Client) -> None:
        self._address, self._client = address, client
        self._begun: deque[_Begun[T]] = deque()

    async def join(self, check: Callable[[], str], given: bytes, seconds: float) -> None:
        """Wait for the scheduler and a worker, and see that all that are there can help."""
        await self._connect()
        with self._heard():
            await self._see_workers("has no workers")
            for worker, said in (await self._client.run(check, on_error="return")).items():
                if said and not isinstance(said, OSError):  # that one has just gone
                    why = _unable(said) if isinstance(said, BaseException) else said
                    raise Stopped(f"the worker at {worker} can't help: {why}")
            # A task itself, so that another worker makes it again when the one that has it dies.
            kind = self._client.submit(resolve_name, HELPERS, pure=False)
            self._helpers = self._client.submit(operator.call, kind, given, seconds, pure=False)

    async def next(self, tasks: Iterator[T]) -> tuple[T, R | Lost] | None:
        """Begin tasks as there is room, and give what comes of the first; None after the last."""
        self._fill(tasks)
        if not self._begun:
            return None
        with self._heard():
            answer = await self._first() or await self._first_alone()
        return self._begun.popleft().task, pickle.loads(answer)

    async def leave(self) -> None:
        """Have the cluster forget all that was asked of it."""
        with suppress(OSError, CancelledError):
            # Dask itself waits without end for a scheduler, stopped perhaps, to read it all.
            async with asyncio.timeout(LEAVING):
                await self._client.close()
                await asyncio.gather(*(one.answer for one in self._begun), return_exceptions=True)

    async def _connect(self) -> None:
        try:
            # Dask itself waits without end for one that accepts and is mute.
            async with asyncio.timeout(PATIENCE):
                with warnings.catch_warnings():  # versions that matter are compared by `check`
                    warnings.simplefilter("ignore")
                    await self._client
        except (ValueError, TypeError) as fault:
            told = f"{self._address} is no address to reach, like tcp://HOST:PORT: {fault}"
            raise Stopped(told) from fault
        except (OSError, MemoryError) as fault:  # memory for what strangers take for a length
            told = f": {fault}" if str(fault) else f" within {PATIENCE:g} seconds"
            raise Stopped(f"no Dask scheduler answers at {self._address}{told}") from fault

    @contextmanager
    def _heard(self) -> Iterator[None]:
        """Turn a connection that is lost into words."""
        try:
            yield
        except (OSError, CancelledError) as fault:
            told = f"the Dask scheduler at {self._address} does not answer any more"
            raise Stopped(told) from fault

    def _fill(self, tasks: Iterator[T]) -> None:
        """Begin tasks; where workers are gone just now, as if there were one: some may come."""
        most = WINDOW * max(1, self._client.scheduler_info()["total_threads"])
        size = sum(len(one.data) for one in self._begun)
        while len(self._begun) < most and size < MOST_BYTES:
            task = next(tasks, None)
            if task is None:
                return
            self._begun.append(self._sent(task, pickle.dumps(task)))
            size += len(self._begun[-1].data)

    def _sent(self, task: T, data: bytes) -> _Begun[T]:
        return _Begun(task, data, asyncio.create_task(self._answer(data)))

    async def _answer(self, data: bytes) -> bytes:
        """Have a task done, and give its result, pickled, or KILLED."""
        future: Future = self._client.submit(operator.call, self._helpers, data, pure=False)
        try:
            answer: bytes = await future
        except KilledWorker:
            return KILLED
        except (Stopped, ImportError, AttributeError, RuntimeError) as fault:
            told = f"a worker of the Dask cluster can't help: {_unable(fault)}"
            raise Stopped(told) from fault
        return answer

    async def _first(self) -> bytes:
        await self._wait([self._begun[0].answer])
        return self._begun[0].answer.result()

    async def _first_alone(self) -> bytes:
        """Do a task by itself that was there when workers died: it may have been another's fault.

        Dask blames all tasks that a worker had before it, also those that only waited.
        """
        await self._wait([one.answer for one in self._begun])
        self._begun[0] = self._sent(self._begun[0].task, self._begun[0].data)
        lost = Lost("the workers that tried it ended, one after the other")
        return await self._first() or pickle.dumps(lost)

    async def _wait(self, answers: Iterable[asyncio.Task[bytes]]) -> None:
        """Wait for all of these; raises Stopped when all workers have gone and none comes."""
        left = set(answers)
        while left:
            _, left = await asyncio.wait(left, timeout=LOOK)
            if left:
                await self._see_workers("has no workers any more")

    async def _see_workers(self, told: str) -> None:
        """Wait for a worker, if there is none."""
        try:
            await self._client.wait_for_workers(1, timeout=WORKERS_PATIENCE)
        except TimeoutError as fault:
            raise Stopped(f"the Dask cluster at {self._address} {told}") from fault


def _unable(fault: BaseException) -> str:
    """Say why a worker could not do what it was asked."""
    told = str(fault)
    if isinstance(fault, Stopped):
        return told
    if "No module named 'builder'" in told:
        return "cuttings is not installed there"
    return f"is another version of cuttings there? {told}"
