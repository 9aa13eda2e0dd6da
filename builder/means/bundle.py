"""The search index as the search page loads it: what Pagefind wrote of a shard, put in order.

    pagefind/shards.json        the shards, newest first, and how many pages each value has
    pagefind/wasm.en.pagefind   Pagefind's engine
    pagefind/NAME-DIGEST/       a shard; the digest changes with its content, so caches are right
        head.json               words of each page, the words at the borders of chunks, the orders
        filters.json            each facet's values with their pages
        index/N.pf_index        chunk N: words with the pages and places where they stand
        pages/N.pf_fragment     page N: its address, text, and what stands beside it

Pages and chunks are numbered, for their hashes would be half of what a first search loads. Lists
are JSON, which servers pack; Pagefind's own are CBOR, in an order that differs from run to run.
"""

import gzip
import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import cbor2

SHARDS = "shards.json"
ENTRY = "pagefind-entry.json"
MAGIC = b"pagefind_dcd"  # before what Pagefind packs
HEAD, FILTERS = "head.json", "filters.json"
_DIGITS = 12  # of a digest


@dataclass(frozen=True, slots=True)
class Shard:
    """A shard of a bundle; `sole` has the facets of which all its pages have the same one value."""

    name: str
    folder: str
    pages: int
    sole: Mapping[str, str]


def shards_in(bundle: Path) -> Mapping[str, Shard]:
    """The shards that a bundle holds, by name; none where it is broken or of another version."""
    try:
        found = json.loads((bundle / SHARDS).read_bytes())
        shards = [Shard(**one) for one in found["shards"]]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return {one.name: one for one in shards if (bundle / one.folder / FILTERS).is_file()}


def pack(written: Path, bundle: Path, name: str) -> Shard:
    """Move what Pagefind has written of one shard into the bundle, put in order."""
    entry = _json(written / ENTRY)
    (language,) = entry["languages"].values()
    meta = _unpacked(written / f"pagefind.{language['hash']}.pf_meta")
    _, pages, chunks, filters, sorts, fields = meta
    head = _dumped(_head(entry["version"], pages, chunks, sorts, fields))
    facets = dict(_facet(written / "filter" / f"{key}.pf_filter") for _, key in filters)
    facets = {facet: dict(sorted(values.items())) for facet, values in sorted(facets.items())}
    hashes = repr([head, facets, [one[0] for one in pages], [one[2] for one in chunks]])
    folder = f"{name}-{hashlib.sha256(hashes.encode()).hexdigest()[:_DIGITS]}"
    _number(written / "index", bundle / folder / "index", "pf_index", (one[2] for one in chunks))
    _number(written / "fragment", bundle / folder / "pages", "pf_fragment", (p[0] for p in pages))
    (bundle / folder / HEAD).write_bytes(head)
    (bundle / folder / FILTERS).write_bytes(_dumped(facets))
    return Shard(name, folder, len(pages), _sole(facets, len(pages)))


def finish(bundle: Path, shards: Iterable[Shard], engine: Path | None) -> None:
    """Write the list of a bundle's shards, and delete all that is none of them.

    The `engine` comes from a shard that was just made; without one, that of the bundle stays.
    """
    shards = tuple(shards)
    if engine:
        clear(bundle, {one.folder for one in shards})
        shutil.copyfile(engine, bundle / engine.name)
    (wasm,) = (path.name for path in bundle.glob("wasm.*.pagefind"))
    totals: dict[str, Counter[str]] = {}
    for shard in shards:
        for facet, values in _json(bundle / shard.folder / FILTERS).items():
            counts = {value: len(pages) for value, pages in values.items()}
            totals.setdefault(facet, Counter()).update(counts)
    listed = {"engine": wasm, "shards": [asdict(one) for one in shards], "totals": totals}
    clear(bundle, {wasm, *(one.folder for one in shards)})
    (bundle / SHARDS).write_bytes(_dumped(listed))


def clear(bundle: Path, keep: Collection[str]) -> None:
    """Delete all that stands in a bundle but what is named.

    Files are deleted, never written over: they may be links to those of the site as it is.
    """
    for path in bundle.iterdir():
        if path.name not in keep:
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def engine_of(written: Path) -> Path:
    """The engine that Pagefind wrote; the one for unknown languages where it has no other."""
    own, *_ = sorted(written.glob("wasm.*.pagefind"), key=lambda path: "unknown" in path.name)
    return own


def _head(version: str, pages: Any, chunks: Any, sorts: Any, fields: Any) -> dict[str, Any]:
    return {
        "version": version,
        "words": [count for _, count in pages],
        "chunks": [[first, last] for first, last, _ in chunks],
        "fields": fields,
        "sorts": dict(sorted(sorts)),
    }


def _facet(file: Path) -> tuple[str, dict[str, list[int]]]:
    facet, values = _unpacked(file)
    return facet, {value: sorted(pages) for value, pages in values}


def _sole(facets: Mapping[str, Mapping[str, list[int]]], pages: int) -> Mapping[str, str]:
    alone = {
        facet: next(iter(values.items())) for facet, values in facets.items() if len(values) == 1
    }
    return {facet: value for facet, (value, having) in alone.items() if len(having) == pages}


def _number(source: Path, target: Path, kind: str, names: Iterable[str]) -> None:
    """Move files, named by their place in a list."""
    target.mkdir(parents=True)
    for number, name in enumerate(names):
        (source / f"{name}.{kind}").rename(target / f"{number}.{kind}")


def _unpacked(file: Path) -> Any:
    return cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(MAGIC))


def _json(file: Path) -> Any:
    return json.loads(file.read_bytes())


def _dumped(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
