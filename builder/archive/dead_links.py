"""Links in texts to pages of the archive that it has not: an editor's words, seldom a capture's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

from builder.archive.assembly import Archive
from builder.means import routes
from builder.means.countries import CODES
from builder.means.markdown import relative_links
from builder.naming.values import ActorKind
from builder.words.names import SitePath
from builder.words.problems import Place, Problem, warning

_PAGES = {
    ActorKind.PERSON: routes.person,
    ActorKind.ORGANIZATION: routes.organization,
    ActorKind.COUNTRY: routes.country,
}
_MOVED = {
    "person": routes.person,
    "organization": routes.organization,
    "outlet": routes.outlet,
    "article": routes.article,
}
_DEPTHS = {"articles": 3, "people": 2, "organizations": 2, "countries": 2, "outlets": 2}
"""How many names lead to a page of a room; fewer lead to a list."""
_BELOW = re.compile(
    r"versions|(?:named-)?(?:undated|[0-9]{4}(?:--[0-9]+)?)|[a-z]+\.(?:json|xml|csv|bib|ris)"
)
"""What stands below a page: its years, its files for programs."""
_OTHERS = (
    *(routes.SEARCH, routes.ABOUT, routes.PAIRS, routes.OVERVIEW, routes.CAPTURES, routes.CHANGES),
    *(routes.DATA, routes.ADMIN, routes.FEED, routes.JSON_FEED, routes.SITEMAP),
)
_TOP = frozenset(("", *_DEPTHS, *(path.partition("/")[0] for path in _OTHERS)))


@dataclass(frozen=True, slots=True)
class _Text:
    """A text's file, its page, and the links in it that are no whole addresses."""

    file: str
    page: SitePath
    links: tuple[str, ...]


def dead_links(archive: Archive) -> Iterator[Problem]:
    """Find links to what is no page of the site; other sites nobody can judge from here."""
    texts = tuple(one for one in _texts(archive) if one.links)
    there = frozenset(_addresses(archive)) if texts else frozenset()
    for text in texts:
        for link in text.links:
            target = _target(text.page, link, archive.config.base_url)
            if target is not None and not _leads(target, there):
                yield _problem(text, link, there)


def _texts(archive: Archive) -> Iterator[_Text]:
    for entry in archive.entries:
        yield _Text(entry.article.file, routes.article(entry.article.id), entry.links)
    for ref, actor in archive.actors.items():
        yield _Text(actor.file, _PAGES[ref.kind](ref.id), relative_links(actor.body))
    for outlet in archive.outlets.values():
        yield _Text(outlet.file, routes.outlet(outlet.id), relative_links(outlet.body))


def _addresses(archive: Archive) -> Iterator[SitePath]:
    """The pages of the rooms, also those that lead on."""
    yield from (routes.article(entry.article.id) for entry in archive.entries)
    yield from (_PAGES[ref.kind](ref.id) for ref in archive.actors)
    yield from (routes.outlet(id_) for id_ in archive.outlets)
    yield from (_MOVED[one.kind](one.former) for one in archive.moved)
    yield from map(routes.country, CODES)


def _target(page: SitePath, link: str, base_url: str) -> str | None:
    """Where a link leads as a path from the site's root; None where that is another site's page."""
    path = unquote(urlsplit(link).path)
    if not path.startswith("/"):
        return normpath(join(page, path)) if path else normpath(page)
    base = urlsplit(base_url).path
    return normpath(path.removeprefix(base)) if path.startswith(base) and base else None


def _leads(target: str, there: frozenset[SitePath]) -> bool:
    room, *names = target.removeprefix("./").split("/")
    depth = _DEPTHS.get(room, 1)
    if target.endswith(".md") or room not in _TOP | {"."}:
        return False
    if len(names) < depth - 1 or depth == 1:
        return True
    page, below = "/".join((room, *names[: depth - 1])), names[depth - 1 :]
    is_there = f"{page}/" in there or _BELOW.fullmatch(names[-1]) is not None
    return is_there and all(map(_BELOW.fullmatch, below))


def _problem(text: _Text, link: str, there: frozenset[SitePath]) -> Problem:
    """Show the address of the one page whose name stands at the link's end, if there is one."""
    name = unquote(urlsplit(link).path).rstrip("/").rpartition("/")[2].removesuffix(".md")
    like = [one for one in there if name and one.endswith(f"/{name}/")]
    meant = like[0] if len(like) == 1 else routes.person("ada-example")
    shown = routes.links_from(text.page)(meant)
    hint = (
        f"write {shown}"
        if len(like) == 1
        else f"a page of the archive is linked like {shown}, any other page with its whole address"
    )
    return warning("dead-link", Place(text.file), f'the link "{link}" leads nowhere', hint)
