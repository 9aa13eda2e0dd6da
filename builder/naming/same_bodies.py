"""Which names of bodies in one text are names of one body.

The Department of Tides is the Tides Department, the U.S. Supreme Court the US Supreme Court, and
the Supreme Court alone is the one that was last named with its country.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from builder.naming.values import Mention

_SPELLINGS = (
    ("United Nations", "UN"),
    ("United States", "US"),
    ("European Union", "EU"),
    ("Organisation", "Organization"),
    ("Centre", "Center"),
    ("Defence", "Defense"),
    (".", ""),
    ("’", "'"),
)
_FIELD_BEHIND = re.compile(r"(.*\b)?(Department|Ministry) of (?:the )?((?:(?!of\b)\S+ )*\S+)")
_AFFAIRS = re.compile(r" Affairs (?=Department$|Ministry$)")


class Seen(NamedTuple):
    """A place where a body is named; `core` is the name without whose the body is."""

    name: str
    core: str
    mention: Mention


def of_one(seen: Iterable[Seen]) -> dict[str, list[Mention]]:
    """The bodies of a text with their places, each under its fullest name."""
    bodies: dict[str, list[Seen]] = {}
    owned: dict[str, set[str]] = {}
    for one in sorted(seen, key=lambda one: one.mention.start):
        key, core = _key(one.name), _key(one.core)
        bodies.setdefault(key, []).append(one)
        if key != core:
            owned.setdefault(core, set()).add(key)
    for core, keys in owned.items():
        for key, one in _shared(bodies.pop(core, ()), {key: bodies[key] for key in keys}):
            bodies[key].append(one)
    return {
        max((one.name for one in same), key=len): sorted(one.mention for one in same)
        for same in bodies.values()
    }


def _shared(
    shorter: Iterable[Seen], full: Mapping[str, Sequence[Seen]]
) -> Iterator[tuple[str, Seen]]:
    """Whose each place without an owner is: of the body named last before it, else of the first."""
    named = sorted((one.mention.start, key) for key, same in full.items() for one in same)
    for one in shorter:
        last = bisect_left(named, (one.mention.start, "")) - 1
        yield named[max(last, 0)][1], one


@lru_cache(maxsize=1 << 10)
def _key(name: str) -> str:
    """A name as all its spellings are equal: the Ministry of Tides is the Tides Ministry."""
    for spelling, other in _SPELLINGS:
        name = name.replace(spelling, other)
    turned = _FIELD_BEHIND.fullmatch(name)
    if turned:
        name = f"{turned[1] or ''}{turned[3]} {turned[2]}"
    return _AFFAIRS.sub(" ", name)
