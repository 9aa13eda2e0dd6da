"""Many articles are searched by several processes, and what they find is what one would.

Each test runs in a process of its own: one that has threads, as a test's may, makes no copies.
"""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import os
from builder.archive import in_parallel
from builder.archive.entry import Entry, Evidence
from builder.archive.directory import ActorRef
from builder.naming.values import ActorKind
from readings import content_of
from small_archives import article

ME = os.getpid()
BEGUN, BEGIN = os.pipe()
FILES = {
    f"articles/2020/no-{n:03}.md": article(title=f"No {n}")
    for n in range(in_parallel.FEW + 7)
}
ARTICLES = content_of(FILES).articles
assert len(ARTICLES) == len(FILES)

def found(article):
    number = int(article.title.split()[1])
    ada = ActorRef(ActorKind.PERSON, f"ada-{number % 3}")
    said = Evidence(ada, article.title, number)
    eva, link = ("Eva",) * (number % 2), ("../x/",) * (number % 3)
    return Entry(article, None, (said,), (), (), eva, b"spots", link)

def wait_for_a_copy():
    if len(here) == 1:
        os.write(BEGIN, b".") if os.getpid() != ME else os.read(BEGUN, 1)

def find(article):
    here.append(article)
    ODD
    return found(article)

here = []
in_parallel.processors = lambda: JOBS
some = ARTICLES[:MANY]
assert list(in_parallel.find_in_parallel(find, some)) == [*map(found, some)]
print("all" if len(here) == len(some) else "a share")
"""
LAST = "article is ARTICLES[-1]"


def told(jobs: int = 2, many: str = "None", odd: str = "pass") -> subprocess.CompletedProcess[str]:
    script = SCRIPT.replace("JOBS", str(jobs)).replace("MANY", many).replace("ODD", odd)
    command = (sys.executable, "-c", script)
    tests = Path(__file__).parent
    return subprocess.run(command, cwd=tests, capture_output=True, text=True, check=False)


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")
@pytest.mark.parametrize("jobs", [2, 5])
def test_several_processes_find_what_one_does_in_the_same_order(jobs: int) -> None:
    done = told(jobs, odd="wait_for_a_copy()")

    assert (done.stderr, done.stdout) == ("", "a share\n")


@pytest.mark.parametrize(("jobs", "many"), [(1, "None"), (2, "in_parallel.FEW - 1"), (2, "0")])
def test_where_there_is_little_to_do_or_nobody_to_help_it_is_done_here(
    jobs: int, many: str
) -> None:
    done = told(jobs, many)

    assert (done.stderr, done.stdout) == ("", "all\n")


def test_what_a_killed_process_was_to_find_is_found_here() -> None:
    done = told(odd="wait_for_a_copy(); os.getpid() != ME and os.kill(os.getpid(), 9)")

    assert (done.stderr, done.stdout) == ("", "all\n")


def test_a_fault_of_the_builder_is_no_loss_that_passes_in_silence() -> None:
    done = told(odd=f"1 / (0 if {LAST} else 1)")

    assert done.returncode == 1
    assert "ZeroDivisionError" in done.stderr
