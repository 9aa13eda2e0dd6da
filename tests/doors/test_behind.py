"""What a page has behind its text is not of it, though markup takes it for main text."""

import pytest

from builder.doors.behind import without_what_follows
from builder.doors.leaves import leaves
from builder.means.html_tree import parse_page

TEXT = "<p>The harbour was closed for three days, the port authority said on Monday.</p>"
OTHER = "<p>The night ferry to Skarv will not sail before the weekend, either.</p>"


def kept_of(page: str, parts: tuple[int, ...] = ()) -> list[bool]:
    """Say of each leaf whether it is kept where all are taken for main text."""
    found = tuple(leaves(parse_page(page)))
    kept = tuple((True,) * len(leaf.slots) for leaf in found)
    return [all(one) for one in without_what_follows(found, parts or (1,) * len(found), kept)]


def test_what_stands_behind_the_block_that_holds_nearly_all_prose_is_dropped() -> None:
    page = f"<div>{TEXT * 8}</div><div class='more'><p>Loading weather data</p>{OTHER}</div>"
    assert kept_of(page) == [True] * 8 + [False, False]


@pytest.mark.parametrize("name", [" class='part'", ""])
def test_a_last_section_that_looks_like_the_others_is_of_the_text(name: str) -> None:
    assert all(kept_of(f"<section{name}>{TEXT * 8}</section><section{name}>{OTHER}</section>"))


def test_what_stands_above_it_stays() -> None:
    page = f"<div>{OTHER}</div><div>{TEXT * 8}</div>"
    assert all(kept_of(page))


def test_a_text_in_several_blocks_stays_whole() -> None:
    blocks = f"<div class='a'>{TEXT * 3}</div><div class='b'>{TEXT * 3}</div>"
    page = f"<main>{blocks}<div class='c'>{OTHER}</div></main>"
    assert all(kept_of(page))


def test_one_paragraph_is_no_block_that_holds_a_text() -> None:
    assert all(kept_of(f"<article>{TEXT}<p>Night ferry sails again</p></article>"))


@pytest.mark.parametrize(
    "name", ["comments", "reader_comments", "sf_comment", "comentarios", "foot-links", "footer"]
)
@pytest.mark.parametrize("attribute", ["class", "id"])
def test_blocks_called_comments_or_a_footer_are_dropped(name: str, attribute: str) -> None:
    page = f"<main>{TEXT * 2}<div {attribute}='{name}'>{OTHER * 4}</div></main>"
    assert kept_of(page) == [True, True] + [False] * 4


@pytest.mark.parametrize(
    "name", ["next-articles", "box related", "recommended", "more-from", "outbrain", "read_next"]
)
def test_other_stories_are_dropped_by_the_names_of_their_blocks(name: str) -> None:
    page = f"<main>{TEXT * 4}<div class='{name}'>{OTHER * 2}</div>{TEXT}</main>"
    assert kept_of(page) == [True] * 4 + [False] * 2 + [True]


def test_where_blocks_called_so_have_most_of_the_prose_they_are_the_text() -> None:
    part = f"<div class='newsletter'>{TEXT * 2}</div>"
    assert all(kept_of(f"<main>{TEXT}<div class='more-from'>{OTHER * 4}</div></main>"))
    assert all(kept_of(f"<main>{part * 3}</main>"))


@pytest.mark.parametrize("name", ["commentary", "footnotes", "relatedness", "more", "text"])
def test_names_that_only_sound_like_these_are_not(name: str) -> None:
    assert all(kept_of(f"<main>{TEXT * 2}<div class='{name}'>{OTHER * 4}</div></main>"))


@pytest.mark.parametrize("name", ["visually-hidden focusable", "sr-only", "u-visuallyhidden"])
def test_labels_for_listeners_alone_are_dropped_but_not_what_begins_with_one(name: str) -> None:
    hidden = f"<span class='{name}'>Back to the top.</span>"
    page = f"<main>{TEXT * 2}<div>{hidden} </div><p>{hidden} {OTHER[3:]}{TEXT}</main>"
    assert kept_of(page) == [True, True, False, True, True]


def test_a_page_with_nothing_but_such_labels_has_no_text() -> None:
    assert kept_of(f"<main><p class=sr-only>{TEXT[3:]}</main>") == [False]


def test_a_page_of_opinions_may_be_called_comment_as_a_whole() -> None:
    assert all(kept_of(f"<article class='comment'>{TEXT * 4}</article>"))


def test_each_article_of_a_page_has_its_own_end() -> None:
    page = f"<div>{TEXT * 8}</div><div class='more'>{OTHER * 2}</div>"
    assert all(kept_of(page, parts=(*(1,) * 8, 2, 2)))


def test_where_there_is_no_prose_nothing_is_dropped() -> None:
    assert all(kept_of("<p>Night ferry</p><div class='comments'>Sails again</div>"))


TEASER = "<div class='t'><div><a href='/s'>Seals Return to the Bay</a></div><div>{}</div></div>"
SAID = "Fishermen counted forty of them on Friday, more than there ever were."


def test_teasers_that_stand_beside_the_text_are_dropped_whatever_they_are_called() -> None:
    page = f"<main>{TEXT * 8}<div>{TEASER.format(SAID) * 3}</div></main>"
    assert kept_of(page) == [True] * 8 + [False] * 6


def test_teasers_in_a_list_are_dropped_with_their_hours() -> None:
    card = f"<li><a href='/s'>Seals Return to the Bay</a><p>{SAID}</p><time>2h ago</time></li>"
    assert kept_of(f"<main>{TEXT * 8}<ul>{card * 3}</ul></main>") == [True] * 8 + [False] * 9


@pytest.mark.parametrize(
    "page",
    [
        f"<main>{TEXT * 8}{TEASER.format(SAID) * 2}</main>",
        f"<main>{TEXT * 8}{TEASER.format(SAID * 9) * 3}</main>",
        f"<main>{TEXT}{TEASER.format(SAID) * 5}</main>",
        f"<main>{TEXT * 8}{TEASER.replace('/s', '#s').format(SAID) * 3}</main>",
        f"<main>{TEXT * 8}{TEASER.replace(' Return to the Bay', '').format(SAID) * 3}</main>",
        f"<main>{TEXT * 8}{TEASER.format('370 € yes 1.7') * 3}</main>",
    ],
    ids=["too few", "long", "most of the text", "sections with an anchor", "names", "prices"],
)
def test_what_only_looks_like_teasers_stays(page: str) -> None:
    assert all(kept_of(page))
