"""The day that a command takes for today."""

import os
from datetime import UTC, date, datetime

_MOST_DIGITS = 11  # of seconds: up to the year 5138


def today() -> date:
    """Today in UTC, so that the same content has the same problems in every time zone.

    SOURCE_DATE_EPOCH, in seconds since 1970, says which moment to take instead
    (reproducible-builds.org, "SOURCE_DATE_EPOCH specification"). One that is no number is passed
    over.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal() and len(given) <= _MOST_DIGITS:
        return datetime.fromtimestamp(int(given), UTC).date()
    return datetime.now(UTC).date()
