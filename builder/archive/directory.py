"""Who is meant by a name as people write it: the registry turned round, from names to things."""

import re
import shlex
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeVar

from builder.means.countries import CODES, NAMES, SpellingKind, code_of, name_of, spellings
from builder.means.nearest import nearest, within_a_slip
from builder.naming.values import ActorKind
from builder.naming.words import OFFICE_PARTS, OFFICES, TITLES
from builder.records.content import Content
from builder.records.fields import Text
from builder.records.registry import Actor
from builder.records.rejected import REJECTED_FILE
from builder.words.names import folded, slug
from builder.words.problems import Place

T = TypeVar("T")


class ActorRef(NamedTuple):
    """An actor of the archive: a file's stem, or an ISO 3166-1 code in capitals.

    A named tuple, as pages count millions of them, and these are hashed three times as fast.
    """

    kind: ActorKind
    id: str


_BETWEEN_NAMES = re.compile(r"[,;/&،、]|\sand\s")


@dataclass(frozen=True, slots=True)
class Spelled(Generic[T]):
    """One name of a thing as its file spells it, and where."""

    text: Text
    ref: T


@dataclass(frozen=True, slots=True)
class Directory:
    """Every name of the archive with what it stands for; keys are folded names.

    `rejected` are the folded names that editors said are nobody's.
    """

    actors: Mapping[str, Spelled[ActorRef]]
    outlets: Mapping[str, Spelled[str]]
    names: Mapping[ActorRef, str]
    outlet_names: Mapping[str, str]
    rejected: frozenset[str]

    def actor(self, written: str) -> ActorRef | None:
        """Find a person, organization or country by name, alias, id or ISO code."""
        found = self.actors.get(folded(written))
        if found:
            return found.ref
        code = code_of(written)
        return _country(code) if code else None

    def outlet(self, written: str) -> str | None:
        """Find an outlet's id by name, alias or id, whatever signs stand between the words."""
        keys = (folded(written), folded(slug(written)))
        found = next((self.outlets[key] for key in keys if key in self.outlets), None)
        return found.ref if found else None

    def name(self, ref: ActorRef) -> str:
        """The name that pages show."""
        return self.names.get(ref) or name_of(ref.id)

    def is_rejected(self, written: str) -> bool:
        """Whether editors said of a name that it is nobody's."""
        return folded(written) in self.rejected

    def actor_hint(self, written: str) -> str:
        """Suggest the nearest known name, and whose it is where that is not plain."""
        if self.is_rejected(written):
            return f"it is rejected in {REJECTED_FILE}: take it off the list"
        if self._several(written):
            return "write each on a line of its own, with a hyphen before it"
        if near := self.near_actor(written) or self._slip(written):
            return near
        add = shlex.join(("cuttings", "new", "person", _without_titles(written, 2)))
        return (
            f"if it is nobody, take it off the list and reject it in {REJECTED_FILE}; "
            f"if the name is right, add a file for the person (or organization):  {add}"
        )

    def _several(self, written: str) -> bool:
        """Whether names that are known stand in one line."""
        parts = _BETWEEN_NAMES.split(written)
        return len(parts) > 1 and all(self.actor(part.strip()) for part in parts)

    def _slip(self, written: str) -> str:
        """Ask what `--fix` would write, such as a country's longer name."""
        meant = self.only_actor(written)
        ref = self.actor(meant) if meant else None
        return _asked(meant, self.name(ref)) if ref else ""

    def near_actor(self, written: str) -> str:
        """Ask whether somebody known is meant: a people's country, or the nearest name, also of
        what stands behind a title; "" for nobody.
        """
        if peoples := _peoples().get(folded(written)):
            countries = (f'"{self.name(_country(code))}"' for code in peoples)
            return f"did you mean {' or '.join(countries)}?"
        spelled = {found.text.text: found.ref for found in self.actors.values()}
        for code in sorted(CODES):
            spelled.setdefault(name_of(code), _country(code))
        near = nearest(written, spelled) or nearest(_without_titles(written, 1), spelled)
        if not near:
            return ""
        return _asked(near, self.name(spelled[near]))

    def only_actor(self, written: str) -> str:
        """The name of the one actor who is a slip away from what is written; "" for nobody, for
        several, and for a name that was rejected.
        """
        names: dict[str, Spelled[ActorRef]] = {**_country_names(), **self.actors}
        near = () if self.is_rejected(written) else within_a_slip(folded(written), names)
        found = {names[name].ref: names[name].text.text for name in near}
        if len(found) != 1:
            return ""
        ((ref, text),) = found.items()
        return self.name(ref) if folded(self.name(ref)) in near else text

    def only_outlet(self, written: str) -> str:
        """The name of the one outlet that is a slip away from what is written; else ""."""
        near = within_a_slip(folded(written), self.outlets)
        found = {self.outlets[name].ref: self.outlets[name].text.text for name in near}
        if len(found) != 1:
            return ""
        ((ref, text),) = found.items()
        name = self.outlet_names.get(ref, "")
        return name if folded(name) in near else text

    def outlet_hint(self, written: str) -> str:
        """Suggest the nearest outlet."""
        near = nearest(written, (found.text.text for found in self.outlets.values()))
        if near:
            return f'did you mean "{near}"?'
        add = shlex.join(("cuttings", "new", "outlet", written))
        return f"if the name is right, add its file:  {add}"

    def country_hint(self, written: str) -> str:
        """Suggest the nearest country."""
        near = nearest(written, (name_of(code) for code in sorted(CODES)))
        if near:
            return f'did you mean "{near}"?'
        return "write its name in English, or its ISO 3166-1 code of two letters"


def _asked(near: str, whole: str) -> str:
    return f'did you mean "{near}"{"" if near == whole else f" ({whole})"}?'


def make_directory(content: Content) -> Directory:
    """Turn the registry round. What two things are called means the first; a country's name means
    the country whoever claims it. A former id leads to its bearer unless somebody is called so.
    """
    records = tuple(actors_of(content))
    former = ((former, ref_of(kind, one)) for kind, one in records for former in one.former_ids)
    former_outlets = ((former, one.id) for one in content.outlets for former in one.former_ids)
    turned_down = (*content.rejected.people, *content.rejected.organizations)
    own = (one for one in actor_names(content) if not is_country_s(one.text.text, one.ref))
    return Directory(
        actors=_with_former(_first_of_each(own), former),
        outlets=_with_former(_first_of_each(outlet_names(content)), former_outlets),
        names=MappingProxyType({ref_of(kind, one): one.name for kind, one in records if one.name}),
        outlet_names=MappingProxyType({one.id: one.name for one in content.outlets}),
        rejected=frozenset(folded(one.name.text) for one in turned_down),
    )


def actors_of(content: Content) -> Iterator[tuple[ActorKind, Actor]]:
    """Every file of the registry but outlets, with its kind."""
    yield from ((ActorKind.PERSON, actor) for actor in content.people)
    yield from ((ActorKind.ORGANIZATION, actor) for actor in content.organizations)
    yield from ((ActorKind.COUNTRY, actor) for actor in content.countries)


def ref_of(kind: ActorKind, actor: Actor) -> ActorRef:
    """What an actor is called by in the archive."""
    return ActorRef(kind, actor.id.upper() if kind is ActorKind.COUNTRY else actor.id)


def actor_names(content: Content) -> Iterator[Spelled[ActorRef]]:
    """Every name in the registry; an id is one, but for a country's, which is a code."""
    for kind, actor in actors_of(content):
        ref = ref_of(kind, actor)
        for text in (Text(actor.name, actor.name_place), *actor.aliases):
            yield Spelled(text, ref)
        yield Spelled(Text(actor.native_name, Place(actor.file)), ref)
        if kind is not ActorKind.COUNTRY:
            yield Spelled(Text(actor.id, Place(actor.file)), ref)


def outlet_names(content: Content) -> Iterator[Spelled[str]]:
    """Every name of an outlet, its id among them."""
    for outlet in content.outlets:
        for text in (Text(outlet.name, outlet.name_place), *outlet.aliases):
            yield Spelled(text, outlet.id)
        yield Spelled(Text(outlet.id, Place(outlet.file)), outlet.id)


def is_country_s(name: str, ref: ActorRef) -> bool:
    """Whether a name is that of a country which is another than its bearer.

    A country's code is not: its letters may stand for others in texts.
    """
    code = code_of(name)
    if not code or ref == _country(code):
        return False
    written = folded(name)
    names = {folded(one.text) for one in spellings(code) if one.kind in NAMES}
    return not names.isdisjoint({written, written.removeprefix("the ")})


def _with_former(
    names: Mapping[str, Spelled[T]], former: Iterable[tuple[Text, T]]
) -> Mapping[str, Spelled[T]]:
    before = {folded(text.text): Spelled(text, ref) for text, ref in former}
    return MappingProxyType({**before, **names})


def _first_of_each(spelled: Iterable[Spelled[T]]) -> Mapping[str, Spelled[T]]:
    first: dict[str, Spelled[T]] = {}
    for one in spelled:
        if key := folded(one.text.text):
            first.setdefault(key, one)
    return first


def only_country(written: str) -> str:
    """The name of the one country that is a slip away from what is written; else ""."""
    names = _country_names()
    found = {names[name].ref.id for name in within_a_slip(folded(written), names)}
    return name_of(found.pop()) if len(found) == 1 else ""


@cache
def _country_names() -> Mapping[str, Spelled[ActorRef]]:
    """Every name of every country, folded; what a country is called first comes last, and stays."""
    return MappingProxyType(
        {
            folded(text): Spelled(Text(text, Place("")), _country(code))
            for code in sorted(CODES)
            for text in (*(s.text for s in spellings(code) if s.kind in NAMES), name_of(code))
        }
    )


def _country(code: str) -> ActorRef:
    return ActorRef(ActorKind.COUNTRY, code)


@cache
def _peoples() -> Mapping[str, tuple[str, ...]]:
    """The codes of the countries that a people's name, folded, may mean."""
    found: dict[str, tuple[str, ...]] = {}
    for code in sorted(CODES):
        for one in spellings(code):
            if one.kind is SpellingKind.DEMONYM and code not in found.get(folded(one.text), ()):
                found[folded(one.text)] = (*found.get(folded(one.text), ()), code)
    return MappingProxyType(found)


def _without_titles(name: str, least: int) -> str:
    """A name without the titles, offices and peoples before it, of at least so many words."""
    words = name.split()
    titles = TITLES | OFFICES | OFFICE_PARTS | _peoples().keys()
    while len(words) > least and folded(words[0]) in titles:
        del words[0]
    return " ".join(words)
