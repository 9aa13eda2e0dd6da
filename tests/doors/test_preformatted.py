"""Prose in a `pre` has paragraphs; code and tables there are one piece."""

from textwrap import fill

import pytest

from builder.doors.page import read_page

PARAGRAPHS = (
    "Customs officers on the bridge between Halden and Skarv walked out on Monday over rosters, "
    "and lorries queued for eleven miles on both banks of the river.",
    "Lena Ostrova, the county's minister, said that lorries would be let through by the police "
    "if the strike went on beyond Wednesday, whatever the union had to say.",
)


def texts(pre: str) -> list[str]:
    page = f"<title>Strike</title><h1>Strike</h1><pre>{pre}</pre>"
    return [block.text for block in read_page(page).blocks if block.markup and block.markup.main]


def test_wrapped_prose_comes_as_its_paragraphs() -> None:
    assert texts("\n\n".join(fill(one, 70) for one in PARAGRAPHS)) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    ("pre", "text"),
    [
        ("def boat():\n    return 1\n\nboat()", "def boat(): return 1 boat()"),
        ("Halden  12:40  on time\n\nSkarv   13:15  late", "Halden 12:40 on time Skarv 13:15 late"),
        (PARAGRAPHS[0], PARAGRAPHS[0]),
    ],
)
def test_code_and_tables_stay_one_piece(pre: str, text: str) -> None:
    page = f"<title>x</title><pre>{pre}</pre>"
    assert [block.text for block in read_page(page).blocks] == [text]
