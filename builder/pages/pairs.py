"""Who appears with whom: the pairs that have a page of their own.

Companions are counted one actor at a time, so that no more than one actor's are in memory however
many the archive has.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from types import MappingProxyType

from builder.archive.directory import ActorRef
from builder.archive.entry import Entry, Evidence
from builder.means import routes
from builder.naming.values import ActorKind
from builder.words.names import SitePath

MOST_PAIRS = 1_000  # pages of a kind: they stay a small part of a site of 10,000 articles

_PAGES: Mapping[ActorKind, Callable[[str, str], SitePath]] = MappingProxyType(
    {ActorKind.COUNTRY: routes.countries, ActorKind.PERSON: routes.people}
)
Earned = tuple[Entry, Evidence]
About = Mapping[ActorRef, tuple[Earned, ...]]
Pair = tuple[ActorRef, ActorRef]


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of each kind that have a page, those with most articles first.

    `counts` are their articles; `enough` says how many pairs of a kind share `least` articles,
    though not all of these may have a page.
    """

    least: int
    ranked: Mapping[ActorKind, tuple[Pair, ...]]
    counts: Mapping[Pair, int]
    enough: Mapping[ActorKind, int]

    def page(self, pair: Pair) -> SitePath:
        """The page of a pair that has one."""
        first, second = pair
        return _PAGES[first.kind](first.id, second.id)


def ordered(one: ActorRef, other: ActorRef) -> Pair:
    """Two actors of a kind in the one order that their page has them in: by id."""
    return (one, other) if one.id < other.id else (other, one)


def companions(about: About, ref: ActorRef) -> Counter[ActorRef]:
    """How many articles about an actor are about each other one, too."""
    counts = Counter(other.actor for entry, _ in about.get(ref, ()) for other in entry.actors)
    counts.pop(ref, None)
    return counts


def find_pairs(about: About, least: int) -> Pairs:
    """The pairs of people, and of countries, that share at least `least` articles."""
    ranked: dict[ActorKind, tuple[Pair, ...]] = {}
    counts: dict[Pair, int] = {}
    enough: dict[ActorKind, int] = {}
    for kind in _PAGES:
        found = _Tallied(_enough(about, kind, least))
        best = nsmallest(MOST_PAIRS, found, key=_rank)
        ranked[kind] = tuple(pair for pair, _ in best)
        counts |= dict(best)
        enough[kind] = found.number
    return Pairs(
        least=least,
        ranked=MappingProxyType(ranked),
        counts=MappingProxyType(counts),
        enough=MappingProxyType(enough),
    )


class _Tallied:
    """Pairs, counted while they go by."""

    def __init__(self, pairs: Iterator[tuple[Pair, int]]) -> None:
        self._pairs = pairs
        self.number = 0

    def __iter__(self) -> Iterator[tuple[Pair, int]]:
        for one in self._pairs:
            self.number += 1
            yield one


def _enough(about: About, kind: ActorKind, least: int) -> Iterator[tuple[Pair, int]]:
    for ref in about:
        if ref.kind is kind and len(about[ref]) >= least:
            for other, count in companions(about, ref).items():
                if other.kind is kind and ref.id < other.id and count >= least:
                    yield (ref, other), count


def _rank(counted: tuple[Pair, int]) -> tuple[int, str, str]:
    (first, second), count = counted
    return -count, first.id, second.id
