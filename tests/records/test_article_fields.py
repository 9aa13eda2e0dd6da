"""An article's file holds what is known of it; each key is read by its own rule."""

import pytest
from small_archives import article

from builder.means.front_matter import read_front_matter
from builder.records.article import Article, Caption, Note, body_of
from builder.records.article_fields import ARTICLE_FIELDS, read_article
from builder.records.forms import Read
from builder.words.dates import NO_DATE
from builder.words.names import ArticleId
from builder.words.problems import Place


def read(text: str) -> Read[Article]:
    return read_article(read_front_matter(text, "a.md"), "a.md", ArticleId("2021/a"))


def sound(text: str) -> Article:
    found = read(text)
    assert found.problems == ()
    assert found.record is not None
    return found.record


def codes(text: str) -> list[str]:
    return [problem.code for problem in read(text).problems]


WHOLE = """\
---
title: "Ferries: a new line"
standfirst: It opens on Monday
date: 2021-05-04~
outlet: The Lake Post
agency: Lake News
authors: [Ben Example]
actors:
  - Ana Ruiz
  - FR
language: en
url: https://lakepost.example/ferry
archived_url: https://web.example/2021/ferry
captured: 2021-06
event_date: 2021-05-03
captions:
  - text: The quay
    credit: Lake News
same_story_as: [2021/line]
tags: [ferries]
notes:
  - quote: on Monday
    note: It was Tuesday.
    by: ML
capture: captures/one.txt#1
former_ids: [2020/ferry]
unsure: [date]
confirmed: [actors]
---

It opened on Monday.
"""


def test_a_file_with_every_key_is_read_whole() -> None:
    one = sound(WHOLE)
    assert (one.title, one.standfirst) == ("Ferries: a new line", "It opens on Monday")
    assert (one.date.words, one.date_place) == ("about 4 May 2021", Place("a.md", 4, 7, 11))
    assert (one.outlet.text, one.agency) == ("The Lake Post", "Lake News")
    assert one.authors == ("Ben Example",)
    assert [actor.text for actor in one.actors] == ["Ana Ruiz", "FR"]
    assert [actor.place.line for actor in one.actors] == [9, 10]
    assert (one.language, one.url) == ("en", "https://lakepost.example/ferry")
    assert one.archived_url == "https://web.example/2021/ferry"
    assert (one.captured.text, one.event_date.text) == ("2021-06", "2021-05-03")
    assert one.captions == (Caption("The quay", "Lake News"),)
    assert [other.text for other in one.same_story_as] == ["2021/line"]
    assert one.tags == ("ferries",)
    assert one.notes == (Note("on Monday", "It was Tuesday.", "ML", Place("a.md", 22, 12, 9)),)
    assert one.capture.text == "captures/one.txt#1"
    assert [former.text for former in one.former_ids] == ["2020/ferry"]
    assert [key.text for key in one.unsure] == ["date"]
    assert [key.text for key in one.confirmed] == ["actors"]
    assert (one.title_place.line, one.authors_place.line, one.actors_place.line) == (2, 7, 9)
    assert one.body == body_of("It opened on Monday.")


def test_the_file_above_has_every_key_there_is() -> None:
    keys = {key.text for key, _ in read_front_matter(WHOLE, "a.md").mapping.entries}
    assert keys == {field.name for field in ARTICLE_FIELDS}


def test_four_keys_are_enough() -> None:
    one = sound(article("Ferry"))
    assert (one.title, one.captured, one.event_date) == ("Ferry", NO_DATE, NO_DATE)
    assert (one.captions, one.notes, one.capture.text) == ((), (), "")


@pytest.mark.parametrize("key", ["title", "date", "outlet", "actors"])
def test_each_of_the_four_is_needed(key: str) -> None:
    lines = article().splitlines(keepends=True)
    found = read("".join(line for line in lines if not line.startswith(f"{key}:")))
    assert found.record is None
    assert [problem.code for problem in found.problems] == ["missing-key"]
    assert f'"{key}"' in found.problems[0].message


def test_an_article_about_nobody_says_so_with_an_empty_list() -> None:
    assert sound(article(actors="[]")).actors == ()
    assert sound(article(actors="")).actors == ()


def test_an_article_needs_a_text() -> None:
    found = read(article(body="  "))
    assert found.record is not None
    assert [problem.code for problem in found.problems] == ["empty-body"]


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("title", "", "empty-value"),
        ("title", "[A]", "not-a-text"),
        ("date", "4/5/2021", "bad-date"),
        ("captured", "soon", "bad-date"),
        ("actors", "Ana Ruiz", "not-a-list"),
        ("url", "lakepost.example", "bad-url"),
        ("language", "English", "bad-language"),
        ("captions", "[{text: a, credits: b}]", "unknown-key"),
        ("notes", "[{note: a}]", "empty-value"),
        ("notes", "[{quote: a}]", "empty-value"),
        ("capture", "", "empty-value"),
    ],
)
def test_a_value_that_its_key_cannot_hold_is_told(key: str, value: str, code: str) -> None:
    assert codes(article(**{key: value})) == [code]
