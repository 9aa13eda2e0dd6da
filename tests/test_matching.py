"""When a text holds a known name."""

import pytest

from builder.means.matching import Matcher, fold


def found(text: str, *names: str) -> list[str]:
    """The places of the text, as written, that match one of the names."""
    return [text[m.start : m.end] for m in Matcher((name, name) for name in names).find(text)]


@pytest.mark.parametrize(
    "written",
    ["Li Wei-min", "Li Wei Min", "Li Wei‑min", "Li  Wei-min", "Li Wei\u00a0min", "LI WEI-MIN"],
)
def test_hyphens_spaces_and_headlines_are_no_other_name(written: str) -> None:
    assert found(f"Then {written} left.", "Li Wei-min") == [written]


@pytest.mark.parametrize("apostrophe", ["'", "’", "´", "`", "ʼ"])
def test_a_possessive_belongs_to_the_text_and_not_to_the_name(apostrophe: str) -> None:
    assert found(f"Amadi{apostrophe}s plan", "Amadi") == ["Amadi"]
    assert found(f"the Workers{apostrophe} Front", "Workers' Front") == [
        f"Workers{apostrophe} Front"
    ]


def test_accents_are_no_other_name() -> None:
    assert found("Jose Nunez met José Núñez.", "José Núñez") == ["Jose Nunez", "José Núñez"]


def test_a_name_is_found_as_a_whole_word_only() -> None:
    assert found("Omanis, Omani and Oman.", "Oman") == ["Oman"]
    assert found("The U.S.-led force", "U.S.") == ["U.S."]


def test_the_longest_name_wins_and_none_overlap() -> None:
    assert found("New Guinea is no Guinea.", "Guinea", "New Guinea") == ["New Guinea", "Guinea"]


def test_a_longer_name_that_breaks_off_leaves_the_shorter_one() -> None:
    assert found("Li Weimin came.", "Li", "Li Wei") == ["Li"]


def test_case_counts_unless_the_name_is_given_in_small_letters() -> None:
    assert found("Tell us what the US said.", "US") == ["US"]
    assert found("Asean, ASEAN and asean", "asean") == ["Asean", "ASEAN", "asean"]


def test_short_names_are_not_found_in_capitals() -> None:
    assert found("THE MAN HAD A PLAN", "Man") == []


def test_native_scripts_are_found_as_written_with_or_without_spaces() -> None:
    assert found("어제 김민수는 말했다.", "김민수") == ["김민수"]
    assert found("昨日王小明表示", "王小明") == ["王小明"]
    assert found("گفت علی رضایی امروز", "علی رضایی") == ["علی رضایی"]


def test_offsets_are_those_of_the_text_as_it_came() -> None:
    text = "One \n\n two   Ada   Lovelace"
    (match,) = Matcher([("Ada Lovelace", 7)]).find(text)

    assert (match.start, match.end, match.value) == (13, 27, 7)
    assert text[match.start : match.end] == "Ada   Lovelace"


def test_the_first_payload_of_a_spelling_stands() -> None:
    matcher = Matcher([("Ada Lovelace", 1), ("Ada-Lovelace", 2), ("Ada Lovelace", 3)])

    assert [m.value for m in matcher.find("Ada Lovelace")] == [1]


def test_no_names_and_no_text_are_no_error() -> None:
    assert Matcher[int]([]).find("some text") == ()
    assert Matcher([("", 1), ("Ada", 2)]).find("") == ()


def test_folding_makes_spellings_of_one_name_equal() -> None:
    assert fold("Núñez-Íñigo") == fold("nunez  inigo")


@pytest.mark.parametrize("name", ["/", "-", "…", "«»"])
def test_a_name_has_a_letter_or_a_number(name: str) -> None:
    """Or it would stand between the words of each sentence."""
    assert found("A word - and/or another … «» «and more»", name) == []
    assert found("Article 17", "17") == ["17"]


def test_nobody_has_a_name_of_more_than_200_code_points() -> None:
    long = "Ada " * 50 + "Amadi"

    assert found(long, long) == []
    assert found(long[8:], long[8:]) == [long[8:]]
