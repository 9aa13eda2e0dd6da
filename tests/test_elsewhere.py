"""Captures cleaned on a cluster: the same bytes as at home, whatever becomes of the machines."""

import gzip
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest
from click.testing import CliRunner
from dask_cluster import Cluster, cluster
from small_archives import write
from test_resuming import PAGES, clean, content, stories, story, under_way

from builder.archive.workspace import Workspace, capture_files
from builder.cli.clean import clean_command
from builder.intake import elsewhere
from builder.intake.elsewhere import examined_on, objection
from builder.intake.examining import Registered
from builder.intake.reading import Unopened, carried
from builder.intake.running import Outcome, Plan, plan, run
from builder.intake.versions import differing, versions
from builder.words.problems import Problem, Stopped

pytestmark = pytest.mark.usefixtures("without_a_loop")

NOBODY = Registered((), (), ner=False)


HIDING = """
import sys
class Hidden:
    def find_spec(name, path=None, target=None):
        if name == "builder":
            raise ModuleNotFoundError("No module named 'builder'", name="builder")
sys.meta_path.insert(0, Hidden)
"""


@pytest.fixture(scope="module")
def without_us(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Where programs find modules that do not find this package."""
    folder = tmp_path_factory.mktemp("without_us")
    (folder / "sitecustomize.py").write_text(HIDING)
    return {"PYTHONPATH": str(folder)}


@pytest.fixture(scope="module")
def shared(without_us: dict[str, str]) -> Iterator[Cluster]:
    """Its scheduler needs Dask alone."""
    with cluster(**without_us) as one:
        yield one


@pytest.fixture
def two(shared: Cluster) -> Cluster:
    return shared.with_workers(2)


@pytest.fixture
def one(shared: Cluster) -> Cluster:
    return shared.with_workers(1)


def heap(root: Path) -> Path:
    """Captures of every door: texts, one with a note, a web archive, and what is refused."""
    stories(root, 30)
    write(
        root,
        {
            "captures/07.txt.meta.yaml": "date: 2020-05-04\n",
            "captures/08.txt.meta.yaml": "date: [\n",
            "captures/empty.txt": "",
            "captures/menu.txt": "Home\nNews\nContact\n",
        },
    )
    (root / "content/captures/crawl.warc.gz").write_bytes(gzip.compress(PAGES, mtime=0))
    (root / "content/captures/long.txt").write_bytes(b"word " * 4_100_000)
    return root


def told(outcomes: list[Outcome]) -> list[tuple[str, tuple[Problem, ...], tuple[str, ...]]]:
    return [(one.name, one.problems, one.written) for one in outcomes]


def planned(root: Path) -> Plan:
    workspace = Workspace(root)
    paths = capture_files(workspace)
    return plan(workspace, {one.relative_to(workspace.content).as_posix(): one for one in paths})


def test_a_worker_that_is_killed_loses_nothing_and_doubles_nothing(
    two: Cluster, tmp_path: Path
) -> None:
    home, away = heap(tmp_path / "home"), heap(tmp_path / "away")
    at_home = clean(home)
    with closing(run(planned(away), dask=two.address)) as outcomes:
        first = list(islice(outcomes, 10))
        two.kill(0)
        rest = list(outcomes)

    assert content(away) == content(home)
    assert told([*first, *rest]) == told(at_home)
    assert told(clean(away)) == told(clean(home))


@pytest.mark.usefixtures("heeding_interrupts")
def test_ctrl_c_ends_a_run_though_nobody_answers_and_the_next_goes_on(
    one: Cluster, tmp_path: Path
) -> None:
    whole, cut = stories(tmp_path / "whole", 30), stories(tmp_path / "cut", 30)
    clean(whole)
    with under_way(cut, "--dask", one.address) as (process, said), one.stopped():
        os.killpg(process.pid, signal.SIGINT)
        last = said.read()  # to its end, which comes with that of the run

    assert (process.returncode, b"Traceback" in last) == (130, False)
    clean(cut)
    assert content(cut) == content(whole)


SLOW_TO_LEAVE = """
import asyncio, sys
from builder.cli import main
from builder.means import cluster
async def leave(self):
    sys.stderr.write("leaving\\n")
    await asyncio.sleep(1_000_000)
cluster._Cluster.leave = leave
main()
"""


@pytest.mark.usefixtures("heeding_interrupts")
def test_a_second_ctrl_c_ends_it_whatever_it_waits_for(one: Cluster, tmp_path: Path) -> None:
    stories(tmp_path, 30)
    how = ("--dask", one.address)
    with under_way(tmp_path, *how, program=("-c", SLOW_TO_LEAVE)) as (process, said):
        os.killpg(process.pid, signal.SIGINT)
        assert any(b"leaving" in line for line in iter(said.readline, b""))
        os.killpg(process.pid, signal.SIGINT)

    assert process.returncode == -signal.SIGINT


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("cluster", "missing port number"),
        ("http://127.0.0.1:8786", "unknown address scheme 'http'"),
        ("tls://127.0.0.1:8786", "check your TLS configuration"),
    ],
)
def test_what_is_no_address_is_refused_at_once(tmp_path: Path, address: str, told: str) -> None:
    write(tmp_path, {"captures/fish.txt": story(1)})

    with pytest.raises(Stopped, match=f"{address} is no address to reach, .*{told}"):
        list(run(planned(tmp_path), dask=address))


def test_processes_here_and_a_cluster_cannot_both_be_meant(tmp_path: Path) -> None:
    write(tmp_path, {"captures/fish.txt": story(1)})
    words = ["--root", str(tmp_path), "--jobs", "2", "--dask", "tcp://127.0.0.1:8786"]
    done = CliRunner().invoke(clean_command, words)

    assert done.exit_code == 2
    assert "leave it out with --dask" in done.output


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.delitem(sys.modules, "builder.means.cluster", raising=False)

    with pytest.raises(Stopped, match=r'pip install "cuttings\[dask\]"'):
        examined_on("tcp://127.0.0.1:1", NOBODY, [], 9)


def test_workers_with_another_version_are_told_of(
    one: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(elsewhere, "versions", lambda ner: (("cuttings", "0"), ("lxml", "1")))

    with pytest.raises(Stopped, match=r"it has another version of cuttings, lxml \S+ instead of 1"):
        list(examined_on(one.address, NOBODY, [], 9))


def test_a_machine_that_is_the_same_differs_in_nothing() -> None:
    assert objection(versions(), ner=False) == ""


def test_a_machine_differs_by_what_it_lacks_and_by_what_it_has_besides() -> None:
    here = (("spacy", "3.8"), ("lxml", "6.0"), ("model", ""))
    there = (("lxml", "6.0"), ("model", "1"))

    assert differing(here, there) == "spacy (none) instead of 3.8, model 1 instead of (none)"


def test_what_was_carried_needs_no_disk(tmp_path: Path) -> None:
    path = tmp_path / "fish.txt"
    path.write_text(story(1))
    (tmp_path / "fish.txt.meta.yaml").write_text("date: 2020-05-04\n")
    one = carried(Unopened("captures/fish.txt", path))

    assert carried(one) is one
    assert str(tmp_path) not in repr(one)


def test_workers_without_this_package_are_told_of(
    shared: Cluster, without_us: dict[str, str]
) -> None:
    shared.add(1, without_us)
    with pytest.raises(Stopped, match="can't help: cuttings is not installed there"):
        list(examined_on(shared.address, NOBODY, [], 9))
    shared.kill(-1)
