"""The pages of people, countries, organizations and outlets."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from operator import itemgetter

from builder.archive.directory import ActorRef
from builder.means import routes
from builder.pages.index import Index
from builder.pages.list_values import ShelfPage
from builder.pages.of_posts import post, posts_held
from builder.pages.pairs import Earned
from builder.pages.parts import Counted, Link, Shelf
from builder.pages.quotes import quote
from builder.pages.shelves import Listed, listed, shelf, shelf_pages
from builder.pages.together import together
from builder.pages.values import ActorPage, OutletPage
from builder.records.registry import Outlet
from builder.words.dates import EdtfDate, parse_date

COUNTRY_FILE = "---\ndescription: \n---\n"


def actor_pages(index: Index, ref: ActorRef) -> Iterator[ActorPage | ShelfPage]:
    """The page of a person, country or organization, and those by year that its lists need."""
    link = index.link(ref)
    about = _earned(index, index.about.get(ref, ()))
    named = _earned(index, index.named.get(ref, ()))
    address = partial(routes.below, link.path)
    of_named = partial(routes.named_below, link.path)
    yield _actor_page(index, ref, shelf(about, address), shelf(named, of_named))
    yield from shelf_pages(index.site, link, "about", about, address)
    yield from shelf_pages(index.site, link, "named", named, of_named)


def _earned(index: Index, earned: Iterable[Earned]) -> Listed[Earned]:
    """Articles, each with the sentence that earns it its place."""
    return listed(earned, itemgetter(0), lambda one: index.row(one[0], quote(index, *one)))


def _actor_page(index: Index, ref: ActorRef, about: Shelf, named: Shelf) -> ActorPage:
    """The page itself; a country needs no file."""
    actor = index.archive.actors.get(ref)
    link = index.link(ref)
    shown, companions = together(index, ref)
    return ActorPage(
        site=index.site,
        path=link.path,
        kind=link.kind,
        name=link.text,
        native_name=actor.native_name if actor else "",
        aliases=index.other_names(ref),
        description=actor.description if actor else "",
        country=index.country_link(actor.country.text) if actor else None,
        posts=tuple(post(role) for role in actor.roles) if actor else (),
        wikidata=actor.wikidata if actor else "",
        body=actor.body if actor else "",
        articles=about,
        named_in=named,
        together=shown,
        companions=companions,
        members=_members(index, ref),
        press=_press(index, ref),
        held=posts_held(index, ref),
        outlets=tuple(_outlets(index, ref)),
        unsure=tuple(one.text for one in actor.unsure) if actor else (),
        edit_url=index.edit_url(actor.file) if actor else _begun(index, ref),
    )


def _begun(index: Index, ref: ActorRef) -> str:
    """Where a country's file, which is not there yet, is begun."""
    return index.new_url("content/countries", f"{ref.id.lower()}.md", COUNTRY_FILE)


def _members(index: Index, ref: ActorRef) -> tuple[Counted, ...]:
    """The people and organizations of a country, most written about first."""
    members = map(index.counted, index.members.get(ref, ()))
    return tuple(sorted(members, key=lambda one: -one.count))


def _press(index: Index, ref: ActorRef) -> tuple[Counted, ...]:
    """The outlets of a country, those with the most articles first."""
    found = (
        Counted(
            Link(one.name, routes.outlet(one.id), "outlet"),
            len(index.by_outlet.get(one.id, ())),
            str(one.kind or ""),
        )
        for one in index.press.get(ref, ())
    )
    return tuple(sorted(found, key=lambda one: -one.count))


def _outlets(index: Index, ref: ActorRef) -> Iterator[Counted]:
    """Who published the articles about an actor, most first; among equals who published last."""
    outlets = Counter(entry.outlet for entry, _ in index.about.get(ref, ()))
    for outlet, count in outlets.most_common():
        if link := index.outlet_link(outlet):
            yield Counted(link, count, "")


def outlet_pages(index: Index, outlet: Outlet) -> Iterator[OutletPage | ShelfPage]:
    """The page of an outlet with all that the archive holds of it, by year where that is much."""
    link = Link(outlet.name, routes.outlet(outlet.id), "outlet")
    published = listed(index.by_outlet.get(outlet.id, ()), lambda one: one, index.row)
    address = partial(routes.below, link.path)
    yield OutletPage(
        site=index.site,
        path=link.path,
        name=outlet.name,
        aliases=tuple(alias.text for alias in outlet.aliases),
        kind=str(outlet.kind or ""),
        years=_published(outlet.years),
        country=index.country_link(outlet.country.text),
        language=outlet.language,
        domains=outlet.domains,
        body=outlet.body,
        articles=shelf(published, address),
        unsure=tuple(one.text for one in outlet.unsure),
        edit_url=index.edit_url(outlet.file),
    )
    yield from shelf_pages(index.site, link, "published", published, address)


def _published(years: EdtfDate) -> str:
    """From when to when an outlet is published, in words; "" where nobody says."""
    first, _, last = years.text.partition("/")
    if last == "..":
        return f"since {parse_date(first).words}"
    if first == "..":
        return f"until {parse_date(last).words}"
    return years.words if years.is_known else ""
