"""Where a sentence ends, and where a full stop does not end one."""

import pytest

from builder.naming.sentences import Sentences


def sentences(text: str) -> list[str]:
    found = Sentences(text)
    places = [place for place, letter in enumerate(text) if not letter.isspace()]
    return list(dict.fromkeys(found.at(place) for place in places))


@pytest.mark.parametrize(
    "whole",
    [
        "Mr. Ri met Gen. Ott.",
        "The U.S. Army left.",
        "On Nov. 3 it rained.",
        "J. R. Stonefield wrote it.",
        "It costs 3.5 million.",
        "Ott Inc. of Delaware closed.",
    ],
)
def test_abbreviations_do_not_end_a_sentence(whole: str) -> None:
    assert sentences(whole) == [whole]


def test_marks_quotes_and_newlines_end_one() -> None:
    assert sentences('He said "no." Then he left!\nA line without a stop\nWhy? "So."') == [
        'He said "no."',
        "Then he left!",
        "A line without a stop",
        "Why?",
        '"So."',
    ]


def test_of_an_endless_sentence_the_words_around_the_place_are_quoted() -> None:
    text = "harbour " * 1_000 + "Ada Stonefield " + "harbour " * 1_000
    place = text.index("Ada")
    quote = Sentences(text).at(place)

    assert quote in text
    assert set(quote.split()) == {"harbour", "Ada", "Stonefield"}
    assert len(quote) <= 600


def test_a_row_of_dots_is_read_once() -> None:
    dots = "." * 1_000_000

    assert len(Sentences(f"It rained{dots}").at(0)) == 600
    assert Sentences(f"It rained{dots} Then it stopped.").at(len(dots) + 12) == "Then it stopped."


def test_a_sentence_may_end_in_an_abbreviation_before_a_plain_beginning() -> None:
    assert sentences("They left the U.S. The rest stayed.") == [
        "They left the U.S.",
        "The rest stayed.",
    ]
