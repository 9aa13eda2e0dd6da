"""What a task costs, counted and not timed: the same on any machine."""

import sys
from collections.abc import Callable
from types import FrameType

TraceFunction = Callable[[FrameType, str, object], object]


def calls(task: Callable[[], object]) -> int:
    """How many functions are called while a task is done: its cost, on any machine."""
    count = 0

    def see(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(see)
    try:
        task()
    finally:
        sys.setprofile(None)
    return count


def steps(task: Callable[[], object]) -> int:
    """How many lines are gone through while a task is done, each turn of a loop anew."""
    count = 0

    def see(frame: FrameType, event: str, argument: object) -> TraceFunction:
        nonlocal count
        count += 1
        return see

    before = sys.gettrace()
    sys.settrace(see)
    try:
        task()
    finally:
        sys.settrace(before)
    return count
