"""An article with its names resolved, and what is told of each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from builder.archive.directory import ActorRef
from builder.archive.spots import Spot, unpacked
from builder.records.article import Article


class Evidence(NamedTuple):
    """An actor of an article, and the sentence that earns it.

    `sentence` is "" when the text never names it; `paragraph` is 1-based, 0 outside the body.
    """

    actor: ActorRef
    sentence: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Entry:
    """An article with its names resolved: `actors` it is about, `named` besides.

    `unlisted` are those named besides who stand out in the text as those do whom it is about;
    `strangers` are the names of people who do and have no file; `places` are the `spots`, packed.
    `links` are those in the text that are no whole addresses.
    """

    article: Article
    outlet: str | None
    actors: tuple[Evidence, ...]
    named: tuple[Evidence, ...]
    unlisted: tuple[ActorRef, ...]
    strangers: tuple[str, ...]
    places: bytes
    links: tuple[str, ...]

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Where the text names actors, in its order; unpacked each time."""
        return unpacked(self.places, told(self.actors, self.named))

    def spots_by_actor(self) -> Mapping[ActorRef, Sequence[Spot]]:
        """The spots of each actor, for whoever asks for one after the other."""
        found: defaultdict[ActorRef, list[Spot]] = defaultdict(list)
        for spot in self.spots:
            found[spot.actor].append(spot)
        return found


def told(actors: Iterable[Evidence], named: Iterable[Evidence]) -> tuple[ActorRef, ...]:
    """Whom an article lists or names, in the order by which its spots are packed."""
    return tuple(dict.fromkeys([one.actor for one in (*actors, *named)]))


class Mark(NamedTuple):
    """Short hashes of an entry: of the `whole`, and of its `head`.

    The head is what other pages may show of an article: all but its text, and where in it whom it
    names stand.
    """

    whole: str
    head: str
