"""Warnings of which there are many of a kind, told by a few of them.

A large archive has thousands: told one by one, each time it is built, nobody would find an error
among them.
"""

from collections import Counter
from typing import NamedTuple

from builder.means.awaiting import is_waiting
from builder.words.problems import Problem, Severity

MANY = 20  # of a code; up to that each is told
SHOWN = 3  # of those that are many


class Abridged(NamedTuple):
    """What is told in full, in its order, and by code how many more there are, the most first."""

    told: tuple[Problem, ...]
    more: tuple[tuple[str, int], ...]


def abridged(problems: tuple[Problem, ...]) -> Abridged:
    """Choose what is told of problems in full: errors, keys that await confirmation, which are told
    together anyway, and of the warnings of a code all or, where they are many, the first few.
    """
    counts = Counter(one.code for one in problems if _may_be_many(one))
    left = Counter({code: count - SHOWN for code, count in counts.items() if count > MANY})
    kept: list[Problem] = []
    told: Counter[str] = Counter()
    for one in problems:
        is_of_many = _may_be_many(one) and one.code in left
        told[one.code] += is_of_many
        if not is_of_many or told[one.code] <= SHOWN:
            kept.append(one)
    return Abridged(tuple(kept), tuple(left.most_common()))


def _may_be_many(one: Problem) -> bool:
    return one.severity is Severity.WARNING and not is_waiting(one)


def rest(more: tuple[tuple[str, int], ...]) -> str:
    """Count in a line what is not told; "" where there is nothing."""
    if not more:
        return ""
    by_code = ", ".join(f"{count:,} {code}" for code, count in more)
    total = sum(count for _, count in more)
    return f"{total:,} more warnings ({by_code}): `cuttings check` lists them"
