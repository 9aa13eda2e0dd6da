"""What of a page says who wrote its article."""

import pytest

from builder.doors.own import own_article
from builder.doors.signed import bylines
from builder.means.html_tree import parse_page

HEADLINE = "<h1>A bridge opens</h1>"
LONG = f"<p>{'Word ' * 30}</p>"


def signed(html: str) -> tuple[str, ...]:
    tree = parse_page(html)
    return bylines(tree, own_article(tree, ("A bridge opens",)))


def test_what_is_called_a_byline_is_one_and_below_it_what_begins_with_by() -> None:
    assert signed(
        "<p>By Cy Dunn, Lisbon</p><p>Bystanders fled.</p>"
        "<div class='ArticleByline'>By <a>Ada Orr</a><span>Reporter</span></div>"
    ) == ("By\nAda Orr\nReporter", "By Cy Dunn, Lisbon")


@pytest.mark.parametrize(
    "around",
    [
        *("div class=comments", "div id=comments", "div class=related-stories", "div class=quote"),
        *("aside", "blockquote", "figure", "footer", "nav", "article"),
    ],
)
def test_those_who_comment_are_quoted_or_wrote_other_articles_are_not_named(around: str) -> None:
    page = f"<article>{HEADLINE}</article><{around}><b class=author>Bo Lind</b>"

    assert signed("<b class=author>Bo Lind</b>") == ("Bo Lind",)
    assert signed(page) == (("Bo Lind",) if around == "footer" else ())


def test_the_nearest_to_the_headline_comes_first() -> None:
    assert signed(
        "<div><b class=author>Bo Lind</b></div>"
        f"<section><div>{HEADLINE}</div><div><b class=author>Ada Orr</b></div></section>"
    ) == ("Ada Orr", "Bo Lind")


def test_a_block_with_the_headline_is_the_articles_whatever_it_is_called() -> None:
    assert signed(f"<div class=comment>{HEADLINE}<b class=author>Ada Orr</b></div>") == ("Ada Orr",)


@pytest.mark.parametrize(
    "path", ["/author/ada-orr", "/users/ada-orr", "https://a.example/staff/ada"]
)
def test_a_line_under_the_headline_that_leads_to_who_writes_is_a_byline(path: str) -> None:
    link = f"<p>Lisbon, <a href='{path}'>Ada Orr</a></p>"

    assert signed(f"{HEADLINE}{link}{LONG}") == ("Ada Orr",)
    assert signed(f"{HEADLINE}{LONG}{link}") == ()
    assert signed(f"{link}{LONG}") == ()


def test_a_link_within_a_sentence_is_none() -> None:
    link = "<a href='/author/ada-orr'>Ada Orr</a>"

    assert signed(f"{HEADLINE}<div>{link} {'says so ' * 20}</div>") == ()
