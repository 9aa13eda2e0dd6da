"""A body written as Markdown reads back as the same words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from builder.cleaning.to_markdown import body_markdown
from builder.cleaning.values import Fact, Part
from builder.doors.values import Block, BlockKind

NOTHING = Fact("", "", False)
READER = MarkdownIt("js-default", {"html": False, "linkify": False, "typographer": False})


def part_of(*blocks: Block) -> Part:
    return Part(1, "", "", (), "", (), NOTHING, NOTHING, blocks, (), ())


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
