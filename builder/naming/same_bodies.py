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
    """A place where a body is named, and the country whose it is, if the text says so.

    `own` is its name without that country, `core` without the chamber or union, too: the
    Judiciary Committee.
    """

    name: str
    own: str
    core: str
    country: str
    mention: Mention


class _Key(NamedTuple):
    """What all names of a body share; that of one which the text leaves open has no country."""

    own: str
    core: str
    country: str


_Bodies = dict[_Key, list[Seen]]


def of_one(seen: Iterable[Seen]) -> dict[str, list[Mention]]:
    """The bodies of a text with their places, each under its fullest name."""
    bodies: _Bodies = {}
    for one in sorted(seen, key=lambda one: one.mention.start):
        key = _Key(_spelt(one.own), _spelt(one.core), one.country)
        bodies.setdefault(key, []).append(one)
    _join(bodies)
    found: dict[str, list[Mention]] = {}
    for same in bodies.values():
        found.setdefault(_fullest(same), []).extend(one.mention for one in same)
    return {name: sorted(mentions) for name, mentions in found.items()}


def _join(bodies: _Bodies) -> None:
    """Give each place that does not say whose the body is to one of which the text does."""
    fuller: dict[str, list[_Key]] = {}
    for key in bodies:
        if key.country:
            fuller.setdefault(key.own, []).append(key)
        if key.own != key.core:
            fuller.setdefault(key.core, []).append(key)
    for short in sorted(bodies, key=lambda key: key.own == key.core):
        full = [key for key in fuller.get(short.own, ()) if key in bodies]
        if full and not short.country:
            for key, one in _shared(bodies.pop(short), {key: bodies[key] for key in full}):
                bodies[key].append(one)


def _shared(
    shorter: Iterable[Seen], full: Mapping[_Key, Sequence[Seen]]
) -> Iterator[tuple[_Key, Seen]]:
    """Whose each place without an owner is: of the body named last before it, else of the first."""
    named = sorted((one.mention.start, key) for key, same in full.items() for one in same)
    starts = [start for start, _ in named]
    for one in shorter:
        last = bisect_left(starts, one.mention.start) - 1
        yield named[max(last, 0)][1], one


def _fullest(same: Iterable[Seen]) -> str:
    """The longest name of a body, of those that say whose it is if there is one; of these not the
    one behind an owner, if it has others: Norway's Foreign Ministry is the Norwegian one.
    """
    return max(same, key=_weight).name


def _weight(one: Seen) -> tuple[bool, bool, int]:
    return one.name != one.core, "'s " not in one.name, len(one.name)


@lru_cache(maxsize=1 << 10)
def _spelt(name: str) -> str:
    """A name as all its spellings are equal: the Ministry of Tides is the Tides Ministry."""
    for spelling, other in _SPELLINGS:
        name = name.replace(spelling, other)
    turned = _FIELD_BEHIND.fullmatch(name)
    if turned:
        name = f"{turned[1] or ''}{turned[3]} {turned[2]}"
    return _AFFAIRS.sub(" ", name)
