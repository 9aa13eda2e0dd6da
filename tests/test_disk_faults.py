"""Whatever change of the disk fails, and wherever a build is killed, a whole site is served.

As SQLite tests itself: the n-th change fails, for n = 1, 2, 3 and so on (sqlite.org/testing.html).
A script copies itself for each n, because a process that is to be killed can be no test's, and one
that has threads, as a test's may, should not be copied.
"""

import subprocess
import sys
from pathlib import Path

import pytest
from small_archives import built, change, from_nothing, tree

SWEEP = """
import errno, os, shutil, signal, sys
from functools import partial
from pathlib import Path
from jinja2 import Environment, FileSystemBytecodeCache
from small_archives import TODAY, tree
from builder.archive.workspace import Workspace
from builder.output import publish, render
from builder.output.build import build
from builder.output.order import Order

base, fault, step, turns = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4] == "turns"
CHANGES = ("os.mkdir", "os.link", "os.rename", "os.remove", "os.rmdir", "ctypes.dlopen")
start, root = base / "tiny", base / "tried"
new, old = tree(start / "fresh/site"), tree(start / "site")
if turns:
    publish.exchange = lambda one, other: False
(base / "compiled").mkdir()
kept = FileSystemBytecodeCache(str(base / "compiled"))
render.Environment = partial(Environment, bytecode_cache=kept)

def built_with(fault, at):
    "Build in a copy of this process that meets a fault; give its state and how much it changed."
    ours, theirs = os.pipe()
    if pid := os.fork():
        os.close(theirs)
        with os.fdopen(ours) as told:
            seen = told.read()
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), int(seen or 0)
    count = 0
    def watch(event, arguments):
        nonlocal count
        writes = event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if not writes and event not in CHANGES:
            return
        count += 1
        if fault == "killed" and count == at:
            os.kill(os.getpid(), signal.SIGKILL)
        if (fault == "fails" and count == at) or (fault == "all fail" and count >= at):
            raise OSError(errno.ENOSPC, "no space left")
    state = 0
    sys.addaudithook(watch)
    try:
        build(Workspace(root), Order(root / "site", search=False, jobs=1), TODAY)
    except OSError:
        state = 1
    fault = ""
    os.write(theirs, str(count).encode())
    os._exit(state)

def tried(fault, at):
    "Start anew and meet a fault, then build again; say what is wrong."
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(start, root, symlinks=True, copy_function=os.link)
    content = tree(root / "content")
    state, most = built_with(fault, at)
    there = root / ("site" if (root / "site").is_dir() or not turns else ".site.old")
    if tree(there) not in (old, new):
        return most, f"at {at}: neither site"
    if state == 0 and tree(there) != new:
        return most, f"at {at}: it said that all is well"
    if built_with("", 0)[0] or tree(root / "site") != new or tree(root / "content") != content:
        return most, f"at {at}: the next build"
    return most, ""

tried("", 0)  # templates are compiled once, or that would be most of what each copy does
most, wrong = tried("", 0)
assert most > 50 and not wrong, (most, wrong)
places = sorted({*range(1, most + 1, step), *(range(most - 12, most + 1) if step < 9 else ())})
for at in places:
    if wrong := tried(fault, at)[1]:
        print(wrong)
print(len(places), "places")
"""

FULL = """
import resource, sys
from pathlib import Path
from small_archives import built
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
built(Path(sys.argv[1]))
"""
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")


def ran(script: str, *words: object) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, "-c", script, *map(str, words))
    here = Path(__file__).parent
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=here)


FAULTS = ("killed", "fails", "all fail")
SAMPLE = [("killed", 120, "at once"), ("all fail", 120, "turns")]
ALL = [(fault, 1, turns) for fault in FAULTS for turns in ("at once", "turns")]


@LINUX
@pytest.mark.parametrize(
    ("fault", "step", "turns"),
    [*SAMPLE, *(pytest.param(*one, marks=pytest.mark.slow) for one in ALL)],
)
def test_the_old_site_or_the_new_one_is_there(
    tiny_with_a_stage: Path, fault: str, step: int, turns: str
) -> None:
    """With the old site as the stage of the next, where sites change places at once or by turns."""
    done = ran(SWEEP, tiny_with_a_stage.parent, fault, step, turns)

    assert done.returncode == 0, done.stderr
    *wrong, last = done.stdout.splitlines()
    assert (wrong, last.endswith("places")) == ([], True)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")
@pytest.mark.parametrize("most", [100, 20_000])
def test_where_files_find_no_room_the_old_site_stays(tiny_with_a_stage: Path, most: int) -> None:
    """What can be opened can't be written to its end."""
    before = tree(tiny_with_a_stage / "site")
    done = ran(FULL, tiny_with_a_stage, most)

    assert "File too large" in done.stderr
    assert tree(tiny_with_a_stage / "site") == before
    built(tiny_with_a_stage)
    assert tree(tiny_with_a_stage / "site") == tree(tiny_with_a_stage / "fresh/site")


@pytest.fixture
def tiny_with_a_stage(tiny: Path) -> Path:
    """A site with the one before as its stage, a change that is not built, and its site beside."""
    built(tiny)
    change(tiny, "articles/2020/a-letter-on-nets.md", "is a wall", "is a fence")
    built(tiny)
    assert (tiny / ".site.new").is_dir()
    change(tiny, "archive.yaml", "title: ", "title: The ")
    from_nothing(tiny)
    return tiny
