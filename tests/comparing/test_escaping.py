"""Texts of others come out of Markdown as they are: they mark up, call and link nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from builder.comparing.escaping import CLOSE, ISOLATE, JOINER, clean, code, text

GITHUB = MarkdownIt("gfm-like", {"html": True, "linkify": False})
MENTION = re.compile(r"(?:^|\W)@[a-z0-9]", re.IGNORECASE)
REFERENCE = re.compile(r"#\d|\bgh-\d", re.IGNORECASE)
OURS = str.maketrans("", "", JOINER + ISOLATE + CLOSE)
TAG = re.compile(r"</?(?:p|span)>")


def seen(markdown: str) -> str:
    """What a reader sees of a paragraph, if it is one of nothing but text."""
    html = GITHUB.render(markdown).strip()
    plain = TAG.sub("", html)
    assert "<" not in plain, html
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        plain = plain.replace(entity, char)
    return plain.translate(OURS)


@pytest.mark.parametrize(
    "written",
    [
        "**bold** *thin* _under_ __score__ ~~struck~~ ~one~ `code` ``more``",
        "<script>alert(1)</script> <!-- hidden --> <b>bold</b> &amp; &lt;",
        "[link](https://example.org) ![picture](x.png) [ref][1] [^1] <https://example.org>",
        "# Heading",
        "## Heading ##",
        "- item",
        "+ item",
        "1. item",
        "1) item",
        "> quoted",
        "---",
        "===",
        "~~~",
        "```",
        ":-- | --:",
        "a | b | c",
        "back\\slash \\* \\<b>",
        "US$ 5 and $6, $$x$$ and \\$",
        "trailing \\",
        "https://example.org and www.example.org and ada@example.org",
    ],
)
def test_it_reads_as_it_was_written(written: str) -> None:
    assert seen(text(written)) == written


@given(st.text())
def test_any_text_is_one_paragraph_of_text(written: str) -> None:
    plain = clean(written)

    assert seen(text(written, 10_000)).strip() == " ".join(plain.split())


@given(st.text(alphabet="ab1@#:/.-ghGHw |`*\\", min_size=1))
def test_no_text_calls_anybody_or_links_anywhere(written: str) -> None:
    shown = text(written)

    assert not MENTION.search(shown)
    assert not REFERENCE.search(shown)
    assert "://" not in shown
    assert "www." not in shown.lower()


@pytest.mark.parametrize(
    "written",
    ["\u202egnp.exe", "a\u2066b", "a\u200bb", "a\ufeffb", "a\x00b", "a\x1b[31mb", "a\ud800b"],
)
def test_what_turns_or_hides_letters_is_shown(written: str) -> None:
    assert "\ufffd" in text(written)
    assert "\ufffd" in code(written)


def test_a_text_that_runs_from_right_to_left_pulls_nothing_along() -> None:
    assert text("سلام") == f"{ISOLATE}سلام{CLOSE}"
    assert text("Zoë") == "Zoë"


def test_lines_become_one() -> None:
    assert text("a\n\n# b\r\n\tc") == "a # b c"


def test_a_long_text_is_cut() -> None:
    assert text("word " * 100, 8) == "word wor …"


@pytest.mark.parametrize("written", ["a", "`", "a`b", "``", "`a``", "a | b", "<b>", "@ada", "#1"])
def test_code_holds_what_was_written(written: str) -> None:
    html = GITHUB.render(code(written)).strip()
    shown = re.sub(r"</?(?:p|code)>", "", html).replace("&lt;", "<").replace("&gt;", ">")

    assert html.startswith("<p><code>")
    assert shown == written


def test_code_in_a_table_stays_in_its_cell() -> None:
    table = f"| a |\n| - |\n| {code('x | y', in_table=True)} |"

    assert "<td><code>x | y</code></td>" in GITHUB.render(table)
