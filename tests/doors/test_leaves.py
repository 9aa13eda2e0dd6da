"""The text of a page in its order, cut where blocks begin and end, and nowhere else."""

import pytest

from builder.doors.leaves import Leaf, leaves
from builder.means.html_tree import parse_page


def leaves_of(page: str) -> tuple[Leaf, ...]:
    return tuple(leaves(parse_page(page)))


def texts(page: str) -> list[str]:
    return [leaf.text for leaf in leaves_of(page)]


@pytest.mark.parametrize(
    "page",
    [
        "<p>One <b>two</b> <em><a href='/x'>three</a></em></p>",
        "<p>One\n\t two&nbsp; three </p>",
        "<p>One t<span>w</span>o three",
        "<p>One <img alt='a pier' src='p.jpg'>two<wbr> three</p>",
        "<p>One <script>track(1)</script>two three</p>",
        "<p>One <style>p {}</style>two <!-- remark -->three</p>",
        "<p>One <noscript>no</noscript>two <svg><text>no</text></svg>three</p>",
        "<p>One two three<textarea>no</textarea></p>",
        "<p>One two three<iframe>no</iframe></p>",
        "<p>One <template>no</template>two <picture><source srcset='p'></picture>three</p>",
    ],
    ids=[
        "nested",
        "blanks",
        "a letter",
        "image",
        "script",
        "style",
        "drawing",
        "form",
        "frame",
        "template and picture",
    ],
)
def test_what_stands_within_a_line_does_not_part_it(page: str) -> None:
    assert texts(page) == ["One two three"]


@pytest.mark.parametrize(
    "page",
    [
        "<p><a href='/f'>Share on Facebook</a><a href='/t'>Tweet</a><a href='/e'>Email</a></p>",
        "<p><a href='#'>Share on Facebook</a><a href='#'>Tweet</a><a href='#'>Email</a></p>",
        "<p><span role='button'>Share on Facebook</span><b class='btn-x'>Tweet</b>"
        "<span style='display: inline-block'>Email</span></p>",
        "<p><label>Share on Facebook</label><a><b>Tweet</b></a><time>Email</time></p>",
    ],
    ids=["links", "links of scripts", "buttons", "others"],
)
def test_links_and_buttons_that_touch_are_words_apart(page: str) -> None:
    assert texts(page) == ["Share on Facebook Tweet Email"]


@pytest.mark.parametrize(
    "page",
    [
        "<p><b>W</b>ord by <i>wor</i><b>d</b></p>",
        "<p><a href='/w'>W</a><a href='/w'>ord</a> by <a href='/x'>wor</a>d</p>",
        "<p><span>W</span><span>ord</span> by <a href='/x'>wo<b>r</b></a>d</p>",
    ],
    ids=["bold", "one link in two", "spans"],
)
def test_letters_of_one_word_stay_together(page: str) -> None:
    assert texts(page) == ["Word by word"]


@pytest.mark.parametrize(
    "page",
    [
        "<p>One</p><p>two</p>",
        "<p>One<p>two",
        "<p>One<br>two</p>",
        "<div>One<hr>two</div>",
        "<p><b>One<br>two</b></p>",
        "<ul><li>One</li><li>two</li></ul>",
        "<table><tr><td>One</td><td>two</td></tr></table>",
        "<a href='/x'><h2>One</h2><p>two</p></a>",
        "<section>One<header>two</header></section>",
    ],
)
def test_a_block_or_a_line_break_parts_a_text(page: str) -> None:
    assert texts(page) == ["One", "two"]


@pytest.mark.parametrize(
    "page",
    [
        "<title>no</title><article><p>One</p><p>two</p></article>",
        "<head><title>no</title><nav>One</nav></head><body><p>two</p></body>",
    ],
    ids=["a head that nobody ends", "a young element in it"],
)
def test_words_that_the_parser_leaves_in_the_head_are_read_and_the_title_is_not(page: str) -> None:
    assert texts(page) == ["One", "two"]


def test_text_beside_blocks_keeps_its_place() -> None:
    page = "<div>before<p>first</p>between<div>second</div>after</div>end"
    assert texts(page) == ["before", "first", "between", "second", "after", "end"]


def test_a_leaf_knows_the_blocks_around_it_the_outermost_first() -> None:
    (leaf,) = leaves_of("<article><blockquote><p>One <b>two</b></p></blockquote></article>")
    assert [element.tag for element in leaf.holders] == [
        "html",
        "body",
        "article",
        "blockquote",
        "p",
    ]


def test_a_leaf_keeps_its_text_nodes_with_the_inline_elements_around_each() -> None:
    (leaf,) = leaves_of("<p>One <b>two <i>three</i></b> four</p>")
    found = [(slot.text, [element.tag for element in slot.inlines]) for slot in leaf.slots]
    assert found == [("One ", []), ("two ", ["b"]), ("three", ["b", "i"]), (" four", [])]


def test_a_page_without_words_has_no_leaf() -> None:
    assert leaves_of("<p> </p><div>&nbsp;<br></div><script>run()</script>") == ()


@pytest.mark.parametrize(
    ("page", "share"),
    [
        ("<p>none at all</p>", 0.0),
        ("<p><a href='/x'>all of it</a></p>", 1.0),
        ("<p><a href='/x'><b>half</b></a> rest</p>", 0.5),
        ("<p>  <a href='/x'>   half   </a>   re st  </p>", 0.5),
        ("<p><a href='#note'>to a place of the same page</a></p>", 0.0),
        ("<p><a name='top'>no link</a></p>", 0.0),
    ],
    ids=["none", "all", "half", "blanks aside", "same page", "anchor"],
)
def test_the_share_of_a_leaf_that_leads_to_other_pages(page: str, share: float) -> None:
    (leaf,) = leaves_of(page)
    assert leaf.linked == share


@pytest.mark.parametrize("tag", ["div", "b"])
def test_nesting_costs_no_recursion(tag: str) -> None:
    assert texts(f"<{tag}>" * 2_000 + "The ferry") == ["The ferry"]
