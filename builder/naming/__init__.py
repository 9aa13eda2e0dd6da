"""Who is in a text: people, countries and organizations, with their places and the evidence.

Countries come from what the world calls them, actors of the registry from their aliases, everyone
else from the evidence of the text. What a text is about and what it only names are told apart.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from builder.means.countries import SpellingKind, name_of
from builder.means.matching import Match, Matcher, fold
from builder.naming.called_alone import Called, Setting, called_alone
from builder.naming.identities import FullName, Person, people_of
from builder.naming.known import known_in
from builder.naming.known_bodies import told_apart
from builder.naming.leaders import known_leaders
from builder.naming.nations import Nation, country_spans, nations_of
from builder.naming.organizations import organizations
from builder.naming.people import ENOUGH, Votes, candidates, given_titles, titled
from builder.naming.reading import Reading, read
from builder.naming.same_names import OtherNames
from builder.naming.sentences import Sentences
from builder.naming.sightings import Sighting, Spelt, country_matcher, sightings_of
from builder.naming.spans import Spans
from builder.naming.values import ActorKind, Found, Known, Mention, Named, Text
from builder.naming.world_bodies import is_abroad, with_world_bodies

__all__ = [
    "ActorKind",
    "Found",
    "Knowledge",
    "Known",
    "Mention",
    "Named",
    "Text",
    "find",
    "knowledge",
    "nothing_seen",
]


Recognizer = Callable[[str], tuple[tuple[int, int, bool], ...]]
"""Finds names in a text: start, end, and whether it is a person's."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everyone who is known, ready to be found; build it once, use it for every text."""

    countries: Matcher[Spelt]
    actors: Matcher[Known]
    leaders: Mapping[str, Known]
    recognizer: Recognizer


def nothing_seen(_: str) -> tuple[tuple[int, int, bool], ...]:
    """Have no second opinion."""
    return ()


def knowledge(actors: Iterable[Known], recognizer: Recognizer = nothing_seen) -> Knowledge:
    """Make the registry ready for finding; a `recognizer` has a vote on who is a person."""
    known = tuple(actors)
    others = [actor for actor in known if actor.kind is not ActorKind.COUNTRY]
    names = Matcher(with_world_bodies(others))
    return Knowledge(country_matcher(known), names, known_leaders(others), recognizer)


def find(text: Text, known: Knowledge, never: frozenset[str] = frozenset()) -> Found:
    """Everyone whom a text names, but nobody in `never` (reporters and editors of the article).

    Pure, and linear in the length of the text. A name of one word that is neither known nor taken
    up from a full name of the same text is silently left out.
    """
    whole = text.whole
    countries = sightings_of(whole, known.countries.find(whole))
    nations = nations_of(text, countries)
    actors = _known_here(whole, known.actors, countries, nations)
    lands = country_spans(countries)
    taken = Spans((*lands, *((m.start, m.end) for m in actors)))
    reading = read(whole, text.offset, taken.touch)
    evidence = _Evidence(text)
    setting = Setting(text.year, frozenset(nation.code for nation in nations), text.offset)
    named = _in_full(actors, reading, Votes(known.recognizer(whole)))
    named = _with_leaders(named, reading, setting, known.leaders)
    people = _people(named, reading, never, evidence)
    owners = {(s.start, s.end): _whose(s) for s in countries if s.codes}
    bodies = _organizations(text, actors, owners, people, evidence)
    return Found(
        _outside(people, bodies),
        tuple(_country(nation, evidence) for nation in nations),
        bodies,
    )


def _known_here(
    text: str, actors: Matcher[Known], countries: Sequence[Sighting], nations: Sequence[Nation]
) -> tuple[Match[Known], ...]:
    """The names of known actors, but for those that mean their body only in another country."""
    about = frozenset(nation.code for nation in nations if nation.about)
    owners = {s.end: frozenset(s.codes) for s in countries}
    found = known_in(text, actors)
    return tuple(match for match in found if not is_abroad(text, match, about, owners))


def _outside(people: Sequence[Named], bodies: Sequence[Named]) -> tuple[Named, ...]:
    """The people whom a text names elsewhere than in names of bodies: the Center for X Y."""
    spans = Spans(mention for body in bodies for mention in body.mentions)
    return tuple(
        one
        for one in people
        if one.id or not all(spans.touch(m.start, m.end) for m in one.mentions)
    )


class _Evidence:
    """Quotes the sentence that earns an actor its place."""

    def __init__(self, text: Text) -> None:
        self._offset = text.offset
        self._sentences = Sentences(text.whole)

    def of(self, mentions: Sequence[Mention]) -> str:
        """The sentence of the first mention in the body; the title when the body has none."""
        in_body = next((m for m in mentions if m.start >= self._offset), mentions[0])
        return self._sentences.at(in_body.start)


def _country(nation: Nation, evidence: _Evidence) -> Named:
    quote = evidence.of(nation.mentions)
    name = name_of(nation.code)
    return Named(ActorKind.COUNTRY, nation.code, name, nation.mentions, quote, nation.about)


def _people(
    known: Sequence[FullName], reading: Reading, never: frozenset[str], evidence: _Evidence
) -> tuple[Named, ...]:
    """Known people and those that the text gives away; a full name makes the text about them."""
    titles = titled(reading)
    given = {fold(name.name.split()[0]) for name in known if name.is_written}
    titled_whole = [FullName(*name, None) for name in given_titles(titles, reading, given)]
    within = Spans(name.mention for name in titled_whole)
    named = [name for name in known if name.is_written or not within.touch(*name.mention)]
    named += titled_whole
    full = Spans((name.mention.start, name.mention.end) for name in named)
    behind = [
        FullName(name, Mention(s.start, s.end), None)
        for name, s in titles
        if not full.touch(s.start, s.end)
    ]
    singles = [
        (word.text, Mention(word.start, word.end))
        for word in reading.singles
        if not full.touch(word.start, word.end)
    ]
    nobody, found = OtherNames(never), people_of(reading.text, named, behind, singles)
    return tuple(_person(one, evidence) for one in found if not nobody.has(one.name))


def _in_full(actors: Sequence[Match[Known]], reading: Reading, votes: Votes) -> list[FullName]:
    """The names of known people, and full names for which there is evidence enough."""
    known = (match for match in actors if match.value.kind is ActorKind.PERSON)
    shown = (stretch for stretch, weight in candidates(reading, votes) if weight >= ENOUGH)
    return [
        *(FullName(m.value.name, Mention(m.start, m.end), m.value) for m in known),
        *(FullName(s.name, Mention(s.start, s.end), None) for s in shown),
    ]


def _with_leaders(
    named: Sequence[FullName], reading: Reading, setting: Setting, known: Mapping[str, Known]
) -> list[FullName]:
    """Full names, and those of the leaders whom a text calls by their family names alone."""
    full = [(name.name, name.mention) for name in named]
    leaders = {
        one.mention: _by_family_name(one, known) for one in called_alone(reading, full, setting)
    }
    return [*(name for name in named if name.mention not in leaders), *leaders.values()]


def _by_family_name(one: Called, known: Mapping[str, Known]) -> FullName:
    name, is_enough = one.leader.name, one.is_headed
    return FullName(name, one.mention, known.get(name), is_written=False, is_enough=is_enough)


def _person(one: Person, evidence: _Evidence) -> Named:
    id_, quote = one.actor.id if one.actor else "", evidence.of(one.full)
    return Named(ActorKind.PERSON, id_, one.name, one.mentions, quote, one.is_whole)


def _whose(s: Sighting) -> str:
    """Whose a body is that bears a country's name; a capital's, like its police, is not that."""
    return s.spelling if s.kind is SpellingKind.CAPITAL else " ".join(s.codes)


def _organizations(
    text: Text,
    actors: Sequence[Match[Known]],
    owners: Mapping[tuple[int, int], str],
    people: Sequence[Named],
    evidence: _Evidence,
) -> tuple[Named, ...]:
    """Known organizations and those that the text gives away, which it is about if named twice."""
    human = [mention for person in people for mention in person.mentions]
    bodies = organizations(text.whole, owners, human)
    known, others = told_apart(bodies, actors, Spans(owners), text.whole)
    named = (
        *(_organization(one.id, one.name, where, text, evidence) for one, where in known.items()),
        *(_organization("", one.name, one.mentions, text, evidence) for one in others),
    )
    return tuple(sorted(named, key=lambda one: one.mentions[0].start))


def _organization(
    id_: str, name: str, mentions: tuple[Mention, ...], text: Text, evidence: _Evidence
) -> Named:
    about = mentions[0].start < text.offset or len(mentions) > 1
    return Named(ActorKind.ORGANIZATION, id_, name, mentions, evidence.of(mentions), about)
