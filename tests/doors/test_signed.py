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
    other = f"<{around}><h3>Ferries</h3><b class=author>Bo Lind</b>"

    assert signed(f"<article>{HEADLINE}</article><div>{other[len(around) + 2 :]}") == ("Bo Lind",)
    assert signed(f"<article>{HEADLINE}</article>{other}") == ()


@pytest.mark.parametrize("part", ["aside", "footer"])
def test_within_the_article_who_wrote_it_may_stand_beside_or_below(part: str) -> None:
    byline = f"<{part}><b class=author>Ada Orr</b></{part}>"

    assert signed(f"<article>{HEADLINE}{byline}</article>") == ("Ada Orr",)
    assert signed(f"<article>{HEADLINE}</article>{byline}") == ()


def test_the_nearest_to_the_headline_comes_first() -> None:
    assert signed(
        "<div><b class=author>Bo Lind</b></div>"
        f"<section><div>{HEADLINE}</div><div><b class=author>Ada Orr</b></div></section>"
    ) == ("Ada Orr", "Bo Lind")


def test_a_block_with_the_headline_is_the_articles_whatever_it_is_called() -> None:
    assert signed(f"<div class=comment>{HEADLINE}<b class=author>Ada Orr</b></div>") == ("Ada Orr",)


@pytest.mark.parametrize(
    "path", ["/author/ada-orr", "/users/12/adaorr/", "https://a.example/staff/Ada_Orr"]
)
def test_a_line_under_the_headline_that_leads_to_whom_it_names_is_a_byline(path: str) -> None:
    link = f"<p>Lisbon, <a href='{path}'>Ada Orr</a></p>"

    script = f"<script>{'let word; ' * 30}</script>"

    assert signed(f"{HEADLINE}{script}{link}{LONG}") == ("Ada Orr",)
    assert signed(f"{HEADLINE}{LONG}{link}") == ()
    assert signed(f"{HEADLINE}<div>{LONG[3:-4]}</div>{link}") == ()
    assert signed(f"{link}{LONG}") == ()


@pytest.mark.parametrize(
    "link",
    [
        "<a href='/user/login'>Log In</a>",
        "<a href='/user/create-account'>Create Account</a>",
        "<a href='/author/ada-orr'>View All Posts</a>",
        "<a href='/topics/ada-orr'>Ada Orr</a>",
    ],
)
def test_a_link_to_something_else_is_none(link: str) -> None:
    assert signed(f"{HEADLINE}<p>{link}</p>{LONG}") == ()


def test_a_line_that_says_by_comes_before_a_link() -> None:
    link = "<p><a href='/author/bo-lind'>Bo Lind</a></p>"

    assert signed(f"{HEADLINE}{link}<p>By Ada Orr</p>{LONG}") == ("By Ada Orr", "Bo Lind")


def test_a_link_within_a_sentence_is_none() -> None:
    link = "<a href='/author/ada-orr'>Ada Orr</a>"

    assert signed(f"{HEADLINE}<div>{link} {'says so ' * 20}</div>") == ()
