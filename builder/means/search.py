"""The search index: Pagefind reads what is searched, a shard at a time, for search.js to load.

It is not given the pages of the site but small ones made for it, which hold what is indexed and
nothing else: they are read in two thirds of the time, those of actors in a tenth.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from html import escape
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import quote

import pagefind_bin

from builder.means.below import entries_below
from builder.means.bundle import (
    Part,
    clear,
    engine_of,
    finish,
    folder_of,
    pack,
    parts_in,
    version_of,
)
from builder.means.garbage import given_back
from builder.means.room import Room
from builder.means.working import processors
from builder.words.problems import Stopped

SECONDS = 1_800  # by trial: a shard of 1,500 articles takes 2 s; longer than this is a hang
AT_ONCE = 4  # shards; one of 1,500 articles takes up to 470 MB of memory
FOR_EACH = 5_000_000
"""Bytes of pages that Pagefind may read at a time, for each that works: by trial it takes 54 bytes
of memory for one, and most shards of 1,500 articles have two to seven million."""
NOTHING = "Indexed 0 pages"  # what it says, before it fails, where no page has a word
SPOKEN = "1.5."  # versions of Pagefind whose files `bundle` reads, and search-engine.js calls

_TURNING = re.compile("%E2%80%8[C-F]")
_UNFOUND = str.maketrans({'"': "\u2033", "\\": "\u2216"})  # double prime, set minus


class SearchFailed(Stopped):
    """Pagefind could not index the site; the message holds what it said."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index takes of a page: its title, its texts, each a block, and by name:

    `meta`, which is found as well and told with a result; `filters`, which may have several values
    of one name; and `orders`, by whose texts results can be ordered. What is "" is left out.
    """

    title: str
    texts: tuple[str, ...]
    meta: tuple[tuple[str, str], ...]
    filters: tuple[tuple[str, str], ...]
    orders: tuple[tuple[str, str], ...]


Pages = Mapping[str, Callable[[], Entry]]  # what is indexed of each page, by the page's file


@dataclass(frozen=True, slots=True)
class _Job:
    """A shard to be looked at: its pages, what the bundle has of it, and where it is made."""

    name: str
    pages: Pages
    before: Part | None
    bundle: Path
    language: str
    given: str
    place: Path


def facet_value(name: str) -> str:
    """A name as a value of a facet, in the index and in links that choose it.

    Pagefind 1.5 finds no value with a straight quotation mark or a backslash (it compares what it
    is asked for with JSON's escapes in it), and folds white space in what it indexes.
    """
    return " ".join(name.split()).translate(_UNFOUND)


def facet_query(name: str) -> str:
    """A value of a facet as links have it, which hide no character: what joins letters or turns
    them (U+200C to U+200F) is escaped twice, and search-state.js reads it so.
    """
    escaped = quote(facet_value(name))
    return _TURNING.sub(lambda found: quote(found[0]), escaped)


def index(bundle: Path, shards: Mapping[str, Pages | None], language: str, given: str) -> None:
    """Bring a bundle up to date with its `shards`, in the order in which results by date stand.

    One that is None stays as the bundle has it. So does one whose entries, language (a BCP 47 tag)
    and what else is `given` are those that it was made of; the others are indexed, several at a
    time. All are indexed in one language, for Pagefind splits by page language and a reader would
    find only their own. What else the bundle holds is deleted, and all of it where there is no
    shard. Raises SearchFailed.
    """
    before = {name: part for name, part in parts_in(bundle).items() if name in shards}
    bundle.mkdir(parents=True, exist_ok=True)
    clear(bundle, before.values())
    # Not beside the bundle: a Pagefind that outlives a killed build would write into the next one.
    with tempfile.TemporaryDirectory(prefix="cuttings-") as folder:
        code = language.partition("-")[0].lower()
        jobs = [
            _Job(name, pages, before.get(name), bundle, code, given, Path(folder, str(number)))
            for number, (name, pages) in enumerate(shards.items())
            if pages is not None
        ]
        made = [(job, part) for job, part in _made(jobs) if part]
        found = {name: part for name, part in before.items() if shards[name] is None}
        found |= {job.name: part for job, part in made}
        written = (job.place / "out" for job, _ in made)
        engine = next((engine_of(one) for one in written if one.is_dir()), None)
        if found:
            finish(bundle, [found[name] for name in shards if name in found], engine)
    if not found:
        shutil.rmtree(bundle)


def _made(jobs: Iterable[_Job]) -> Iterator[tuple[_Job, Part | None]]:
    """Look at shards, several at once; when one fails no other is begun.

    Two large ones at once would want the most memory. So every other one of those who work takes
    the largest that is left, the next the smallest, and whoever finds too little room waits.
    """
    queue = deque(sorted(jobs, key=lambda job: -len(job.pages)))
    many = min(AT_ONCE, processors())
    ends, room = cycle((queue.popleft, queue.pop)), Room(many * FOR_EACH)
    with ThreadPoolExecutor(many) as pool:
        working = [pool.submit(_parts, take, room) for take in islice(ends, many)]
        try:
            for one in as_completed(working):
                yield from one.result()
        finally:
            queue.clear()


def _parts(take: Callable[[], _Job], room: Room) -> list[tuple[_Job, Part | None]]:
    """Look at one shard after the other, until none is left to take."""
    made = []
    for job in _taken(take):
        made.append((job, _part(job, room)))
        given_back()
    return made


def _taken(take: Callable[[], _Job]) -> Iterator[_Job]:
    while True:
        try:
            job = take()
        except IndexError:
            return
        yield job


def _part(job: _Job, room: Room) -> Part | None:
    """Index one shard, unless the bundle has it already; None where no page has a word."""
    pages, written = job.place / "site", job.place / "out"
    folder = folder_of(job.name, _laid_out(job, pages))
    if job.before and job.before.shard.folder == folder:
        shutil.rmtree(pages)
        return job.before
    with room.taken(sum(one.stat().st_size for _, one in entries_below(str(pages)))):
        _run(pages, written, job.language)
    shutil.rmtree(pages)
    if not written.is_dir():
        return None
    if not version_of(written).startswith(SPOKEN):
        raise SearchFailed(f"Pagefind {version_of(written)} is installed, {SPOKEN}x is needed")
    return pack(written, job.bundle, job.name, folder)


def _laid_out(job: _Job, pages: Path) -> Iterator[object]:
    """Lay out the pages that Pagefind reads, one after the other; tell what a shard is made of."""
    yield job.language, job.given
    for file, entry in job.pages.items():
        html = _html(entry())
        (pages / file).parent.mkdir(parents=True, exist_ok=True)
        (pages / file).write_text(html, encoding="utf-8")
        yield file, html


def _html(entry: Entry) -> str:
    """An entry as the page that Pagefind reads: all values are attributes, whatever they hold."""
    kinds = {"meta": entry.meta, "filter": entry.filters, "sort": entry.orders}
    lists: list[str] = []
    values: list[str] = []
    for kind, pairs in kinds.items():
        given = [(name, value) for name, value in pairs if value]
        names = (f"{name}[data-{len(values) + at}]" for at, (name, _) in enumerate(given))
        lists.append(f'data-pagefind-{kind}="{", ".join(names)}"')
        # Pagefind 1.5 takes the references of HTML for what they stand for twice in filters.
        values += [escape(value) if kind == "filter" else value for _, value in given]
    numbered = (f'data-{at}="{escape(value)}"' for at, value in enumerate(values))
    head = f"<main data-pagefind-body {' '.join((*lists, *numbered))}>"
    title = f'<h1 data-pagefind-meta="title">{escape(entry.title)}</h1>'
    texts = (f"<p>{escape(text)}</p>" for text in entry.texts if text)
    return "\n".join(("<!doctype html><html>", head, title, *texts, "</main>"))


def _run(site: Path, bundle: Path, language: str) -> None:
    """Run Pagefind where no settings but ours can reach it: no file of its own, no variables."""
    ours = {key: value for key, value in os.environ.items() if not key.startswith("PAGEFIND_")}
    with tempfile.TemporaryDirectory() as nowhere:
        try:
            done = subprocess.run(
                _command(site, bundle, language),
                cwd=nowhere,
                env=ours,
                capture_output=True,
                timeout=SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as fault:
            raise SearchFailed(f"the search index could not be made: {fault}") from fault
    said = (done.stdout + done.stderr).decode(errors="replace").strip()
    if done.returncode < 0:
        raise SearchFailed(
            f"Pagefind was killed, perhaps for want of memory: {said or 'it said nothing'}"
        )
    if done.returncode and NOTHING not in said:
        raise SearchFailed(f"Pagefind stopped with code {done.returncode}:\n{said}")


def _command(site: Path, bundle: Path, language: str) -> tuple[str, ...]:
    return (
        *(str(pagefind_bin.get_executable()), "--site", str(site.resolve())),
        *("--output-path", str(bundle.resolve()), "--force-language", language),
    )
