"""Feeds and sitemap, written by serialisers; both need to know where the site is published."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from html import escape
from xml.etree import ElementTree as ET

from feedgenerator import Atom1Feed
from feedgenerator.django.utils.xmlutils import SimplerXMLGenerator

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 can't hold, not even escaped (section 2.2, Char)."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An article in a feed; `address` is absolute.

    `day` orders it: when it came in, or else the first day that it may have been published on;
    `published` is the day of its publication if that is known.
    """

    title: str
    address: str
    day: date
    published: date | None
    summary: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's own facts and its entries, newest first; addresses are absolute."""

    title: str
    description: str
    address: str
    own_address: str
    language: str
    entries: tuple[FeedEntry, ...]


class _Feed(Atom1Feed):  # type: ignore[misc]  # the library has no types
    """An Atom feed whose time is that of its newest entry, and never the clock's."""

    def latest_post_date(self) -> datetime:
        days = [item["updateddate"] for item in self.items]
        return max(days, default=_midnight(date(1970, 1, 1)))

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        """Tell the subtitle as HTML, for which some readers take it whatever a feed says."""
        super().add_root_elements(handler)
        if self.feed["told"]:
            handler.addQuickElement("subtitle", escape(self.feed["told"]), {"type": "html"})


def atom(feed: Feed) -> bytes:
    """Write an Atom feed (RFC 4287); its times are midnight UTC, as only days are known."""
    made = _Feed(
        title=_fit(feed.title),
        link=feed.address,
        description="",
        told=_fit(feed.description),
        language=feed.language,
        feed_url=feed.own_address,
        feed_guid=feed.address,
        author_name=_fit(feed.title),
    )
    for entry in feed.entries:
        made.add_item(
            title=_fit(entry.title),
            link=entry.address,
            description=escape(_fit(entry.summary)),  # a summary is read as HTML
            unique_id=entry.address,
            pubdate=_midnight(entry.published) if entry.published else None,
            updateddate=_midnight(entry.day),
        )
    text: str = made.writeString("utf-8")
    return text.encode()


def json_feed(feed: Feed) -> bytes:
    """Write a JSON Feed (jsonfeed.org, version 1.1)."""
    made = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.description,
        "home_page_url": feed.address,
        "feed_url": feed.own_address,
        "language": feed.language,
        "items": [_item(entry) for entry in feed.entries],
    }
    told = {key: value for key, value in made.items() if value or key == "items"}
    return f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode()


def _item(entry: FeedEntry) -> dict[str, str]:
    made = {
        "id": entry.address,
        "url": entry.address,
        "title": entry.title,
        "date_modified": _midnight(entry.day).isoformat(),
    }
    if entry.published:
        made["date_published"] = _midnight(entry.published).isoformat()
    return {**made, "content_text": entry.summary}


def sitemap(addresses: Iterable[str]) -> bytes:
    """Write a sitemap (sitemaps.org 0.9) of absolute addresses."""
    root = ET.Element("urlset", xmlns=_SITEMAP)
    for address in addresses:
        ET.SubElement(ET.SubElement(root, "url"), "loc").text = address
    made: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return made


def _fit(text: str) -> str:
    return _NO_XML.sub("", text)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=UTC)
