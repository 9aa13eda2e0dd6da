"""The hours of a live report: each stands above its post, and is no date of the page."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from builder.doors.leaves import Leaf
from builder.doors.likes import Kept

HOUR = re.compile(
    r"(?:[01]?\d|2[0-4])[:.h][0-5]\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4}T?|\sUhr)?", re.IGNORECASE
)
LEAST = 3
"""Posts of a live report; one hour or two may be when the page was made and changed."""


def with_hours(
    leaves: Sequence[Leaf], parts: Sequence[int], kept: Sequence[Kept]
) -> tuple[Kept, ...]:
    """Add to the main text the hours that stand right above main text of their article, where an
    article has several: without them nobody can tell what came before what.
    """
    found = {
        above: parts[above]
        for above, below in pairwise(range(len(leaves)))
        if any(kept[below])
        and parts[above] == parts[below]
        and HOUR.fullmatch(leaves[above].text.strip())
    }
    often = Counter(found.values())
    hours = frozenset(number for number, part in found.items() if often[part] >= LEAST)
    return tuple((True,) * len(one) if n in hours else one for n, one in enumerate(kept))
