"""The search index as the search page loads it: what Pagefind wrote of a shard, put in order.

    pagefind/shards.json        the shards, newest first, and how many pages each value has
    pagefind/wasm.en.pagefind   Pagefind's engine
    pagefind/NAME-DIGEST/       a shard; the digest changes with its content, so caches are right
        head.json               words of each page, the words at the borders of chunks, the orders
        filters.json            each facet's values with their pages
        index/N.chunk           chunk N: words with the pages and places where they stand
        pages/N.pf_fragment     page N: its address, text, and what stands beside it

Pages and chunks are numbered, for their hashes would be half of what a first search loads. Lists
are JSON, which servers pack; Pagefind's own are CBOR, in an order that differs from run to run.
Chunks are cut smaller: each search loads one of every shard for each of its words.
"""

import gzip
import hashlib
import json
import re
import shutil
import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import cbor2

SHARDS = "shards.json"
ENTRY = "pagefind-entry.json"
MAGIC = b"pagefind_dcd"  # before what Pagefind packs
HEAD, FILTERS = "head.json", "filters.json"
_DIGITS = 12  # of a digest
_CHUNK = 8_000  # bytes, before it is packed; by trial: a word costs a reader 5 kB, not 28
# Where a word begins in a chunk: a list of three, the first a text; places begin with a number.
_WORD = re.compile(rb"\x83(?=[\x60-\x79])")


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
    _, pages, parts, filters, sorts, fields = meta
    chunks = tuple(_chunks(_words(written / "index" / f"{one[2]}.pf_index" for one in parts)))
    head = _dumped(_head(entry["version"], pages, chunks, sorts, fields))
    facets = dict(_facet(written / "filter" / f"{key}.pf_filter") for _, key in filters)
    facets = {facet: dict(sorted(values.items())) for facet, values in sorted(facets.items())}
    hashes = repr([head, facets, [one[0] for one in pages], [one[2] for one in parts]])
    folder = f"{name}-{hashlib.sha256(hashes.encode()).hexdigest()[:_DIGITS]}"
    (bundle / folder / "index").mkdir(parents=True)
    for number, chunk in enumerate(chunks):
        (bundle / folder / "index" / f"{number}.chunk").write_bytes(_packed(chunk))
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
        "chunks": [[chunk[0].text, chunk[-1].text] for chunk in chunks],
        "fields": fields,
        "sorts": dict(sorted(sorts)),
    }


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the index, and its CBOR: [word, pages, variants]."""

    text: str
    data: bytes


def _words(files: Iterable[Path]) -> Iterator[_Word]:
    """All words of Pagefind's chunks, in their order; each chunk is [[word, ...]]."""
    for file in files:
        data = gzip.decompress(file.read_bytes()).removeprefix(MAGIC)
        count, begins = _length(data, 1)
        starts = [found.start() for found in _WORD.finditer(data, begins)]
        if len(starts) == count:
            cuts = zip(starts, [*starts[1:], len(data)], strict=True)
            found = [data[start:end] for start, end in cuts]
        else:  # a number that looks like the beginning of a word
            found = [cbor2.dumps(word) for word in cbor2.loads(data)[0]]
        for one in found:
            length, at = _length(one, 1)
            yield _Word(one[at : at + length].decode(), one)


def _length(data: bytes, at: int) -> tuple[int, int]:
    """The length that the head of a CBOR list or text tells, and where its content begins."""
    short = data[at] & 31
    size = 1 << (short - 24) if short >= 24 else 0
    return int.from_bytes(data[at + 1 : at + 1 + size]) if size else short, at + 1 + size


def _chunks(words: Iterable[_Word]) -> Iterator[tuple[_Word, ...]]:
    chunk: list[_Word] = []
    size = 0
    for word in words:
        if chunk and size + len(word.data) > _CHUNK:
            yield tuple(chunk)
            chunk, size = [], 0
        chunk.append(word)
        size += len(word.data)
    if chunk:
        yield tuple(chunk)


def _packed(chunk: tuple[_Word, ...]) -> bytes:
    """Pack a chunk as a stream of zlib's, by the frequency of bytes alone, in blocks.

    So the bytes do not depend on which zlib it is: implementations differ in how they find what
    repeats, and in how long they make blocks.
    """
    data = b"\x81\x9a" + len(chunk).to_bytes(4) + b"".join(word.data for word in chunk)
    packer = zlib.compressobj(9, strategy=zlib.Z_HUFFMAN_ONLY)
    blocks = (data[at : at + _CHUNK] for at in range(0, len(data), _CHUNK))
    made = (packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH) for block in blocks)
    return b"".join(made) + packer.flush()


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
