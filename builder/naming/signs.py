"""What speaks for a stretch of capitals being a person, and what against: a function a sign.

Each looks at what stands around the stretch, or at its own words, and gives points.
"""

from builder.naming.around import (
    affiliated,
    alone,
    apposition,
    cue,
    in_state,
    of_country,
    office,
    office_before,
    pictured,
    said,
    small_office,
    thing,
    verb,
)
from builder.naming.reading import Reading
from builder.naming.stretches import Stretch
from builder.naming.within import (
    after_family,
    common,
    ending,
    given,
    initials,
    place,
    shape,
    syllables,
    taken_up,
)

EVIDENCE = (
    given,
    office,
    small_office,
    cue,
    thing,
    verb,
    said,
    apposition,
    office_before,
    affiliated,
    pictured,
    taken_up,
    shape,
    initials,
    common,
    of_country,
    after_family,
    syllables,
    ending,
    alone,
    in_state,
    place,
)


def acts(s: Stretch, r: Reading) -> bool:
    """Whether somebody speaks or does what only people do, or is told of in apposition."""
    return max(verb(s, r), said(s, r), apposition(s, r)) > 1


def weight(s: Stretch, r: Reading) -> int:
    """How much speaks for a stretch being a person."""
    return sum([sign(s, r) for sign in EVIDENCE])
