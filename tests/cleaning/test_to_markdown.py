"""A body written as Markdown reads back as the same words."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from builder.cleaning.to_markdown import body_markdown
from builder.cleaning.values import Fact, Part
from builder.doors.values import Block, BlockKind, Link, Markup
from builder.means.markdown import plain
from builder.words.unseen import shown

NOTHING = Fact("", "", False)
READER = MarkdownIt("js-default", {"html": False, "linkify": False, "typographer": False})


def part_of(*blocks: Block) -> Part:
    return Part(1, "", "", (), "", (), NOTHING, NOTHING, "", "", "", blocks, (), ())


def read_back(markdown: str) -> list[tuple[str, str]]:
    """Return the paragraphs and headings with their plain text; anything else as its own name."""
    tokens = READER.parse(markdown)
    found = []
    for before, token in pairwise(tokens):
        if token.type == "inline":
            children = token.children or []
            found.append((before.tag, "".join(c.content or f"<{c.type}>" for c in children)))
        elif token.type in ("hr", "fence", "code_block", "html_block"):
            found.append((token.type, token.content))
    return found


def test_paragraphs_headings_and_quotes_have_their_marks() -> None:
    blocks = (
        Block(1, "One."),
        Block(2, "CLOSE TIES", BlockKind.HEADING),
        Block(3, "Two.", BlockKind.QUOTE),
        Block(4, "Three.", BlockKind.ITEM),
    )
    assert body_markdown(part_of(*blocks)) == "One.\n\n## CLOSE TIES\n\n> Two.\n\n- Three."


@pytest.mark.parametrize(
    "text",
    [
        "*not* _emphasis_ and `odd marks´",
        "# 1 in the charts",
        "1. May was cold",
        "12) no list",
        "- no list",
        "+ no list",
        "---",
        "===",
        "> no quotation",
        "[no](link) and ![no](image)",
        "<script>alert(1)</script> &amp; &copy;",
        "a \\ stroke",
        "~~~ no fence",
        "| no | table |",
        "https://x.example/a_b_c*d",
        "    four blanks".strip(),
    ],
)
def test_signs_that_markdown_would_misread_come_out_as_they_were(text: str) -> None:
    assert read_back(body_markdown(part_of(Block(1, text)))) == [("p", text)]


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1)))
def test_words_come_out_as_the_same_words(words: list[str]) -> None:
    text = " ".join(words)
    assert read_back(body_markdown(part_of(Block(1, text)))) == ([("p", text)] if text else [])


SIGNS = st.sampled_from(
    (
        *("[", "]", "(", ")", "<", ">", "&", "*", "_", "~", "!", "|", ":", "#", "-", "+", "=", ";"),
        *("`", "\\", ".", "1", "a", " ", "[x]", "](y)", "&amp;", "&#38;", "**", "1. ", "# ", "___"),
        *("<b>", "<http://x.example>", "a_b", "*x", "x*", " - ", "word"),
    )
)


@given(st.lists(SIGNS, min_size=1, max_size=9).map(lambda signs: "".join(signs).strip()))
def test_a_line_is_escaped_just_where_a_parser_would_misread_it(text: str) -> None:
    assume(text)
    assert (body_markdown(part_of(Block(1, text))) == text) is (plain(text) == text)


@given(st.lists(SIGNS, max_size=4).map("".join), st.lists(SIGNS, min_size=1).map("".join))
def test_a_line_with_a_link_reads_back_as_its_words(before: str, words: str) -> None:
    text = " ".join(f"{before}{words}".split())
    assume(text)
    links = (Link(len(text) // 2, len(text), "https://x.example/?a=1&copy=2"),)
    assert plain(body_markdown(part_of(marked(text, links=links)))) == text


def marked(
    text: str,
    kind: BlockKind = BlockKind.PARAGRAPH,
    level: int = 0,
    links: tuple[Link, ...] = (),
    cells: tuple[str, ...] = (),
) -> Block:
    return Block(1, text, kind, Markup(1, True, level, links, cells, 0.0))


def row(*cells: str, first: bool = False) -> Block:
    return marked(" ".join(cells), BlockKind.ROW, int(first), cells=cells)


def item(text: str, level: int = 1) -> Block:
    return marked(text, BlockKind.ITEM, level)


def numbered(text: str, level: int = 1) -> Block:
    return marked(text, BlockKind.NUMBERED, level)


def written(*blocks: Block) -> str:
    return body_markdown(part_of(*blocks))


def test_a_link_stands_where_its_words_are() -> None:
    link = Link(4, 8, "https://harbour.example/list")
    assert (
        written(marked("See here.", links=(link,))) == "See [here](https://harbour.example/list)."
    )


def test_signs_in_an_address_cannot_end_its_link() -> None:
    link = Link(0, 4, "https://harbour.example/a_(b)")
    got = written(marked("here", links=(link,)))
    assert got == "[here](https://harbour.example/a_%28b%29)"


@pytest.mark.parametrize(("rank", "marks"), [(1, "##"), (2, "##"), (3, "###"), (6, "####")])
def test_a_heading_stands_below_the_pages_own_headline(rank: int, marks: str) -> None:
    assert written(marked("Why", BlockKind.HEADING, rank)) == f"{marks} Why"


def test_items_follow_each_other_and_are_set_in_by_their_depth() -> None:
    got = written(item("wind"), item("north", 2), item("waves"), marked("So it was."))
    assert got == "- wind\n    - north\n- waves\n\nSo it was."


def test_numbers_count_on_below_a_list_within_and_anew_in_the_next_list() -> None:
    got = written(
        numbered("one"),
        numbered("first", 2),
        numbered("second", 2),
        numbered("two"),
        marked("Then:"),
        numbered("one"),
    )
    assert got == "1. one\n    1. first\n    2. second\n2. two\n\nThen:\n\n1. one"


@pytest.mark.parametrize(
    ("between", "last"),
    [
        (numbered("two"), "    1. b"),
        (marked("Why", BlockKind.HEADING, 2), "    1. b"),
        (row("Port", "Day", first=True), "    1. b"),
    ],
    ids=["item", "heading", "table"],
)
def test_the_numbers_of_a_second_list_within_begin_anew(between: Block, last: str) -> None:
    got = written(numbered("one"), numbered("a", 2), between, numbered("b", 2))
    assert got.split("\n")[-1] == last


def test_a_further_paragraph_of_an_item_is_set_in_and_the_count_goes_on() -> None:
    got = written(numbered("one"), marked("More of one.", level=1), numbered("two"))
    assert got == "1. one\n\n    More of one.\n\n2. two"


def test_rows_make_a_table_that_its_first_row_heads() -> None:
    table = (row("Port", "Day", first=True), row("Skarv", "3"), row("Halden", "12"))
    got = written(*table, row("Other", "table", first=True))
    assert got == (
        "| Port | Day |\n| --- | --- |\n| Skarv | 3 |\n| Halden | 12 |\n\n"
        "| Other | table |\n| --- | --- |"
    )


def test_a_table_whose_first_row_is_not_in_the_text_is_headed_by_the_next() -> None:
    assert written(marked("Below."), row("Skarv", "3")) == "Below.\n\n| Skarv | 3 |\n| --- | --- |"


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=8)
SHOWN = WORDS.filter(lambda word: shown(word) == word)  # no fillers of Hangul, say
SIGNS = st.text(st.sampled_from("ab\\`*_[]()<>&~|#-+=!1.:/\"'$^{}"), min_size=1, max_size=8)
LINE = st.lists(st.one_of(SHOWN, SIGNS), min_size=1, max_size=5)


@given(LINE, LINE, LINE, st.sampled_from(["https://x.example/a", "mailto:a@b.example"]))
def test_words_with_a_link_read_back_as_the_same_words(
    before: list[str], inside: list[str], after: list[str], address: str
) -> None:
    begin = len(" ".join(before)) + 1
    link = Link(begin, begin + len(" ".join(inside)), address)
    text = " ".join((*before, *inside, *after))
    assert plain(written(marked(text, links=(link,)))) == text


@given(st.lists(st.tuples(LINE, LINE), min_size=1, max_size=4))
def test_cells_read_back_as_the_same_words(table: list[tuple[list[str], list[str]]]) -> None:
    rows = [tuple(map(" ".join, cells)) for cells in table]
    blocks = (row(*cells, first=not number) for number, cells in enumerate(rows))
    assert plain(written(*blocks)).split("\n") == [cell for cells in rows for cell in cells]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUOTE, BlockKind.ITEM]
            ),
            LINE,
        ),
        min_size=1,
        max_size=6,
    )
)
def test_a_body_reads_back_as_the_texts_of_its_blocks(
    body: list[tuple[BlockKind, list[str]]],
) -> None:
    blocks = [
        marked(" ".join(words), kind, int(kind in (BlockKind.ITEM, BlockKind.HEADING)))
        for kind, words in body
    ]
    assert plain(written(*blocks)).split("\n") == [block.text for block in blocks]


def test_links_stand_in_the_cells_that_hold_them() -> None:
    links = (Link(6, 11, "https://x.example/a|b"), Link(12, 16, "https://x.example/c"))
    markup = Markup(1, True, 1, links, ("Skarv", "", "ferry boat"), 0.6)
    table = Block(1, "Skarv ferry boat", BlockKind.ROW, markup)

    assert body_markdown(part_of(table)).split("\n")[0] == (
        "| Skarv |  | [ferry](https://x.example/a%7Cb) [boat](https://x.example/c) |"
    )


def test_the_paragraphs_of_one_quotation_stay_together() -> None:
    one, two = marked("We waited.", BlockKind.QUOTE, 1), marked("For years.", BlockKind.QUOTE)
    other = marked("So they said.", BlockKind.QUOTE, 1)

    assert written(one, two, other) == "> We waited.\n>\n> For years.\n\n> So they said."
