"""A Dask cluster on this machine, of processes that a test may stop or kill."""

import os
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import IO

ROOT = Path(__file__).parent.parent
LOCAL = ("--host", "127.0.0.1", "--no-dashboard")
PATHS = {"PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))}


@dataclass(slots=True)
class Cluster:
    """A scheduler at an address, and the processes of its workers."""

    address: str
    scheduler: subprocess.Popen[str]
    workers: list[subprocess.Popen[str]] = field(default_factory=list)

    def with_workers(self, count: int) -> "Cluster":
        """The same with so many that live: those whom a test has killed are replaced."""
        self.workers = [one for one in self.workers if one.poll() is None]
        self.add(max(0, count - len(self.workers)))
        return self

    def add(self, count: int = 1, paths: Mapping[str, str] = PATHS) -> None:
        """Let workers of one thread each join, which find modules along these paths."""
        command = ("dask_worker", self.address, "--nthreads", "1", "--no-nanny", *LOCAL)
        new = [_begun(*command, env=paths) for _ in range(count)]
        self.workers += new
        for one in new:
            _line(one, "Registered to")

    def kill(self, number: int) -> None:
        """Kill a worker as the system would."""
        self.workers[number].kill()
        self.workers[number].wait()

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """Let none of its processes do anything."""
        everybody = (self.scheduler, *self.workers)
        for one in everybody:
            one.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            for one in everybody:
                one.send_signal(signal.SIGCONT)


@contextmanager
def cluster(**setting: str) -> Iterator[Cluster]:
    """Begin a cluster without workers, and end all of it."""
    scheduler = _begun("dask_scheduler", "--port", "0", *LOCAL, env=setting)
    one = Cluster(_line(scheduler, "Scheduler at:").split()[-1], scheduler)
    try:
        yield one
    finally:
        for process in (*one.workers, scheduler):
            process.kill()
            process.wait()


def _begun(program: str, *words: str, env: Mapping[str, str]) -> subprocess.Popen[str]:
    command = (sys.executable, "-m", f"distributed.cli.{program}", *words)
    whole = {**os.environ, "DASK_LOGGING__DISTRIBUTED": "info", **env}
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=whole)


def _line(process: subprocess.Popen[str], words: str) -> str:
    """What a process says, once it has said these words."""
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        said.append(line)
        if words in line:
            Thread(target=_drained, args=(process.stderr,), daemon=True).start()
            return line
    raise AssertionError("".join(said))


def _drained(stream: IO[str]) -> None:
    """Read what nobody wants to know: a pipe that is full stops whoever writes to it."""
    with stream:
        deque(stream, maxlen=0)
