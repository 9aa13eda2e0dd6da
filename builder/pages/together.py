"""Who appears with an actor, how often, and when first and last."""

from collections.abc import Iterable
from heapq import nsmallest

from builder.archive.directory import ActorRef
from builder.pages.entries import when
from builder.pages.index import Index
from builder.pages.pairs import companions, ordered
from builder.pages.parts import Link, Times, Together
from builder.words.dates import EdtfDate

SHOWN = 100  # companions on a page, the most frequent: a country may have thousands


def times(dates: Iterable[EdtfDate]) -> Times:
    """When something was first and last, by the dates that are bounded on both sides."""
    written = tuple(dates)
    bounded = [one for one in written if one.earliest and one.latest]
    first = min(bounded, key=lambda one: one.order, default=None)
    last = max(bounded, key=_end, default=None)
    return Times(
        when(first) if first else None,
        when(last) if last and last != first else None,
        len(written) - len(bounded),
    )


def _end(date: EdtfDate) -> tuple[object, ...]:
    return date.latest, *date.order


def together(index: Index, ref: ActorRef) -> tuple[tuple[Together, ...], int]:
    """Those who appear with an actor most often, with their dates; and how many there are."""
    counts = companions(index.about, ref)
    ranked = nsmallest(SHOWN, counts, key=lambda one: (-counts[one], index.places[one]))
    dates: dict[ActorRef, list[EdtfDate]] = {one: [] for one in ranked}
    for entry, _ in index.about.get(ref, ()):
        for other in entry.actors:
            if (found := dates.get(other.actor)) is not None:
                found.append(entry.article.date)
    return tuple(
        Together(index.link(one), counts[one], times(dates[one]), pair_link(index, ref, one))
        for one in ranked
    ), len(counts)


def pair_name(index: Index, one: ActorRef, other: ActorRef) -> str:
    """What the page of two actors is called."""
    return " and ".join(index.name(ref) for ref in ordered(one, other))


def pair_link(index: Index, one: ActorRef, other: ActorRef) -> Link | None:
    """A link to the page of two actors, if they have one."""
    pair = ordered(one, other)
    if pair not in index.pairs.counts:
        return None
    return Link(pair_name(index, *pair), index.pairs.page(pair), "pair")
