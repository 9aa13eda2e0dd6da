"""Processes that help where multiprocessing can't: a worker of a cluster, which is a daemon.

There a task has what it has at home: a processor's time of its own, an end of its own, and no
other thread beside it. All that passes is pickled already.
"""

import os
import pickle
import signal
import sys
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from subprocess import DEVNULL, Popen

from builder.means.working import Lost, NoWorkers, ended, serve
from builder.words.problems import Stopped


class Helpers:
    """Processes that wait for tasks, as many as there were at once; they end with this value.

    The value is a cluster's own: its workers drop it when whoever asked for it is gone.
    """

    def __init__(self, given: bytes, seconds: float) -> None:
        """`given` is what makes the work; a task has so many seconds of a processor."""
        self._given, self._seconds = given, seconds
        self._idle: list[_Helper] = []

    def __reduce__(self) -> tuple[type["Helpers"], tuple[bytes, float]]:
        """A worker that is given this value by another begins with no processes."""
        return Helpers, (self._given, self._seconds)

    def __call__(self, task: bytes) -> bytes:
        """Do a task; return what came of it, or why it is lost. Raises NoWorkers.

        Called by several threads at once: each has a process to itself.
        """
        try:
            helper = self._idle.pop()
        except IndexError:
            helper = _Helper(self._given, self._seconds)
        answer = helper.ask(task)
        if answer is None:
            return pickle.dumps(Lost(ended(helper.code(), self._seconds)))
        self._idle.append(helper)
        return answer


class _Helper:
    """A process that does one task after the other."""

    def __init__(self, given: bytes, seconds: float) -> None:
        """Begin it; raises NoWorkers where it can't do such work."""
        self._process, self._pipe = _started(seconds)
        ready = self.ask(given)
        why = pickle.loads(ready) if ready else Lost(ended(self.code(), seconds))
        if why:
            raise NoWorkers(why.why)

    def ask(self, data: bytes) -> bytes | None:
        """Give it something and wait for the answer; None if it ended instead."""
        with suppress(OSError):  # it is no longer there: its answer says so
            self._pipe.send_bytes(data)
        with suppress(EOFError, OSError):
            return self._pipe.recv_bytes()
        return None

    def code(self) -> int:
        """Wait for its end, and say how it ended."""
        return self._process.wait()

    def __del__(self) -> None:
        with suppress(AttributeError):  # it never began
            self._pipe.close()
            self._process.kill()
            self._process.wait()


def _started(seconds: float) -> "tuple[Popen[bytes], Connection[bytes, bytes]]":
    """Start a process that finds the same modules, and what leads to it. Raises NoWorkers."""
    env = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        ours, theirs = Pipe()
        with theirs:
            number = theirs.fileno()
            command = (sys.executable, "-m", __name__, str(number), str(seconds))
            return Popen(command, pass_fds=(number,), stdin=DEVNULL, env=env), ours
    except (OSError, ValueError) as fault:
        raise NoWorkers(f"no process could be started: {fault}") from fault


def _main() -> None:
    """Live as such a process: the first that comes makes the work, the rest are tasks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # its parent's end is its own
    pipe: Connection[object, object] = Connection(int(sys.argv[1]))
    try:
        work = pickle.loads(pipe.recv_bytes())()
    except Stopped as fault:
        pipe.send(Lost(str(fault)))
    else:
        serve(work, float(sys.argv[2]), pipe)


if __name__ == "__main__":
    _main()
