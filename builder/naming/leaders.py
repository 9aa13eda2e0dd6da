"""Heads of state and of government whom news may call by their family name alone.

Who they are, what they are called and from when on stands in `data/leaders.tsv`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import chain
from types import MappingProxyType

from builder.naming.same_names import family_of, given_agree, same_person, words_of
from builder.naming.values import ActorKind, Known
from builder.naming.words import GENERATIONS

_ARTICLE = re.compile(r"(?:[ae]l|El|Al)[- ]")
_VOWELS = re.compile("[aeiouy'’]")
_TWICE = re.compile(r"(.)\1+")
_OPEN = 9999  # the last year of who is in office
_TITLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "alone": (),
        "president": ("president",),
        "prime minister": ("prime", "premier", "pm", "taoiseach"),
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


@lru_cache(maxsize=1 << 13)
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


SEXES: Mapping[str, int] = MappingProxyType(
    {one.name: one.sex for one in chain.from_iterable(LEADERS.values())}
)
"""1 for women, -1 for men, by full name; for given names often tell nobody."""


def _by_family() -> Mapping[str, tuple[Leader, ...]]:
    found: defaultdict[str, dict[str, Leader]] = defaultdict(dict)
    for key, leaders in LEADERS.items():
        for one in leaders:
            for family in (family_of(one.name), family_of(key)):
                found[family][one.name] = one
    return MappingProxyType({family: tuple(found[family].values()) for family in found})


_FAMILIES = _by_family()


def may_be(name: str, leader: Leader) -> bool:
    """Whether a full name with a leader's family name may be theirs: Moammar Qaddafi may be Muammar
    Gaddafi, whose given names sound alike. Who has the name and a "Jr." is the son.
    """
    words, own = words_of(name), words_of(leader.name)
    if len(words) > len(own) and words[: len(own)] == own and words[-1] in GENERATIONS:
        return False
    return _agree(words[0], own[0]) or same_person(name, leader.name)


def _agree(one: str, other: str) -> bool:
    """Whether two given names sound alike, or one is short for the other or its initial."""
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return given_agree(one, other) or _sound(one) == _sound(other)


def _sound(word: str) -> str:
    """The consonants of a word, as alphabets without its vowels have it: Yasir, Yasser."""
    return _TWICE.sub(r"\1", _VOWELS.sub("", word.replace("x", "ks").replace("c", "k"))) or word


def leader_of(name: str) -> Leader | None:
    """The leader whom a full name means; None where it may mean two, as George Bush does."""
    if len(words_of(name)) < 2:
        return None
    leaders = _FAMILIES.get(family_of(name), ())
    alike = [one for one in leaders if same_person(name, one.name)]
    same = [one for one in alike if words_of(one.name) == words_of(name)]
    found = same or alike or [one for one in leaders if may_be(name, one)]
    return found[0] if len(found) == 1 else None


def known_leaders(actors: Iterable[Known]) -> Mapping[str, Known]:
    """Those of the registry who are leaders, by the name that these have here: whoever has it as a
    name, else as an alias.
    """
    people = [actor for actor in actors if actor.kind is ActorKind.PERSON]
    names = [(one.name, one) for one in people]
    names += [(alias, one) for one in people for alias in one.aliases]
    found: dict[str, Known] = {}
    for name, one in sorted(names, key=lambda named: named[0] not in SEXES):
        leader = leader_of(name)
        if leader:
            found.setdefault(leader.name, one)
    return MappingProxyType(found)


def called(name: str) -> tuple[str, ...]:
    """What news call the leader of a full name alone, in each spelling; nothing for others."""
    leader = leader_of(name)
    if leader is None:
        return ()
    return tuple(key for key, all_ in LEADERS.items() if leader.name in {one.name for one in all_})
