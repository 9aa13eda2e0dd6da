"""Who is meant by a name as people write it: the registry turned round, from names to things."""

import shlex
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Generic, TypeVar

from builder.means.countries import CODES, NAMES, code_of, name_of, spellings
from builder.means.nearest import nearest
from builder.naming.values import ActorKind
from builder.records.content import Content
from builder.records.fields import Text
from builder.records.registry import Actor, Outlet
from builder.records.rejected import REJECTED_FILE
from builder.words.names import folded
from builder.words.problems import Place, Problem, error, warning

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ActorRef:
    """An actor of the archive: a file's stem, or an ISO 3166-1 code in capitals."""

    kind: ActorKind
    id: str


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
        """Find an outlet's id by name, alias or id."""
        found = self.outlets.get(folded(written))
        return found.ref if found else None

    def name(self, ref: ActorRef) -> str:
        """The name that pages show."""
        return self.names.get(ref) or name_of(ref.id)

    def actor_hint(self, written: str) -> str:
        """Suggest the nearest known name, and whose it is where that is not plain."""
        if folded(written) in self.rejected:
            return f"it is rejected in {REJECTED_FILE}: take it off the list"
        spelled = {found.text.text: found.ref for found in self.actors.values()}
        for code in sorted(CODES):
            spelled.setdefault(name_of(code), _country(code))
        near = nearest(written, spelled)
        ref = spelled.get(near)
        if ref is None:
            add = shlex.join(("cuttings", "new", "person", written))
            return (
                f"if it is nobody, take it off the list and reject it in {REJECTED_FILE}; "
                f"if the name is right, add a file for the person (or organization):  {add}"
            )
        whole = self.name(ref)
        return f'did you mean "{near}"{"" if near == whole else f" ({whole})"}?'

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


def make_directory(content: Content) -> tuple[Directory, tuple[Problem, ...]]:
    """Turn the registry round; two things that share a name are a problem that names both.

    A former id leads to its bearer unless somebody is called so today.
    """
    records = (
        *((ActorKind.PERSON, actor) for actor in content.people),
        *((ActorKind.ORGANIZATION, actor) for actor in content.organizations),
        *((ActorKind.COUNTRY, actor) for actor in content.countries),
    )
    spelled = tuple(one for kind, actor in records for one in _actor_names(kind, actor))
    actors, clashes = _first_of_each(spelled)
    outlets, more = _first_of_each(one for each in content.outlets for one in _outlet_names(each))
    former = ((former, _ref(kind, one)) for kind, one in records for former in one.former_ids)
    former_outlets = ((former, one.id) for one in content.outlets for former in one.former_ids)
    turned_down = (*content.rejected.people, *content.rejected.organizations)
    directory = Directory(
        actors=_with_former(actors, former),
        outlets=_with_former(outlets, former_outlets),
        names=MappingProxyType({_ref(kind, one): one.name for kind, one in records if one.name}),
        outlet_names=MappingProxyType({one.id: one.name for one in content.outlets}),
        rejected=frozenset(folded(one.name.text) for one in turned_down),
    )
    return directory, (*clashes, *_names_of_countries(spelled), *more)


def _with_former(
    names: Mapping[str, Spelled[T]], former: Iterable[tuple[Text, T]]
) -> Mapping[str, Spelled[T]]:
    before = {folded(text.text): Spelled(text, ref) for text, ref in former}
    return MappingProxyType({**before, **names})


def _ref(kind: ActorKind, actor: Actor) -> ActorRef:
    return ActorRef(kind, actor.id.upper() if kind is ActorKind.COUNTRY else actor.id)


def _actor_names(kind: ActorKind, actor: Actor) -> Iterator[Spelled[ActorRef]]:
    ref = _ref(kind, actor)
    for text in (Text(actor.name, actor.name_place), *actor.aliases):
        yield Spelled(text, ref)
    yield Spelled(Text(actor.native_name, Place(actor.file)), ref)
    if kind is not ActorKind.COUNTRY:
        yield Spelled(Text(actor.id, Place(actor.file)), ref)


def _outlet_names(outlet: Outlet) -> Iterator[Spelled[str]]:
    for text in (Text(outlet.name, outlet.name_place), *outlet.aliases):
        yield Spelled(text, outlet.id)
    yield Spelled(Text(outlet.id, Place(outlet.file)), outlet.id)


def _first_of_each(
    spelled: Iterable[Spelled[T]],
) -> tuple[Mapping[str, Spelled[T]], tuple[Problem, ...]]:
    first: dict[str, Spelled[T]] = {}
    clashes = []
    for one in spelled:
        key = folded(one.text.text)
        if not key:
            continue
        other = first.setdefault(key, one)
        if other.ref != one.ref:
            clashes.append(_clash(one, other))
    return MappingProxyType(first), tuple(clashes)


def _clash(one: Spelled[T], other: Spelled[T]) -> Problem:
    return error(
        "alias-clash",
        one.text.place,
        f'"{one.text.text}" is also a name in {other.text.place.file}',
        "keep it in the one file that it belongs to, or make the names longer to tell them apart",
    )


def _names_of_countries(spelled: Iterable[Spelled[ActorRef]]) -> Iterator[Problem]:
    """Names that would take a country's place, for the registry is asked before the world."""
    for one in spelled:
        code = code_of(one.text.text)
        if code and one.ref != _country(code):
            yield _name_of_country(one, code) or _code_of_country(one, code)


def _name_of_country(one: Spelled[ActorRef], code: str) -> Problem | None:
    written = folded(one.text.text)
    names = (folded(spelling.text) for spelling in spellings(code) if spelling.kind in NAMES)
    if not {written, written.removeprefix("the ")} & set(names):
        return None
    return error(
        "alias-clash",
        one.text.place,
        f'"{one.text.text}" is also a name of the country {name_of(code)}',
        "make the name longer to tell the two apart",
    )


def _code_of_country(one: Spelled[ActorRef], code: str) -> Problem:
    """Letters that are some country's code may stand for others in texts, so nothing is blocked."""
    return warning(
        "code-clash",
        one.text.place,
        f'"{one.text.text}" is also the ISO 3166-1 code of {name_of(code)}',
        f"if texts do not use it, take it out; else mind that actors: [{code}] means this file now",
    )


def _country(code: str) -> ActorRef:
    return ActorRef(ActorKind.COUNTRY, code)
