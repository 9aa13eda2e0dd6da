"""Days of the Solar Hijri calendar are those of ours, leap years among them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.words.calendars import solar_hijri


@pytest.mark.parametrize(
    ("day", "ours"),
    [
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1375, 12, 30), date(1997, 3, 20)),
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1400, 1, 1), date(2021, 3, 21)),
        ((1402, 6, 31), date(2023, 9, 22)),
        ((1404, 1, 1), date(2025, 3, 21)),
    ],
)
def test_a_day_is_one_of_ours(day: tuple[int, int, int], ours: date) -> None:
    assert solar_hijri(*day) == ours


@pytest.mark.parametrize("day", [(1402, 7, 31), (1402, 12, 30), (1402, 13, 1), (1402, 1, 0)])
def test_there_is_no_other_day(day: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="no day"):
        solar_hijri(*day)


@given(st.integers(1200, 1600))
def test_a_year_begins_where_the_one_before_ends(year: int) -> None:
    days = (solar_hijri(year + 1, 1, 1) - solar_hijri(year, 1, 1)).days
    first = solar_hijri(year, 12, 29).toordinal()

    assert days in (365, 366)
    assert solar_hijri(year + 1, 1, 1).toordinal() - first == days - 364
