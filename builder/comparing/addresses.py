"""Which pages a branch makes appear, vanish and change."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from builder.comparing.values import Address, PageTurnover
from builder.pages.list_values import HomePage, LetterPage, ListPage, ShelfPage, YearPage
from builder.pages.values import (
    ActorPage,
    ArticlePage,
    CapturePage,
    OutletPage,
    Page,
    PairPage,
    RedirectPage,
    VersionsPage,
)
from builder.words.fingerprints import fingerprint

VERSIONS = "versions"
ELSE = "else"
_KINDS: Mapping[type[Page], str] = MappingProxyType(
    {
        ArticlePage: "article",
        OutletPage: "outlet",
        PairPage: "pair",
        YearPage: "year",
        ShelfPage: "list",
        ListPage: "list",
        LetterPage: "list",
        CapturePage: "capture",
        VersionsPage: VERSIONS,
    }
)


def turnover(before: Mapping[str, Page], after: Mapping[str, Page]) -> PageTurnover:
    """Compare pages by address; a redirect is no page that somebody would read."""
    old, new = _read(before), _read(after)
    return PageTurnover(
        appear=tuple(_address(page) for path, page in new.items() if path not in old),
        vanish=tuple(_address(page) for path, page in old.items() if path not in after),
        led=tuple(
            _address(page)
            for path, page in after.items()
            if isinstance(page, RedirectPage) and path in old
        ),
        redirects=tuple(
            _address(page)
            for path, page in after.items()
            if isinstance(page, RedirectPage) and path not in before
        ),
        dropped=tuple(
            _address(page)
            for path, page in before.items()
            if isinstance(page, RedirectPage) and path not in after
        ),
        turned=tuple(_turned(before, after)),
        changed=tuple(
            path
            for path, page in new.items()
            if path in old and fingerprint(page) != fingerprint(old[path])
        ),
    )


def by_path(pages: Iterable[Page]) -> Mapping[str, Page]:
    """Pages by address, in its order."""
    return {page.path: page for page in sorted(pages, key=lambda page: page.path)}


def _read(pages: Mapping[str, Page]) -> Mapping[str, Page]:
    """The pages that have something to read."""
    return {path: one for path, one in pages.items() if not isinstance(one, RedirectPage)}


def _turned(before: Mapping[str, Page], after: Mapping[str, Page]) -> Iterator[Address]:
    """Redirects that lead elsewhere; one whose target has moved leads to the same page as ever."""
    for path, page in after.items():
        old = before.get(path)
        if isinstance(page, RedirectPage) and isinstance(old, RedirectPage):
            now = after.get(old.target.path)
            led = now.target.path if isinstance(now, RedirectPage) else old.target.path
            if led != page.target.path:
                yield replace(_address(page), before=old.target.path)


def _address(page: Page) -> Address:
    target = page.target.path if isinstance(page, RedirectPage) else ""
    return Address(page.path, _title(page), _kind(page), target)


def _title(page: Page) -> str:
    match page:
        case ActorPage() | PairPage() | OutletPage() | CapturePage():
            return page.name
        case YearPage():
            return page.label
        case HomePage():
            return page.site.title
        case _:
            return page.title


def _kind(page: Page) -> str:
    """What a page is of; one of a kind is of its own, a redirect of what it leads to."""
    match page:
        case ActorPage():
            return page.kind
        case RedirectPage():
            return page.target.kind
        case _:
            return _KINDS.get(type(page), ELSE)
