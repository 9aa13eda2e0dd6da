"""What counts as prose, as a headline, as a line that breaks off, and as saying the same."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.words.shapes import (
    content_words,
    is_cut_off,
    is_headline,
    is_prose,
    is_sentence,
    key,
    weight,
)


@pytest.mark.parametrize(
    ("line", "prose", "headline"),
    [
        ("The harbour was closed for three days after the storm.", True, False),
        ("“We have waited a long time for this,” she said.", True, False),
        ("He has lived here since the war, the mayor said. (AFP)", True, False),
        ("Harbour Closed for Three Days After the Storm", False, True),
        ("Why is the harbour still closed after three days?", False, True),
        ("Talks to Go On in the U.S.", False, True),
        ("What Now? – Harbour Gazette", False, True),
        ("World", False, False),
        ("The harbour was closed for three days, the port authority…", False, False),
        ("한국의 두 마을이 물 협정에 서명했다고 시장은 말했다.", True, False),
        ("호수 마을들, 물 협정에 서명", False, True),
        ("Write to desk@gazette.example for more", False, False),
        ("... ... ... ... ... ... ... ...", False, False),
    ],
)
def test_a_line_is_prose_or_a_headline_by_its_shape(line: str, prose: bool, headline: bool) -> None:
    assert (is_prose(line), is_headline(line)) == (prose, headline)


def test_a_very_long_line_is_prose_without_a_full_stop() -> None:
    assert is_prose("ข่าว" * 60)


def test_a_menu_in_one_line_is_no_prose_however_long() -> None:
    menu = "World Europe Asia Business Markets Jobs Travel Food Culture Books Film Music " * 4
    assert not is_prose(menu)
    assert not is_prose(menu.upper())
    assert is_prose(f"He went by ship. She stayed at home {'and waited ' * 20}")


def test_a_list_of_names_is_no_prose_though_initials_have_points() -> None:
    assert not is_prose(
        "Author Orr, Ada Lind, Bo P. Dunn, Cy R. Vogel, Kenneth P. Voorhees, Jo " * 4
    )


@pytest.mark.parametrize(
    "line",
    [
        "ตามรายงานของ NATO และ WHO ที่เผยแพร่เมื่อวันอังคาร " * 6,
        f"{'外交部发言人表示将与WHO和G20各成员国保持密切沟通。' * 6}（完）",
        f"Recalling the resolutions of the Council of the Lakes {'on bridges and ferries, ' * 8}",
        "Nevada 107.7 South Dakota 101.4 Ohio 98.8 " * 6,
    ],
    ids=[
        "a script without full stops",
        "a bracket behind the stop",
        "a clause of a resolution",
        "a table",
    ],
)
def test_a_long_line_that_is_no_menu_is_prose_however_it_ends(line: str) -> None:
    assert is_prose(line.strip())


def test_a_short_sentence_is_a_sentence_but_no_prose() -> None:
    assert is_sentence("It rained.")
    assert not is_prose("It rained.")


@pytest.mark.parametrize("line", ["The port will stay…", "The port will stay...", "Read […]"])
def test_a_teaser_breaks_off(line: str) -> None:
    assert is_cut_off(line)


def test_lines_say_the_same_whatever_their_case_blanks_and_quotes() -> None:
    assert key("Trump’s  ‘Deal’ ") == key('TRUMP\'S "DEAL"')


def test_an_ideograph_weighs_as_much_as_three_letters() -> None:
    assert weight("水協定") == weight("accordons")


def test_short_words_carry_no_meaning_but_ideographs_do() -> None:
    assert content_words("The lake and 水") == {"lake", "水"}
    assert content_words("港湾大桥, 2024") == {"港湾", "湾大", "大桥", "2024"}


@given(st.text(st.characters(max_codepoint=127)))
def test_the_words_of_plain_letters_are_those_of_any_text(text: str) -> None:
    assert key(text) == " ".join(re.findall(r"[^\W_]+", text.casefold()))
