"""Work shared out to processes: in order, each task by itself, and nothing left behind."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from itertools import islice

import pytest
from work_to_share import squarer, troubled

from builder.means.working import WINDOW, Lost, NoWorkers, processors, worked

JOBS = [1, 2]
ENOUGH = 30.0  # seconds of a processor: more than any task here takes


def broken() -> Callable[[int], int]:
    sys.exit("no tools")


def why(tasks: list[str], jobs: int, seconds: float = ENOUGH) -> list[str]:
    """The result of each task, or in brackets why it was lost."""
    done = worked(troubled, tasks, jobs, seconds)
    return [f"({one.why})" if isinstance(one, Lost) else one for _, one in done]


@pytest.mark.parametrize("jobs", JOBS)
def test_results_come_with_their_tasks_and_in_their_order(jobs: int) -> None:
    done = list(worked(squarer, range(50), jobs, ENOUGH))

    assert done == [(number, number * number) for number in range(50)]


@pytest.mark.parametrize("jobs", JOBS)
def test_no_tasks_give_no_results(jobs: int) -> None:
    assert list(worked(squarer, [], jobs, ENOUGH)) == []


@pytest.mark.parametrize("jobs", JOBS)
def test_tasks_are_asked_for_only_as_their_turn_comes(jobs: int) -> None:
    asked = 0

    def tasks() -> Iterator[int]:
        nonlocal asked
        for number in range(1000):
            asked += 1
            yield number

    with closing(worked(squarer, tasks(), jobs, ENOUGH)) as done:
        assert len(list(islice(done, 10))) == 10
    assert asked <= 10 + WINDOW * jobs


@pytest.mark.parametrize("jobs", JOBS)
def test_a_fault_loses_its_task_alone_and_is_shown_whole(jobs: int) -> None:
    (_, first), (_, lost), (_, last) = worked(troubled, ["a", "fault", "b"], jobs, ENOUGH)

    assert (first, last) == ("A", "B")
    assert isinstance(lost, Lost)
    assert lost.why == "IndexError: no such paragraph"
    assert lost.trace.startswith("Traceback")


@pytest.mark.parametrize("jobs", JOBS)
def test_want_of_memory_loses_a_task_without_being_a_fault(jobs: int) -> None:
    (_, lost), (_, next_) = worked(troubled, ["memory", "a"], jobs, ENOUGH)

    assert lost == Lost("it needs more memory than there is")
    assert next_ == "A"


@pytest.mark.parametrize("jobs", JOBS)
def test_a_task_that_never_ends_is_ended(jobs: int) -> None:
    assert why(["a", "hang", "b"], jobs, 0.2) == ["A", "(it takes more than 0.2 seconds)", "B"]


@pytest.mark.parametrize("jobs", JOBS)
def test_time_is_up_though_the_clock_rings_where_nobody_hears_it(jobs: int) -> None:
    assert why(["collect", "b"], jobs, 0.2) == ["(it takes more than 0.2 seconds)", "B"]


@pytest.mark.parametrize("how", ["die", "leave"])
def test_a_process_that_dies_loses_its_task_and_is_replaced(how: str) -> None:
    tasks = ["a", how, "b", how, "c", how, "d"]
    results = why(tasks, 2)

    assert [results[n] for n in (0, 2, 4, 6)] == ["A", "B", "C", "D"]
    words = "SIGKILL" if how == "die" else "code 7"
    assert all(words in results[n] for n in (1, 3, 5))


def test_processes_that_cannot_begin_are_not_started_for_ever(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(NoWorkers, match="code 1"):
        list(worked(broken, range(5), 2, ENOUGH))
    assert "no tools" in capfd.readouterr().err


def test_whoever_stops_listening_leaves_no_process_behind() -> None:
    before = multiprocessing.active_children()
    done = worked(troubled, ["a", *["hang"] * 8], 2, ENOUGH)
    next(done)
    done.close()

    assert multiprocessing.active_children() == before


def test_ctrl_c_is_heard_here_and_not_by_the_processes() -> None:
    tasks = ["a"] * 8
    with closing(worked(troubled, tasks, 2, ENOUGH)) as done:
        next(done)
        for child in multiprocessing.active_children():
            assert child.pid is not None
            os.kill(child.pid, signal.SIGINT)
        assert [result for _, result in done] == ["A"] * 7


def test_the_clock_of_others_is_left_as_it_was() -> None:
    before = signal.getsignal(signal.SIGPROF)
    why(["a"], 1)

    assert signal.getsignal(signal.SIGPROF) is before
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def test_what_does_the_work_may_be_made_from_values() -> None:
    make = partial(adder, 5)

    assert [result for _, result in worked(make, [1, 2], 2, ENOUGH)] == [6, 7]


def adder(number: int) -> Callable[[int], int]:
    return partial(add, number)


def add(one: int, other: int) -> int:
    return one + other


def test_there_is_at_least_one_processor() -> None:
    assert 1 <= processors() <= (os.cpu_count() or 1)
