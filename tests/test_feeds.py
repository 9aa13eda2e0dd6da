"""Feed and sitemap are read back by a feed reader and an XML parser, whatever stands in them."""

from datetime import date
from xml.etree import ElementTree as ET

import feedparser
from hypothesis import given
from hypothesis import strategies as st

from builder.means.feeds import Feed, FeedEntry, atom, sitemap

HOME = "https://example.org/cod/"


def entry(title: str = "On nets", day: date = date(2021, 3, 5), summary: str = "") -> FeedEntry:
    return FeedEntry(title, f"{HOME}articles/2021/on-nets/", day, day, summary)


def feed(*entries: FeedEntry) -> Feed:
    return Feed("Cod", "On fish", HOME, f"{HOME}feed.xml", "en", entries)


def read(*entries: FeedEntry) -> feedparser.FeedParserDict:
    found = feedparser.parse(atom(feed(*entries)))
    assert not found.bozo, found.get("bozo_exception")
    return found


def test_a_feed_reader_finds_the_archive_and_its_articles() -> None:
    found = read(entry(summary="Why mesh matters"))

    assert (found.version, found.feed.title, found.feed.subtitle) == ("atom10", "Cod", "On fish")
    assert {link.href for link in found.feed.links} == {HOME, f"{HOME}feed.xml"}
    assert found.entries[0].title == "On nets"
    assert found.entries[0].link == found.entries[0].id == f"{HOME}articles/2021/on-nets/"
    assert found.entries[0].summary == "Why mesh matters"


def test_its_times_are_those_of_the_articles_and_never_the_clocks() -> None:
    found = read(entry(day=date(2021, 3, 5)), entry(day=date(2020, 11, 1)))

    assert found.entries[1].updated == "2020-11-01T00:00:00+00:00"
    assert found.feed.updated == "2021-03-05T00:00:00+00:00"


def test_a_feed_of_nothing_has_a_time_too() -> None:
    assert read().feed.updated == "1970-01-01T00:00:00+00:00"


def test_hostile_text_comes_out_as_text() -> None:
    found = read(entry("</title><script>", summary="<script>alert(1)</script> & more"))

    assert found.entries[0].summary == "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more"
    assert "<script" not in atom(feed(entry("<script>", summary="<script>"))).decode()


@given(st.text(), st.text())
def test_any_text_makes_a_feed_that_can_be_parsed(title: str, summary: str) -> None:
    made = Feed(title, summary, HOME, HOME, "en", (entry(title, summary=summary),))

    assert ET.fromstring(atom(made)).tag == "{http://www.w3.org/2005/Atom}feed"


def test_a_sitemap_lists_whole_addresses() -> None:
    addresses = (HOME, f"{HOME}people/?a=1&b=2")
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
    root = ET.fromstring(sitemap(addresses))

    assert tuple(one.text for one in root.iter(name)) == addresses


def test_what_was_not_published_on_a_known_day_says_no_day_of_publication() -> None:
    about = FeedEntry("On nets", f"{HOME}articles/2021/on-nets/", date(2021, 3, 1), None, "")
    made = feedparser.parse(atom(Feed("Nets", "", HOME, HOME, "en", (about,))))

    assert "published" not in made.entries[0]
    assert made.entries[0].updated == "2021-03-01T00:00:00+00:00"
