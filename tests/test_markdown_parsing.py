"""Plain prose is read without the parser, and comes out just as the parser would have it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from builder.means.markdown.parsing import parsed, rendered
from builder.means.markdown.tokens import laid_out, paragraph_at, plain, read
from builder.means.marks import MOST_MARKS

PARSER = MarkdownIt("js-default").disable("code")
PIECES = st.sampled_from(
    [
        *("The talks went on", " in Oslo", "3. March", "12) May", "2018", "1234567890. x", "a"),
        *(
            "\n",
            "\n\n",
            "\n \t\n",
            "\r\n",
            "\n\n    ",
            "\n\n- ",
            "\n\n> ",
            "\n\n# ",
            "\n---\n",
            " ",
        ),
        *(
            "*",
            "**",
            "_",
            "___",
            "`",
            "```",
            "~~",
            "[",
            "](x)",
            "]: y",
            "!",
            "<b>",
            "&amp;",
            "&",
            "&#65;",
            "<",
            "<a:b>",
            "<a@b.example>",
            "~",
            "[sic]",
            "]",
            "\\",
            "|",
        ),
        *("\t", "\f", "\x85", "\u2028", "\u00a0", "\0", "é", "한국", "=", "+ ", ": ", "--", "  \n"),
    ]
)


def by_the_parser(body: str) -> str:
    return str(PARSER.render(body))


@given(st.lists(PIECES, max_size=14).map("".join))
@example("A\n\n- b\n\n    c")
@example("[a]\n\n[a]: /x")
@example("```\n\nplain\n\n```")
@example("1. one\n\n   two")
def test_it_is_what_the_parser_makes_of_it(body: str) -> None:
    assert rendered(parsed(body)) == by_the_parser(body)


@pytest.mark.parametrize(
    "body",
    [
        "One line of text.",
        "First: 2018 was mild.\n\n“Second,” he said - *twice* & [there](https://example.org/).",
        "  \n\nAfter blank lines.\n \nAnd before them.\n\n",
        "",
    ],
)
def test_tokens_say_of_blocks_what_the_parser_says(body: str) -> None:
    def said(tokens: list) -> list[tuple[object, ...]]:  # type: ignore[type-arg]
        return [(one.type, one.tag, one.nesting, one.level, one.block) for one in tokens]

    assert said(parsed(body)) == said(PARSER.parse(body))


@given(st.lists(PIECES, max_size=8).map("".join))
@example("Plain.\n\nAnd \u200b plain again.")
@example("One\n\n\u200b\n\nthree")
def test_the_text_of_plain_prose_is_the_one_that_its_tokens_have(body: str) -> None:
    by_tokens = laid_out(read(body))

    assert plain(body) == by_tokens.text
    assert [paragraph_at(body, start) for start in by_tokens.starts] == list(by_tokens.numbers)


@pytest.mark.parametrize("mark", ["*a* ", "<a:b> ", "- a\n", "1. a\n", "|a", "&amp;", "a\\\n"])
def test_a_text_of_more_marks_than_any_text_has_is_text_alone(mark: str) -> None:
    body = f"One\ntwo.\n\n{mark * (MOST_MARKS + 1)}"
    shown = [token.type for token in parsed(body)]

    assert shown == ["paragraph_open", "inline", "paragraph_close"] * 2
    assert plain(body) == f"One two.\n{' '.join((mark * (MOST_MARKS + 1)).split())}"


def test_a_long_text_keeps_its_marks() -> None:
    body = "A sentence of ten words - or so - is *one* line.\n\n" * 4_000

    assert len([token for token in parsed(body) if token.type == "inline"]) == 4_000
    assert "<em>" in rendered(parsed(body))
