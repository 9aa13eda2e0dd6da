"""What holds of cleaning whatever the capture: nothing vanishes, order is kept, it is done once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.cleaning import clean
from builder.cleaning.to_markdown import body_markdown
from builder.cleaning.values import Cleaned, Part
from builder.doors.values import BlockKind
from builder.words.shapes import is_prose, key

PROSE = st.sampled_from(
    (
        "The harbour was closed for three days after the storm, the port authority said on Monday.",
        "“We have waited for this,” said Lena Ostrova, who runs the night ferry to Skarv.",
        "It rained.",
        "Prices rose by 2% in the north. Nobody could say why, but the market has been thin.",
        "The plan was first put forward in 2014 and has been changed four times since then.",
        "협정은 해마다 쓸 수 있는 물의 양을 정하고 있으며 두 마을이 함께 호수를 살핀다.",
        "The owner can be reached at the mine, where he has worked for 30 years.",
    )
)
HEADLINES = st.sampled_from(
    (
        "Harbour Closed After the Storm",
        "Night Ferry to Skarv Runs Again",
        "Harbour Closed After the Storm - Gazette",
        "LONG WAIT",
        "World",
        "Why the Market Has Been Thin",
    )
)
OTHERS = st.sampled_from(
    (
        "",
        "",
        "",
        "TT",
        "20",
        "Read more:",
        "Also read: Night Ferry to Skarv Runs Again",
        "Recent Posts",
        "Comments (3)",
        "11 hours ago",
        "ADVERTISEMENT",
        "By Lena Ostrova",
        "Published 12 March 2019",
        "— Port of Halden (@halden) March 12, 2019",
        "© 2019 Gazette",
        "The works on the bridge will last until…",
        "Lena Ostrova (R) boards the ferry, May 4, 2017. AFP",
        "The ferry at Port Halden. (Reuters)",
        "Follow us on Twitter",
    )
)
LINES = st.lists(st.one_of(PROSE, HEADLINES, OTHERS), max_size=40)
ANYTHING = st.lists(st.text(st.characters(exclude_characters="\n"), max_size=80), max_size=12)


def lines_of(part: Part) -> list[str]:
    kept = [part.title, part.standfirst, *(block.text for block in part.body)]
    kept += [removal.text for removal in part.removals]
    return [*kept, *(caption.text for caption in part.captions)]


def all_lines(cleaned: Cleaned) -> set[str]:
    loose = {removal.text for removal in cleaned.removals}
    return loose.union(*(lines_of(part) for part in cleaned.parts))


@given(st.one_of(LINES, ANYTHING))
def test_every_line_ends_up_in_a_part_or_a_removal(lines: list[str]) -> None:
    found = all_lines(clean("\n".join(lines)))
    assert {line.strip() for line in lines if line.strip()} <= found


@given(st.one_of(LINES, ANYTHING))
def test_nothing_is_added_and_the_order_is_kept(lines: list[str]) -> None:
    cleaned = clean("\n".join(lines))
    body = [block for part in cleaned.parts for block in part.body]
    assert [block.line for block in body] == sorted({block.line for block in body})
    assert all(lines[block.line - 1].strip() == block.text for block in body)
    for removals in (cleaned.removals, *(part.removals for part in cleaned.parts)):
        assert [r.line for r in removals] == sorted({r.line for r in removals})
        assert all(r.step and r.reason for r in removals)


@given(LINES)
def test_a_cleaned_text_has_nothing_to_clean(lines: list[str]) -> None:
    for part in clean("\n".join(lines)).parts:
        again = clean("\n\n".join(block.text for block in part.body))
        assert [r for other in again.parts for r in other.removals] == []
        assert again.removals == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", 0),
        ("\n\n \n", 0),
        ("Menu", 0),
        ("A headline and nothing else", 0),
        ("The whole text is one sentence of some words.", 1),
        ("word " * 200_000, 1),
        ("x" * 1_000_000, 1),
        ("." * 1_000_000, 0),
        ("\n".join(f"Item {number}" for number in range(2_000)), 0),
    ],
    ids=["empty", "blank", "menu", "headline", "sentence", "words", "letters", "dots", "items"],
)
def test_odd_captures_give_a_part_only_where_there_is_text(text: str, parts: int) -> None:
    assert len(clean(text).parts) == parts


def test_a_text_without_a_headline_says_that_its_title_is_unsure() -> None:
    (part,) = clean("The harbour was closed for three days, the port authority said.").parts
    assert part.title == ""
    assert part.unsure == ("title", "date", "outlet")


def test_a_line_in_capitals_within_the_text_is_a_heading_as_written() -> None:
    text = "The harbour was closed on Monday.\n\nLONG WAIT\n\nThe ferry was late again that day."
    (part,) = clean(text).parts
    assert [block.kind for block in part.body][1] is BlockKind.HEADING
    assert "\n\n## LONG WAIT\n\n" in body_markdown(part)


def test_what_was_remembered_of_the_lines_is_let_go() -> None:
    clean("Harbour Closed After Storm\n\nThe harbour was closed on Friday after a storm.")

    assert key.cache_info().currsize == is_prose.cache_info().currsize == 0
