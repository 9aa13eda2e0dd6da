"""Which mentions of an article are one person.

A full name that the registry knows is that person; `same_names` says which two are one person's. A
family name alone is the person of that name; where several bear it, `bearers` says which. A name of
one word that joins nobody is nobody.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from builder.means.matching import fold
from builder.naming.bearers import Bearer, Owners, is_relative, sex_of
from builder.naming.kinds import bare
from builder.naming.same_names import COMPARED, family_of, keys_of, same_person, words_of
from builder.naming.values import Known, Mention
from builder.naming.words import NAME_TITLES


@dataclass(frozen=True, slots=True)
class FullName:
    """A full name in the text, with the actor when the registry knows it.

    A leader whom the text calls by the family name has it, too: it is not `is_written` then, and
    `is_enough` to make the text about them only behind their office.
    """

    name: str
    mention: Mention
    actor: Known | None
    is_written: bool = True
    is_enough: bool = True


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the article: the fullest name, the full mentions, and all mentions in order.

    Who is never named in full is called by title and family name: `is_whole` tells. A leader whom
    everybody knows is whole where the family name stands twice.
    """

    name: str
    actor: Known | None
    full: tuple[Mention, ...]
    mentions: tuple[Mention, ...]
    is_whole: bool


def _belongs(name: FullName, group: Sequence[FullName]) -> bool:
    known = group[0].actor
    return name.actor is known if name.actor and known else same_person(name.name, group[0].name)


def _grouped(names: Sequence[FullName]) -> list[list[FullName]]:
    """Full names by person; known and longer names first, so that short ones find theirs."""
    groups: list[list[FullName]] = []
    near: defaultdict[str, list[int]] = defaultdict(list)
    ordered = sorted(
        names, key=lambda n: (n.actor is None, -len(words_of(n.name)), n.mention.start)
    )
    for name in ordered:
        keys = (*keys_of(name.name), *((f"id {name.actor.id}",) if name.actor else ()))
        candidates = sorted({number for key in keys for number in near[key]})
        mine = next((n for n in candidates if _belongs(name, groups[n])), len(groups))
        if mine == len(groups):
            groups.append([])
            for key in keys:
                if len(near[key]) < COMPARED:
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
            if name.is_written:
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
    is_named = len(mentions) > 1 or any(name.is_enough for name in group)
    return Person(name, actor, tuple(full), tuple(mentions), is_whole and is_named)
