"""The names that the form knows, and whether a field chooses from them."""

import pytest
from readings import archive_of
from small_archives import article, person

from builder.describing.admin import NAME_LISTS
from builder.output.form_names import ACTORS, COUNTRIES, OUTLETS, Names, names_of

FILES = {
    "people/ana-ruiz.md": person("Ana Ruiz", aliases="[A. Ruiz, Peru]", native_name="아나 루이스"),
    "people/bea-ruiz.md": person("Bea Ruiz", country="kp", different_from="[ana-ruiz]"),
    "organizations/lake-union.md": person("Union of the Lake", aliases="[UL]"),
    "countries/kp.md": person("North Korea", aliases="[The North]"),
    "outlets/lake-post.md": person("The Lake Post", aliases="[Lake Post]", country="Nowhere"),
    "articles/2021/a.md": article(actors="[Ana Ruiz, A. Ruiz, Bea Riuz, FR]", outlet="Lake Pots"),
    "articles/2021/b.md": article(actors="[UL, Peru]", outlet="Lake Post"),
}


@pytest.fixture(scope="module")
def names() -> dict[object, Names]:
    return {**names_of(archive_of(FILES))}


def test_every_list_that_a_field_asks_for_is_made(names: dict[object, Names]) -> None:
    assert names.keys() == NAME_LISTS


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ruiz", "Ana Ruiz"),
        ("A. Ruiz", "Ana Ruiz"),
        ("아나 루이스", "Ana Ruiz"),
        ("UL", "Union of the Lake"),
        ("The North", "North Korea"),
        ("DPRK", "North Korea"),
        ("France", "France"),
        ("Peru", "Peru"),
    ],
)
def test_everybody_is_known_by_all_their_names(
    names: dict[object, Names], text: str, name: str
) -> None:
    assert names[ACTORS].known[text] == name


@pytest.mark.parametrize("text", ["ana-ruiz", "Burma", "Paris", "The Lake Post", "FR"])
def test_nobody_is_known_by_an_id_a_former_name_or_what_another_list_has(
    names: dict[object, Names], text: str
) -> None:
    assert text not in names[ACTORS].known


def test_what_files_hold_besides_names_is_told_with_whoever_is_meant(
    names: dict[object, Names],
) -> None:
    assert names[ACTORS].held == {
        "A. Ruiz": "Ana Ruiz",
        "Bea Riuz": "",
        "FR": "France",
        "UL": "Union of the Lake",
        "ana-ruiz": "Ana Ruiz",
    }
    assert names[COUNTRIES].held == {"Nowhere": "", "kp": "North Korea"}


def test_an_outlet_may_be_unknown(names: dict[object, Names]) -> None:
    assert names[OUTLETS] == Names(
        known={
            "Lake Post": "The Lake Post",
            "The Lake Post": "The Lake Post",
            "unknown": "unknown",
        },
        held={"Lake Post": "The Lake Post", "Lake Pots": ""},
    )


def test_everybody_is_one_choice_and_so_is_what_else_files_hold(names: dict[object, Names]) -> None:
    assert names[OUTLETS].choices == 4
    assert names[ACTORS].choices == 3 + names[COUNTRIES].choices - 2 + 5
