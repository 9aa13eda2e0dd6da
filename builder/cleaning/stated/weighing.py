"""What is stated of an article against what its text shows."""

from builder.cleaning.stated.stamps import days_apart
from builder.cleaning.values import Fact
from builder.words.dates import UNKNOWN, BadDate, parse_date
from builder.words.names import compact

NOT_BEFORE = "/.."
"""End of a date that only bounds the article, as that of a picture does."""


def merged(found: Fact, told: Fact) -> Fact:
    """Return what the text shows and what is stated as one fact; the stronger one wins.

    Where they agree either makes the other sure, and of two dates the more precise one stays.
    Where a sure fact of the text contradicts, nobody can be sure. Two dates agree if one holds
    the other, as a month its days, and so do two names.
    """
    if told.value in ("", UNKNOWN) or found.value in ("", UNKNOWN):
        return found if told.value in ("", UNKNOWN) else told
    if _agree(found.value, told.value):
        evidence = f"{told.evidence}; the text agrees: {found.evidence}"
        return Fact(_finer(found, told), evidence, told.sure or found.sure)
    if found.sure and not told.sure:
        return _against(found, told)
    return noted(found, told)


def noted(found: Fact, told: Fact) -> Fact:
    """Return what is told, as a maintainer's note is: it stands, in doubt if the text says else."""
    if found.value in ("", UNKNOWN) or _agree(found.value, told.value):
        return told
    return _against(told, found) if found.sure or found.value.endswith(NOT_BEFORE) else told


def _against(winner: Fact, loser: Fact) -> Fact:
    evidence = f"{winner.evidence}; against it stands {loser.value}: {loser.evidence}"
    return Fact(winner.value, evidence, False)


def _agree(one: str, other: str) -> bool:
    if _is_date(one) and _is_date(other):
        return days_apart(one, other) == 0
    first, second = compact(one), compact(other)
    return bool(first and second) and (first in second or second in first)


def _finer(found: Fact, told: Fact) -> str:
    """Return the value of two that agree: of dates the more precise one, else the surer one."""
    if _is_date(told.value) and _is_date(found.value):
        precise = _days(found.value) < _days(told.value)
        return found.value if precise else told.value
    return found.value if found.sure else told.value


def _is_date(text: str) -> bool:
    try:
        parse_date(text)
    except BadDate:
        return False
    return True


def _days(edtf: str) -> int:
    """Count the days that a date may lie in; one with an open end has very many."""
    date = parse_date(edtf)
    return (date.latest - date.earliest).days if date.latest and date.earliest else 1_000_000
