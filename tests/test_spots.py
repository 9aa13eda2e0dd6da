"""Spots are packed while nobody asks for them, and come out as they went in."""

from hypothesis import given
from hypothesis import strategies as st

from builder.archive.directory import ActorRef
from builder.archive.spots import Spot, packed, unpacked
from builder.naming.values import ActorKind

ADA, NORWAY = ActorRef(ActorKind.PERSON, "ada-moss"), ActorRef(ActorKind.COUNTRY, "NO")
NUMBER = st.integers(0, 2_000_000)  # a file of the content has no more characters


@given(st.lists(st.builds(Spot, NUMBER, NUMBER, NUMBER, st.sampled_from((ADA, NORWAY)))))
def test_what_was_packed_is_unpacked(spots: list[Spot]) -> None:
    assert unpacked(packed(spots, (ADA, NORWAY)), (ADA, NORWAY)) == tuple(spots)


def test_a_spot_takes_sixteen_bytes() -> None:
    assert len(packed((Spot(0, 3, 0, ADA), Spot(9, 15, 1, NORWAY)), (ADA, NORWAY))) == 32
