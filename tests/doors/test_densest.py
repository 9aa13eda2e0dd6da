"""Where markup gives no prose for main text, the block with the most prose is taken."""

from builder.doors.densest import or_densest
from builder.doors.leaves import leaves
from builder.doors.page import read_page
from builder.means.html_tree import parse_page

TEXT = "<p>The harbour was closed for three days, the port authority said on Monday evening.</p>"
NOTICE = "<p>Good journalism costs money: take out a subscription to the Gazette today.</p>"
MENU = "<ul>" + "<li><a href='/x'>Harbour and coast</a></li>" * 40 + "</ul>"


def kept_of(page: str, main: str = "") -> list[str]:
    """Return the leaves that are kept where only those with a text are main text."""
    found = tuple(leaves(parse_page(page)))
    kept = tuple((bool(main) and main in leaf.text,) * len(leaf.slots) for leaf in found)
    told = or_densest(found, (1,) * len(found), kept)
    return [leaf.text for leaf, one in zip(found, told, strict=True) if all(one)]


def test_the_block_right_around_most_prose_is_the_text() -> None:
    page = f"{MENU}<div><h1>Night Ferry</h1>{TEXT * 3}</div><div>{NOTICE}</div>"
    assert kept_of(page, main="Harbour and coast") == ["Night Ferry", *[TEXT[3:-4]] * 3]


def test_main_text_that_has_prose_enough_is_left_as_it_is() -> None:
    assert kept_of(f"<div>{TEXT * 3}</div><div>{NOTICE}</div>", main="Good") == [NOTICE[3:-4]]


def test_many_times_as_much_prose_elsewhere_is_the_text() -> None:
    page = f"<div>{TEXT * 8}</div><div>{NOTICE}</div>"
    assert kept_of(page, main="Good") == [TEXT[3:-4]] * 8


def test_a_text_is_not_given_up_for_a_longer_one_beside_it() -> None:
    page = f"<div>{NOTICE * 20}</div><div>{TEXT * 90}</div>"
    assert kept_of(page, main="Good") == [NOTICE[3:-4]] * 20


def test_a_text_that_goes_on_around_its_block_is_whole() -> None:
    page = (
        f"<header><p>Menu</p></header><article>{NOTICE}</article>{TEXT * 2}<p>Ferries</p>"
        f"<div><p>{TEXT[3:-4]}</p></div>{TEXT * 2}<footer><p>{TEXT[3:-4]}</p></footer>"
    )
    text = [TEXT[3:-4]]
    assert kept_of(f"<main>{page}</main>", main="Good") == [
        *(NOTICE[3:-4], *text * 2, "Ferries", *text * 3),
    ]


def test_around_a_text_less_prose_than_twice_its_own_is_another_thing() -> None:
    page = f"<main><article>{NOTICE * 4}</article>{TEXT * 4}</main>"
    assert kept_of(page, main="Good") == [NOTICE[3:-4]] * 4


def test_readers_comments_are_not_however_much_they_say() -> None:
    page = f"<div class='comments'>{TEXT * 8}</div><div>{NOTICE}</div>"
    assert kept_of(page, main="Good") == [NOTICE[3:-4]]


def test_a_list_of_words_counts_as_one_long_paragraph() -> None:
    words = f"<div><p>{'harbours, ferries and nets, ' * 4_000} and so on.</p></div>"
    page = f"<div>{TEXT * 6}</div>{words}"
    assert kept_of(page, main="The harbour") == [TEXT[3:-4]] * 6


def test_a_notice_is_too_short_to_be_a_text() -> None:
    assert kept_of(f"{MENU}<div>{NOTICE}</div>") == []


def test_an_article_shorter_than_the_menus_around_it_is_found() -> None:
    page = f"<nav>{MENU * 4}</nav><main><h1>Night Ferry</h1><div>{TEXT * 3}</div></main>{MENU}"
    main = [block.text for block in read_page(page).blocks if block.markup and block.markup.main]
    assert TEXT[3:-4] in main
