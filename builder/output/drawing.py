"""Draws the pictures of a page from its value, with links as that page has them."""

from collections.abc import Callable, Iterable

from builder import pictures
from builder.pages.overview import Moment, OverviewPage
from builder.pages.parts import Counted, Held
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
    "A bar is as long as the post may have lasted. It fades where nobody wrote down when it began "
    "or ended, or only about when, and is hollow where that is uncertain."
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
        """Who held which post when; what has no date has no place in it."""
        items = tuple(
            Dated(
                f"{one.holder.text}: {one.post.title}",
                parse_date(one.span),
                self._href(one.holder.path),
            )
            for one in held
            if one.span
        )
        return pictures.timeline(Timeline("posts", title, "post", items, reading=READING_OF_POSTS))

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
