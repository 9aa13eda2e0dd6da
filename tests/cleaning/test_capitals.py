"""A byline in capitals gives its writers' names as a sentence would write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.cleaning import clean
from builder.cleaning.bylines import authors_in, names_in
from builder.cleaning.capitals import in_ordinary_case
from builder.cleaning.stated.names import writers


@pytest.mark.parametrize(
    ("shouted", "ordinary"),
    [
        ("JANE DOE", "Jane Doe"),
        ("ÉLODIE ÇELIK-MÜLLER", "Élodie Çelik-Müller"),
        ("JOHN O'NEIL", "John O'Neil"),
        ("MARY D’ANGELO", "Mary D’Angelo"),
        ("NA'AMA DELL'ORO", "Na'ama Dell'Oro"),
        ("MARY MCDONALD", "Mary McDonald"),
        ("IAN MACGREGOR", "Ian MacGregor"),
        ("ANA MACHADO", "Ana Machado"),
        ("J.K. ROWE", "J.K. Rowe"),
        ("J. K. ROWE", "J. K. Rowe"),
        ("JK ROWE", "JK Rowe"),
        ("JOHN E SMITH", "John E Smith"),
        ("JOSE ORTEGA Y GASSET", "Jose Ortega y Gasset"),
        ("PIET VAN DER BERG", "Piet van der Berg"),
        ("VAN MORRISON", "Van Morrison"),
        ("BASHAR AL-ASSAD", "Bashar al-Assad"),
        ("AMY WU", "Amy Wu"),
        ("ANDREW NG", "Andrew Ng"),
        ("NGUYEN LE", "Nguyen Le"),
        ("JOHN SMITH JR.", "John Smith Jr."),
        ("JOHN SMITH III", "John Smith III"),
        ("JUDY ST. JOHN", "Judy St. John"),
        ("BEN IJSSELSTEIN", "Ben IJsselstein"),
        ("IJAZ AHMED", "Ijaz Ahmed"),
        ("ЛЕВ ПЕТРОВ", "Лев Петров"),
        ("İREM IŞIK", "İrem Işık"),
    ],
)
def test_names_in_capitals_become_ordinary(shouted: str, ordinary: str) -> None:
    assert in_ordinary_case(shouted, ()) == ordinary


@pytest.mark.parametrize(
    "name",
    [
        *("Jane Doe", "Jane DOE", "jane doe", "PADDINGTON", "김정은 기자", "محمد جواد ظریف", ""),
        *("AFP", "ASSOCIATED PRESS", "BBC PERSIAN", "UN OCHA", "РИА НОВОСТИ", "STAFF REPORTER"),
    ],
)
def test_other_names_stay_as_they_are(name: str) -> None:
    assert in_ordinary_case(name, ()) == name


def test_a_turkish_i_keeps_its_point_or_its_want_of_one() -> None:
    assert in_ordinary_case("ALI YILMAZ", (), language="tr-TR") == "Alı Yılmaz"
    assert in_ordinary_case("ALI YILMAZ", (), language="en") == "Ali Yilmaz"


def test_a_spelling_in_the_text_comes_before_a_guess() -> None:
    texts = ("RON DESANTIS", "Ron DeSantis covers ports.", "ron desantis", "Write to Ron DeSantis")
    assert in_ordinary_case("RON DESANTIS", texts) == "Ron DeSantis"
    assert in_ordinary_case("RON DESANTIS", ("Baron DeSantisson",)) == "Ron Desantis"


LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÉØŠĞБЯЁΩ.'’- "


@given(st.text(alphabet=LETTERS))
def test_no_letter_changes_but_its_case_and_once_is_enough(name: str) -> None:
    ordinary = in_ordinary_case(name, ())
    assert ordinary.casefold().split() == name.casefold().split()
    assert in_ordinary_case(ordinary, ()) == ordinary


def test_whom_the_archive_knows_comes_before_the_text() -> None:
    known = {"dick van dyke": "Dick Van Dyke"}
    assert in_ordinary_case("DICK VAN DYKE", ("Dick van Dyke",), known) == "Dick Van Dyke"


BODY = """
The Harbour Opens Again

BY JOHN O'NEIL AND MARY MCDONALD

HALDEN (March 12, 2019) - The harbour of Halden opened again on Tuesday, officials said, after
a winter of repairs that cost twice as much as the town had set aside for them.

The mayor said that ships would come in from Monday on, and that the pilots had been told.
"""


def test_the_article_has_the_names_and_the_record_the_line() -> None:
    found = clean(BODY)
    (part,) = found.parts
    assert part.authors == ("John O'Neil", "Mary McDonald")
    assert "BY JOHN O'NEIL AND MARY MCDONALD" in [line.text for line in found.lines]


def test_names_in_capitals_are_parted_as_others_are() -> None:
    assert names_in("BY LENA OSTROVA AND PIET VAN DER BERG") == (
        "LENA OSTROVA",
        "PIET VAN DER BERG",
    )
    stated = writers(("LENA OSTROVA AND ANA BRILL",), frozenset())
    assert [one.name for one in stated] == ["LENA OSTROVA", "ANA BRILL"]
    assert authors_in("BY LAND AND SEA") == ()
