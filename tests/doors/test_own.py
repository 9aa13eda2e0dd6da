"""Which elements of a page are of its own article."""

import pytest

from builder.doors.own import Own, own_article
from builder.means.html_tree import Element, parse_page

TITLE = "A bridge opens over the Tagus"


def found(html: str, title: str = TITLE) -> tuple[Own, dict[str, Element]]:
    """The page's own article, and the elements of the page that have an id."""
    tree = parse_page(html)
    return own_article(tree, (title,)), {one.get("id"): one for one in tree.xpath("//*[@id]")}


def headline(html: str, title: str = TITLE) -> str:
    own, _ = found(html, title)
    return "" if own.headline is None else str(own.headline.text_content())


def test_the_headline_is_the_h1_that_shares_most_words_with_the_title() -> None:
    assert headline("<h1>The Daily Bridge</h1><h1>Tagus bridge opens</h1>") == "Tagus bridge opens"


def test_an_h2_is_the_headline_where_no_h1_is_and_it_shares_three_words() -> None:
    assert headline("<h1>Harbour</h1><h2>Bridge opens over Tagus</h2>") == "Bridge opens over Tagus"
    assert headline("<h1>Harbour</h1><h2>Another bridge</h2>") == ""


@pytest.mark.parametrize("article", ["article", "div itemtype=http://schema.org/NewsArticle"])
def test_what_is_in_another_article_is_not_of_this_one(article: str) -> None:
    own, ids = found(
        f"<p id=around>Menu</p><{article}><h1>{TITLE}</h1><p id=text>Text</p>"
        f"<{article}><p id=part>Part</p></div></article></div></article>"
        f"<{article}><h3>Another</h3><p id=teaser>Teaser</p></div></article>"
    )

    assert {name for name, one in ids.items() if own.has(one)} == {"around", "text", "part"}
    assert {name for name, one in ids.items() if own.holds(one)} == {"text", "part"}


def test_what_holds_all_of_a_page_is_no_article_whatever_it_is_called() -> None:
    own, _ = found(f"<html itemtype=http://schema.org/Article><h1>{TITLE}</h1>")

    assert not own.articles


def test_a_headline_outside_of_all_articles_says_of_none_that_it_is_another() -> None:
    own, ids = found(f"<h1>{TITLE}</h1><article><p id=text>Text</p></article>")

    assert own.has(ids["text"])


def test_the_more_elements_are_around_both_the_nearer_something_is_to_the_headline() -> None:
    own, ids = found(
        f"<div><header><h1>{TITLE}</h1><p id=here></p></header><p id=near></p></div><p id=far></p>"
    )

    assert sorted(ids, key=lambda name: own.nearness(ids[name])) == ["far", "near", "here"]
