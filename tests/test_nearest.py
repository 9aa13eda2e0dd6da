"""A hint names what was meant, or says nothing."""

import pytest

from builder.means.nearest import is_slip, nearest, only_word, shared_in_order, within_a_slip

KEYS = ("title", "date", "event_date", "outlet", "authors", "language", "archived_url", "url")
NAMES = ("Maya Lindqvist", "Seo-yeon Pak", "Iran", "Reuters", "South Georgia", "The Lake Post")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("dat", "date"),
        ("Title", "title"),
        ("titel", "title"),
        ("author", "authors"),
        ("arxived_url", "archived_url"),
        ("event", "event_date"),
    ],
)
def test_a_mistyped_key_has_a_nearest_one(written: str, meant: str) -> None:
    assert nearest(written, KEYS) == meant


@pytest.mark.parametrize("written", ["publisher", "foo", "", "---"])
def test_a_key_like_no_other_has_none(written: str) -> None:
    assert nearest(written, KEYS) == ""


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Maja Lindquist", "Maya Lindqvist"),
        ("SEO YEON PAK", "Seo-yeon Pak"),
        ("Lindqvist", "Maya Lindqvist"),
        ("Lake Post", "The Lake Post"),
    ],
)
def test_a_misspelt_name_or_a_part_of_one_has_a_nearest_one(written: str, meant: str) -> None:
    assert nearest(written, NAMES) == meant


@pytest.mark.parametrize("written", ["Bank of Iran", "EU", "The Hague", "Tariq Osei"])
def test_a_name_that_merely_shares_letters_or_holds_another_has_none(written: str) -> None:
    assert nearest(written, NAMES) == ""


def test_nothing_is_near_when_nothing_is_known() -> None:
    assert nearest("date", ()) == ""


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("the boats came home", "the boats came home", 1.0),
        ("the boats came home", "at last the two boats came back home", 1.0),
        ("the boats came home", "home came boats the", 0.25),
        ("the boats", "a lamp", 0.0),
        ("", "a lamp", 0.0),
    ],
)
def test_words_are_shared_in_their_order(one: str, other: str, share: float) -> None:
    assert shared_in_order(one.split(), other.split()) == share


@pytest.mark.parametrize("other", ["Lindqvst", "Lindqviist", "Lindqvizt", "Lindqvits"])
def test_one_letter_less_more_or_other_or_two_that_changed_places_is_a_slip(other: str) -> None:
    assert is_slip("Lindqvist", other)
    assert is_slip(other, "Lindqvist")


@pytest.mark.parametrize("other", ["Lindqvist", "Lindquizt", "Lundqvst", "tsivqdniL", ""])
def test_the_same_word_and_one_of_two_slips_are_none(other: str) -> None:
    assert not is_slip("Lindqvist", other)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *(("Title", "title"), ("event-date", "event_date"), ("autor", "authors"), ("dat", "date")),
        *(("ur", ""), ("tab", ""), ("archive", ""), ("url2", "")),
    ],
)
def test_of_a_few_words_the_only_near_one_is_meant(written: str, meant: str) -> None:
    assert only_word(written, KEYS) == meant


def test_of_two_words_as_near_none_is_meant() -> None:
    assert only_word("captur", ("captured", "captures", "capturer")) == ""


@pytest.mark.parametrize(
    ("written", "near"),
    [
        *(("Reuteds", ("Reuters",)), ("Reutes", ("Reuters",)), ("Retuers", ("Reuters",))),
        *(("Retures", ()), ("Irak", ()), ("Iram", ())),
    ],
)
def test_a_name_is_near_by_one_slip_if_it_is_not_short(written: str, near: tuple[str]) -> None:
    assert within_a_slip(written, NAMES) == near


def test_another_number_is_no_slip() -> None:
    assert within_a_slip("Channel 4", ("Channel 5", "Chanel 4")) == ("Chanel 4",)
