"""Prose that stands in the page just as main text does is main text, too."""

import pytest

from builder.doors.leaves import leaves
from builder.doors.likes import with_likes
from builder.means.html_tree import parse_page

KEPT = "<p>The harbour was closed for three days, the port authority said on Monday.</p>"
LEFT = "<p>The night ferry to Skarv will not sail before the weekend, either.</p>"


def kept_of(page: str, main: int, parts: tuple[int, ...] = ()) -> list[bool]:
    """Say of each leaf whether it is kept where the first ones are main text."""
    found = tuple(leaves(parse_page(page)))
    kept = tuple((number < main,) * len(leaf.slots) for number, leaf in enumerate(found))
    return [all(one) for one in with_likes(found, parts or (1,) * len(found), kept)]


def test_a_paragraph_left_out_between_blocks_of_the_same_names_comes_back() -> None:
    page = f"<div class='text'>{KEPT * 3}</div><div>Advertisement</div><div class='text'>{LEFT}"
    assert kept_of(page, main=3) == [True, True, True, False, True]


@pytest.mark.parametrize("name", ["text last", "text odd", "text  2 "])
def test_which_of_several_blocks_one_is_makes_no_other_name_of_it(name: str) -> None:
    assert kept_of(f"<div class='text'>{KEPT * 3}</div><div class='{name}'>{LEFT}", main=3)[-1]


@pytest.mark.parametrize(
    "left",
    [
        f"<div class='comments'>{LEFT}</div>",
        f"<div class='text'><blockquote>{LEFT}</blockquote></div>",
        "<div class='text'><p>About the ferry</p></div>",
        "<div class='text'><p><a href='/x'>The night ferry to Skarv sails again on Monday.</a></p>",
    ],
    ids=["another class", "another block", "no prose", "a link"],
)
def test_what_stands_or_looks_otherwise_stays_out(left: str) -> None:
    assert kept_of(f"<div class='text'>{KEPT * 3}</div>{left}", main=3)[-1] is False


def test_two_paragraphs_of_main_text_make_no_place_of_it() -> None:
    page = f"<div class='text'>{KEPT * 2}{LEFT}</div>"
    assert kept_of(page, main=2) == [True, True, False]


def test_a_place_counts_in_its_own_article_only() -> None:
    page = f"<div class='text'>{KEPT * 3}</div><div class='text'>{LEFT}</div>"
    assert kept_of(page, main=3, parts=(1, 1, 1, 2)) == [True, True, True, False]


def test_a_block_without_a_name_between_paragraphs_is_one_of_them() -> None:
    page = f"<article><div>{LEFT[3:-4]}</div>{KEPT * 2}</article>"
    named = page.replace("<div>", "<div class=promo>")

    for html, told in ((page, True), (named, False)):
        found = tuple(leaves(parse_page(html)))
        kept = tuple((number > 0,) * len(leaf.slots) for number, leaf in enumerate(found))
        assert all(with_likes(found, (1,) * 3, kept)[0]) is told


BARE = "The night ferry to Skarv will not sail before the weekend, either."


def test_bare_prose_in_the_block_that_holds_the_paragraphs_is_of_them() -> None:
    page = f"<article><p><div>A picture</div>{BARE}</p>{KEPT * 2}</article>"
    found = tuple(leaves(parse_page(page)))
    kept = tuple((KEPT[3:20] in leaf.text,) * len(leaf.slots) for leaf in found)

    assert [leaf.text for leaf in found][:2] == ["A picture", BARE]
    assert [all(one) for one in with_likes(found, (1,) * len(found), kept)] == [
        *(False, True, True, True)
    ]


def test_bare_prose_further_out_is_not() -> None:
    page = f"<main>{BARE}<article>{KEPT * 2}</article></main>"
    found = tuple(leaves(parse_page(page)))
    kept = tuple((KEPT[3:20] in leaf.text,) * len(leaf.slots) for leaf in found)

    assert [all(one) for one in with_likes(found, (1,) * len(found), kept)] == [False, True, True]
