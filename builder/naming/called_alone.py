"""Leaders whom a text never names in full, for everybody knows them: "Obama said".

A name that a text gives in full decides before it. News name in full whom they tell of, before they
use the family name alone: who comes so first has it, and only "President X" is somebody else. A
year that is known, and the countries that the text names, tell leaders of one name apart.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from builder.means.countries import code_of
from builder.means.given_names import GIVEN_NAMES
from builder.means.matching import fold
from builder.naming.around import is_of_thing
from builder.naming.bearers import sex_told, title_before
from builder.naming.kinds import is_office
from builder.naming.leaders import HEADS, LEADERS, Leader, key_of, may_be
from builder.naming.reading import Reading
from builder.naming.runs import Word
from builder.naming.same_names import family_of, same_person
from builder.naming.stretches import Stretch
from builder.naming.values import Mention
from builder.naming.words import COMMON_WORDS, NUMBERS, TITLES

_NOT_HEADS = frozenset(("vice", "vice-president", "deputy"))
_RANKS = frozenset(("mr", "mrs", "ms", "dr", "sir", "col", "colonel", "gen", "general", "marshal"))
_CLERICS = frozenset(("imam", "ayatollah", "hojatoleslam", "hojjatoleslam", "sayyed", "sayyid"))
_OTHERS = (TITLES | frozenset(("minister",))) - HEADS - _NOT_HEADS - _RANKS - _CLERICS
_PARTY = frozenset(("secretary", "general"))  # and of the United Nations
_REACH = 60  # code points to look back for a given name
_WORD_BEFORE = re.compile(r"(?<![\w'’-])([A-Z][\w-]+) $")
_HEAD_BEHIND = re.compile(
    r", (?:(?!(?:of|to|for)\b)[\w'’-]+ ){0,3}"
    r"(?:president|chancellor|premier|prime minister|leader) (?:of|at|for)\b"
)

FullNamed = tuple[str, Mention]
"""A name in full, and where it stands."""


@dataclass(frozen=True, slots=True)
class Setting:
    """When and where a text plays: its year, if that is known, and the countries that it names.

    `body` is where the title ends, which says nothing of who comes first.
    """

    year: int | None
    countries: Set[str]
    body: int


@dataclass(frozen=True, slots=True)
class Called:
    """A place where a family name means a leader; `is_headed` where their office is before it."""

    leader: Leader
    mention: Mention
    is_headed: bool


def called_alone(reading: Reading, full: Iterable[FullNamed], setting: Setting) -> Iterator[Called]:
    """The places where family names alone mean leaders; `full` are the names that the text gives in
    full.
    """
    found = _places(reading)
    bearers = _bearers(full if found else ())
    for key, places in found.items():
        titles = {place: title_before(reading.text, place.start) for place in places}
        leader = _of_then(LEADERS[key], titles.values(), setting)
        if leader:
            named = [one for one in bearers[family_of(key)] if key_of(one[0]) != key]
            own = [name for name, _ in named if may_be(name, leader)]
            others = [one for one in named if not may_be(one[0], leader)]
            if key != family_of(leader.name):  # but a given name, as others have before their own
                others += [
                    one for one in bearers[f"{key} "] if not same_person(one[0], leader.name)
                ]
            every = _fitting(reading.text, leader, titles, others)
            if not own:
                yield from _meant(leader, every, titles, others, setting)
            elif others and all(same_person(name, leader.name) for name in own):
                yield from (one for one in every if one.is_headed)


def _bearers(full: Iterable[FullNamed]) -> Mapping[str, Sequence[FullNamed]]:
    """Names in full by the family name, and by the first word and a blank: Saddam X."""
    found: defaultdict[str, list[FullNamed]] = defaultdict(list)
    for one in full:
        found[family_of(one[0])].append(one)
        found[f"{fold(one[0].split()[0])} "].append(one)
    return found


def _places(reading: Reading) -> Mapping[str, Sequence[Mention]]:
    """Where a text has names that leaders are called by alone, by these; Chapter XI is not Xi, and
    of De Gaulle the last word is no other place.
    """
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    ends: set[int] = set()
    placed: Iterable[Word | Stretch] = (*reading.stretches, *reading.singles)
    for one in placed:
        name = one.name if isinstance(one, Stretch) else one.text
        key = key_of(name)
        is_told = key in LEADERS and name not in NUMBERS and one.end not in ends
        if is_told and not is_of_thing(reading.text, one.start):
            found[key].append(Mention(one.start, one.end))
            ends.add(one.end)
    return found


def _of_then(
    leaders: Sequence[Leader], titles: Collection[Set[str]], setting: Setting
) -> Leader | None:
    """Who alone of the leaders of a name may be meant; None where nobody can tell."""
    year = setting.year
    if year is not None:
        leaders = [one for one in leaders if one.first <= year]
        if len(leaders) > 1:
            leaders = [one for one in leaders if year <= one.last]
    if len(leaders) > 1:
        leaders = [
            one
            for one in leaders
            if one.is_known_alone or any(_is_headed(title, one) for title in titles)
        ]
    if len(leaders) > 1:
        leaders = [one for one in leaders if one.country in setting.countries]
    return leaders[0] if len(leaders) == 1 else None


def _fitting(
    text: str, leader: Leader, titles: Mapping[Mention, Set[str]], others: Sequence[FullNamed]
) -> Sequence[Called]:
    """The places that may mean a leader, for all that stands right before them."""
    given = {fold(name.split()[0]) for name, _ in others}
    has_rival = any(_is_head(text, place, leader) for _, place in others)
    return [
        Called(leader, place, _is_headed(title, leader) and not has_rival)
        for place, title in titles.items()
        if sex_told(title) != -leader.sex and not _is_led(text, place, leader, given)
    ]


def _is_led(text: str, place: Mention, leader: Leader, given: Set[str]) -> bool:
    """Whether somebody else's given name stands before, as in a headline: Ivanka Trump's Shoes."""
    found = _WORD_BEFORE.search(text, max(0, place.start - _REACH), place.start)
    if not found or is_office(found[1]) or code_of(found[1]):
        return False
    name = found[1].title()
    is_given = name in GIVEN_NAMES and name.lower() not in COMMON_WORDS
    is_anybodys = is_given or fold(name) in given
    return is_anybodys and not may_be(f"{name} {text[place.start : place.end]}", leader)


def _is_head(text: str, place: Mention, leader: Leader) -> bool:
    """Whether who is named in full has such an office: Guatemala's President X Y; X Y, president of
    the university.
    """
    is_behind = _HEAD_BEHIND.match(text, place.end) is not None
    return is_behind or _is_headed(title_before(text, place.start), leader)


def _meant(
    leader: Leader,
    every: Sequence[Called],
    titles: Mapping[Mention, Set[str]],
    others: Sequence[FullNamed],
    setting: Setting,
) -> Sequence[Called]:
    """The places that mean a leader: all of them, those behind a head's title, or none."""
    headed = [one for one in every if one.is_headed]
    in_another_office = any(_is_others(titles[one.mention]) for one in every)
    if leader.is_known_alone and not in_another_office:
        return every if _come_first(every, others, setting) else headed
    return headed if leader.is_known_alone or _is_of(leader, setting) else ()


def _come_first(every: Iterable[Called], others: Sequence[FullNamed], setting: Setting) -> bool:
    """Whether the family name stands alone in the body before somebody has it in full."""
    first = min((place.start for _, place in others), default=-1)
    return first < 0 or any(setting.body <= one.mention.start < first for one in every)


def _is_headed(title: Set[str], leader: Leader) -> bool:
    return bool(title & (leader.titles or HEADS)) and not title & _NOT_HEADS


def _is_others(title: Set[str]) -> bool:
    """Whether it is the office of somebody who is no head; a General Secretary is one of a kind."""
    return bool(title & _OTHERS) and not title >= _PARTY


def _is_of(leader: Leader, setting: Setting) -> bool:
    """Whether a text plays in a leader's country or time."""
    in_office = setting.year is not None and leader.first <= setting.year <= leader.last
    return in_office or leader.country in setting.countries
