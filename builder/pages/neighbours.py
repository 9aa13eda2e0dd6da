"""Where a reader goes on from an article: to what came before and after it, for each actor.

A new article changes the pages of its neighbours, at most two for each of its actors.
"""

from collections.abc import Iterator

from builder.archive.directory import ActorRef
from builder.archive.entry import Entry
from builder.pages.entries import article_link, when
from builder.pages.index import Index
from builder.pages.parts import Link, Near, Neighbours
from builder.words.scripts import direction

FOLLOWED = 4  # actors of an article, its first: more ways on than these would not be read


def neighbours(index: Index, entry: Entry) -> Iterator[Neighbours]:
    """The articles before and after one, for its first actors that have another article.

    Actors who share both stand together.
    """
    shared: dict[tuple[Near | None, Near | None], list[Link]] = {}
    for ref, earlier, later in around(index, entry):
        both = (_near(index, earlier), _near(index, later))
        shared.setdefault(both, []).append(index.link(ref))
    for (before, after), actors in shared.items():
        yield Neighbours(tuple(actors), before, after)


def around(index: Index, entry: Entry) -> Iterator[tuple[ActorRef, Entry | None, Entry | None]]:
    """What comes before and after an article, actor by actor."""
    for one in entry.actors[:FOLLOWED]:
        places = index.places_in[one.actor]
        place = places.get(entry.article.id)
        if place is not None and len(places) > 1:
            yield one.actor, _at(index, one.actor, place + 1), _at(index, one.actor, place - 1)


def _at(index: Index, ref: ActorRef, place: int) -> Entry | None:
    dated = 0 <= place < len(index.places_in[ref])
    return index.about[ref][place][0] if dated else None


def _near(index: Index, entry: Entry | None) -> Near | None:
    if entry is None:
        return None
    article = entry.article
    foreign, way = index.foreign(article.language), direction(article.language)
    return Near(article_link(entry), foreign, way, when(article.date))
