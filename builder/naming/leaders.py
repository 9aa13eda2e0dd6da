"""Heads of state and of government whom news may call by their family name alone.

Who they are, what they are called and from when on stands in `data/leaders.tsv`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from itertools import chain
from types import MappingProxyType

from builder.naming.same_names import family_of, same_person, words_of
from builder.naming.values import ActorKind, Known

_ARTICLE = re.compile(r"(?:[ae]l|El|Al)[- ]")
_OPEN = 9999  # the last year of who is in office
_TITLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "alone": (),
        "president": ("president",),
        "prime minister": ("prime", "premier", "pm"),
        "chancellor": ("chancellor",),
        "leader": ("leader",),
    }
)
HEADS = frozenset(chain.from_iterable(_TITLES.values()))
"""Words of titles that heads of state and government have."""


@dataclass(frozen=True, slots=True)
class Leader:
    """A head of state or government.

    `sex` is 1 for a woman, -1 for a man. `first` is the year from which news may call them by the
    family name, `last` the one until which a head of that name is this one. One of `titles`, bare
    words, has to stand before it; where there are none it needs no title.
    """

    country: str
    name: str
    sex: int
    first: int
    last: int
    titles: frozenset[str]

    @property
    def is_known_alone(self) -> bool:
        """Whether the family name by itself means them."""
        return not self.titles


def key_of(name: str) -> str:
    """A family name alone, as it is looked up: el-Sisi is Sisi, Peña Nieto pena nieto."""
    return " ".join(words_of(_ARTICLE.sub("", name)))


def _rows() -> Iterator[tuple[str, Leader]]:
    file = resources.files("builder.naming") / "data" / "leaders.tsv"
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.startswith(("#", "code\t")):
            code, name, pronoun, called, years, offices = line.split("\t")
            sex = 1 if pronoun == "she" else -1
            first, _, last = years.partition("-")
            titles = frozenset(chain.from_iterable(_TITLES[one] for one in offices.split(";")))
            leader = Leader(code, name, sex, int(first), int(last or _OPEN), titles)
            yield from ((key_of(one), leader) for one in called.split(";"))


def _by_key() -> Mapping[str, tuple[Leader, ...]]:
    found: defaultdict[str, list[Leader]] = defaultdict(list)
    for key, leader in _rows():
        found[key].append(leader)
    return MappingProxyType({key: tuple(leaders) for key, leaders in found.items()})


LEADERS = _by_key()
"""All of them by what they are called alone."""


def may_be(name: str, leader: Leader) -> bool:
    """Whether a full name with a leader's family name may be theirs: Moammar Qaddafi may be Muammar
    Gaddafi, for whoever spells the one otherwise does so with the other.
    """
    words, own = words_of(name), words_of(leader.name)
    is_alike = family_of(leader.name) == own[-1] and words[0][:1] == own[0][:1]
    return is_alike or same_person(name, leader.name)


def known_leaders(actors: Iterable[Known]) -> Mapping[str, Known]:
    """Those of the registry who are leaders, by the name that these have here."""
    return MappingProxyType(
        {
            leader.name: actor
            for actor in actors
            if actor.kind is ActorKind.PERSON
            for name in (actor.name, *actor.aliases)
            for leader in LEADERS.get(family_of(name), ())
            if _is(name, leader)
        }
    )


def _is(name: str, leader: Leader) -> bool:
    """Whether a name of the registry is a leader's; where others have the family name, whole."""
    is_only = len(LEADERS[family_of(name)]) == 1 and " " in name.strip()
    return same_person(name, leader.name) or (is_only and may_be(name, leader))
