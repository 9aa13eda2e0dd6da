"""What needs much memory waits until there is room for it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event, Lock

import pytest

from builder.means.room import Room

HANGS = 60  # seconds


def test_who_finds_too_little_room_waits_until_enough_is_given_back() -> None:
    room, told = Room(10), list[str]()
    large, small, go_on = Event(), Event(), Event()

    def first() -> None:
        with room.taken(7):
            large.set()
            assert go_on.wait(HANGS)
            told.append("large")

    def second() -> None:
        with room.taken(4):
            told.append("next")

    def third() -> None:
        with room.taken(3):
            small.set()

    with ThreadPoolExecutor(3) as pool:
        tasks = [pool.submit(first)]
        assert large.wait(HANGS)
        tasks += [pool.submit(second), pool.submit(third)]
        assert small.wait(HANGS), "there is room for three beside seven"
        go_on.set()
        for task in tasks:
            task.result(HANGS)

    assert told == ["large", "next"]


def test_what_needs_more_than_there_is_has_all_of_it() -> None:
    room = Room(10)
    with room.taken(25):
        pass
    with room.taken(10):
        pass


def test_room_is_given_back_by_what_fails() -> None:
    room = Room(1)
    with pytest.raises(ZeroDivisionError), room.taken(1):
        raise ZeroDivisionError
    with room.taken(1):
        pass


def test_never_is_more_taken_than_there_is() -> None:
    room, lock, taken, most = Room(5), Lock(), [0], [0]

    def work(size: int) -> None:
        with room.taken(size):
            with lock:
                taken[0] += size
                most[0] = max(most[0], taken[0])
            with lock:
                taken[0] -= size

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, [1, 2, 3, 4, 5] * 40))

    assert most[0] <= 5
