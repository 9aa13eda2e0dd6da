"""Work shared out to a Dask cluster: in order, and no loss spreads, as at home."""

import socket
from collections.abc import Iterator
from contextlib import closing
from itertools import islice

import psutil
import pytest
from dask_cluster import Cluster, cluster
from work_to_share import fine, murderous, objecting, squarer, stopping, troubled

from builder.means import cluster as shared_out
from builder.means.cluster import worked_on
from builder.means.working import WINDOW, Lost
from builder.words.problems import Stopped

pytestmark = pytest.mark.usefixtures("without_a_loop")

ENOUGH = 30.0  # seconds of a processor: more than any task here takes


@pytest.fixture(scope="module")
def shared() -> Iterator[Cluster]:
    """One that blames a task at the first worker that ends with it."""
    with cluster(DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES="0") as one:
        yield one


@pytest.fixture
def two(shared: Cluster) -> Cluster:
    return shared.with_workers(2)


def why(address: str, tasks: list[str], seconds: float = ENOUGH) -> list[str]:
    """The result of each task, or in brackets why it was lost."""
    done = worked_on(address, fine, troubled, tasks, seconds)
    return [f"({one.why})" if isinstance(one, Lost) else one for _, one in done]


def test_results_come_with_their_tasks_and_in_their_order(two: Cluster) -> None:
    done = list(worked_on(two.address, fine, squarer, range(50), ENOUGH))

    assert done == [(number, number * number) for number in range(50)]


def test_tasks_are_begun_as_their_turn_comes_and_leave_no_process(two: Cluster) -> None:
    asked = 0

    def tasks() -> Iterator[int]:
        nonlocal asked
        for number in range(1000):
            asked += 1
            yield number

    with closing(worked_on(two.address, fine, squarer, tasks(), ENOUGH)) as done:
        assert len(list(islice(done, 10))) == 10
        helpers = [one for worker in two.workers for one in psutil.Process(worker.pid).children()]
        assert helpers
    assert asked <= 10 + WINDOW * 2
    assert psutil.wait_procs(helpers, timeout=90)[1] == []


def test_a_task_is_lost_as_at_home_and_costs_no_worker(two: Cluster) -> None:
    slow = "(it takes more than 0.5 seconds)"
    fault = "(IndexError: no such paragraph)"

    assert why(two.address, ["a", "fault", "hang", "b"], 0.5) == ["A", fault, slow, "B"]
    assert "SIGKILL" in why(two.address, ["die", "d"])[0]
    assert [worker.poll() for worker in two.workers] == [None, None]


def test_what_keeps_workers_from_helping_is_told(two: Cluster) -> None:
    with pytest.raises(Stopped, match=r"worker at tcp://127.0.0.1:\d+ can't help: its clock"):
        list(worked_on(two.address, objecting, squarer, [1], ENOUGH))
    with pytest.raises(Stopped, match="there is no model of English"):
        list(worked_on(two.address, fine, stopping, [1], ENOUGH))


def test_a_task_that_ends_workers_is_lost_and_those_beside_it_are_not(
    shared: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared.with_workers(3)
    done = [result for _, result in worked_on(shared.address, fine, murderous, range(30), ENOUGH)]

    assert done[3] == Lost("the workers that tried it ended, one after the other")
    assert [*done[:3], *done[4:]] == [n * n for n in range(30) if n != 3]

    monkeypatch.setattr(shared_out, "LOOK", 0.2)
    monkeypatch.setattr(shared_out, "WORKERS_PATIENCE", 1.0)
    with closing(worked_on(shared.address, fine, squarer, range(99), ENOUGH)) as others:
        next(others)
        for worker in shared.workers:
            worker.kill()
        with pytest.raises(Stopped, match="has no workers any more"):
            list(others)
    with pytest.raises(Stopped, match="has no workers"):
        list(worked_on(shared.address, fine, squarer, range(5), ENOUGH))


def test_where_nobody_answers_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared_out, "PATIENCE", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as mute:
        address = f"tcp://127.0.0.1:{mute.getsockname()[1]}"
        with pytest.raises(Stopped, match=f"no Dask scheduler answers at {address} within 0.5 s"):
            list(worked_on(address, fine, squarer, range(5), ENOUGH))
    with pytest.raises(Stopped, match=f"no Dask scheduler answers at {address}"):
        list(worked_on(address, fine, squarer, range(5), ENOUGH))


def test_when_the_scheduler_is_gone_it_says_so(
    shared: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last test of this cluster."""
    monkeypatch.setattr(shared_out, "PATIENCE", 5.0)
    shared.with_workers(1)
    with closing(worked_on(shared.address, fine, squarer, range(99), ENOUGH)) as done:
        next(done)
        shared.scheduler.kill()
        with pytest.raises(Stopped, match="does not answer any more"):
            list(done)
