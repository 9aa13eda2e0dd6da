"""What cleaning, checking, building and searching cost on this machine, as one table.

    make bench                                               # 500 captures, 500 articles
    .venv/bin/python tests/benchmarks/bench.py 5000          # so many of each

Each row is one run of the command in a process of its own: seconds by the clock, seconds of
processors, the most memory of one process, and what it was about. The captures and articles are
made here, of our own words and the same on every run. Nothing is asserted: compare two tables that
were made on one machine, which had nothing else to do.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cleaning import html_page, made, text_page
from corpus import FIRST, made_archive
from playwright.sync_api import Error, sync_playwright
from searching import browser_of, on_the_page, served, visit

COUNT = 500
ROUNDS = 5
QUERY = "harbour quota"
ROW = "{:26}{:>10}{:>10}{:>10}  {}\n"


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the clock and of processors, MiB at most, and what the command said last."""

    wall: float
    processor: float
    memory: float
    said: str


def cost(root: Path, *words: str) -> Cost:
    """Run a command of ours to its end; a problem in the content is none here."""
    command = (sys.executable, "-m", "builder", *words, "--root", str(root))
    with tempfile.TemporaryFile("w+") as heard:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=heard)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        heard.seek(0)
        said = heard.read().strip().rpartition("\n")[2]
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} failed: {said}")
    told = said.replace(f"{root}{os.sep}", "")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, told)


def edited(root: Path, pattern: str, more: str) -> None:
    """Edit the first article: put something behind the first thing of a pattern."""
    path = root / "content" / FIRST
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(pattern, rf"\g<0>{more}", text, count=1), encoding="utf-8")


def rows(captures: Path, archive: Path) -> Iterator[tuple[str, Cost]]:
    yield "clean", cost(captures, "clean")
    yield "clean, nothing new", cost(captures, "clean")
    yield "check", cost(archive, "check")
    yield "check, nothing new", cost(archive, "check")
    shutil.rmtree(archive / ".cache", ignore_errors=True)
    yield "build, cold, no search", cost(archive, "build", "--no-search")
    yield "build, nothing new", cost(archive, "build", "--no-search")
    edited(archive, r"on Friday\.", " It rained.")
    yield "build, a body edited", cost(archive, "build", "--no-search")
    edited(archive, r"title: \S+", " Again")
    yield "build, a title edited", cost(archive, "build", "--no-search")
    yield "build, search added", cost(archive, "build")
    edited(archive, r"on Friday\.", " It snowed.")
    yield "build, a body, search", cost(archive, "build")


def searched(site: Path) -> str:
    """What the first search of a visit costs, where there is a browser."""
    try:
        with served(site) as base, sync_playwright() as playwright:
            browser = browser_of(playwright)
            rounds = [visit(browser, base, QUERY, on_the_page) for _ in range(ROUNDS)]
            browser.close()
    except Error as fault:
        return f"not measured: {str(fault).splitlines()[0]}"
    took = statistics.median(took for took, _ in rounds)
    return f"{took:.0f} ms to the first result, {max(size for _, size in rounds):.0f} kB"


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    with tempfile.TemporaryDirectory() as folder:
        captures, archive = Path(folder, "captures"), Path(folder, "archive")
        made_archive(captures, 0)
        (captures / "content/captures").mkdir()
        for make, ending in ((text_page, "txt"), (html_page, "html")):
            made(captures / "content/captures", make, ending, count // 2)
        made_archive(archive, count)
        sys.stdout.write(ROW.format("", "seconds", "CPU s", "MiB", ""))
        for name, one in rows(captures, archive):
            figures = (f"{one.wall:.2f}", f"{one.processor:.2f}", f"{one.memory:.0f}")
            sys.stdout.write(ROW.format(name, *figures, one.said))
            sys.stdout.flush()
        sys.stdout.write(f"{'the first search':26}{searched(archive / 'site')}\n")


if __name__ == "__main__":
    main()
