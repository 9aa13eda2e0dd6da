"""Which files of two times are the same: those that stayed, those that moved, and the rest."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from builder.comparing.values import Kind


class Filed(Protocol):
    """What all records have: the file that they stand in."""

    @property
    def file(self) -> str:
        """Its path under the root."""


Ids = tuple[Kind, str]
"""A kind of file, and the id of one."""

K = TypeVar("K")
R = TypeVar("R", bound=Filed)
Sign = Callable[[R], str]
"""What tells a record from all others wherever it stands; "" where it has nothing of the kind."""


@dataclass(frozen=True, slots=True)
class Kept(Generic[R]):
    """A record before and after; `led` says that its former address leads to today's."""

    before: R
    after: R
    led: bool


@dataclass(frozen=True, slots=True)
class Traced(Generic[R]):
    """Records by what became of them; of those that are gone, the one they were merged into."""

    added: tuple[R, ...]
    kept: tuple[Kept[R], ...]
    gone: tuple[tuple[R, R | None], ...]


def trace(
    before: Mapping[K, R], after: Mapping[K, R], led: Mapping[K, K], signs: Iterable[Sign[R]]
) -> Traced[R]:
    """Match records by key, else as `led` leads from former keys, else by the signs in their order.

    A sign counts where one record that is gone and one that is new have it, and no others.
    """
    gone = {key: one for key, one in before.items() if key not in after}
    new = {key: one for key, one in after.items() if key not in before}
    kept = [Kept(one, after[key], led=True) for key, one in before.items() if key in after]
    for key in tuple(gone):
        if led.get(key) in new:
            kept.append(Kept(gone.pop(key), new.pop(led[key]), led=True))
    for sign in signs:
        for old, now in _alike(gone, new, sign):
            kept.append(Kept(gone.pop(old), new.pop(now), led=False))
    ended = ((one, after.get(led[key]) if key in led else None) for key, one in gone.items())
    return Traced(tuple(new.values()), tuple(kept), tuple(ended))


def _alike(gone: Mapping[K, R], new: Mapping[K, R], sign: Sign[R]) -> list[tuple[K, K]]:
    """The keys of those that are gone and new by the same sign."""
    signed = {sign(one): key for key, one in new.items() if sign(one)}
    counts = Counter(map(sign, (*gone.values(), *new.values())))
    old = [(sign(one), key) for key, one in gone.items()]
    return [(key, signed[mark]) for mark, key in old if mark in signed and counts[mark] == 2]
