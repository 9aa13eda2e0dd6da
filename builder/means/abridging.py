"""Warnings of which there are many of a kind, told by a few of them.

A large archive has thousands: told one by one, each time it is built, nobody would find an error
among them.
"""

from collections import Counter

from builder.means.awaiting import is_waiting
from builder.words.problems import Problem, Severity

MANY = 20  # of a code; up to that each is told
SHOWN = 3  # of those that are many


def abridged(problems: tuple[Problem, ...]) -> tuple[tuple[Problem, ...], str]:
    """Return what is told in full, in its order, and a line that counts the rest; "" for no rest.

    Errors are told in full, and keys that await confirmation are told together anyway.
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
    return tuple(kept), _rest(left)


def _may_be_many(one: Problem) -> bool:
    return one.severity is Severity.WARNING and not is_waiting(one)


def _rest(left: Counter[str]) -> str:
    if not left:
        return ""
    by_code = ", ".join(f"{count:,} {code}" for code, count in left.most_common())
    return f"{left.total():,} more warnings ({by_code}): `cuttings check` lists them"
