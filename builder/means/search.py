"""The search index: Pagefind reads the finished pages, a shard at a time, for search.js to load."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Collection, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pagefind_bin

from builder.means.bundle import Shard, clear, engine_of, finish, pack, shards_in
from builder.means.working import processors
from builder.words.problems import Stopped

SECONDS = 1_800  # by trial: a shard of 1,500 articles takes 2 s; longer than this is a hang
AT_ONCE = 4  # shards; one of 1,500 articles takes up to 400 MB of memory

SEARCHED = "[data-pagefind-body]"
NOTHING = "Indexed 0 pages"  # what Pagefind says, before it fails, of a site with nothing to find

_UNFOUND = str.maketrans({'"': "\u2033", "\\": "\u2216"})  # double prime, set minus


class SearchFailed(Stopped):
    """Pagefind could not index the site; the message holds what it said."""


@dataclass(frozen=True, slots=True)
class _Job:
    """A shard to be indexed: what it is called, its pages below `site`, and where it goes."""

    name: str
    files: tuple[str, ...]
    site: Path
    bundle: Path
    language: str
    room: Path


def facet_value(name: str) -> str:
    """A name as a value of a facet, in the index and in links that choose it.

    Pagefind 1.5 finds no value with a straight quotation mark or a backslash (it compares what it
    is asked for with JSON's escapes in it), and folds white space in what it indexes.
    """
    return " ".join(name.split()).translate(_UNFOUND)


def index(
    site: Path,
    bundle: Path,
    language: str,
    shards: Mapping[str, tuple[str, ...]],
    again: Collection[str],
) -> None:
    """Index `again` of the `shards`, several at a time; the others stay as `bundle` has them.

    Shards are the files of pages below `site` that carry data-pagefind-body, by name, in the order
    in which results by date stand. All are indexed in the archive's `language` (a BCP 47 tag), for
    Pagefind splits by page language and a reader would find only their own. What else the bundle
    holds is deleted, and all of it where there is no shard. Raises SearchFailed.
    """
    kept = {name: one for name, one in shards_in(bundle).items() if name not in again}
    bundle.mkdir(parents=True, exist_ok=True)
    clear(
        bundle,
        {path.name for path in bundle.glob("wasm.*")} | {one.folder for one in kept.values()},
    )
    with tempfile.TemporaryDirectory(dir=bundle.parent) as folder:
        room, code = Path(folder), language.partition("-")[0].lower()
        jobs = [
            _Job(name, files, site, bundle, code, room / str(number))
            for number, (name, files) in enumerate(shards.items())
            if name not in kept
        ]
        made = {job.name: one for job, one in _made(jobs) if one}
        engine = next((engine_of(job.room / "out") for job in jobs if job.name in made), None)
        found = kept | made
        if found:
            finish(bundle, [found[name] for name in shards if name in found], engine)
    if not found:
        shutil.rmtree(bundle)


def _made(jobs: Iterable[_Job]) -> Iterable[tuple[_Job, Shard | None]]:
    """Index shards, the largest first; when one fails no other is begun."""
    ordered = sorted(jobs, key=lambda job: -len(job.files))
    with ThreadPoolExecutor(min(AT_ONCE, processors())) as pool:
        try:
            return list(zip(ordered, pool.map(_indexed, ordered), strict=True))
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _indexed(job: _Job) -> Shard | None:
    """Index one shard, in a folder that holds only its pages; None if there is nothing to find."""
    pages, written = job.room / "site", job.room / "out"
    for file in job.files:
        (pages / file).parent.mkdir(parents=True, exist_ok=True)
        _link(job.site / file, pages / file)
    _run(pages, written, job.language)
    shutil.rmtree(pages)
    return pack(written, job.bundle, job.name) if written.is_dir() else None


def _link(source: Path, target: Path) -> None:
    try:
        target.hardlink_to(source)
    except OSError:  # a file system without hard links
        shutil.copy2(source, target)


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
        *("--root-selector", SEARCHED),  # else a site that has none of them is indexed whole
    )
