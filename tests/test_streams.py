"""Bytes are read by lines and by numbers, put back, and never kept beyond a piece."""

import io

from hypothesis import given
from hypothesis import strategies as st

from builder.means.streams import MOST_OF_A_LINE, ByteStream


@given(st.binary(max_size=300).map(lambda data: data.replace(b"\x01", b"\n")))
def test_the_lines_are_those_of_any_file(data: bytes) -> None:
    stream = ByteStream(io.BytesIO(data))
    assert list(iter(stream.readline, b"")) == io.BytesIO(data).readlines()


@given(st.lists(st.tuples(st.sampled_from(["read", "skip", "line"]), st.integers(0, 40))))
def test_lines_numbers_and_skips_follow_each_other(steps: list[tuple[str, int]]) -> None:
    data = b"one\ntwo two\n\nthree" * 10
    stream, plain = ByteStream(io.BytesIO(data)), io.BytesIO(data)
    for step, size in steps:
        if step == "line":
            assert stream.readline() == plain.readline()
        elif step == "read":
            assert stream.read(size) == plain.read(size)
        else:
            assert stream.skip(size) == len(plain.read(size))


def test_what_is_put_back_is_read_again_first() -> None:
    stream = ByteStream(io.BytesIO(b"one\ntwo\n"))
    stream.put_back(stream.readline())
    assert stream.read(5) == b"one\nt"
    stream.put_back(b"T")
    assert stream.readline() == b"Two\n"


def test_a_line_without_end_comes_in_pieces() -> None:
    stream = ByteStream(io.BytesIO(b"x" * (MOST_OF_A_LINE + 5) + b"\n"))
    assert len(stream.readline()) == MOST_OF_A_LINE
    assert stream.readline() == b"xxxxx\n"
