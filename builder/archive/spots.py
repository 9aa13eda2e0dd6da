"""Where texts name people: many small values, held packed until they are asked for.

An archive has a hundred thousand of them; as values they take ten times the memory.
"""

import struct
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from builder.archive.directory import ActorRef


class Spot(NamedTuple):
    """Where an article's plain text names an actor, in code points; `line` counts its blocks."""

    start: int
    end: int
    line: int
    actor: ActorRef


_SPOT = struct.Struct("<IIII")  # as Spot; its actor as a number among those that the text names


def packed(spots: Iterable[Spot], actors: Sequence[ActorRef]) -> bytes:
    """Pack spots of some actors."""
    number = {ref: index for index, ref in enumerate(actors)}
    return b"".join(_SPOT.pack(*place, number[actor]) for *place, actor in spots)


def unpacked(data: bytes, actors: Sequence[ActorRef]) -> tuple[Spot, ...]:
    """Unpack what was packed with the same actors."""
    found = _SPOT.iter_unpack(data)
    return tuple([Spot(start, end, line, actors[ref]) for start, end, line, ref in found])


def count_packed(data: bytes) -> int:
    """How many spots were packed."""
    return len(data) // _SPOT.size
