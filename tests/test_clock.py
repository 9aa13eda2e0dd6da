"""Today is the same day everywhere, and another one where that is asked for."""

import time
from datetime import UTC, date, datetime

import pytest

from builder.means.clock import today


def test_the_moment_that_builds_are_told_to_take_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")

    assert today() == date(2023, 11, 14)


@pytest.mark.parametrize("given", ["", "soon", "-1", "9" * 12, "1e9", "²"])
def test_what_is_no_moment_is_passed_over(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)

    before = datetime.now(UTC).date()
    assert before <= today() <= datetime.now(UTC).date()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone can't be set here")
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_today_is_the_same_in_every_time_zone(monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        before = datetime.now(UTC).date()
        assert before <= today() <= datetime.now(UTC).date()
    finally:
        monkeypatch.undo()
        time.tzset()
