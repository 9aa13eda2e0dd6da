"""Whom a family name alone means where several people of a text bear it.

It is the nearest before it of the right kind. A title that one of them has decides ("Senator
Stonefield"), or one that the others cannot have ("Mrs. Stonefield"). Who is named only to say who
somebody else is ("the sister of X", "X's aide") yields to that one. Where two are named in one
breath and no title decides, nobody is meant.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from builder.naming.kinds import bare, is_office
from builder.naming.leaders import SEXES
from builder.naming.values import Mention
from builder.naming.words import MEN, OFFICE_PARTS, WOMEN

_REACH = 60  # code points to look back for titles
_BREATH = 40  # code points between two names that are named in one breath
_SENTENCE = 120  # code points between two names of which one says who the other is
_WORDS_BEFORE = re.compile(r"(?:[\w'’-]+\.?[ \u00a0]){1,4}$")
_OF = re.compile(r"(?<![\w-])([\w-]+) (?:of|to|for) (?:[\w'’-]+\.? ){0,3}$")
_OWNS = re.compile(r"['’]s? (?:[\w-]+ ){0,2}?([\w-]+)")
_JOINT = re.compile(r"(?:,| and|, and| &| or) (?:[\w'’-]+\.? )*")
_RELATIVE = (
    r"(?:(?:first|former first) lady|wife|husband|widow|widower|fianc[eé]e?|(?:boy|girl)friend|"
    r"(?:grand|step|half-)?(?:daughter|son|father|mother|brother|sister)(?:-in-law)?|"
    r"nephew|niece|cousin|uncle|aunt)"
)
_RELATIVE_BEFORE = re.compile(rf"\b{_RELATIVE}(?: of|,)? $", re.IGNORECASE)
_RELATIVE_BEHIND = re.compile(rf", (?:his|her|[\w ]{{1,30}}['’]s?) (?:[\w-]+ ){{0,2}}{_RELATIVE}\b")
_STOP = re.compile(r"[.!?]\s|\n")


@dataclass(frozen=True, slots=True)
class Bearer:
    """A full name in the text, and the number of the person who has it."""

    person: int
    name: str
    mention: Mention


class Owners:
    """The people of a text who bear one family name, to ask whom it means alone at a place.

    Where no title says otherwise it is the person of the number `main`, if there is one.
    """

    def __init__(self, text: str, bearers: Iterable[Bearer], main: int | None = None) -> None:
        self._text = text
        self._main = main
        self._all = sorted(bearers, key=lambda one: one.mention.start)
        self._are_many = len({one.person for one in self._all}) > 1
        self._called: dict[int, set[str]] = {}
        self._right: dict[frozenset[str], tuple[list[int], list[Bearer]]] = {}

    def of(self, mention: Mention) -> int | None:
        """The number of the person whom a family name alone means; None if nobody can tell."""
        if not self._are_many:
            return self._all[0].person
        title = title_before(self._text, mention.start)
        if self._main is not None and not title:
            return self._main
        if title not in self._right:
            right = self._fit(title)
            self._right[title] = ([one.mention.start for one in right], right)
        starts, right = self._right[title]
        last = bisect_right(starts, mention.start) - 1
        return _nearest(self._text, right, last) if right else None

    def _fit(self, title: frozenset[str]) -> list[Bearer]:
        """The names of those whom a title before the family name fits."""
        if not title:
            return self._all
        if not self._called:
            for one in self._all:
                words = title_before(self._text, one.mention.start) | {one.name.split()[0]}
                self._called.setdefault(one.person, set()).update(words)
        named = {who for who, called in self._called.items() if title <= called}
        people = named if len(named) == 1 else self._called.keys()
        sex = sex_told(title)
        others = {who for who in people if sex and sex_told(self._called[who]) == -sex}
        return [one for one in self._all if one.person in people and one.person not in others]


def is_relative(text: str, mention: Mention) -> bool:
    """Whether a name is told as that of somebody's wife, son or the like."""
    before = _RELATIVE_BEFORE.search(text, max(0, mention.start - _REACH), mention.start)
    return bool(before or _RELATIVE_BEHIND.match(text, mention.end))


def sex_of(name: str) -> int:
    """1 for a woman, -1 for a man, 0 where neither a title nor the given name tells, nor who it is
    that has the name.
    """
    called = name.split()[:-1]
    return sex_told((*called[:1], *map(bare, called))) or SEXES.get(name, 0)


def title_before(text: str, at: int) -> frozenset[str]:
    """The words of the office, title or kinship right before a name, bare."""
    before = _WORDS_BEFORE.search(text, max(0, at - _REACH), at)
    found: set[str] = set()
    for word in reversed(before[0].split() if before else ()):
        if not is_office(word) and bare(word) not in OFFICE_PARTS:
            break
        found.add(bare(word))
    return frozenset(found)


def sex_told(called: Iterable[str]) -> int:
    """1 for a woman, -1 for a man, 0 where what somebody is called, bare, does not tell."""
    words = set(called)
    return bool(words & WOMEN) - bool(words & MEN)


def _nearest(text: str, bearers: Sequence[Bearer], last: int) -> int | None:
    """Of several people, the one named last before a place; the first to come if none was."""
    one = bearers[max(0, last)]
    if last < 1:
        return one.person
    other = bearers[last - 1]
    if other.person == one.person or not _in_a_sentence(text, other, one):
        return one.person
    if _is_aside(text, one.mention):
        return one.person if _is_aside(text, other.mention) else other.person
    between = text[other.mention.end : one.mention.start]
    in_a_breath = len(between) <= _BREATH and _JOINT.fullmatch(between)
    return None if in_a_breath and not _is_aside(text, other.mention) else one.person


def _in_a_sentence(text: str, one: Bearer, other: Bearer) -> bool:
    start, end = one.mention.end, other.mention.start
    return start <= end <= start + _SENTENCE and not _STOP.search(text, start, end)


def _is_aside(text: str, mention: Mention) -> bool:
    """Whether a name only says whose sister, aide or envoy somebody is."""
    before = _OF.search(text, max(0, mention.start - _REACH), mention.start)
    owns = _OWNS.match(text, mention.end)
    return bool((before and is_office(before[1])) or (owns and is_office(owns[1])))
