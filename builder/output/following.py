"""The feeds of a site: of all its articles, and of those that a page lists.

What came in last stands first: by the day of its capture, or of its publication where no capture is
dated, for a feed that goes by publication would never show what is old and new here.
"""

from collections.abc import Iterable
from datetime import date

from builder.archive.assembly import Archive
from builder.archive.entry import Entry
from builder.means import routes
from builder.means.feeds import Feed, FeedEntry
from builder.words.names import SitePath

SITE_LENGTH = 50  # entries: what a daily reader misses in a fortnight away
LIST_LENGTH = 20


def site_feed(archive: Archive, own: SitePath) -> Feed:
    """The feed of the whole site, which stands at `own`."""
    config = archive.config
    return Feed(
        title=config.title,
        description=config.description,
        address=config.base_url,
        own_address=config.base_url + own,
        language=config.language,
        entries=_entries(archive, archive.entries, SITE_LENGTH),
    )


def list_feed(archive: Archive, page: SitePath, name: str, entries: Iterable[Entry]) -> Feed:
    """The feed of the articles that a page lists."""
    config = archive.config
    return Feed(
        title=f"{name} · {config.title}",
        description="",
        address=config.base_url + page,
        own_address=config.base_url + routes.feed(page),
        language=config.language,
        entries=_entries(archive, entries, LIST_LENGTH),
    )


def _entries(archive: Archive, entries: Iterable[Entry], most: int) -> tuple[FeedEntry, ...]:
    dated = [(day, entry) for entry in entries if (day := _day(entry))]
    dated.sort(key=lambda one: one[0], reverse=True)  # among equals the order of the archive
    return tuple(_entry(archive, entry, day) for day, entry in dated[:most])


def _day(entry: Entry) -> date | None:
    return entry.article.captured.earliest or entry.article.date.earliest


def _entry(archive: Archive, entry: Entry, day: date) -> FeedEntry:
    article = entry.article
    first = article.date.earliest
    return FeedEntry(
        title=article.title,
        address=archive.config.base_url + routes.article(article.id),
        day=day,
        published=first if first and first.isoformat() == article.date.text else None,
        summary=_summary(archive, entry),
    )


def _summary(archive: Archive, entry: Entry) -> str:
    """Outlet, date in words, standfirst: a feed reader shows no more of an article."""
    outlet = archive.directory.outlet_names.get(entry.outlet or "", "")
    parts = (outlet, entry.article.date.words, entry.article.standfirst)
    return ". ".join(part for part in parts if part)
