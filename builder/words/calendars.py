"""Days of other calendars as days of ours."""

from datetime import date, timedelta

NEW_YEAR = date(622, 3, 21)
"""The day from which the years below count right; the calendar's own first day was the next."""
BREAKS = (1, 5, 9, 13, 17, 22, 26, 30)
"""The leap years among 33 of the Solar Hijri calendar: right from 1178 to 1633, which is 1799 to
2254 of ours."""
LONG_MONTHS, LONG, SHORT = 6, 31, 30
BUDDHIST = 543
"""Years by which the calendar of Thailand is ahead of ours."""
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
"""The years before the first ones of eras of Japan and of the Republic of China."""


def solar_hijri(year: int, month: int, day: int) -> date:
    """Return a day of the calendar of Iran and Afghanistan.

    Raises `ValueError` where there is no such day.
    """
    last = LONG if month <= LONG_MONTHS else SHORT if month < 12 or _is_leap(year) else SHORT - 1
    if not (1 <= month <= 12 and 1 <= day <= last):
        raise ValueError(f"{year}-{month}-{day} is no day of the Solar Hijri calendar")
    cycles, rest = divmod(year - 1, 33)
    leaps = 8 * cycles + sum(one <= rest for one in BREAKS)
    months = (month - 1) * SHORT + min(month - 1, LONG_MONTHS)
    return NEW_YEAR + timedelta(days=365 * (year - 1) + leaps + months + day - 1)


def _is_leap(year: int) -> bool:
    return year % 33 in BREAKS
