"""Processes that help a worker of a cluster."""

import multiprocessing
import pickle

import psutil
import pytest
from work_to_share import squarer

from builder.means import helping
from builder.means.helping import Helpers
from builder.means.working import NoWorkers

ENOUGH = 30.0  # seconds of a processor: more than any task here takes
SQUARER = pickle.dumps(squarer)


def squared(helpers: Helpers, number: int) -> int:
    result = pickle.loads(helpers(pickle.dumps(number)))
    assert isinstance(result, int)
    return result


def test_a_daemon_may_have_some() -> None:
    """Dask's nannies begin workers as daemons."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.apply(squared, (Helpers(SQUARER, ENOUGH), 7)) == 49


def test_one_process_does_task_after_task_and_ends_with_the_helpers() -> None:
    before = psutil.Process().children()
    helpers = Helpers(SQUARER, ENOUGH)
    assert [squared(helpers, number) for number in range(3)] == [0, 1, 4]
    (process,) = [one for one in psutil.Process().children() if one not in before]

    del helpers
    assert not process.is_running()


def test_they_are_passed_on_without_their_processes() -> None:
    helpers = Helpers(SQUARER, ENOUGH)
    squared(helpers, 7)

    assert pickle.dumps(helpers) == pickle.dumps(Helpers(SQUARER, ENOUGH))


def test_where_none_can_be_started_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(helping.sys, "executable", "/nowhere/python")

    with pytest.raises(NoWorkers, match="no process could be started"):
        squared(Helpers(SQUARER, ENOUGH), 7)
