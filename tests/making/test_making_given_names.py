"""Which given names a country's list has."""

from builder.making.given_names import names_in


def test_given_names_are_read_from_lists_of_given_names() -> None:
    provider = {
        "first_names_male": ("Aino", "Orhan"),
        "last_names": ("Stonefield",),
        "formats": ("{{first_name}}",),
        "__doc__": "Aino",
    }

    assert list(names_in(provider)) == ["Aino", "Orhan"]


def test_what_is_no_name_in_latin_letters_is_left_out() -> None:
    names = {"Zoë": 1.0, "Jean-Luc": 1.0, "Дмитрий": 1.0, "Mary Jane": 1.0, "al": 1.0}

    assert list(names_in({"first_names": names})) == ["Zoë", "Jean-Luc"]
