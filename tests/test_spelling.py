"""Spellings of one name sound alike, and names that differ do not."""

import pytest

from builder.archive.spelling import initials_of, sound_of, sounds_of, words_of, words_of_body
from builder.words.names import folded


@pytest.mark.parametrize(
    "spellings",
    [
        "Mohammad Mohammed Muhammad Mohamed",
        "Hossein Hussein Hussain Husain",
        "Hassan Hasan",
        "Rouhani Rohani Ruhani",
        "Abdollahian Abdullahian",
        "Baghaei Baqaei Baghai Baqai",
        "Raisi Raeisi Raeesi",
        "Gaddafi Qaddafi Gadhafi Kadafi",
        "Sergei Sergey Sergej Serguei",
        "Smirnov Smirnoff",
        "Dmitri Dmitry Dmitriy Dmitrii",
        "Zelensky Zelenskyy Zelenskiy Zelenskij",
        "Yevgeny Evgeny Evgenii",
        "Choe Choi",
        "Jong Jung Jeong",
        "Un Eun",
        "Behrouz Behrooz",
        "Çavuşoğlu Cavusoglu",
        "Müller Mueller Muller",
        "Sarah Sara",
    ],
)
def test_spellings_of_one_word_sound_alike(spellings: str) -> None:
    assert len({sound_of(folded(word)) for word in spellings.split()}) == 1


@pytest.mark.parametrize(
    "names",
    [
        "Hassan Hossein",
        "Maria Marta",
        "Ali Eli",
        "Khan Kohn",
        "Berg Borg",
        "Anna Anne",
        "Lund Lind",
        "Jan Jon",
        "Xi Qi",
        "Chang Kang",
    ],
)
def test_names_that_differ_sound_different(names: str) -> None:
    one, other = (sound_of(folded(word)) for word in names.split())
    assert one != other


def test_a_korean_family_name_has_more_spellings_where_it_stands_first() -> None:
    assert sounds_of(("ri", "yong", "ho")) == sounds_of(("lee", "yong", "ho"))
    assert sounds_of(("wang", "yi")) != sounds_of(("wang", "lee"))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("J.R. Smith", ("j", "r", "smith")),
        ("J. R. Smith", ("j", "r", "smith")),
        ("Kim Jong-un", ("kim", "jong", "un")),
        ("Bashar al-Assad", ("bashar", "assad")),
        ("Conor O’Brien Jr.", ("conor", "obrien", "jr")),
        ("김정은", ("김정은",)),
        ("The", ("the",)),
    ],
)
def test_a_name_is_taken_apart_into_words(name: str, words: tuple[str, ...]) -> None:
    assert words_of(name) == words


def test_an_organization_has_its_words_in_one_order_and_spelling() -> None:
    name = "The Organisation for Defence of the Lake"
    assert words_of_body(name) == words_of_body("Lake Defense Organization")


def test_initials_may_leave_out_small_words() -> None:
    assert set(initials_of("Council on the Lake")) == {"cotl", "cl"}


@pytest.mark.parametrize(
    ("north", "english"),
    [("Lars Kjær", "Lars Kjaer"), ("Guðrún Þórsdóttir", "Gudrun Thorsdottir"), ("Œuvre", "Oeuvre")],
)
def test_letters_of_the_north_are_those_that_english_writes(north: str, english: str) -> None:
    assert words_of(north) == words_of(english)
