"""Words as Pagefind's engine loads them: its chunks, cut again into smaller ones."""

import gzip
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cbor2

_MAGIC = b"pagefind_dcd"  # before what Pagefind packs
_CHUNK = 8_000  # bytes, before it is packed; by trial: a word costs a reader 5 kB, not 28
# Where a word begins in a chunk: a list of three, the first a text; places begin with a number.
_WORD = re.compile(rb"\x83(?=[\x60-\x79])")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the index, and its CBOR: [word, pages, variants]."""

    text: str
    data: bytes


def words_in(files: Iterable[Path]) -> Iterator[Word]:
    """All words of Pagefind's chunks, in their order; each chunk is [[word, ...]]."""
    for file in files:
        data = _bytes(file)
        count, begins = _length(data, 1)
        starts = [found.start() for found in _WORD.finditer(data, begins)]
        if len(starts) == count:
            cuts = zip(starts, [*starts[1:], len(data)], strict=True)
            found = [data[start:end] for start, end in cuts]
        else:  # a number that looks like the beginning of a word
            found = [cbor2.dumps(word) for word in cbor2.loads(data)[0]]
        for one in found:
            length, at = _length(one, 1)
            yield Word(one[at : at + length].decode(), one)


def _length(data: bytes, at: int) -> tuple[int, int]:
    """The length that the head of a CBOR list or text tells, and where its content begins."""
    short = data[at] & 31
    size = 1 << (short - 24) if short >= 24 else 0
    return int.from_bytes(data[at + 1 : at + 1 + size]) if size else short, at + 1 + size


def chunks_of(words: Iterable[Word]) -> Iterator[tuple[Word, ...]]:
    """Cut words, in their order, into chunks."""
    chunk: list[Word] = []
    size = 0
    for word in words:
        if chunk and size + len(word.data) > _CHUNK:
            yield tuple(chunk)
            chunk, size = [], 0
        chunk.append(word)
        size += len(word.data)
    if chunk:
        yield tuple(chunk)


def packed(chunk: tuple[Word, ...]) -> bytes:
    """Pack a chunk as a stream of zlib's, by the frequency of bytes alone, in blocks.

    So the bytes do not depend on which zlib it is: implementations differ in how they find what
    repeats, and in how long they make blocks.
    """
    data = b"\x81\x9a" + len(chunk).to_bytes(4) + b"".join(word.data for word in chunk)
    packer = zlib.compressobj(9, strategy=zlib.Z_HUFFMAN_ONLY)
    blocks = (data[at : at + _CHUNK] for at in range(0, len(data), _CHUNK))
    made = (packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH) for block in blocks)
    return b"".join(made) + packer.flush()


def unpacked(file: Path) -> Any:
    """A file of lists that Pagefind packed."""
    return cbor2.loads(_bytes(file))


def _bytes(file: Path) -> bytes:
    return gzip.decompress(file.read_bytes()).removeprefix(_MAGIC)
