"""What the search index takes of a page: articles, actors and pairs are searched, no others."""

from builder.means import routes
from builder.means.markdown import plain
from builder.means.search import Entry, facet_value
from builder.output.shards import ACTORS, DATED, UNDATED, Searched
from builder.pages.parts import Post, When
from builder.pages.values import ActorPage, ArticlePage, Page, PairPage

_LAST = ("0000", "9999")  # what has no date stands last, be the newest first or the oldest


def searched(page: Page, mark: str) -> Searched | None:
    """How a page stands in the search index; `mark` is the page's own."""
    file = routes.file_of(page.path)
    match page:
        case ArticlePage(date=When(edtf="" | "unknown")):
            return Searched(file, mark, UNDATED, "", lambda: _of_article(page))
        case ArticlePage(date=when):
            return Searched(file, mark, DATED, when.edtf, lambda: _of_article(page))
        case ActorPage():
            return Searched(file, mark, ACTORS, "", lambda: _of_actor(page))
        case PairPage():
            return Searched(file, mark, ACTORS, "", lambda: _of_pair(page))
    return None


def _of_article(page: ArticlePage) -> Entry:
    """Its `about` are all names of its actors: it is found by those that its text does not use."""
    captions = (f"{one.text} {one.credit}" for one in page.captions)
    outlet = page.outlet.text if page.outlet else ""
    actors = tuple((one.kind, facet_value(one.text)) for one in page.actors)
    return Entry(
        page.title,
        texts=(page.standfirst, *plain(page.body).splitlines(), *captions),
        meta=(("about", "; ".join(page.found_as)), ("date", page.date.words), ("outlet", outlet)),
        filters=(
            *(("kind", "article"), ("when", _to_the_month(page.date)), ("year", page.year.text)),
            *(("outlet", facet_value(outlet)), *actors),
        ),
        orders=_orders(page.date),
    )


def _of_actor(page: ActorPage) -> Entry:
    names = "; ".join(name for name in (page.native_name, *page.aliases) if name)
    return Entry(
        page.name,
        texts=(page.description, *map(_post, page.posts), *plain(page.body).splitlines()),
        meta=(
            *(("aliases", names), ("native", page.native_name)),
            ("description", page.description),
        ),
        filters=(("kind", page.kind),),
        orders=_orders(None),
    )


def _post(post: Post) -> str:
    """A post as results show it: "harbour master, 2019 – 2021"."""
    dates = " – ".join(filter(None, (post.start, post.end)))
    return ", ".join(filter(None, (post.title, dates)))


def _of_pair(page: PairPage) -> Entry:
    articles = f"{page.count:,} {'article' if page.count == 1 else 'articles'}"
    return Entry(
        " and ".join(one.text for one in page.actors),
        texts=(f"{articles} about both, {page.times.words}",),
        meta=(("names", "; ".join(page.found_as)),),
        filters=(("kind", "pair"),),
        orders=_orders(None),
    )


def _orders(date: When | None) -> tuple[tuple[str, str], ...]:
    """Keys by which results are ordered; a page that lacked one would be missing among them."""
    known = date and date.edtf.replace("unknown", "").replace("../", "")
    newest, oldest = (known, known) if known else _LAST
    return (("newest", newest), ("oldest", oldest))


def _to_the_month(date: When) -> str:
    """A date as search-dates.js reads it: "2018-08", "2018", "2018-08/2019-01", "2019-06/.."."""
    return "/".join(end[:7].rstrip("?~%") for end in date.edtf.split("/"))
