"""What machines read of a page: JSON-LD in the words of schema.org, made of the page's value.

The outlet is the publisher of an article, and the archive only provides it. Where the site has no
address, nothing has one, and there are no trails.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from builder.means import routes
from builder.pages.list_values import HomePage, ListPage, YearPage
from builder.pages.parts import Link, Site
from builder.pages.values import ActorPage, ArticlePage, DataPage, OutletPage, Page, PairPage
from builder.words.names import SitePath

Json: TypeAlias = "str | int | Sequence[Json] | Mapping[str, Json]"
Thing = dict[str, Json]

_TYPES = {"person": "Person", "country": "Country", "organization": "Organization"}
_WIKIDATA = "https://www.wikidata.org/wiki/"
_ARTICLES = ("Articles", routes.ARTICLES)
_LISTS = {
    "person": ("People", routes.PEOPLE),
    "country": ("Countries", routes.COUNTRIES),
    "organization": ("Organizations", routes.ORGANIZATIONS),
}


def linked_data(page: Page) -> Thing | None:
    """What a page says for machines, or None."""
    found = [_told(one) for one in (_thing(page), _trail(page)) if one]
    return {"@context": "https://schema.org", "@graph": found} if found else None


def _told(thing: Thing) -> Thing:
    return {key: value for key, value in thing.items() if value}


def _thing(page: Page) -> Thing | None:
    match page:
        case ArticlePage():
            return _article(page)
        case ActorPage():
            return _actor(page)
        case OutletPage():
            return _outlet(page)
        case DataPage():
            return _dataset(page)
        case HomePage():
            return _site(page.site)
        case _:
            return None


def _address(site: Site, path: SitePath) -> str:
    return f"{site.base_url}{path}" if site.base_url else ""


def _article(page: ArticlePage) -> Thing:
    named = (link for one in page.also_named for link in one.actors)
    return {
        "@type": "NewsArticle",
        "headline": page.title,
        "inLanguage": page.language,
        "description": page.standfirst,
        "datePublished": page.date.iso,
        "author": [{"@type": "Person", "name": name} for name in page.authors],
        "publisher": _named("NewsMediaOrganization", page.site, page.outlet),
        "isBasedOn": page.url,
        "archivedAt": page.archived_url,
        "url": _address(page.site, page.path),
        "about": [_actor_link(page.site, one) for one in page.actors],
        "mentions": [_actor_link(page.site, one) for one in named],
        "keywords": page.tags,
        "provider": {"@type": "ArchiveOrganization", "name": page.site.title},
    }


def _named(kind: str, site: Site, link: Link | None) -> Thing:
    if link is None:
        return {}
    return _told({"@type": kind, "name": link.text, "url": _address(site, link.path)})


def _actor_link(site: Site, link: Link) -> Thing:
    return _named(_TYPES[link.kind], site, link)


def _actor(page: ActorPage) -> Thing:
    return {
        "@type": _TYPES[page.kind],
        "name": page.name,
        "alternateName": [name for name in (page.native_name, *page.aliases) if name],
        "description": page.description,
        "sameAs": f"{_WIKIDATA}{page.wikidata}" if page.wikidata else "",
        "url": _address(page.site, page.path),
    }


def _outlet(page: OutletPage) -> Thing:
    return {
        "@type": "NewsMediaOrganization",
        "name": page.name,
        "alternateName": page.aliases,
        "url": _address(page.site, page.path),
    }


def _site(site: Site) -> Thing:
    return {
        "@type": "WebSite",
        "name": site.title,
        "description": site.description,
        "inLanguage": site.language,
        "url": site.base_url,
    }


def _dataset(page: DataPage) -> Thing:
    files = (*page.files, *(table.file for table in page.tables))
    return {
        "@type": "Dataset",
        "name": page.site.title,
        "description": page.site.description or f"All articles of {page.site.title} as data",
        "inLanguage": page.site.language,
        "license": page.licence,
        "isAccessibleForFree": True,
        "url": _address(page.site, page.path),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": one.name,
                "encodingFormat": one.type,
                "contentSize": f"{one.size} B",
                "contentUrl": _address(page.site, one.path),
            }
            for one in files
            if page.site.base_url
        ],
    }


def _trail(page: Page) -> Thing | None:
    """The way to a page from the front page."""
    steps = list(_steps(page)) if page.site.base_url else []
    if not steps:
        return None
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": at, "name": name, "item": _address(page.site, path)}
            for at, (name, path) in enumerate(((page.site.title, routes.HOME), *steps), 1)
        ],
    }


def _steps(page: Page) -> Iterator[tuple[str, SitePath]]:
    match page:
        case ArticlePage():
            yield from (_ARTICLES, (page.year.text, page.year.path), (page.title, page.path))
        case YearPage():
            yield from (_ARTICLES, (page.label, page.path))
        case ActorPage():
            yield from (_LISTS[page.kind], (page.name, page.path))
        case OutletPage():
            yield from (("Outlets", routes.OUTLETS), (page.name, page.path))
        case PairPage():
            yield from (("Pairs", routes.PAIRS), (page.name, page.path))
        case ListPage() | DataPage():
            yield page.title, page.path
        case _:
            pass
