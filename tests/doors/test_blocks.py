"""What each block of a page is by its markup, with its rank, its links and its cells."""

import pytest

from builder.doors.blocks import Piece, blocks_of
from builder.doors.leaves import leaves
from builder.doors.values import Block, BlockKind, Link, Markup
from builder.means.html_tree import parse_page

BASE = "https://courier.example/news/ferry.html"


def blocks(page: str, base: str = BASE) -> tuple[Block, ...]:
    """Read a page all of whose text is main text."""
    found = leaves(parse_page(page))
    return blocks_of((Piece(leaf, leaf.slots, 1, True) for leaf in found), base)


def markup(block: Block) -> Markup:
    assert block.markup is not None
    return block.markup


def kinds(page: str) -> list[tuple[BlockKind, int, str]]:
    return [(block.kind, markup(block).level, block.text) for block in blocks(page)]


def links(page: str, base: str = BASE) -> list[tuple[str, str]]:
    """Return the words and the address of each link of a page of one block."""
    (block,) = blocks(page, base)
    return [(block.text[link.start : link.end], link.address) for link in markup(block).links]


def test_blocks_are_numbered_from_one_in_the_order_of_the_page() -> None:
    got = blocks("<h1>Ferry</h1><p>It sails.</p><p>Again.</p>")
    assert [(block.line, block.text) for block in got] == [
        (1, "Ferry"),
        (2, "It sails."),
        (3, "Again."),
    ]


@pytest.mark.parametrize("rank", range(1, 7))
def test_a_heading_has_its_rank(rank: int) -> None:
    assert kinds(f"<h{rank}><b>The</b> ferry</h{rank}>") == [(BlockKind.HEADING, rank, "The ferry")]


def test_items_have_their_depth_and_their_lists_kind() -> None:
    page = "<ul><li>one<ol><li>first</li><li>second</li></ol></li><li>two</li></ul>"
    assert kinds(page) == [
        (BlockKind.ITEM, 1, "one"),
        (BlockKind.NUMBERED, 2, "first"),
        (BlockKind.NUMBERED, 2, "second"),
        (BlockKind.ITEM, 1, "two"),
    ]


def test_a_further_paragraph_of_an_item_is_no_item_but_as_deep() -> None:
    page = "<ol><li><p>one</p><p>more of one</p></li><li>two</li></ol>"
    assert kinds(page) == [
        (BlockKind.NUMBERED, 1, "one"),
        (BlockKind.PARAGRAPH, 1, "more of one"),
        (BlockKind.NUMBERED, 1, "two"),
    ]


def test_an_item_without_a_list_has_a_bullet() -> None:
    assert kinds("<div><li>one</li></div>") == [(BlockKind.ITEM, 1, "one")]


def test_what_stands_in_a_quotation_is_quoted_paragraph_by_paragraph() -> None:
    page = "<blockquote><p>We waited.</p><p>For years.</p></blockquote><p>So she said.</p>"
    assert kinds(page) == [
        (BlockKind.QUOTE, 1, "We waited."),
        (BlockKind.QUOTE, 0, "For years."),
        (BlockKind.PARAGRAPH, 0, "So she said."),
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<figure><img src='p.jpg'><figcaption>The pier</figcaption></figure>",
        "<figcaption><div><span>The</span> <em>pier</em></div></figcaption>",
        "<p class='caption'>The pier</p>",
        "<p class='wp-caption-text'>The pier</p>",
        "<div class='image_caption small'><p>The pier</p></div>",
        "<div><cite id='galleryCaption002'>The pier</cite></div>",
        "<figcaption><p class='summary'>The pier</p></figcaption>",
        "<p class='photoCaption'>The pier</p>",
    ],
)
def test_a_caption_is_told_by_its_element_or_by_its_class(page: str) -> None:
    assert kinds(page) == [(BlockKind.CAPTION, 0, "The pier")]


@pytest.mark.parametrize("name", ["captioned-video-player", "recaption", "decapitation", "text"])
def test_a_class_that_only_sounds_like_it_makes_no_caption(name: str) -> None:
    assert kinds(f"<p class='{name}'>The pier</p>") == [(BlockKind.PARAGRAPH, 0, "The pier")]


TABLE = (
    "<table><tr><th>Port</th><th>Ferries</th></tr>"
    "<tr><td>Halden</td><td><p>12</p><p>a day</p></td></tr>"
    "<tr><td>Skarv</td><td>3</td></tr></table>"
)


def test_each_row_of_a_table_of_data_is_a_block_and_the_first_is_marked() -> None:
    got = blocks(TABLE)
    assert [(block.kind, markup(block).level, markup(block).cells) for block in got] == [
        (BlockKind.ROW, 1, ("Port", "Ferries")),
        (BlockKind.ROW, 0, ("Halden", "12 a day")),
        (BlockKind.ROW, 0, ("Skarv", "3")),
    ]
    assert got[1].text == "Halden 12 a day"


def test_an_empty_cell_keeps_its_column() -> None:
    page = "<table><tr><th></th><th>2023</th></tr><tr><td>Skarv</td><td> </td></tr></table>"
    assert [(block.text, markup(block).cells) for block in blocks(page)] == [
        ("2023", ("", "2023")),
        ("Skarv", ("Skarv", "")),
    ]


def test_each_table_has_a_first_row_of_its_own() -> None:
    assert [markup(block).level for block in blocks(TABLE + TABLE)] == [1, 0, 0, 1, 0, 0]


LONG = "The ferry left Port Halden on Monday with forty people on board. " * 6


@pytest.mark.parametrize(
    "table",
    [
        f"<table><tr><td>Menu</td><td><p>{LONG}</p></td></tr><tr><td>a</td><td>b</td></tr></table>",
        "<table><tr><td>only one row</td><td>of two cells</td></tr></table>",
        "<table><tr><td>one cell</td></tr><tr><td>a row</td></tr></table>",
        f"<table><tr><td>{TABLE}</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
        "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td><td>5</td></tr>"
        "<tr><td>6</td><td>7</td><td>8</td><td>9</td></tr></table>",
    ],
    ids=["long cells", "one row", "one column", "a table within", "uneven rows"],
)
def test_what_lays_out_a_page_with_a_table_is_no_table_of_data(table: str) -> None:
    last = blocks(table)[-1]
    assert (last.kind, markup(last).cells) == (BlockKind.PARAGRAPH, ())


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("https://harbour.example/list", "https://harbour.example/list"),
        ("/ports", "https://courier.example/ports"),
        ("skarv.html#map", "https://courier.example/news/skarv.html#map"),
        ("//harbour.example", "https://harbour.example"),
        (" mailto:desk@courier.example ", "mailto:desk@courier.example"),
    ],
)
def test_a_link_leads_to_an_absolute_address(href: str, address: str) -> None:
    assert links(f"<p>See <a href='{href}'>the list</a>.</p>") == [("the list", address)]


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "ftp://harbour.example/f",
        "file:///etc/hosts",
        "http://[broken",
        "https://harbour.example/a b",
        "https://harbour.example/&lt;b>",
    ],
)
def test_an_address_that_is_unsafe_or_broken_leaves_words_without_a_link(href: str) -> None:
    page = f'<p>See <a href="{href}">the list</a>.</p>'
    assert links(page) == []
    assert blocks(page)[0].text == "See the list."


def test_a_relative_link_of_a_page_without_an_address_leads_nowhere() -> None:
    assert links("<p>See <a href='/ports'>the list</a>.</p>", base="") == []


def test_links_keep_their_stretches_through_blanks_and_inline_elements() -> None:
    page = (
        "<p>\n <b>See</b>\n <a href='/a'> the <i>list</i> </a>,<a href='/b'>maps</a>"
        " <a href='/c'><img src='x'></a><a href='/d'>and</a> more</p>"
    )
    (block,) = blocks(page)
    assert block.text == "See the list ,maps and more"
    assert markup(block).links == (
        Link(4, 12, "https://courier.example/a"),
        Link(14, 18, "https://courier.example/b"),
        Link(19, 22, "https://courier.example/d"),
    )


def test_of_a_leaf_that_is_partly_kept_each_piece_has_its_own_words_and_links() -> None:
    (leaf,) = leaves(parse_page("<p><a href='/m'>More</a> The ferry <a href='/f'>sails</a>.</p>"))
    menu, text = leaf.slots[:1], leaf.slots[1:]
    got = blocks_of([Piece(leaf, text, 1, True), Piece(leaf, menu, 1, False)], BASE)
    assert [(block.text, markup(block).main) for block in got] == [
        ("The ferry sails.", True),
        ("More", False),
    ]
    assert markup(got[0]).links == (Link(10, 15, "https://courier.example/f"),)
    assert [round(markup(block).linked, 2) for block in got] == [0.36, 1.0]


def test_what_is_not_main_text_needs_no_links() -> None:
    (leaf,) = leaves(parse_page("<p><a href='/m'>More</a></p>"))
    (block,) = blocks_of([Piece(leaf, leaf.slots, 1, False)], BASE)
    assert markup(block).links == ()


def test_the_links_of_a_row_count_from_its_beginning() -> None:
    page = (
        "<table><tr><th>Port</th><th>Boat</th></tr>"
        "<tr><td><p>Port</p><p>Halden</p></td><td>the <a href='/night'>night ferry</a></td></tr>"
        "</table>"
    )
    block = blocks(page)[1]

    assert [block.text[link.start : link.end] for link in markup(block).links] == ["night ferry"]
    assert block.text == "Port Halden the night ferry"


def test_each_quotation_has_a_first_paragraph() -> None:
    page = "<blockquote><p>One.</p><p>Two.</p></blockquote><blockquote><p>Three.</p></blockquote>"

    assert [level for _, level, _ in kinds(page)] == [1, 0, 1]


@pytest.mark.parametrize(
    "element",
    [
        "<p class='standfirst'>It sails again.</p>",
        "<p id='article-summary'>It sails again.</p>",
        "<p class='post-excerpt'>It sails again.</p>",
        "<h2 class='article__dek'>It sails again.</h2>",
        "<div class='sub-title'><span>It sails again.</span></div>",
        "<p class='story__subhead'>It sails again.</p>",
        "<div itemprop='description'><p>It sails again.</p></div>",
    ],
)
def test_what_is_called_a_standfirst_is_one_above_the_text(element: str) -> None:
    text = "<p>The night ferry to Skarv sails again after a year of repairs.</p>"
    kind = BlockKind.STANDFIRST

    assert kinds(element + text)[0] == (kind, 0, "It sails again.")
    assert kind not in [one for one, _, _ in kinds(text + element)]


@pytest.mark.parametrize(
    "element",
    [
        "<div class='description'>"
        + "<p>The ferry sails again after a year of work.</p>" * 20
        + "</div>",
        "<p class='standfirst'><a href='/x'>It sails again.</a></p>",
        "<p class='descriptive'>It sails again.</p>",
        "<p class='site-description'>News of Skarv.</p>",
    ],
    ids=["the text itself", "a link", "another word", "the site's"],
)
def test_no_standfirst_is_long_or_a_link(element: str) -> None:
    assert BlockKind.STANDFIRST not in [kind for kind, _, _ in kinds(element)]
