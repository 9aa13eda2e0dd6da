"""The search index as the search page loads it: what Pagefind wrote of each shard, put in order.

    pagefind/shards.json           the shards, newest first, and how many pages each value has
    pagefind/wasm.en.pagefind      Pagefind's engine
    pagefind/about-DIGEST.json     of each shard: words of its pages, words at the borders of chunks
    pagefind/facets-DIGEST.json    of each shard: the facets' values with their pages
    pagefind/NAME-DIGEST/          a shard; the digest changes with what it was made of
        orders.json                its pages by date
        index/N.chunk              chunk N: words with the pages and places where they stand
        pages/N.pf_fragment        page N: its address, text, and what stands beside it

Pages and chunks are numbered, for their hashes would be half of what a first search loads. What
every search needs of every shard stands in one file, for files cost a reader more than bytes. Lists
are JSON, which servers pack; Pagefind's own are CBOR, in an order that differs from run to run.
Chunks are cut smaller: each search loads one of every shard for each of its words.
"""

import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from builder.means.chunks import chunks_of, packed, unpacked, words_in

SHARDS = "shards.json"
ENTRY = "pagefind-entry.json"
WASM = "wasm.*.pagefind"
ORDERS = "orders.json"
_DIGITS = 12  # of a digest

Facets = Mapping[str, Mapping[str, tuple[int, ...]]]  # the pages of each value of each facet


@dataclass(frozen=True, slots=True)
class Shard:
    """A shard as it is listed; `sole` has the facets of which all its pages have one same value."""

    name: str
    folder: str
    pages: int
    sole: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class About:
    """What the engine has to know of a shard: words of each page, first and last of each chunk."""

    version: str
    fields: tuple[str, ...]
    words: tuple[int, ...]
    chunks: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A shard with all that stands of it outside its folder."""

    shard: Shard
    about: About
    facets: Facets


def parts_in(bundle: Path) -> dict[str, Part]:
    """The shards that a bundle holds, by name; none where it is broken or of another version."""
    try:
        listed = _json(bundle / SHARDS)
        abouts, facets = (_json(bundle / listed[name]) for name in ("about", "facets"))
        found = zip(listed["shards"], abouts, facets, strict=True)
        parts = [Part(Shard(**one), _about(about), _pages_of(gaps)) for one, about, gaps in found]
        whole = (bundle / listed["engine"]).is_file()
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
    return {one.shard.name: one for one in parts if whole and _stands(bundle, one)}


def clear(bundle: Path, parts: Iterable[Part]) -> None:
    """Delete all of a bundle but its engine and what belongs to these shards alone.

    Files are deleted, never written over: they may be links to those of the site as it is.
    """
    kept = {one.shard.folder for one in parts}
    for path in bundle.iterdir():
        if path.is_dir() and path.name not in kept:
            shutil.rmtree(path)
        elif path.is_file() and not path.match(WASM):
            path.unlink()


def version_of(written: Path) -> str:
    """The version of the Pagefind that wrote a shard."""
    return str(_json(written / ENTRY)["version"])


def folder_of(name: str, made_of: Iterable[object]) -> str:
    """The folder of a shard, by a digest of all that it is made of."""
    digest = hashlib.sha256()
    for one in made_of:
        digest.update(repr(one).encode())
    return f"{name}-{digest.hexdigest()[:_DIGITS]}"


def pack(written: Path, bundle: Path, name: str, folder: str) -> Part:
    """Move what Pagefind has written of one shard into a folder of the bundle, put in order."""
    entry = _json(written / ENTRY)
    (language,) = entry["languages"].values()
    meta = unpacked(written / f"pagefind.{language['hash']}.pf_meta")
    _, pages, parts, filters, sorts, fields = meta
    chunks = tuple(chunks_of(words_in(written / "index" / f"{one[2]}.pf_index" for one in parts)))
    facets = dict(sorted(_facet(written / "filter" / f"{key}.pf_filter") for _, key in filters))
    target = bundle / folder
    (target / "index").mkdir(parents=True)
    for number, chunk in enumerate(chunks):
        (target / "index" / f"{number}.chunk").write_bytes(packed(chunk))
    _number(written / "fragment", target / "pages", "pf_fragment", (page[0] for page in pages))
    (target / ORDERS).write_bytes(_dumped(dict(sorted(sorts))))
    return Part(
        Shard(name, folder, len(pages), _sole(facets, len(pages))),
        About(
            entry["version"],
            tuple(fields),
            words=tuple(count for _, count in pages),
            chunks=tuple((chunk[0].text, chunk[-1].text) for chunk in chunks),
        ),
        facets,
    )


def finish(bundle: Path, parts: Iterable[Part], engine: Path | None) -> None:
    """Write what a bundle tells of all its shards, and delete what is none of it.

    The `engine` comes from a shard that was just made; without one, that of the bundle stays.
    """
    parts = tuple(parts)
    clear(bundle, parts)
    if engine:
        for old in bundle.glob(WASM):
            old.unlink()
        shutil.copyfile(engine, bundle / engine.name)
    (wasm,) = bundle.glob(WASM)
    listed = {
        "engine": wasm.name,
        "about": _written(bundle, "about", [asdict(one.about) for one in parts]),
        "facets": _written(bundle, "facets", [_gaps_of(one.facets) for one in parts]),
        "shards": [asdict(one.shard) for one in parts],
        "totals": _totals(parts),
    }
    (bundle / SHARDS).write_bytes(_dumped(listed))


def engine_of(written: Path) -> Path:
    """The engine that Pagefind wrote; the one for unknown languages where it has no other."""
    own, *_ = sorted(written.glob(WASM), key=lambda path: "unknown" in path.name)
    return own


def _about(found: Any) -> About:
    chunks = tuple((first, last) for first, last in found["chunks"])
    return About(found["version"], tuple(found["fields"]), tuple(found["words"]), chunks)


def _stands(bundle: Path, part: Part) -> bool:
    return (bundle / part.shard.folder / ORDERS).is_file()


def _written(bundle: Path, name: str, value: object) -> str:
    data = _dumped(value)
    file = f"{name}-{_digest(data)}.json"
    (bundle / file).write_bytes(data)
    return file


def _totals(parts: Iterable[Part]) -> Mapping[str, Mapping[str, int]]:
    """How many pages each value has."""
    totals: dict[str, Counter[str]] = {}
    for part in parts:
        for facet, values in part.facets.items():
            counts = {value: len(pages) for value, pages in values.items()}
            totals.setdefault(facet, Counter()).update(counts)
    return totals


def _gaps_of(facets: Facets) -> Mapping[str, Mapping[str, list[int]]]:
    """Lists of pages as the first, and how far it is to each next: shorter, and packed better."""
    return {
        facet: {
            value: [pages[0], *(after - one for one, after in pairwise(pages))]
            for value, pages in values.items()
        }
        for facet, values in facets.items()
    }


def _pages_of(gaps: Mapping[str, Mapping[str, list[int]]]) -> Facets:
    """Lists of pages again; see `_gaps_of`."""
    return {
        facet: {value: tuple(accumulate(ones)) for value, ones in values.items()}
        for facet, values in gaps.items()
    }


def _facet(file: Path) -> tuple[str, dict[str, tuple[int, ...]]]:
    facet, values = unpacked(file)
    return facet, {value: tuple(sorted(pages)) for value, pages in sorted(values)}


def _sole(facets: Facets, pages: int) -> Mapping[str, str]:
    alone = {facet: [*values.items()] for facet, values in facets.items() if len(values) == 1}
    return {facet: value for facet, [(value, having)] in alone.items() if len(having) == pages}


def _number(source: Path, target: Path, kind: str, names: Iterable[str]) -> None:
    """Move files, which may be on another file system, named by their place in a list."""
    target.mkdir(parents=True)
    for number, name in enumerate(names):
        shutil.move(source / f"{name}.{kind}", target / f"{number}.{kind}")


def _json(file: Path) -> Any:
    return json.loads(file.read_bytes())


def _dumped(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:_DIGITS]
