"""A saved page read as a whole: its articles, its main text and all that stands around them."""

import pytest

from builder.doors.page import read_page
from builder.doors.values import Block, BlockKind, Markup
from builder.means.html_tree import BadPage

ONE = "The night ferry to Skarv left Port Halden on Monday with forty people on board, and more."
TWO = "It had been laid up for a year, since a storm tore away the landing stage on the island."
THREE = "A second boat is to follow in June, said Lena Ostrova, who runs the line with her brother."
FOUR = (
    "The old bridge at Ardmere will be closed until its beams have been replaced, a year at least."
)
TEXT = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"
PAGE = (
    "<html lang='en'><head><title>Night Ferry Sails Again | Halden Courier</title></head><body>"
    "<nav><ul><li><a href='/'>News</a></li><li><a href='/s'>Sport</a></li></ul></nav>"
    f"<article><h1>Night Ferry Sails Again</h1>{TEXT}</article>"
    "<footer><p>Halden Courier, 4 Quay Street</p></footer></body></html>"
)


def markup(block: Block) -> Markup:
    assert block.markup is not None
    return block.markup


def main_text(page: str, address: str = "") -> list[str]:
    return [block.text for block in read_page(page, address).blocks if markup(block).main]


def test_every_word_of_a_page_is_in_a_block_and_the_main_text_is_marked() -> None:
    blocks = read_page(PAGE).blocks
    assert [block.text for block in blocks] == [
        "News",
        "Sport",
        "Night Ferry Sails Again",
        ONE,
        TWO,
        THREE,
        "Halden Courier, 4 Quay Street",
    ]
    assert [block.text for block in blocks if markup(block).main][-3:] == [ONE, TWO, THREE]
    assert not any(markup(block).main for block in (*blocks[:2], blocks[-1]))


def test_what_the_page_states_of_itself_comes_with_it() -> None:
    head = read_page(PAGE).head
    assert head is not None
    assert (head.title, head.language) == ("Night Ferry Sails Again | Halden Courier", "en")


def test_links_are_resolved_against_the_address_of_the_page_or_the_one_it_states() -> None:
    page = PAGE.replace("forty people", "<a href='/list'>forty people</a>")
    stated = page.replace("<head>", "<head><link rel='canonical' href='https://halden.example/f'>")
    for text, address in ((page, "https://halden.example/x/y"), (stated, "")):
        found = [link for block in read_page(text, address).blocks for link in markup(block).links]
        assert [link.address for link in found] == ["https://halden.example/list"]


@pytest.mark.parametrize("unseen", ["<script>1</script>", "<svg></svg>", "<iframe></iframe>"])
def test_the_text_behind_what_nobody_sees_is_main_text_too(unseen: str) -> None:
    page = PAGE.replace("Port Halden on Monday", f"Port Halden {unseen} on Monday")

    assert ONE in main_text(page)


def test_the_main_text_of_a_second_article_is_marked_with_its_number() -> None:
    other = f"<article><h1>Bridge Closed</h1>{f'<p>{FOUR}</p><p>{FOUR[::-1]}</p>' * 2}</article>"
    for page in (PAGE.replace("<footer>", other + "<footer>"), PAGE.replace("<nav>", other)):
        found = {block.text: markup(block) for block in read_page(page).blocks}
        assert [(found[text].part, found[text].main) for text in (ONE, THREE)] == [(1, True)] * 2
        assert (found[FOUR].part, found[FOUR].main) == (2, True)


def test_a_page_without_any_structure_is_read_line_by_line() -> None:
    page = f"<body><div>Night Ferry Sails Again<br><br>{ONE}<br><br>{TWO}<br><br>{THREE}</div>"
    assert main_text(page)[-3:] == [ONE, TWO, THREE]
    assert all(block.kind is BlockKind.PARAGRAPH for block in read_page(page).blocks)


def test_cuneiform_of_the_page_comes_out_unharmed() -> None:
    signs = "\U00012000\U00012001 \U00012000 \U00012345\U00012000\U00012383"
    page = PAGE.replace("forty people", signs).replace("Quay", signs)
    assert main_text(page)[-3] == ONE.replace("forty people", signs)
    blocks = read_page(page).blocks
    assert blocks[-1].text == f"Halden Courier, 4 {signs} Street"
    assert not any(markup(block).main for block in (*blocks[:2], blocks[-1]))


@pytest.mark.parametrize("page", ["", "  \n", "<!-- nothing -->", "<!DOCTYPE html>"])
def test_what_is_no_page_is_refused(page: str) -> None:
    with pytest.raises(BadPage):
        read_page(page)


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        ("<html><head><title>Ferry</title></head></html>", []),
        ("<html><body></body></html>", []),
        ("<frameset><frame src='x'></frameset>", []),
        ("The ferry", ["The ferry"]),
        ("<p>One <b>two <i>three</p></b> four<div>five</div></table>", ["One two three", "four"]),
        ("<p>One</p></body><p>two</p>", ["One", "two"]),
    ],
    ids=["no body", "empty body", "frames", "no markup", "broken", "below its body"],
)
def test_odd_pages_give_the_blocks_they_have(page: str, texts: list[str]) -> None:
    assert [block.text for block in read_page(page).blocks][:2] == texts


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<p>x" * 5_000, 5_000),
        ("<p " + " ".join(f'a{n}="{n}"' for n in range(5_000)) + ">x</p>", 1),
        ("<p>" + "<a href='/x'>x</a> " * 5_000, 5_000),
        ("<b>x " * 1_900, 1_900),
        ("<div>x" * 1_900, 1_900),
    ],
    ids=["open paragraphs", "attributes", "links", "deep inline", "deep blocks"],
)
def test_huge_pages_are_read_whole(page: str, words: int) -> None:
    found = [word for block in read_page(page).blocks for word in block.text.split()]
    assert found == ["x"] * words
