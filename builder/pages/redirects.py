"""The pages at addresses of old: whoever comes by a link of theirs is led on."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import product
from types import MappingProxyType

from builder.archive.directory import ActorRef
from builder.archive.entry import Entry
from builder.archive.moved import Moved
from builder.means import routes
from builder.naming.values import ActorKind
from builder.pages.index import Index
from builder.pages.listed import about, shared
from builder.pages.pairs import ordered
from builder.pages.parts import Link
from builder.pages.shelves import listed, shelf_paths
from builder.pages.together import pair_name
from builder.pages.values import RedirectPage
from builder.words.names import SitePath

_PAGES: Mapping[str, Callable[[str], SitePath]] = MappingProxyType(
    {
        "person": routes.person,
        "organization": routes.organization,
        "outlet": routes.outlet,
        "article": routes.article,
    }
)
Shelved = tuple[Callable[[SitePath, str], SitePath], tuple[Entry, ...]]
"""A list of a page: where its pages by year are, by the page and the year, and what it lists."""


@dataclass(frozen=True, slots=True)
class MovedPage:
    """An address that a page had before, and the page: its lists, the one of its feed first."""

    path: SitePath
    target: Link
    lists: tuple[Shelved, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The articles that the page's feed is of."""
        return self.lists[0][1] if self.lists else ()


def moved_pages(index: Index) -> Iterator[MovedPage]:
    """Each address that a page had before."""
    for one in index.archive.moved:
        path = _PAGES[one.kind]
        target = Link(one.name, path(one.id), one.kind)
        yield MovedPage(path(one.former), target, tuple(_lists(index, one)))
    yield from _of_pairs(index)


def redirect_pages(index: Index, moved: MovedPage) -> Iterator[RedirectPage]:
    """A page for a former address, and for those by year below it."""
    name, target = moved.target.text, moved.target
    yield RedirectPage(index.site, moved.path, name, target, bool(moved.entries))
    for address, entries in moved.lists:
        found = listed(entries, _itself, index.row)
        here, there = (
            shelf_paths(found, partial(address, page)) for page in (moved.path, target.path)
        )
        for old, new in zip(here, there, strict=True):
            yield RedirectPage(index.site, old, name, Link(name, new, "list"))


def _lists(index: Index, moved: Moved) -> Iterator[Shelved]:
    if moved.kind in tuple(ActorKind):
        ref = ActorRef(ActorKind(moved.kind), moved.id)
        yield routes.below, about(index, ref)
        yield routes.named_below, tuple(entry for entry, _ in index.named.get(ref, ()))
    elif moved.kind == "outlet":
        yield routes.below, tuple(index.by_outlet.get(moved.id, ()))


def _itself(entry: Entry) -> Entry:
    return entry


def _of_pairs(index: Index) -> Iterator[MovedPage]:
    """The pages of two people move with either of them."""
    formers: dict[ActorRef, list[ActorRef]] = {}
    for one in index.archive.moved:
        if one.kind == ActorKind.PERSON.value:
            ref = ActorRef(ActorKind.PERSON, one.id)
            formers.setdefault(ref, [ref]).append(ActorRef(ref.kind, one.former))
    for pair in index.pairs.ranked[ActorKind.PERSON] if formers else ():
        target = Link(pair_name(index, *pair), index.pairs.page(pair), "pair")
        for first, second in product(*(formers.get(ref, [ref]) for ref in pair)):
            if (former := ordered(first, second)) != pair:
                entries = tuple(entry for entry, _ in shared(index, pair))
                path = index.pairs.page(former)
                yield MovedPage(path, target, ((routes.below, entries),))
