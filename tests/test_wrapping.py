"""Lines that only wrap a paragraph are told from lines that are one each, and joined."""

from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.cleaning import clean
from builder.doors.text import read_blocks
from builder.words.wrapping import hyphens_of, joined, unwrapped, wrapped

PARAGRAPHS = (
    "Customs officers on the bridge between Halden and Skarv walked out on Monday over rosters, "
    "and lorries queued for eleven miles on both banks of the river, where the drivers were sold "
    "soup by the villagers, and wine by those who grow it on the slopes above.",
    "Lena Ostrova, the county's minister, said that lorries would be let through by the police "
    "if the strike went on beyond Wednesday, whatever the union had to say, and that she had "
    "asked both governments for a mediator, who has settled such quarrels before.",
    "The hauliers put the damage at two million a day, and asked for soldiers.",
)
HEADLINE = "Customs Strike Closes the Bridge at Halden"
WIDTHS = (60, 72, 80, 100)


def mail(width: int, indent: str = "") -> str:
    wraps = (
        fill(one, width, initial_indent=indent, subsequent_indent=indent) for one in PARAGRAPHS
    )
    return f"{indent}{HEADLINE}\n\n{indent}By Ana Brill\n\n" + "\n\n".join(wraps)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("indent", ["", "   "])
def test_wrapped_paragraphs_are_one_block_each_at_their_first_line(width: int, indent: str) -> None:
    blocks = read_blocks(mail(width, indent))
    assert [block.text for block in blocks] == [HEADLINE, "By Ana Brill", *PARAGRAPHS]
    assert [block.line for block in blocks][:3] == [1, 3, 5]


@pytest.mark.parametrize("width", WIDTHS)
def test_an_article_that_was_wrapped_is_cleaned_like_any_other(width: int) -> None:
    (part,) = clean(mail(width)).parts
    assert (part.title, part.authors) == (HEADLINE, ("Ana Brill",))
    assert [block.text for block in part.body] == list(PARAGRAPHS)


def test_the_gap_below_a_wrapped_paragraph_is_no_wider_for_that() -> None:
    """A gap wider than usual is where another article may begin."""
    wide = mail(60).replace("\n\nThe hauliers", f"\n\n{HEADLINE} Again\n\nThe hauliers")
    assert len(clean(wide).parts) == 1


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PARAGRAPHS),  # a line each
        "\n".join(["The harbour was closed for three days after the storm on Monday."] * 9),
        "\n".join(f"{PARAGRAPHS[0][: 50 + 7 * number]}" for number in range(7)),  # no width
        "\n".join(["Home", "News", "Towns and villages of the county", "Sport", "Sign in"] * 4),
        "\n".join(f"- {'an item of a list ' * 3}{number}" for number in range(6)),
        "\n".join(
            "港湾大桥的通车仪式周五在港湾市举行，市长说，大桥下月起免费开放" for _ in range(9)
        ),
    ],
)
def test_other_lines_stay_what_they_are(text: str) -> None:
    assert wrapped(text.split("\n")) == frozenset()


@pytest.mark.parametrize(
    ("lines", "text", "said"),
    [
        (["in Parlia-", "ment"], "the Parliament met", "in Parliament"),
        (["a twelve-", "mile row"], "", "a twelve-mile row"),
        (["the Anglo-", "American line"], "", "the Anglo-American line"),
        (["a 20-", "year-old boat"], "", "a 20-year-old boat"),
        (["die Vor-", "und Nachteile"], "Vorundnachteil", "die Vor- und Nachteile"),
        (["the pier -", "the old one"], "", "the pier - the old one"),
        (["a har-", "bour"], "a lit-\ntle boat, a big-\nger one; little, bigger", "a harbour"),
        (
            ["a long-", "term plan"],
            "a lit-\ntle boat, a short-\nterm one; little, short-term",
            "a long-term plan",
        ),
    ],
)
def test_a_hyphen_goes_where_the_text_shows_that_it_parts_a_word(
    lines: list[str], text: str, said: str
) -> None:
    assert joined(lines, hyphens_of([*lines, *text.split("\n")])) == said


def test_a_rule_and_a_headline_above_another_line_are_no_paragraph() -> None:
    above = f"{HEADLINE}, Again\n{'=' * 60}\n\n{HEADLINE} After the Storm\nUnions Call a Strike\n\n"
    texts = [block.text for block in read_blocks(f"{above}{mail(72)}")]
    assert texts[:4] == [
        f"{HEADLINE}, Again",
        "=" * 60,
        f"{HEADLINE} After the Storm",
        "Unions Call a Strike",
    ]
    assert texts[-1] == PARAGRAPHS[-1]


@given(st.text(alphabet="ab \n-.", max_size=400))
def test_unwrapping_moves_no_place_and_loses_no_word(text: str) -> None:
    assert len(unwrapped(text)) == len(text)
    assert unwrapped(text).split() == text.split()
