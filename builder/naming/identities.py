"""Which mentions of an article are one person.

A full name that the registry knows is that person. Two full names are one person when their family
names agree and their given names do ("Maria Lund", "Anna Maria Lund"; "Mike", "Michael"). A
family name alone is the person of that name whose full name stood last before it. A name of one
word that joins nobody is nobody.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from builder.means.matching import fold
from builder.naming.values import Known, Mention
from builder.naming.words import FIRST_FAMILIES, PARTICLES, SHORT_FORMS

_SAME_BEGINNING = 4  # letters in which two spellings of a given name agree: Sergei, Sergey
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class FullName:
    """A full name in the text, with the actor when the registry knows it."""

    name: str
    mention: Mention
    actor: Known | None


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the article: the fullest name, the full mentions, and all mentions in order.

    Who is never named in full is called by title and family name: `is_whole` tells.
    """

    name: str
    actor: Known | None
    full: tuple[Mention, ...]
    mentions: tuple[Mention, ...]
    is_whole: bool


@lru_cache(maxsize=1 << 16)
def _words(name: str) -> tuple[str, ...]:
    """Folded words without the particles, which are small: "Ben" is a name, "ben" is none."""
    words = name.replace("-", " ").split()
    return tuple(fold(word) for word in words if word not in PARTICLES)


@lru_cache(maxsize=1 << 16)
def family_of(name: str) -> str:
    """The family name, folded: the last word, or the first of "Kim Jong-un" and "Xi Jinping"."""
    words = [word for word in _words(name) if word not in _SUFFIXES]
    if not words:
        return ""
    first = name.replace("-", " ").split()[0]
    return (
        words[0] if first in FIRST_FAMILIES and len(words) > 1 and _is_short(words) else words[-1]
    )


def _is_short(words: Sequence[str]) -> bool:
    return len(words) == 2 or (len(words) == 3 and all(len(word) < 7 for word in words))


def _given_agree(one: str, other: str) -> bool:
    return (
        one == other
        or (
            one[:_SAME_BEGINNING] == other[:_SAME_BEGINNING]
            and len(min(one, other, key=len)) >= _SAME_BEGINNING
        )
        or any(one in forms and other in forms for forms in SHORT_FORMS)
    )


def same_person(one: str, other: str) -> bool:
    """Whether two full names of one article are the same person's."""
    a, b = _words(one), _words(other)
    if not a or not b or set(a) & _SUFFIXES != set(b) & _SUFFIXES:
        return False
    if set(a) == set(b):
        return True
    if a[-1] != b[-1] or min(len(a), len(b)) < 2:
        return False
    return (
        set(a) <= set(b)
        or set(b) <= set(a)
        or (family_of(one) == a[-1] and _given_agree(a[0], b[0]))
    )


def _keys(name: FullName) -> tuple[str, ...]:
    """What a name shares with every name of the same person: its last word, or all its words."""
    words = _words(name.name)
    actor = (f"id {name.actor.id}",) if name.actor else ()
    return (*actor, " ".join(sorted(words)), *words[-1:])


def _belongs(name: FullName, group: Sequence[FullName]) -> bool:
    known = group[0].actor
    return name.actor is known if name.actor and known else same_person(name.name, group[0].name)


def _grouped(names: Sequence[FullName]) -> list[list[FullName]]:
    """Full names by person; known and longer names first, so that short ones find theirs."""
    groups: list[list[FullName]] = []
    near: defaultdict[str, dict[int, None]] = defaultdict(dict)
    ordered = sorted(names, key=lambda n: (n.actor is None, -len(_words(n.name)), n.mention.start))
    for name in ordered:
        keys = _keys(name)
        candidates = sorted({number for key in keys for number in near[key]})
        mine = next((n for n in candidates if _belongs(name, groups[n])), len(groups))
        if mine == len(groups):
            groups.append([])
            for key in keys:
                near[key][mine] = None
        groups[mine].append(name)
    return groups


def people_of(
    names: Sequence[FullName],
    titled: Sequence[FullName],
    singles: Iterable[tuple[str, Mention]],
) -> tuple[Person, ...]:
    """The people of an article, by first mention, with the family names that join them.

    `titled` are family names behind a title: people of their own where no full name has them.
    """
    groups = _grouped(names)
    whole = len(groups)
    families = {family_of(name.name) for name in names}
    groups += _by_family(name for name in titled if family_of(name.name) not in families)
    bearers: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, group in enumerate(groups):
        for name in group:
            bearers[family_of(name.name)].append((name.mention.start, number))
    for family in bearers.values():
        family.sort()
    joined: list[list[Mention]] = [[] for _ in groups]
    for word, mention in singles:
        if owners := bearers.get(family_of(word)):
            joined[_owner(owners, mention.start)].append(mention)
    people = [
        _person(group, extra, is_whole=number < whole)
        for number, (group, extra) in enumerate(zip(groups, joined, strict=True))
    ]
    return tuple(sorted(people, key=lambda person: person.mentions[0].start))


def _by_family(names: Iterable[FullName]) -> list[list[FullName]]:
    groups: dict[str, list[FullName]] = {}
    for name in names:
        groups.setdefault(family_of(name.name), []).append(name)
    return list(groups.values())


def _owner(bearers: Sequence[tuple[int, int]], at: int) -> int:
    """The person whose full name stood last before a place; the first to come if none did."""
    return bearers[max(0, bisect_right(bearers, (at, 0)) - 1)][1]


def _person(group: Sequence[FullName], extra: Sequence[Mention], *, is_whole: bool) -> Person:
    full = sorted((name.mention for name in group), key=lambda m: m.start)
    mentions = sorted({*full, *extra}, key=lambda m: m.start)
    actor = group[0].actor
    name = actor.name if actor else group[0].name
    return Person(name, actor, tuple(full), tuple(mentions), is_whole)
