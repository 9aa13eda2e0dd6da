"""Who is in a text that is no article yet: what is read, and what comes back."""

import json

import pytest

from builder.intake.annotating import (
    Annotated,
    Asked,
    Unread,
    annotated,
    of_file,
    of_line,
    row,
    shown,
)
from builder.naming import ActorKind, Known, knowledge

TEXT = "Fiji Gets a Minister\n\nFiji has made Ada Stonefield foreign minister. Stonefield is 43."
KNOWN = knowledge([Known(ActorKind.PERSON, "ada-stonefield", "Ada Stonefield", ())])


def answer(text: str) -> dict[str, list[dict[str, object]]]:
    whole: dict[str, list[dict[str, object]]] = json.loads(row(annotated(Asked("1", text), KNOWN)))
    return whole


def test_places_are_those_of_the_text_as_it_came() -> None:
    (person,) = answer(TEXT)["people"]
    places = person["mentions"]

    assert isinstance(places, list)
    assert [TEXT[start:end] for start, end in places] == ["Ada Stonefield", "Stonefield"]
    assert person["evidence"] == "Fiji has made Ada Stonefield foreign minister."
    assert person["id"] == "ada-stonefield"


def test_an_unknown_person_has_no_id() -> None:
    (person,) = answer("Foreign Minister Orhan Gezginci resigned.")["people"]

    assert (person["name"], person["id"]) == ("Orhan Gezginci", None)


def test_a_country_has_its_code_and_whether_the_text_is_about_it() -> None:
    (country,) = answer(TEXT)["countries"]

    assert (country["code"], country["about"]) == ("FJ", True)


def test_an_answer_is_one_line_in_any_script() -> None:
    line = row(annotated(Asked("리", "리성광은 웃었다.\nAda Stonefield left."), KNOWN))

    assert "\n" not in line
    assert json.loads(line)["id"] == "리"


def test_in_words_each_actor_stands_with_its_sentence() -> None:
    assert list(shown(annotated(Asked("a.txt", TEXT), KNOWN))) == [
        "a.txt",
        "  people: Ada Stonefield [ada-stonefield], 2 times",
        "    Fiji has made Ada Stonefield foreign minister.",
        "  countries: Fiji [FJ], 2 times",
        "    Fiji has made Ada Stonefield foreign minister.",
    ]


def test_a_text_that_names_nobody_says_so() -> None:
    assert list(shown(annotated(Asked("a.txt", "It rained."), KNOWN))) == ["a.txt", "  nobody"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{", "this line is not JSON"),
        (b"\xff\xfe", "this line is not JSON"),
        (b"[" * 100_000, "this line is nested too deeply"),
        (b"[1]", 'this line has no "text"'),
        (b'{"id": "1"}', 'this line has no "text"'),
        (b'{"id": "1", "text": 3}', 'this line has no "text"'),
        (b'{"id": [1], "text": ""}', 'the "id" of this line is neither text nor number'),
    ],
)
def test_a_line_that_cannot_be_read_is_told_of_by_its_number(line: bytes, message: str) -> None:
    assert of_line(line, 7) == Unread(
        "<stdin>:7", f'{message}: write one JSON object a line: {{"id": "1", "text": "…"}}'
    )


@pytest.mark.parametrize("date", ['"7/8/2018"', '"\\ud800"', "[1]", "true"])
def test_a_date_that_is_none_is_told_of(date: str) -> None:
    line = f'{{"text": "It rained.", "date": {date}}}'.encode()
    assert of_line(line, 7) == Unread(
        "<stdin>:7", 'the "date" of this line is none: write 2018-08-07, 2018-08 or 2018'
    )


@pytest.mark.parametrize(
    ("date", "year"), [('"2018-08-07"', 2018), ("2018", 2018), ('"unknown"', None), ("null", None)]
)
def test_a_line_may_tell_of_what_year_it_is(date: str, year: int | None) -> None:
    line = f'{{"text": "It rained.", "date": {date}}}'.encode()
    assert of_line(line, 7) == Asked("7", "It rained.", year)


def test_the_year_tells_leaders_of_one_name_apart() -> None:
    answer = annotated(Asked("1", "President Bush came.", 1990), KNOWN)
    assert [one.name for one in answer.found.people] == ["George H. W. Bush"]


def test_a_line_without_an_id_goes_by_its_number() -> None:
    assert of_line(b'{"text": "It rained."}', 7) == Asked("7", "It rained.")


@pytest.mark.parametrize("id_", ["null", "7", "1.5", '"7"', '"\\ud800"'])
def test_an_id_goes_back_as_it_came(id_: str) -> None:
    asked = of_line(f'{{"id": {id_}, "text": "It rained."}}'.encode(), 1)

    assert isinstance(asked, Asked)
    assert row(annotated(asked, KNOWN)).startswith(f'{{"id": {id_},')


def test_half_a_character_is_replaced_one_for_one() -> None:
    assert of_line(b'{"id": "1", "text": "\\ud800 Fiji"}', 1) == Asked("1", "\ufffd Fiji")


def test_no_letter_of_a_text_ends_the_line_of_its_answer() -> None:
    line = row(annotated(Asked("1", "It rained\x85 in \u2028Fiji."), KNOWN))

    assert len(line.splitlines()) == 1
    assert json.loads(line)["countries"][0]["evidence"] == "It rained\x85 in \u2028Fiji."


WRAPPED = """Fiji Gets a Minister

The harbours of Fiji were told on Monday that Prime
Minister Orhan Gezginci has made his old friend Ada
Stonefield foreign minister. It rained, and boats of
all sizes stayed where they were, which was no great
loss, said whoever had a boat. None was seen outside
the reef until the evening.

Nobody sailed.
"""


def test_the_lines_of_a_wrapped_text_are_read_as_paragraphs() -> None:
    orhan, ada = answer(WRAPPED)["people"]

    assert orhan["evidence"] == WRAPPED[WRAPPED.index("The harb") : WRAPPED.index(" It rained")]
    assert [WRAPPED[start:end] for start, end in ada["mentions"]] == ["Ada\nStonefield"]  # type: ignore[attr-defined]


def test_lines_that_are_not_wrapped_stay_apart() -> None:
    body = "Boats left Fiji\nStonefield harbour, closed\nBig waves\nNobody sailed today, again"

    assert answer(body)["countries"][0]["evidence"] == "Boats left Fiji"


def test_a_file_is_read_in_its_encoding() -> None:
    assert of_file("a.txt", "Žižek left.".encode("utf-16")) == Asked("a.txt", "Žižek left.")


def test_a_file_that_is_no_text_is_told_of() -> None:
    unread = of_file("a.bin", bytes(range(32)) * 40)

    assert isinstance(unread, Unread)
    assert unread.why == "the file is binary: 1,040 control characters"


def test_without_a_headline_all_of_a_text_is_its_body() -> None:
    one = annotated(Asked("1", "It rained in Fiji.\nIt stopped."), KNOWN)

    assert isinstance(one, Annotated)
    assert one.found.countries[0].evidence == "It rained in Fiji."


def test_a_line_that_goes_on_in_small_letters_is_no_headline() -> None:
    found = answer("Foreign Minister Zalmo Torvaldsen\nsaid little.")

    assert [person["name"] for person in found["people"]] == ["Zalmo Torvaldsen"]


def test_who_wrote_a_text_is_nobody_in_it() -> None:
    text = "By Orhan Gezginci\n\nFiji has made Ada Stonefield foreign minister."

    assert [person["name"] for person in answer(text)["people"]] == ["Ada Stonefield"]
