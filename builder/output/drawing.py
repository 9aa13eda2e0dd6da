"""Draws the pictures of a page from its value, with links as that page has them."""

from collections.abc import Callable, Iterable

from builder import pictures
from builder.pages.overview import Moment, OverviewPage
from builder.pages.parts import Counted, Held
from builder.pictures.timelines import MOST_LABELS
from builder.pictures.values import (
    Coverage,
    Covered,
    Dated,
    Drawn,
    Kind,
    Network,
    Node,
    Tie,
    Timeline,
    WorldMap,
    YearLink,
)
from builder.words.dates import parse_date
from builder.words.names import SitePath

READING_OF_POSTS = (
    "A bar is as long as the post lasted. It is pale for as long as it may have gone on, or begun "
    "before, where nobody wrote that down. It fades where a date is about, and is hollow where one "
    "is uncertain."
)

Href = Callable[[SitePath], str]


class Pictures:
    """The pictures that a template may ask for; `href` makes a path relative to its page."""

    def __init__(self, href: Href) -> None:
        self._href = href

    def coverage(self, title: str, dates: Iterable[str], years: tuple[Counted, ...] = ()) -> Drawn:
        """How many articles there are of each time; `dates` are EDTF, one for each article."""
        found = tuple(map(parse_date, dates))
        return pictures.coverage(Coverage("coverage", title, found, self._years(years)))

    def timeline(
        self, title: str, articles: Iterable[Moment], years: tuple[Counted, ...] = ()
    ) -> Drawn:
        """Which article is from when."""
        items = tuple(
            Dated(one.article.text, parse_date(one.date), self._href(one.article.path))
            for one in articles
        )
        value = Timeline("timeline", title, "article", items, self._years(years))
        return pictures.timeline(value)

    def posts(self, title: str, held: Iterable[Held]) -> Drawn:
        """Who held which post when, the latest `MOST_LABELS`; what has no date is not drawn."""
        dated = tuple(one for one in held if one.span)
        items = tuple(
            Dated(
                f"{one.holder.text}: {one.post.title}",
                parse_date(one.span),
                self._href(one.holder.path),
            )
            for one in dated[:MOST_LABELS]
        )
        cut = f" Drawn are the latest {MOST_LABELS}." if len(dated) > MOST_LABELS else ""
        reading = f"{READING_OF_POSTS}{cut}"
        value = Timeline("posts", title, "post", items, lasting=True, reading=reading)
        return pictures.timeline(value)

    def network(self, title: str, page: OverviewPage) -> Drawn:
        """Who appears with whom."""
        nodes = tuple(
            Node(one.link.text, Kind(one.link.kind), one.count, self._href(one.link.path))
            for one in page.people
        )
        ties = tuple(
            Tie(one.first, one.second, one.count, self._href(one.pair) if one.pair else "")
            for one in page.ties
        )
        return pictures.network(Network("network", title, nodes, ties))

    def world_map(self, title: str, page: OverviewPage) -> Drawn:
        """Which countries the articles are about."""
        countries = tuple(
            Covered(code, one.link.text, one.count, self._href(one.link.path))
            for code, one in zip(page.codes, page.countries, strict=True)
        )
        return pictures.world_map(WorldMap("map", title, countries))

    def _years(self, years: tuple[Counted, ...]) -> tuple[YearLink, ...]:
        return tuple(
            YearLink(int(one.link.text), self._href(one.link.path))
            for one in years
            if one.link.text.isdecimal()
        )
