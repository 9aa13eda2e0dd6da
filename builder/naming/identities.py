"""Which mentions of an article are one person.

A full name that the registry knows is that person. Two full names are one person when their family
names agree and their given names do ("Maria Lund", "Anna Maria Lund"; "Mike", "Michael"). A
family name alone is the person of that name; where several bear it, `bearers` says which. A name of
one word that joins nobody is nobody.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from builder.means.matching import fold
from builder.naming.bearers import Bearer, Owners, is_relative, sex_of
from builder.naming.kinds import bare
from builder.naming.values import Known, Mention
from builder.naming.words import (
    FIRST_FAMILIES,
    GENERATIONS,
    NAME_TITLES,
    PARTICLES,
    SHORT_FORMS,
)

_SAME_BEGINNING = 4  # letters in which two spellings of a given name agree: Sergei, Sergey
_COMPARED = 16  # names with a key in common that another is compared with at most
_NONE: frozenset[int] = frozenset()
_ENDING = 2  # letters by which a name may be longer that is a woman's: Andrew, Andrea; Paul, Paula
_LETTER = re.compile(r"[^\W\d_]")


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


@lru_cache(maxsize=1 << 13)
def _words(name: str) -> tuple[str, ...]:
    """Folded words without the particles, which are small: "Ben" is a name, "ben" is none."""
    words = name.replace("-", " ").split()
    return tuple(fold(word).rstrip(".") for word in words if word not in PARTICLES)


@lru_cache(maxsize=1 << 13)
def family_of(name: str) -> str:
    """The family name, folded: the last word, or the first of "Kim Jong-un" and "Xi Jinping"."""
    words = [word for word in _words(name) if word not in GENERATIONS]
    if not words:
        return ""
    first = name.replace("-", " ").split()[0]
    return (
        words[0] if first in FIRST_FAMILIES and len(words) > 1 and _is_short(words) else words[-1]
    )


def _is_short(words: Sequence[str]) -> bool:
    return len(words) == 2 or (len(words) == 3 and all(len(word) < 7 for word in words))


def given_agree(one: str, other: str) -> bool:
    """Whether two given names, folded, may be one person's: the same, a spelling, or short."""
    return (
        one == other
        or _is_spelling(one, other)
        or not SHORT_FORMS.get(one, _NONE).isdisjoint(SHORT_FORMS.get(other, _NONE))
    )


def _is_spelling(one: str, other: str) -> bool:
    """Whether two given names sound or begin alike: Brian, Bryan; but not Andrew and Andrea."""
    if one.replace("y", "i", 1) == other.replace("y", "i", 1):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < _SAME_BEGINNING or one[:_SAME_BEGINNING] != other[:_SAME_BEGINNING]:
        return False
    of_woman = short.rstrip("h").endswith("a") != long.rstrip("h").endswith("a")
    return not of_woman or len(long) > len(short) + _ENDING


def _middles_agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether initials in the middle fit: George W. is George or George Walker, not George H. W."""
    if not one or not other or not any(_is_initial(word) for word in (*one, *other)):
        return True
    short, long = sorted((_initials_of(one), _initials_of(other)), key=len)
    return long.startswith(short)


def _is_initial(word: str) -> bool:
    return len(word) == 1 or "." in word


def _initials_of(words: Sequence[str]) -> str:
    letters = (_LETTER.findall(word) for word in words)
    return "".join(
        "".join(found) if _is_initial(word) else found[0]
        for word, found in zip(words, letters, strict=True)
        if found
    )


def same_person(one: str, other: str) -> bool:
    """Whether two full names of one article are the same person's."""
    a, b = _words(one), _words(other)
    generation = set(a) & GENERATIONS
    if not a or not b or generation != set(b) & GENERATIONS:
        return False
    if set(a) == set(b):
        return True
    a, b = (tuple(word for word in name if word not in GENERATIONS) for name in (a, b))
    least = 1 if generation else 2
    if min(len(a), len(b)) < least or a[-1] != b[-1] or not _middles_agree(a[1:-1], b[1:-1]):
        return False
    return (
        set(a) <= set(b)
        or set(b) <= set(a)
        or (family_of(one) == a[-1] and given_agree(a[0], b[0]))
    )


@lru_cache(maxsize=1 << 13)
def _keys(name: str) -> frozenset[str]:
    """A name has one of these in common with each name of the same person (`same_person`).

    They are all its words, and its last one with each other, with the first letters of the first,
    and with what that is short for.
    """
    words = _words(name)
    if not words:
        return frozenset()
    *others, last = words
    first = (
        words[0].replace("y", "i")[:_SAME_BEGINNING],
        *map(str, SHORT_FORMS.get(words[0], _NONE)),
    )
    return frozenset((" ".join(sorted({*words})), *(f"{one} {last}" for one in (*others, *first))))


class OtherNames:
    """Names of people, to ask whether one is theirs."""

    def __init__(self, names: Iterable[str]) -> None:
        self._folded: set[str] = set()
        self._by_key: defaultdict[str, list[str]] = defaultdict(list)
        for name in names:
            self._folded.add(fold(name))
            for key in _keys(name):
                self._by_key[key].append(name)

    def has(self, name: str) -> bool:
        """Whether a name is one of these, or one that the same person may have."""
        return fold(name) in self._folded or any(
            same_person(other, name)
            for key in _keys(name)
            for other in self._by_key.get(key, ())[:_COMPARED]
        )


def _belongs(name: FullName, group: Sequence[FullName]) -> bool:
    known = group[0].actor
    return name.actor is known if name.actor and known else same_person(name.name, group[0].name)


def _grouped(names: Sequence[FullName]) -> list[list[FullName]]:
    """Full names by person; known and longer names first, so that short ones find theirs."""
    groups: list[list[FullName]] = []
    near: defaultdict[str, list[int]] = defaultdict(list)
    ordered = sorted(names, key=lambda n: (n.actor is None, -len(_words(n.name)), n.mention.start))
    for name in ordered:
        keys = (*_keys(name.name), *((f"id {name.actor.id}",) if name.actor else ()))
        candidates = sorted({number for key in keys for number in near[key]})
        mine = next((n for n in candidates if _belongs(name, groups[n])), len(groups))
        if mine == len(groups):
            groups.append([])
            for key in keys:
                if len(near[key]) < _COMPARED:
                    near[key].append(mine)
        groups[mine].append(name)
    return groups


def people_of(
    text: str,
    names: Sequence[FullName],
    titled: Sequence[FullName],
    singles: Iterable[tuple[str, Mention]],
) -> tuple[Person, ...]:
    """The people of an article, by first mention, with the family names that join them.

    `titled` are names behind a title: people of their own where no full name has them, and where
    they are not the given name of one person: Prince Salim is Salim bin Hamad.
    """
    groups = _grouped(names)
    whole = len(groups)
    alone = [(family_of(word), mention) for word, mention in singles]
    families = _by_family(names)
    told = [(family_of(name.name), name.mention) for name in titled]
    others = _of_others(text, families, (*alone, *told))
    behind = _own(titled, families, others)
    given = _by_given(groups)
    of_titled = _by_family(name for name in behind if _given_behind(name) not in given)
    groups += of_titled.values()
    mains = {one: whole + number for number, one in enumerate(of_titled) if one in others}
    owners = _owners(text, groups, mains, never=others - mains.keys())
    joined: list[list[Mention]] = [[] for _ in groups]
    for name in behind:
        if _given_behind(name) in given:
            joined[given[_given_behind(name)]].append(name.mention)
    for family, mention in alone:
        owner = owners[family].of(mention) if family in owners else None
        if owner is not None:
            joined[owner].append(mention)
    people = [
        _person(group, extra, is_whole=number < whole)
        for number, (group, extra) in enumerate(zip(groups, joined, strict=True))
    ]
    return tuple(sorted(people, key=lambda person: person.mentions[0].start))


def _owners(
    text: str, groups: Sequence[Sequence[FullName]], mains: Mapping[str, int], never: Container[str]
) -> dict[str, Owners]:
    """Who bears each family name, by their places in `groups`; some mean one of `mains` alone, and
    those in `never` nobody.
    """
    bearers: defaultdict[str, list[Bearer]] = defaultdict(list)
    for number, group in enumerate(groups):
        for name in group:
            bearers[family_of(name.name)].append(Bearer(number, name.name, name.mention))
    return {
        family: Owners(text, all_, mains.get(family))
        for family, all_ in bearers.items()
        if family not in never
    }


def _by_given(groups: Sequence[Sequence[FullName]]) -> dict[str, int]:
    """Each first word of full names that is one person's alone, and whose."""
    owners: defaultdict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for name in group:
            owners[fold(name.name.split()[0])].add(number)
    return {given: min(numbers) for given, numbers in owners.items() if len(numbers) == 1}


def _is_given_behind(name: FullName) -> bool:
    """Whether a title stands before given names: King Salim is not the Salim of Hamad bin Salim."""
    return bare(name.name.split()[-2]) in NAME_TITLES


def _given_behind(name: FullName) -> str:
    """The name behind a title."""
    return fold(name.name.split()[-1])


def _by_family(names: Iterable[FullName]) -> dict[str, list[FullName]]:
    groups: dict[str, list[FullName]] = {}
    for name in names:
        groups.setdefault(family_of(name.name), []).append(name)
    return groups


def _of_others(
    text: str, families: Mapping[str, Sequence[FullName]], alone: Iterable[tuple[str, Mention]]
) -> set[str]:
    """The family names that belong to somebody who is not named in full: who is named so is only
    told as a relative, after the family name has stood alone.
    """
    first = {
        family: min(name.mention.start for name in names)
        for family, names in families.items()
        if all(name.actor is None and is_relative(text, name.mention) for name in names)
    }
    if not first:
        return set()
    return {family for family, mention in alone if mention.start < first.get(family, 0)}


def _own(
    titled: Iterable[FullName], families: Mapping[str, Sequence[FullName]], others: Container[str]
) -> list[FullName]:
    """The names behind a title that are not those of whoever is named in full: nobody is, or only
    a relative, or a man, where the title is Mrs; or a title stands before given names.
    """
    sexes = {family: {sex_of(name.name) for name in names} for family, names in families.items()}
    own = []
    for name in titled:
        family, sex = family_of(name.name), sex_of(name.name)
        contradicts = sex and sexes.get(family) == {-sex}
        of_another = family not in families or contradicts or (family in others and not sex)
        if of_another or _is_given_behind(name):
            own.append(name)
    return own


def _person(group: Sequence[FullName], extra: Sequence[Mention], *, is_whole: bool) -> Person:
    full = sorted((name.mention for name in group), key=lambda m: m.start)
    mentions = sorted({*full, *extra}, key=lambda m: m.start)
    actor = group[0].actor
    name = actor.name if actor else group[0].name
    return Person(name, actor, tuple(full), tuple(mentions), is_whole)
