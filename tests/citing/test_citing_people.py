"""Authors: split into family and given names only where the name's form tells which is which."""

import pytest

from builder.citing.people import split


@pytest.mark.parametrize(
    ("written", "inverted"),
    [
        ("Ada Moss", "Moss, Ada"),
        ("Ada B. Moss", "Moss, Ada B."),
        ("Jan van der Berg", "van der Berg, Jan"),
        ("Omar al-Masri", "al-Masri, Omar"),
        ("Jean Le Gall", "Le Gall, Jean"),
        ("Ada B. Van der Berg", "Van der Berg, Ada B."),
        ("Aoife Ní Bhriain", "Ní Bhriain, Aoife"),
        ("Sea\u0301n O\u0301 Riain", "O\u0301 Riain, Sea\u0301n"),
        ("Seán Mac an Bhaird", "Mac an Bhaird, Seán"),
        ("Eva St. Clair", "St. Clair, Eva"),
        ("Sean O. Riain", "Riain, Sean O."),
        ("Van Moss", "Moss, Van"),
        ("Anh Le Nguyen", "Nguyen, Anh Le"),
        ("Ada Moss, Jr.", "Moss, Ada, Jr."),
        ("Ada Moss III", "Moss, Ada, III"),
        ("José Ñúñez", "Ñúñez, José"),
    ],
)
def test_a_name_of_western_form_is_split(written: str, inverted: str) -> None:
    assert split(written).inverted == inverted


@pytest.mark.parametrize(
    "written",
    [
        "Suharto",
        "김민수",
        "محمد رضایی",
        "Иван Петров",
        "Kim Min-su",
        "Nguyen Van An",
        "Lake Post Staff",
        "Example News Agency",
        "Writers of the Lake Post",
        "Moss, Ada",
        "Radio 4",
        "van der Berg",
        "A. Moss, B. Lind",
        "-- --",
    ],
)
def test_where_it_would_be_a_guess_the_name_stays_whole(written: str) -> None:
    name = split(written)

    assert name.literal == name.inverted == name.straight == written


@pytest.mark.parametrize(
    ("written", "initials"),
    [("Jean-Luc Ben Moss", "J.-L. B."), ("J.R. Moss", "J. R."), ("J.-L.R. Moss", "J.-L. R.")],
)
def test_initials_keep_their_hyphens_and_stand_apart(written: str, initials: str) -> None:
    assert split(written).initials == initials
