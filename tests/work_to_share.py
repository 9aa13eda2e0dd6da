"""Work for other processes. They load this module, which is why it loads little."""

import gc
import os
import signal
import time
from collections.abc import Callable

from builder.words.problems import Stopped


def squarer() -> Callable[[int], int]:
    return square


def square(number: int) -> int:
    return number * number


def troubled() -> Callable[[str], str]:
    return do


def do(task: str) -> str:
    """Do what a task says: the kinds of trouble that a capture can make."""
    match task:
        case "fault":
            raise IndexError("no such paragraph")
        case "memory":
            raise MemoryError
        case "hang":
            while True:
                pass
        case "collect":
            gc.callbacks.append(burn)
            gc.collect()
            gc.callbacks.remove(burn)
            do("hang")
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "leave":
            os._exit(7)
    return task.upper()


def burn(*_: object) -> None:
    """Be at work while garbage is collected, where Python ignores whatever is raised."""
    end = time.process_time() + 0.3
    while time.process_time() < end:
        pass


# What workers of a cluster say of themselves, and what ends them


def fine() -> str:
    return ""


def objecting() -> str:
    return "its clock is wrong"


def stopping() -> Callable[[int], int]:
    raise Stopped("there is no model of English")


def murderous() -> Callable[[int], int]:
    return kill_or_square


def kill_or_square(number: int) -> int:
    """Work on a number; the third ends the worker itself, each time that it is tried."""
    if number == 3:
        os.kill(os.getppid(), signal.SIGKILL)
    return square(number)
