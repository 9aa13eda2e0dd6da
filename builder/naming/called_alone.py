"""Leaders whom a text never names in full, for everybody knows them: "Obama said".

A name that a text gives in full decides before it. News name in full whom they tell of, before they
use the family name alone: who comes so first has it, and only "President X" is somebody else. A
year that is known, and the countries that the text names, tell leaders of one name apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from builder.naming.around import is_of_thing
from builder.naming.bearers import sex_told, title_before
from builder.naming.leaders import HEADS, LEADERS, Leader, key_of, may_be
from builder.naming.reading import Reading
from builder.naming.runs import Word
from builder.naming.same_names import family_of
from builder.naming.stretches import Stretch
from builder.naming.values import Mention
from builder.naming.words import TITLES

_NOT_HEADS = frozenset(("vice", "vice-president", "deputy"))
_RANKS = frozenset(("mr", "mrs", "ms", "dr", "sir", "col", "colonel", "gen", "general", "marshal"))
_CLERICS = frozenset(("imam", "ayatollah"))
_OTHERS = (TITLES | frozenset(("minister",))) - HEADS - _NOT_HEADS - _RANKS - _CLERICS


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


def called_alone(
    reading: Reading, full: Sequence[tuple[str, Mention]], setting: Setting
) -> Iterator[Called]:
    """The places where family names alone mean leaders; `full` are the names that the text gives in
    full.
    """
    for key, mentions in _places(reading).items():
        leader = _of_then(LEADERS[key], setting)
        family = family_of(key)
        bearers = [one for one in full if family_of(one[0]) == family and key_of(one[0]) != key]
        if leader and not any(may_be(name, leader) for name, _ in bearers):
            first = min((place.start for _, place in bearers), default=len(reading.text))
            is_first = any(setting.body <= place.start < first for place in mentions)
            yield from _meant(reading.text, leader, mentions, setting, is_first or not bearers)


def _places(reading: Reading) -> Mapping[str, Sequence[Mention]]:
    """Where a text has names that leaders are called by alone, by these."""
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    placed: Iterable[Word | Stretch] = (*reading.singles, *reading.stretches)
    for one in placed:
        key = key_of(one.name if isinstance(one, Stretch) else one.text)
        if key in LEADERS and not is_of_thing(reading.text, one.start):
            found[key].append(Mention(one.start, one.end))
    return found


def _of_then(leaders: Sequence[Leader], setting: Setting) -> Leader | None:
    """Who alone of the leaders of a name may be meant; None where nobody can tell."""
    year = setting.year
    if year is not None:
        leaders = [one for one in leaders if one.first <= year]
        if len(leaders) > 1:
            leaders = [one for one in leaders if year <= one.last]
    if len(leaders) > 1:
        leaders = [one for one in leaders if one.country in setting.countries]
    return leaders[0] if len(leaders) == 1 else None


def _meant(
    text: str, leader: Leader, mentions: Iterable[Mention], setting: Setting, is_first: bool
) -> Sequence[Called]:
    """The places that mean a leader: all of them, those behind a head's title, or none."""
    places = {
        mention: title
        for mention in mentions
        if sex_told(title := title_before(text, mention.start)) != -leader.sex
    }
    every = [Called(leader, mention, _is_headed(places[mention], leader)) for mention in places]
    headed = [one for one in every if one.is_headed]
    in_another_office = any(title & _OTHERS for title in places.values())
    is_likely = headed or setting.year is None or _is_of(leader, setting)
    if leader.is_known_alone and is_first and is_likely and not in_another_office:
        return every
    return headed if leader.is_known_alone or _is_of(leader, setting) else ()


def _is_headed(title: Set[str], leader: Leader) -> bool:
    return bool(title & (leader.titles or HEADS)) and not title & _NOT_HEADS


def _is_of(leader: Leader, setting: Setting) -> bool:
    """Whether a text plays in a leader's country or time."""
    in_office = setting.year is not None and leader.first <= setting.year <= leader.last
    return in_office or leader.country in setting.countries
