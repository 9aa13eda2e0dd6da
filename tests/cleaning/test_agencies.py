"""The agency that wrote a text stands in its dateline, under it, or on a line of its own."""

import pytest

from builder.cleaning.agencies import dateline_agency, line_agency, signature_agency


@pytest.mark.parametrize(
    ("paragraph", "agency"),
    [
        ("(Corriente) -- The mine stopped work.", "Corriente"),
        ("PARIS (AFP) — The talks went on.", "AFP"),
        ("MOSCOW, Aug 7 (Xinhua) -- The talks went on.", "Xinhua"),
        ("ROME, Reuters — The talks went on.", "Reuters"),
        ("The union (PKK) said that it would talk.", ""),
        ("Orlo (a village) is cut off - again.", ""),
        ("TASS said the talks went on.", ""),
    ],
)
def test_a_dateline_names_the_agency(paragraph: str, agency: str) -> None:
    assert dateline_agency(paragraph) == agency


@pytest.mark.parametrize(
    ("paragraph", "agency"),
    [
        ("The talks went on, he said. (Xinhua)", "Xinhua"),
        ("The talks went on, he said. —AFP", "AFP"),
        ("The talks went on, he told AFP.", ""),
        ("It was the union (PKK).", ""),
    ],
)
def test_a_signature_under_the_text_names_the_agency(paragraph: str, agency: str) -> None:
    assert signature_agency(paragraph) == agency


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Reuters", "Reuters"),
        ("By The Associated Press", "Associated Press"),
        ("By Staff and Reuters", "Reuters"),
        ("By our staff writer with The Associated Press", "Associated Press"),
        ("By Staff and agencies", ""),
        ("Agency: Corriente", "Corriente"),
        ("SOURCE: TASS", "TASS"),
        ("lno/dpa", "dpa"),
        ("dpa/lno", "dpa"),
        ("Map", ""),
        ("Reuters said that the talks went on", ""),
    ],
)
def test_a_line_of_its_own_names_the_agency(line: str, agency: str) -> None:
    assert line_agency(line) == agency
