"""Who is in a text: people, countries and organizations, with their places and the evidence.

Countries come from what the world calls them, actors of the registry from their aliases, everyone
else from the evidence of the text. What a text is about and what it only names are told apart.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from builder.means.countries import name_of
from builder.means.matching import Match, Matcher, fold
from builder.naming.focus import is_about
from builder.naming.identities import FullName, people_of, same_person
from builder.naming.nations import (
    Spelt,
    country_matcher,
    country_mentions,
    country_spans,
    sightings_of,
)
from builder.naming.organizations import organizations
from builder.naming.people import ENOUGH, candidates, surnames
from builder.naming.sentences import Sentences
from builder.naming.spans import Spans
from builder.naming.stretches import Reading, read
from builder.naming.values import ActorKind, Found, Known, Mention, Named, Text

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
]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everyone who is known, ready to be found; build it once, use it for every text."""

    countries: Matcher[Spelt]
    actors: Matcher[Known]


def knowledge(actors: Iterable[Known]) -> Knowledge:
    """Make the registry ready for finding."""
    known = tuple(actors)
    others = [actor for actor in known if actor.kind is not ActorKind.COUNTRY]
    names = [(name, actor) for actor in others for name in (actor.name, *actor.aliases)]
    return Knowledge(country_matcher(known), Matcher(names))


def find(text: Text, known: Knowledge, never: frozenset[str] = frozenset()) -> Found:
    """Everyone whom a text names, but nobody in `never` (reporters and editors of the article).

    Pure, and linear in the length of the text. A name of one word that is neither known nor taken
    up from a full name of the same text is silently left out.
    """
    actors = known.actors.find(text.body)
    titled = {m.value.id: m.value for m in known.actors.find(text.title)}
    whole = f"{text.title}\n{text.body}"
    countries = sightings_of(whole, known.countries.find(whole))
    offset = len(text.title) + 1
    places = [(a - offset, b - offset) for a, b in country_spans(countries) if a >= offset]
    reading = read(text.body, Spans([*places, *((m.start, m.end) for m in actors)]).touch)
    evidence = _Evidence(text)
    return Found(
        _of_title(titled, actors, ActorKind.PERSON, text)
        + _people(actors, reading, never, evidence),
        _countries(country_mentions(whole, countries), offset, evidence),
        _of_title(titled, actors, ActorKind.ORGANIZATION, text)
        + _organizations(text, actors, frozenset(titled), evidence),
    )


class _Evidence:
    """Quotes the sentence that earns an actor its place."""

    def __init__(self, text: Text) -> None:
        self._title = text.title
        self._sentences = Sentences(text.body)

    def of(self, mentions: Sequence[Mention]) -> str:
        """The sentence of the first mention; the title when the body has none."""
        return self._sentences.at(mentions[0].start) if mentions else self._title


def _of_title(
    titled: Mapping[str, Known], actors: Sequence[Match[Known]], kind: ActorKind, text: Text
) -> tuple[Named, ...]:
    """Known actors whom only the title names."""
    named = {match.value.id for match in actors}
    return tuple(
        Named(kind, actor.id, actor.name, (), text.title, True)
        for actor in titled.values()
        if actor.kind is kind and actor.id not in named
    )


def _countries(
    everywhere: Mapping[str, Sequence[Mention]], offset: int, evidence: _Evidence
) -> tuple[Named, ...]:
    """Countries of title and body; places before `offset` are the title's."""
    most = max((len(mentions) for mentions in everywhere.values()), default=0)
    return tuple(
        _country(code, mentions, offset, most, evidence) for code, mentions in everywhere.items()
    )


def _country(
    code: str, everywhere: Sequence[Mention], offset: int, most: int, evidence: _Evidence
) -> Named:
    mentions = tuple(
        Mention(m.start - offset, m.end - offset) for m in everywhere if m.start >= offset
    )
    about = is_about(mentions, in_title=len(mentions) < len(everywhere), most=most)
    quote = evidence.of(mentions)
    return Named(ActorKind.COUNTRY, code, name_of(code), mentions, quote, about)


def _people(
    actors: Sequence[Match[Known]], reading: Reading, never: frozenset[str], evidence: _Evidence
) -> tuple[Named, ...]:
    """Known people and those that the text gives away; a full name makes the text about them."""
    named = [
        FullName(m.value.name, Mention(m.start, m.end), m.value)
        for m in actors
        if m.value.kind is ActorKind.PERSON
    ]
    named += [
        FullName(s.name, Mention(s.start, s.end), None)
        for s, weight in candidates(reading)
        if weight >= ENOUGH
    ]
    full = Spans((name.mention.start, name.mention.end) for name in named)
    singles = [
        (word.text, Mention(word.start, word.end))
        for word in surnames(reading)
        if not full.touch(word.start, word.end)
    ]
    return tuple(
        Named(
            ActorKind.PERSON,
            person.actor.id if person.actor else "",
            person.name,
            person.mentions,
            evidence.of(person.full),
            True,
        )
        for person in people_of(named, singles)
        if not _is_never(person.name, never)
    )


def _is_never(name: str, never: frozenset[str]) -> bool:
    return any(fold(other) == fold(name) or same_person(other, name) for other in never)


def _organizations(
    text: Text, actors: Sequence[Match[Known]], titled: frozenset[str], evidence: _Evidence
) -> tuple[Named, ...]:
    """Known organizations and those that the text gives away, which it is about if named twice."""
    places: dict[Known, list[Mention]] = {}
    for match in actors:
        if match.value.kind is ActorKind.ORGANIZATION:
            places.setdefault(match.value, []).append(Mention(match.start, match.end))
    named = [
        _organization(actor.id, actor.name, tuple(where), actor.id in titled, evidence)
        for actor, where in places.items()
    ]
    taken = Spans((m.start, m.end) for m in actors)
    named += [
        _organization("", body.name, body.mentions, body.name in text.title, evidence)
        for body in organizations(text.body)
        if not any(taken.touch(m.start, m.end) for m in body.mentions)
    ]
    return tuple(sorted(named, key=lambda one: one.mentions[0].start))


def _organization(
    id_: str, name: str, mentions: tuple[Mention, ...], in_title: bool, evidence: _Evidence
) -> Named:
    about = in_title or len(mentions) > 1
    return Named(ActorKind.ORGANIZATION, id_, name, mentions, evidence.of(mentions), about)
