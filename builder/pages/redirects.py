"""The pages at addresses of old: whoever comes by a link of theirs is led on."""

from collections.abc import Callable, Iterator, Mapping
from itertools import product
from types import MappingProxyType

from builder.archive.directory import ActorRef
from builder.means import routes
from builder.naming.values import ActorKind
from builder.pages.index import Index
from builder.pages.pairs import ordered
from builder.pages.parts import Link
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


def redirect_pages(index: Index) -> Iterator[RedirectPage]:
    """A page for each former address."""
    for one in index.archive.moved:
        path = _PAGES[one.kind]
        target = Link(one.name, path(one.id), one.kind)
        yield RedirectPage(index.site, path(one.former), one.name, target)
    yield from _of_pairs(index)


def _of_pairs(index: Index) -> Iterator[RedirectPage]:
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
                path = index.pairs.page(former)
                yield RedirectPage(index.site, path, target.text, target)
