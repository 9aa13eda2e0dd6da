"""The page's own article has the number 1, each further one a number of its own; no teaser has."""

import pytest

from builder.doors.articles import part_numbers
from builder.doors.leaves import leaves
from builder.means.html_tree import parse_page

FERRY = "Night Ferry to Skarv Sails Again"
BRIDGE = "Old Bridge at Ardmere Closed for Repairs"
MARKET = "Fish Market Moves to the Quay"
TEXTS = {
    FERRY: "The night ferry to Skarv left Port Halden on Monday with forty people on board. ",
    BRIDGE: "The old bridge at Ardmere will be closed until its beams have been replaced. ",
    MARKET: "The fish market will stand on the quay from Friday, the harbour master said. ",
}


def told(headline: str, times: int = 4) -> str:
    """Return paragraphs of an article, each a little different."""
    return "".join(f"<p>{TEXTS[headline] * 3}Part {n}.</p>" for n in range(times))


def article(headline: str, rank: str = "h1", tag: str = "article") -> str:
    return f"<{tag}><{rank}>{headline}</{rank}>{told(headline)}</{tag}>"


def numbers(page: str, title: str = "", address: str = "") -> dict[str, int]:
    """Return each leaf's number by the beginning of its text."""
    found = tuple(leaves(parse_page(page)))
    titles = (title,) if title else ()
    addresses = (address,) if address else ()
    parts = part_numbers(found, titles, addresses)
    return {leaf.text[:40]: part for leaf, part in zip(found, parts, strict=True)}


@pytest.mark.parametrize("rank", ["h1", "h2", "h3"])
def test_a_second_article_element_is_an_article_of_its_own(rank: str) -> None:
    got = numbers(article(FERRY) + article(BRIDGE, rank) + "<footer>Imprint</footer>", FERRY)
    assert (got[FERRY], got[TEXTS[FERRY][:40]]) == (1, 1)
    assert (got[BRIDGE], got[TEXTS[BRIDGE][:40]]) == (2, 2)
    assert got["Imprint"] == 1


def brief(headline: str, paragraphs: int) -> str:
    return f"<article><h1>{headline}</h1>{f'<p>{TEXTS[headline]}</p>' * paragraphs}</article>"


def test_a_brief_of_two_paragraphs_under_an_h1_is_an_article_and_a_teaser_of_one_is_none() -> None:
    assert numbers(article(FERRY) + brief(BRIDGE, 2), FERRY)[BRIDGE] == 2
    assert numbers(article(FERRY) + brief(BRIDGE, 1), FERRY)[BRIDGE] == 1


def test_the_headline_with_which_the_title_begins_is_the_pages_own() -> None:
    """A greeting beside the text has more of the site's words than the headline has of its own."""
    site = "Harbour Courier News, Notes and Letters"
    greeting = f"<aside><h2>Welcome to {site}!</h2><p>We are few.</p></aside>"
    got = numbers(article(FERRY) + greeting, f"{FERRY} - {site} - Welcome")
    assert (got[FERRY], got[TEXTS[FERRY][:40]]) == (1, 1)


def test_the_sites_name_which_the_title_has_behind_the_headline_heads_no_article() -> None:
    menu = f"<div><h1>Courier</h1>{told(BRIDGE)}</div>"
    assert set(numbers(menu + article(FERRY), f"{FERRY} - Courier").values()) == {1}
    assert set(numbers(menu + article(FERRY), FERRY).values()) == {1, 2}


def test_articles_are_numbered_in_the_order_of_the_page() -> None:
    got = numbers(article(FERRY) + article(BRIDGE) + article(MARKET), FERRY)
    assert [got[one] for one in (FERRY, BRIDGE, MARKET)] == [1, 2, 3]


def test_a_plain_block_with_another_headline_of_the_first_rank_is_an_article() -> None:
    page = article(FERRY, tag="div") + f"<div><div>{article(BRIDGE, tag='section')}</div></div>"
    got = numbers(page, FERRY)
    assert [got[one] for one in (FERRY, BRIDGE)] == [1, 2]


@pytest.mark.parametrize(
    ("title", "address"),
    [
        (MARKET, ""),
        (f"{MARKET} | Halden Courier", ""),
        (f"{MARKET} and Stays There", ""),
        ("", "https://courier.example/market"),
    ],
    ids=["title", "with the site's name", "alike", "address"],
)
def test_the_own_article_is_the_one_that_the_page_names_wherever_it_stands(
    title: str, address: str
) -> None:
    market = article(MARKET).replace(
        "<article>", "<article data-url='https://courier.example/market'>"
    )
    got = numbers(article(FERRY) + article(BRIDGE) + market, title, address)
    assert [got[one] for one in (MARKET, FERRY, BRIDGE)] == [1, 2, 3]


def test_an_article_in_a_plain_block_before_the_own_one_is_another() -> None:
    page = article(BRIDGE, tag="div") + article(FERRY, tag="div")
    got = numbers(page, FERRY)
    assert [got[one] for one in (FERRY, BRIDGE)] == [1, 2]


def test_the_first_article_is_the_own_one_where_the_page_names_none() -> None:
    got = numbers(article(FERRY) + article(BRIDGE))
    assert [got[one] for one in (FERRY, BRIDGE)] == [1, 2]


def test_a_headline_in_a_header_outside_of_its_articles_element_heads_that_article() -> None:
    page = (
        f"<header><h1>{FERRY}</h1></header><article><h2>What it costs</h2>{told(FERRY)}</article>"
        + article(BRIDGE, "h2")
    )
    got = numbers(page, FERRY)
    assert (got[FERRY], got[TEXTS[FERRY][:40]], got["What it costs"]) == (1, 1, 1)
    assert got[BRIDGE] == 2


@pytest.mark.parametrize(
    "more",
    [
        f"<article><h2><a href='/b'>{BRIDGE}</a></h2><p>{TEXTS[BRIDGE]}</p></article>",
        f"<article><h2>{BRIDGE}</h2><p>{TEXTS[BRIDGE]}</p></article>",
        f"<article><h3><a href='/b'>{BRIDGE}</a></h3><p>{TEXTS[BRIDGE] * 4}</p></article>",
        f"<article><p>oldtimer</p><p>{TEXTS[BRIDGE] * 8}</p></article>",
        f"<div><h3>About Lena Ostrova</h3><p>{TEXTS[BRIDGE] * 2}</p></div>",
        f"<article><h2>Read on</h2><ul>{f'<li><a href=/b>{TEXTS[BRIDGE]}</a></li>' * 9}</ul>"
        "</article>",
    ],
    ids=["teaser", "without a link", "long teaser", "comment", "author", "related"],
)
def test_what_is_no_article_belongs_to_the_own_one(more: str) -> None:
    for page in (article(FERRY) + more, article(FERRY).replace("</article>", more + "</article>")):
        assert set(numbers(page, FERRY).values()) == {1}


def test_sub_headings_of_an_article_make_no_articles() -> None:
    inside = "".join(f"<section><h2>{one}</h2>{told(one)}</section>" for one in (BRIDGE, MARKET))
    page = f"<article><h1>{FERRY}</h1>{told(FERRY)}{inside}</article>"
    assert set(numbers(page, FERRY).values()) == {1}


def test_the_own_headline_again_makes_no_article() -> None:
    page = f"<div>{article(FERRY)}</div><div><h1>{FERRY}</h1>{told(FERRY)}</div>"
    assert set(numbers(page, FERRY).values()) == {1}


def test_an_article_around_another_holds_what_is_not_the_others() -> None:
    page = f"<article><h1>{FERRY}</h1>{told(FERRY)}{article(BRIDGE)}<p>The end of it.</p></article>"
    got = numbers(page, FERRY)
    assert (got[FERRY], got[BRIDGE], got["The end of it."]) == (1, 2, 1)


def test_a_page_without_headings_or_without_words_is_one_article() -> None:
    assert set(numbers(f"<div>{told(FERRY)}</div>", FERRY).values()) == {1}
    assert numbers("<div></div>", FERRY) == {}
