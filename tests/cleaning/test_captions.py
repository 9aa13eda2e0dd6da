"""A caption has two signs of being one; its credit stands apart; signed paragraphs are text."""

from importlib.resources import files

import pytest

from builder import cleaning
from builder.cleaning.captions import find_captions, is_file_picture, split_credit
from builder.cleaning.values import Caption, Line, Role
from builder.doors.text import read_blocks

AFTER = "\n\nThe ferry was late again, the captain said on Monday.\n"


def roles(text: str) -> list[Role]:
    return [line.role for line in find_captions(tuple(map(Line.of, read_blocks(text))))]


@pytest.mark.parametrize(
    ("caption", "text", "credit"),
    [
        ("The ferry, May 4, 2017. EPA", "The ferry, May 4, 2017.", "EPA"),
        ("The ferry. / AFP PHOTO / RITA SANDOVAL", "The ferry.", "AFP PHOTO / RITA SANDOVAL"),
        ("The ferry. (AP Photo/Rita Sandoval, File)", "The ferry.", "AP Photo/Rita Sandoval, File"),
        ("The ferry. (Photographer: R. Ito/Gazette)", "The ferry.", "Photographer: R. Ito/Gazette"),
        ("The ferry. Photo: Town of Ardmere/dpa", "The ferry.", "Photo: Town of Ardmere/dpa"),
        ("The ferry in Port Halden (Reuters)", "The ferry in Port Halden", "Reuters"),
        ("The ferry in Port Halden © Rita Ito", "The ferry in Port Halden", "© Rita Ito"),
        ("The ferry of the union (PKK)", "The ferry of the union (PKK)", ""),
        ("It is late. TASS quoted her as saying.", "It is late. TASS quoted her as saying.", ""),
    ],
)
def test_the_credit_stands_apart(caption: str, text: str, credit: str) -> None:
    split = split_credit(caption)
    assert (split.text, split.credit) == (text, credit)


AGENCIES = [
    line.split("\t")[1]
    for line in files(cleaning).joinpath("agencies.tsv").read_text("utf-8").splitlines()[1:]
]


@pytest.mark.parametrize("name", [*AGENCIES, "Foto: Rita Sandoval"])
def test_every_agency_and_every_sign_of_a_credit_is_seen_though_words_are_looked_up_first(
    name: str,
) -> None:
    assert split_credit(f"The ferry at Port Halden. ({name})").credit == name


@pytest.mark.parametrize(
    "text",
    [
        *("The ferry, file photo", "The filed picture of 2017", "The ferry (file)", "FILE: ferry"),
        *("An archive image", "An archival photo", "A stock picture", "A library photo"),
        "The captain in this undated photo",
    ],
)
def test_a_picture_from_the_files_is_known_by_each_of_its_words(text: str) -> None:
    assert is_file_picture(text)


@pytest.mark.parametrize(
    "caption",
    [
        "Lena Ostrova (R) boards the ferry at Port Halden, May 4, 2017.",
        "Lena Ostrova, left, boards the ferry. (AP Photo)",
        "FILE - The ferry at Port Halden, May 4, 2017.",
        "The ferry leaves Port Halden. (Reuters)",
    ],
)
def test_two_signs_or_a_credit_above_the_text_make_a_caption(caption: str) -> None:
    assert roles(caption + AFTER) == [Role.CAPTION, Role.OPEN]


@pytest.mark.parametrize(
    "line",
    [
        "Senator Lena Ostrova (R) spoke against the bill.",
        "The ferry line was closed on May 4, 2017 for repairs.",
        "The ferry leaves on time now, the captain said. (Reuters)",
        "The ferry leaves on time now, the captain said. (c)AFP/Rita Sandoval",
    ],
)
def test_one_sign_makes_no_caption(line: str) -> None:
    assert roles(line + AFTER) == [Role.OPEN, Role.OPEN]


def test_an_agency_that_signs_the_last_paragraph_makes_no_caption() -> None:
    assert roles("The ferry leaves Port Halden on time. (Reuters)") == [Role.OPEN]


def test_a_caption_that_stands_again_is_removed() -> None:
    caption = "The ferry at Port Halden, May 4, 2017. EPA"
    assert roles(f"{caption}\n{caption}\n\n{caption}") == [Role.CAPTION, *[Role.REMOVED] * 2]


@pytest.mark.parametrize(
    ("caption", "filed"),
    [
        ("In this May 4, 2017, file photo the ferry leaves.", True),
        ("FILE PHOTO: The ferry leaves.", True),
        ("The ferry leaves. (AP Photo/Rita Sandoval, File)", True),
        ("The ferry leaves after she filed a complaint.", False),
    ],
)
def test_a_file_picture_says_so(caption: str, filed: bool) -> None:
    assert is_file_picture(caption) is filed


def test_brackets_around_a_caption_and_the_label_of_its_credit_are_neither() -> None:
    line = "[A trawler leaves Halden at dawn. Credit: Getty Images/Marc Lefort]"
    assert split_credit(line) == Caption(
        "A trawler leaves Halden at dawn.", "Getty Images/Marc Lefort"
    )
