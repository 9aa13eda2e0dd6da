"""The page that shows the whole archive at a glance."""

from collections.abc import Iterator

from builder.archive.directory import ActorRef
from builder.means import routes
from builder.naming.values import ActorKind
from builder.pages.index import Index
from builder.pages.listed import dates
from builder.pages.overview import Moment, OverviewPage, Tied
from builder.pages.pairs import companions, ordered
from builder.pages.parts import Link
from builder.pictures.timelines import MOST_MARKS

MOST_PEOPLE = 400  # of whom the picture chooses forty: ties of all would be counted in vain


def overview_page(index: Index) -> OverviewPage:
    """When the articles are from, what countries they are about, and who appears with whom."""
    countries = tuple(ref for ref in index.by_kind[ActorKind.COUNTRY] if ref in index.about)
    everyone = tuple(ref for ref in index.by_kind[ActorKind.PERSON] if ref in index.about)
    people = tuple(sorted(everyone, key=lambda ref: -len(index.about[ref]))[:MOST_PEOPLE])
    return OverviewPage(
        site=index.site,
        path=routes.OVERVIEW,
        title="At a glance",
        dates=dates(index.archive.entries),
        articles=tuple(_moments(index)) if len(index.archive.entries) <= MOST_MARKS else (),
        years=index.years,
        countries=tuple(map(index.counted, countries)),
        codes=tuple(ref.id for ref in countries),
        people=tuple(map(index.counted, people)),
        known=len(everyone),
        ties=tuple(_ties(index, people)),
    )


def _moments(index: Index) -> Iterator[Moment]:
    for entry in index.archive.entries:
        article = entry.article
        link = Link(article.title, routes.article(article.id), "article")
        yield Moment(link, article.date.text)


def _ties(index: Index, people: tuple[ActorRef, ...]) -> Iterator[Tied]:
    places = {ref: place for place, ref in enumerate(people)}
    for first, ref in enumerate(people):
        for other, count in sorted(
            companions(index.about, ref).items(), key=lambda one: places.get(one[0], -1)
        ):
            second = places.get(other, -1)
            if second > first:
                pair = ordered(ref, other)
                page = index.pairs.page(pair) if pair in index.pairs.counts else None
                yield Tied(first, second, count, page)
