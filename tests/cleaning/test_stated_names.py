"""Names in the fields that say who wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.cleaning.stated.names import Kind, writers
from builder.words.names import compact

SITE = frozenset({"dailyharbour", "harbour"})


def names(*texts: str) -> tuple[str, ...]:
    return tuple(one.name for one in writers(texts, SITE))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Ada Orr", ("Ada Orr",)),
        ("By Ada Orr", ("Ada Orr",)),
        ("Von Ada Orr und Bo Lind", ("Ada Orr", "Bo Lind")),
        ("Ada Orr, Bo Lind and Cy Dunn", ("Ada Orr", "Bo Lind", "Cy Dunn")),
        ("Ada Orr, Bo Lind, and Cy Dunn", ("Ada Orr", "Bo Lind", "Cy Dunn")),
        ("Autor/in: Ada Orr", ("Ada Orr",)),
        ("Autor*innen: Ada Orr, Bo Lind", ("Ada Orr", "Bo Lind")),
        ("Veröffentlicht von\nAda Orr", ("Ada Orr",)),
        ("Publié par Ada Orr", ("Ada Orr",)),
        ("Ada Orr & Bo Lind; Cy Dunn", ("Ada Orr", "Bo Lind", "Cy Dunn")),
        ("Ada Orr y Bo Lind", ("Ada Orr", "Bo Lind")),
        ("José Ortega y Gasset", ("José Ortega y Gasset",)),
        ("Orr, Ada", ("Ada Orr",)),
        ("Ada Orr, Chief reporter", ("Ada Orr",)),
        ("Ada Orr, Lisbon", ("Ada Orr",)),
        ("Ada Orr, MD", ("Ada Orr",)),
        ("Ada Orr | Tagus Media for Tagus.example", ("Ada Orr",)),
        ("Ada Orr, Reuters", ("Ada Orr", "Reuters")),
        ("Tagus Research Institute; Ada Orr", ("Tagus Research Institute", "Ada Orr")),
        ("Ada Orr in Lisbon", ("Ada Orr",)),
        ("Ada Orr For dailyharbour.com", ("Ada Orr",)),
        ("Analysis by Ada Orr", ("Ada Orr",)),
        ("Ada Orr (dpa)", ("Ada Orr",)),
        ("Ada Orr ada@harbour.example @adaorr", ("Ada Orr",)),
        ("&#65;da&nbsp;Orr", ("Ada Orr",)),
        ("\u202eAda Orr\u202c", ("Ada Orr",)),
        ("新間太郎", ("新間太郎",)),
        ("Interview: Ada Orr", ("Ada Orr",)),
        ("كتب: منى سالم", ("منى سالم",)),
        ("Yazan: Elif Kaya", ("Elif Kaya",)),
        ("Yazan Orr", ("Yazan Orr",)),
        ("作者：刘江", ("刘江",)),
        ("作者：刘江 责任编辑：王五", ("刘江",)),
        ("作者：佚名 责任编辑：王五", ()),
        ("Автор: Лена Острова", ("Лена Острова",)),
        ("김하나 기자", ("김하나",)),
        ("Jo Digby", ("Jo Digby",)),
    ],
)
def test_a_field_gives_the_names_in_it(written: str, expected: tuple[str, ...]) -> None:
    assert names(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        *(
            "",
            "42",
            "null",
            "admin",
            "佚名",
            "Unbekannt",
            "ada-orr",
            "@adaorr",
            "ada@harbour.example",
        ),
        *("https://social.example/ada", "Photo: A camera", "x" * 200),
    ],
)
def test_what_is_no_name_gives_none(written: str) -> None:
    assert names(written) == ()


def test_the_site_counts_only_where_nobody_else_is_named() -> None:
    assert names("Ada Orr", "Daily Harbour") == ("Ada Orr",)
    assert writers(("The Daily Harbour",), SITE)[0].kind is Kind.SITE


def test_a_site_with_an_ampersand_in_its_name_is_not_two_people() -> None:
    (one,) = writers(("Nets & Boats",), frozenset({"netsboats"}))
    assert (one.name, one.kind) == ("Nets & Boats", Kind.SITE)


def test_a_role_counts_only_where_no_person_is_named() -> None:
    assert names("Ada Orr", "Health editor") == ("Ada Orr",)
    assert names("Harbour staff reporter") == ("Harbour staff reporter",)


def test_an_agency_beside_a_person_stays() -> None:
    assert names("Ada Orr", "AFP") == ("Ada Orr", "AFP")


@pytest.mark.parametrize("name", ['Ada "Ducks" Orr', "Ada “Ducks” Orr", "Ada 'Ducks' Orr"])
def test_a_nickname_within_a_name_keeps_nobody_from_being_a_person(name: str) -> None:
    assert writers((name,), SITE)[0].kind is Kind.PERSON


def test_a_name_is_kept_once() -> None:
    assert names("Ada Orr", "ADA ORR", "Ada Orr") == ("Ada Orr",)


def test_compact_names_are_those_of_a_host() -> None:
    assert compact("The Daily Harbour") == compact("dailyharbour.co.uk") == "dailyharbour"
    assert compact("Libération") == compact("www.liberation.fr") == "liberation"


@given(st.lists(st.text(max_size=60), max_size=4))
def test_no_text_breaks_it_and_no_name_is_blank(texts: list[str]) -> None:
    assert all(name.strip() for name in names(*texts))
