"""What is packed is unpacked a piece at a time, to no more than is allowed, or refused by name."""

import gzip
import io
import zipfile
import zlib

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.means.unpacking import (
    FLOOD,
    MOST_DIRECTORY,
    Damaged,
    Gunzipped,
    TooCompressed,
    TooLarge,
    Unpackable,
    gunzip,
    open_member,
    open_zip,
    undo_coding,
)

PAGE = b"<p>The ferries stop at night.</p>" * 20


def bare(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


def test_the_members_of_a_gzip_file_are_one_text() -> None:
    packed = gzip.compress(b"one ") + gzip.compress(b"two") + b"\0\0\0"
    assert gunzip(packed, 100) == b"one two"


@given(st.lists(st.binary(max_size=300), min_size=1, max_size=4), st.integers(1, 50))
def test_it_comes_in_pieces_of_any_size(parts: list[bytes], size: int) -> None:
    source = Gunzipped(io.BytesIO(b"".join(map(gzip.compress, parts))))
    pieces = list(iter(lambda: source.read(size), b""))
    assert b"".join(pieces) == b"".join(parts)
    assert all(len(piece) <= size for piece in pieces)


@pytest.mark.parametrize("end", [1, 10, 15, -1])
def test_what_is_cut_off_is_damaged(end: int) -> None:
    with pytest.raises(Damaged, match="cut off"):
        gunzip(gzip.compress(PAGE)[:end], 10_000)


def test_no_more_comes_out_than_is_allowed() -> None:
    assert gunzip(gzip.compress(PAGE), len(PAGE)) == PAGE
    with pytest.raises(TooLarge, match="unpack to more than 10"):
        gunzip(gzip.compress(PAGE), 10)


def test_a_bomb_is_known_by_how_well_it_packs() -> None:
    bomb = gzip.compress(b"\0" * (2 * FLOOD))
    with pytest.raises(TooCompressed):
        gunzip(bomb, 3 * FLOOD)


def test_reading_goes_on_behind_damage() -> None:
    first = bytearray(gzip.compress(b"first"))
    first[-8] ^= 0xFF  # its checksum
    source = Gunzipped(io.BytesIO(bytes(first) + gzip.compress(b"second")))
    with pytest.raises(Damaged):
        while source.read(100):
            pass
    assert source.is_broken
    assert source.recover()
    assert source.read(100) == b"second"
    assert not source.is_broken


@pytest.mark.parametrize(
    ("packed", "coding"),
    [
        (PAGE, ""),
        (PAGE, "identity"),
        (gzip.compress(PAGE), "gzip"),
        (gzip.compress(PAGE), " X-GZIP"),
        (zlib.compress(PAGE), "deflate"),
        (bare(PAGE), "deflate"),
        (brotli.compress(PAGE), "br"),
        (PAGE, "gzip"),  # a crawler that unpacked it and kept the header
        (PAGE, "br"),
    ],
)
def test_the_codings_of_http_are_undone(packed: bytes, coding: str) -> None:
    assert undo_coding(packed, coding, len(PAGE)) == PAGE


@pytest.mark.parametrize(
    ("packed", "coding"),
    [
        (gzip.compress(PAGE), "gzip"),
        (zlib.compress(PAGE), "deflate"),
        (brotli.compress(PAGE), "br"),
    ],
)
def test_each_is_bounded_and_may_be_damaged(packed: bytes, coding: str) -> None:
    with pytest.raises(TooLarge):
        undo_coding(packed, coding, 10)
    with pytest.raises(Damaged):
        undo_coding(packed[:-9], coding, 10_000)


def test_an_unknown_coding_is_named() -> None:
    with pytest.raises(Unpackable, match='"zstd"'):
        undo_coding(b"(\xb5/\xfd", "zstd", 10)


@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate", "br"]))
def test_any_bytes_are_unpacked_or_refused(packed: bytes, coding: str) -> None:
    try:
        undo_coding(packed, coding, 10_000)
    except Unpackable as fault:
        assert str(fault)


def zipped(*members: tuple[str, bytes]) -> io.BytesIO:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file


def test_a_member_is_read_and_never_written() -> None:
    with open_zip(zipped(("../../outside", PAGE))) as archive:
        member = open_member(archive, "../../outside")
        assert member.read(5) == PAGE[:5]
        assert member.read(10_000) == PAGE[5:]
        assert member.read(1) == b""


def test_a_member_that_packs_too_well_is_refused_unread() -> None:
    with (
        open_zip(zipped(("bomb", b"\0" * (FLOOD + 1)))) as archive,
        pytest.raises(TooCompressed, match="bomb"),
    ):
        open_member(archive, "bomb")


def test_a_directory_that_would_fill_the_memory_is_refused() -> None:
    many = zipped(*((f"{'x' * 1_000}{number}", b"") for number in range(MOST_DIRECTORY // 1_000)))
    with pytest.raises(TooLarge, match="directory"):
        open_zip(many)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x03\x04" + b"x" * 100])
def test_what_is_no_zip_file_is_damaged(data: bytes) -> None:
    with pytest.raises(Damaged):
        open_zip(io.BytesIO(data))


def test_a_damaged_member_is_told_once_and_then_ends() -> None:
    data = bytearray(zipped(("page", PAGE)).getvalue())
    data[40] ^= 0xFF
    with open_zip(io.BytesIO(bytes(data))) as archive:
        member = open_member(archive, "page")
        with pytest.raises(Damaged):
            while member.read(1_000):
                pass
        assert member.read(10) == b""
