"""People, organizations and outlets that articles name and nobody has written down yet."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from builder.means.front_matter import Key, dump_front_matter
from builder.means.layers import Layers, layered
from builder.naming.values import ActorKind, Found, Known, Named
from builder.words.names import folded, slug

_ROOMS = {ActorKind.PERSON: "people", ActorKind.ORGANIZATION: "organizations"}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A file for the registry that a person should confirm; `file` is relative to content/."""

    file: str
    text: str


@dataclass(frozen=True, slots=True)
class Acquainted:
    """Everyone met so far, by folded name: name and id. `registered` are those with a file.

    `ending` are the folded names of people by their last word.
    """

    by_name: Layers[tuple[ActorKind, str], tuple[str, str]]
    ending: Layers[str, tuple[str, ...]]
    registered: frozenset[tuple[ActorKind, str]]

    def settle(self, found: Found) -> Found:
        """Give those who were met before the name and id that they have already."""
        return replace(
            found,
            people=tuple(map(self._settled, found.people)),
            organizations=tuple(map(self._settled, found.organizations)),
        )

    def meet(self, found: Found) -> "Acquainted":
        """Take note of those whom a text is about and nobody knows."""
        new = (one for one in _about(found) if not one.id)
        met = {(one.kind, folded(one.name)): (one.name, slug(one.name)) for one in new}
        if not met:
            return self
        return replace(self, by_name=self.by_name.plus(met), ending=_with_endings(self.ending, met))

    def propose(self, found: Found) -> tuple[Proposal, ...]:
        """Propose a file for each whom a text is about and who has none."""
        return tuple(
            _proposal(one) for one in _about(found) if (one.kind, one.id) not in self.registered
        )

    def _settled(self, named: Named) -> Named:
        if named.id:
            return named
        known = self.by_name.get((named.kind, folded(named.name))) or self._longer(named)
        return replace(named, name=known[0], id=known[1]) if known else named

    def _longer(self, named: Named) -> tuple[str, str] | None:
        """Find the one person whose longer name holds all words of this one and ends alike."""
        words = folded(named.name).split()
        if named.kind is not ActorKind.PERSON or len(words) < 2:
            return None
        names = (name for name in self.ending.get(words[-1]) or () if _holds(name, words))
        longer = {self.by_name.get((ActorKind.PERSON, name)) for name in names}
        return longer.pop() if len(longer) == 1 else None


def acquainted(known: Iterable[Known]) -> Acquainted:
    """Begin with the registry."""
    everyone = tuple(known)
    names = {
        (one.kind, folded(name)): (one.name, one.id)
        for one in everyone
        for name in (one.name, *one.aliases)
        if folded(name)
    }
    registered = frozenset((one.kind, one.id) for one in everyone)
    return Acquainted(layered(names), _with_endings(Layers(), names), registered)


def _with_endings(
    others: Layers[str, tuple[str, ...]], names: Iterable[tuple[ActorKind, str]]
) -> Layers[str, tuple[str, ...]]:
    """Add people's names to those that are known by their last word."""
    ending: dict[str, tuple[str, ...]] = {}
    for kind, name in names:
        if kind is ActorKind.PERSON and " " in name:
            last = name.rpartition(" ")[2]
            ending[last] = (*(ending.get(last) or others.get(last) or ()), name)
    return others.plus(ending)


def _holds(name: str, words: list[str]) -> bool:
    return set(words) < set(name.split())


def outlet_proposal(name: str) -> Proposal:
    """Propose a file for an outlet that a capture itself names."""
    keys = (Key("name", name), Key("unsure", ("name",)))
    return Proposal(f"outlets/{slug(name)}.md", dump_front_matter(keys, ""))


def _about(found: Found) -> tuple[Named, ...]:
    return tuple(named for named in (*found.people, *found.organizations) if named.about)


def _proposal(named: Named) -> Proposal:
    keys = (Key("name", named.name), Key("unsure", ("name",)))
    return Proposal(f"{_ROOMS[named.kind]}/{slug(named.name)}.md", dump_front_matter(keys, ""))
