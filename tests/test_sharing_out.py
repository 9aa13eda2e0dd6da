"""Work is shared out to copies of a process, and what becomes of one of them changes nothing.

Each test runs in a process of its own: one that has threads, as a test's may, makes no copies.
"""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import os, threading
from builder.means.sharing_out import shared_out

ME = os.getpid()

def work(task):
    is_copy = os.getpid() != ME
    ODD
    return task * task, is_copy

TASKS = range(MANY)
FIRST
done = shared_out(work, TASKS, JOBS)
assert [square for square, _ in done] == [task * task for task in TASKS]
print(sum(is_copy for _, is_copy in done))
"""
BEGIN = """
import time
from pathlib import Path

folder = Path("FOLDER")

def begin(task, folder, many):
    (folder / str(task)).touch()
    while len(list(folder.iterdir())) < many:
        time.sleep(0.01)
"""
HANGS = 120  # seconds; what is done here takes one
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")


def told(
    many: int = 100, jobs: int = 4, odd: str = "pass", first: str = "pass"
) -> subprocess.CompletedProcess[str]:
    """Run it; what is printed is how many of the tasks copies have done."""
    script = SCRIPT.replace("MANY", str(many)).replace("JOBS", str(jobs))
    command = (sys.executable, "-c", script.replace("ODD", odd).replace("FIRST", first))
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=HANGS)


def begun_in(folder: Path) -> str:
    """What lets a task wait until `many` have begun: each leaves a file in a folder."""
    return BEGIN.replace("FOLDER", str(folder))


@pytest.mark.parametrize(("many", "jobs"), [(100, 4), (100, 1), (5, 2), (2, 4), (1, 2), (0, 3)])
def test_there_is_a_result_of_each_task_in_the_order_of_tasks(many: int, jobs: int) -> None:
    done = told(many, jobs)

    assert (done.stderr, done.returncode) == ("", 0)


@LINUX
def test_whoever_is_free_does_the_next_task(tmp_path: Path) -> None:
    done = told(10, 2, odd="begin(task, folder, 10 if is_copy else 2)", first=begun_in(tmp_path))

    assert (done.stderr, done.stdout.strip()) == ("", "1")


@LINUX
def test_what_a_copy_that_is_killed_has_begun_is_done_here(tmp_path: Path) -> None:
    killed = "begin(task, folder, 2)\n    is_copy and os.kill(os.getpid(), 9)"
    done = told(10, 2, odd=killed, first=begun_in(tmp_path))

    assert (done.stderr, done.stdout.strip()) == ("", "0")


@LINUX
def test_a_fault_in_a_copy_is_met_here_and_printed_once() -> None:
    done = told(odd="1 / (task != 97)")

    assert done.returncode == 1
    assert done.stderr.count("ZeroDivisionError") == 1


def test_a_process_with_threads_does_all_itself() -> None:
    wait = "end = threading.Event(); threading.Thread(target=end.wait, daemon=True).start()"
    done = told(first=wait)

    assert (done.stderr, done.stdout.strip()) == ("", "0")


@LINUX
def test_copies_end_with_a_fault_that_is_met_here() -> None:
    """The pipe to us closes when the last process has ended that could write into it."""
    asleep = f"is_copy and __import__('time').sleep({2 * HANGS})"
    done = told(odd=f"{asleep}\n    1 / 0")

    assert done.stderr.count("ZeroDivisionError") == 1


@LINUX
def test_copies_end_with_a_process_that_is_killed() -> None:
    """Nobody else would end them, and the next build would find them at work on its stage."""
    killed = told(odd="is_copy and __import__('time').sleep(3600)\n    os.kill(ME, 9)")

    assert killed.returncode == -9
