"""HTML in a text is told of; what only looks like it, or is code, is not."""

import pytest

from builder.means.files import Source
from builder.records.raw_html import html_in_text


def found(text: str) -> list[tuple[int, int, str]]:
    source = Source("a.md", f"---\ntitle: <b>x</b>\n---\n{text}")
    return [
        (one.place.line, one.place.column, one.message.partition(" is shown")[0])
        for one in html_in_text(source, 4)
    ]


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("a <b>c</b>", (4, 3, "<b>")),
        ("x\n\n</P >", (6, 1, "</P >")),
        ('<a href="x" onclick=y>z', (4, 1, '<a href="x" onclick=y>')),
        ("<br/>", (4, 1, "<br/>")),
        ("<!-- x", (4, 1, "<!--")),
        ("`a` <i>", (4, 5, "<i>")),
        ("``a` <i>", (4, 6, "<i>")),
        ("`a `` b` ``<i>", (4, 12, "<i>")),
        ("```\n<i>\n```\n<u>", (7, 1, "<u>")),
    ],
)
def test_the_first_tag_is_named_with_its_place(text: str, tag: tuple[int, int, str]) -> None:
    assert found(text) == [tag]


@pytest.mark.parametrize(
    "text",
    [
        "1 < 2 > 0",
        "<https://example.org/b>",
        "<ada@example.org>",
        "a <b",
        "<applause>",
        "`<b>` and `` <i>` ``",
        "``` a` `` b `<b>`` `",
        "```\n<b>\n```",
        "~~~\n<b>\n```\n<b>",
    ],
)
def test_what_is_no_html_or_is_code_is_left(text: str) -> None:
    assert found(text) == []


def test_backticks_that_nothing_closes_take_no_search_each() -> None:
    """As many as these took minutes, when each looked for its like in all that follows."""
    ladder = "".join(f"e{'`' * length}" for length in range(1, 1_500))

    assert found(f"<b>{ladder}") == [(4, 1, "<b>")]
