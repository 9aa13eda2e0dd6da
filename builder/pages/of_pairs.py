"""The pages of two countries or two people together, and the list of all of them."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from operator import itemgetter

from builder.archive.directory import ActorRef
from builder.means import routes
from builder.naming.values import ActorKind
from builder.pages.index import Index, most
from builder.pages.list_values import PairsPage, ShelfPage
from builder.pages.listed import Shared, shared
from builder.pages.pairs import Pair
from builder.pages.parts import Link, Ranking, Together
from builder.pages.quotes import quotes
from builder.pages.shelves import listed, shelf, shelf_pages
from builder.pages.together import pair_name, times
from builder.pages.values import PairPage

OTHERS = 30  # who appears with both: those named most often

_TITLES = ((ActorKind.COUNTRY, "Countries"), (ActorKind.PERSON, "People"))


def pair_pages(index: Index, pair: Pair) -> Iterator[PairPage | ShelfPage]:
    """The page of two who share enough articles, and those by year where these are many."""
    first, second = pair
    link, found = _link(index, pair), tuple(shared(index, pair))
    others = _others(found, pair)
    articles = listed(found, itemgetter(0), lambda one: index.row(one[0], quotes(index, *one)))
    address = partial(routes.below, link.path)
    yield PairPage(
        site=index.site,
        path=link.path,
        name=link.text,
        actors=(index.link(first), index.link(second)),
        found_as=tuple(dict.fromkeys((*index.every_name(first), *index.every_name(second)))),
        articles=shelf(articles, address),
        times=times(entry.article.date for entry, _ in found),
        others=most(others, index)[:OTHERS],
        companions=len(others),
    )
    yield from shelf_pages(index.site, link, "about", articles, address)


def pairs_page(index: Index) -> Iterator[PairsPage]:
    """The list of all pairs, where there are any."""
    rankings = tuple(
        Ranking(title, kind.value, tuple(_together(index, pair) for pair in ranked), enough)
        for kind, title in _TITLES
        if (ranked := index.pairs.ranked[kind]) and (enough := index.pairs.enough[kind])
    )
    if rankings:
        yield PairsPage(index.site, routes.PAIRS, "Pairs", index.pairs.least, rankings)


def _together(index: Index, pair: Pair) -> Together:
    dates = (entry.article.date for entry, _ in shared(index, pair))
    return Together(_link(index, pair), index.pairs.counts[pair], times(dates), None)


def _link(index: Index, pair: Pair) -> Link:
    return Link(pair_name(index, *pair), index.pairs.page(pair), "pair")


def _others(found: tuple[Shared, ...], pair: Pair) -> Counter[ActorRef]:
    counts = Counter(one.actor for entry, _ in found for one in entry.actors)
    for ref in pair:
        del counts[ref]
    return counts
