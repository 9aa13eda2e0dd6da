"""File stems are plain ASCII, and two spellings of a name fold to the same text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.words.names import SLUG_LENGTH, folded, is_slug, slug


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Ana Ruiz", "ana-ruiz"),
        ("Ferries’ new line – “soon”", "ferries-new-line-soon"),
        ("Seo-yeon Pak", "seo-yeon-pak"),
        ("Gül Çelik", "gul-celik"),
        ("서연", "seoyeon"),
        ("O'Hara", "ohara"),
        ("…", "unnamed"),
        ("AUX", "aux-1"),
    ],
)
def test_a_name_becomes_a_file_stem(name: str, stem: str) -> None:
    assert slug(name) == stem


@given(st.text(max_size=300))
def test_every_text_becomes_a_file_stem(text: str) -> None:
    assert is_slug(slug(text))


@given(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True).filter(is_slug))
def test_a_file_stem_stays_as_it_is(stem: str) -> None:
    assert slug(stem) == stem


def test_a_long_headline_is_cut_between_words() -> None:
    stem = slug("lighthouse " * 40)

    assert len(stem) <= SLUG_LENGTH
    assert set(stem.split("-")) == {"lighthouse"}


@pytest.mark.parametrize(
    "text", ["", "Ana", "ana ruiz", "-ana", "ana-", "ana--ruiz", "aña", "a\n", "con"]
)
def test_what_is_no_file_stem(text: str) -> None:
    assert not is_slug(text)


def test_a_file_stem_has_at_most_eighty_characters() -> None:
    assert is_slug("a" * 80)
    assert not is_slug("a" * 81)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pak Seo-yeon", "PAK SEO YEON"),
        ("Pak Seo‑yeon", "Pak Seo-yeon"),
        ("Gül Çelik", "Gul Celik"),
        ("Rafi' al-Amin", "Rafi’ al Amin"),
        ("U.N.", "UN"),
        ("  Ana \t Ruiz ", "Ana Ruiz"),
        ("Straße", "STRASSE"),
        ("서연", unicodedata.normalize("NFD", "서연")),
    ],
)
def test_two_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Ana Ruiz", "Anna Ruiz"), ("Ana Ruiz", "Anaruiz"), ("서연", "서언")]
)
def test_different_names_fold_differently(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(st.text())
def test_folding_twice_changes_nothing_more(name: str) -> None:
    assert folded(folded(name)) == folded(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Løkke", "Lokke"), ("Wałęsa", "Walesa"), ("Yıldız", "Yildiz"), ("Al\u00adA", "al-a")],
)
def test_letters_that_no_keyboard_shares_fold_to_those_that_it_has(one: str, other: str) -> None:
    assert folded(one) == folded(other)
