"""rejected.yaml lists names that are nobody's, each alone or with a reason."""

import pytest
from readings import content_of, said

from builder.records.rejected import Rejected

FILE = "rejected.yaml"


def rejected(text: str) -> Rejected:
    content = content_of({FILE: text})
    assert content.problems == ()
    return content.rejected


def problems(text: str) -> list[tuple[str, str, int, int]]:
    return said(content_of({FILE: text}).problems)


def test_a_name_stands_alone_or_with_a_reason() -> None:
    (street, cup) = rejected(
        "people:\n  - name: Grand Quay\n    reason: a street\n  - Cup\n"
    ).people

    assert (street.name.text, street.reason) == ("Grand Quay", "a street")
    assert (cup.name.text, cup.reason) == ("Cup", "")
    assert (street.name.place.line, cup.name.place.line) == (2, 4)


def test_each_kind_has_a_list_of_its_own() -> None:
    found = rejected("people: [A]\norganizations: [B]\noutlets: [C]\n")
    kinds = (found.people, found.organizations, found.outlets)

    assert [[one.name.text for one in names] for names in kinds] == [["A"], ["B"], ["C"]]


@pytest.mark.parametrize("text", ["people:\n", "people: []\n"])
def test_a_list_may_be_empty(text: str) -> None:
    assert rejected(text) == Rejected()


def test_without_the_file_nobody_is_rejected() -> None:
    assert content_of({}).rejected == Rejected()


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("persons: [A]\n", "unknown-key", 1, 1),
        ("people: A\n", "not-a-list", 1, 9),
        ("people: [[A]]\n", "not-a-text", 1, 10),
        ("people: [{reason: a street}]\n", "empty-value", 1, 10),
        ("people: [{name: A, why: a street}]\n", "unknown-key", 1, 20),
        ('people: [""]\n', "empty-value", 1, 10),
        ("people: [\n", "bad-yaml", 2, 1),
        ("people: [A]\npeople: [B]\n", "duplicate-key", 2, 1),
    ],
)
def test_what_is_no_list_of_names_is_told(text: str, code: str, line: int, column: int) -> None:
    assert (code, FILE, line, column) in problems(text)


def test_a_file_that_cannot_be_read_is_unreadable() -> None:
    assert content_of({FILE: "people: [\n"}).unreadable == ("content/rejected.yaml",)
