"""Who has been met while captures are cleaned: in the registry, or in those before."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import reduce
from itertools import chain, count

from builder.archive.known import known_actors
from builder.archive.merging import is_unconfirmed
from builder.intake.proposals import OUTLETS, ROOMS, Slot, registry
from builder.means.countries import code_of
from builder.means.layers import Layers, layered
from builder.naming.values import ActorKind, Found, Named
from builder.records.content import Content
from builder.records.rejected import Rejection
from builder.words.names import folded, slug

_KINDS = frozenset(ROOMS)


@dataclass(frozen=True, slots=True)
class Acquainted:
    """Everyone met so far, by folded name: name and id. `registered` are those with a file.

    `taken` are the places of their files, also those where files stood before: names that differ
    may make one file name. `ending` are the folded names of people by their last word. `outlets`
    have the ids of outlets by folded name. Of whom editors want to hear no more, `rejected` has the
    folded names with their rooms, `gone` the files that were deleted.
    """

    by_name: Layers[tuple[ActorKind, str], tuple[str, str]]
    ending: Layers[str, tuple[str, ...]]
    registered: frozenset[Slot]
    taken: Layers[Slot, bool]
    outlets: Layers[str, str]
    rejected: frozenset[tuple[str, str]]
    gone: frozenset[Slot]

    def settle(self, found: Found) -> Found:
        """Give those who were met before the name and id that they have already.

        A name that is a country's, or another kind's in the archive or in this text, is no new
        actor's: two files may not share it.
        """
        people = tuple(map(self._settled, found.people))
        also = frozenset(folded(one.name) for one in people if one.about)
        bodies = tuple(map(self._settled, found.organizations))
        return replace(
            found,
            people=people,
            organizations=tuple(
                replace(one, about=False) if not one.id and folded(one.name) in also else one
                for one in bodies
            ),
        )

    def meet(self, found: Found, outlet: str = "") -> "Acquainted":
        """Take note of those whom a text is about, and whom it is from, where nobody knows them."""
        new = (one for one in about(found) if not one.id)
        known = reduce(lambda known, one: known._and(one), new, self)
        return known._and_outlet(outlet) if outlet else known

    def _and(self, named: Named) -> "Acquainted":
        slot = self.slot(named)
        met = {(named.kind, folded(named.name)): (named.name, slot.id)}
        return replace(
            self,
            by_name=self.by_name.plus(met),
            taken=self.taken.plus({slot: True}),
            ending=_with_endings(self.ending, met),
        )

    def _and_outlet(self, name: str) -> "Acquainted":
        slot = self.outlet(name)
        outlets = self.outlets.plus({folded(name): slot.id})
        return replace(self, outlets=outlets, taken=self.taken.plus({slot: True}))

    def slot(self, named: Named) -> Slot:
        """The place of the file of a person or organization, there or not."""
        known = self.by_name.get((named.kind, folded(named.name)))
        id_ = named.id or (known[1] if known else "")
        room = ROOMS[named.kind]
        return Slot(room, id_) if id_ else self._free(Slot(room, slug(named.name)))

    def outlet(self, name: str) -> Slot:
        """The place of an outlet's file, there or not."""
        known = self.outlets.get(folded(name))
        return Slot(OUTLETS, known) if known else self._free(Slot(OUTLETS, slug(name)))

    def _free(self, slot: Slot) -> Slot:
        """A place that no other name has: this one, or the same with a number behind.

        Two names of the same letters may be one person's or two people's ("Kjær" and "Kjaer", but
        also "李娜" and "李纳"): to make one of two is an editor's to do.
        """
        stem = slot.id[:70].rstrip("-")
        numbered = (replace(slot, id=f"{stem}-{number}") for number in count(2))
        return next(one for one in chain((slot,), numbered) if one not in self.taken)

    def is_turned_down(self, slot: Slot, name: str) -> bool:
        """Whether an editor rejected a name that has no file, or deleted the file it had."""
        if slot in self.registered:
            return False
        return (slot.room, folded(name)) in self.rejected or slot in self.gone

    def _is_nobody(self, named: Named) -> bool:
        others = ((kind, folded(named.name)) for kind in _KINDS if kind is not named.kind)
        is_another = code_of(named.name) is not None or any(one in self.by_name for one in others)
        return is_another or self.is_turned_down(self.slot(named), named.name)

    def _settled(self, named: Named) -> Named:
        if named.id:
            return named
        known = self.by_name.get((named.kind, folded(named.name)))
        if not known and self._is_nobody(named):
            return replace(named, about=False)
        known = known or self._longer(named)
        return replace(named, name=known[0], id=known[1]) if known else named

    def _longer(self, named: Named) -> tuple[str, str] | None:
        """Find the one person whose longer name holds all words of this one and ends alike."""
        words = folded(named.name).split()
        if named.kind is not ActorKind.PERSON or len(words) < 2:
            return None
        names = (name for name in self.ending.get(words[-1]) or () if _holds(name, words))
        longer = {self.by_name.get((ActorKind.PERSON, name)) for name in names}
        return longer.pop() if len(longer) == 1 else None


def about(found: Found) -> tuple[Named, ...]:
    """The people and organizations that a text is about."""
    return tuple(named for named in (*found.people, *found.organizations) if named.about)


def acquainted(written: Content, gone: frozenset[Slot]) -> Acquainted:
    """Begin with the registry; a file's ids, of today and before, are names of its bearer, too.

    A proposal that stands there still though its name was rejected is nobody's file.
    """
    content = _without_rejected(written)
    everyone = tuple(one for one in known_actors(content) if one.kind in _KINDS)
    names = _former(content) | {(one.kind, folded(one.id)): (one.name, one.id) for one in everyone}
    names |= {
        (one.kind, folded(name)): (one.name, one.id)
        for one in everyone
        for name in (one.name, *one.aliases)
        if folded(name)
    }
    return Acquainted(
        by_name=layered(names),
        ending=_with_endings(Layers(), names),
        registered=frozenset(slot for slot, _ in registry(content)),
        taken=layered(dict.fromkeys(_taken(written), True)),
        outlets=layered(_outlets(content)),
        rejected=frozenset(rejected_names(content)),
        gone=gone,
    )


def _former(content: Content) -> dict[tuple[ActorKind, str], tuple[str, str]]:
    kinds = ((ActorKind.PERSON, content.people), (ActorKind.ORGANIZATION, content.organizations))
    return {
        (kind, folded(former.text)): (one.name, one.id)
        for kind, actors in kinds
        for one in actors
        for former in one.former_ids
    }


def _without_rejected(content: Content) -> Content:
    """Leave out proposals whose name was rejected and that nobody has deleted yet."""
    names = frozenset(rejected_names(content))
    out = {
        slot
        for slot, one in registry(content)
        if is_unconfirmed(one) and (slot.room, folded(one.name)) in names
    }
    return replace(
        content,
        people=tuple(one for one in content.people if Slot("people", one.id) not in out),
        organizations=tuple(
            one for one in content.organizations if Slot("organizations", one.id) not in out
        ),
        outlets=tuple(one for one in content.outlets if Slot(OUTLETS, one.id) not in out),
    )


def _taken(content: Content) -> Iterator[Slot]:
    """Where files stand, and where they stood before."""
    for slot, one in registry(content):
        yield slot
        yield from (Slot(slot.room, former.text) for former in one.former_ids)


def _outlets(content: Content) -> Mapping[str, str]:
    return {
        folded(name): one.id
        for one in content.outlets
        for name in (one.id, one.name, *(text.text for text in (*one.aliases, *one.former_ids)))
    }


def rejected_names(content: Content) -> tuple[tuple[str, str], ...]:
    """The folded names that editors rejected, each with the room it is not to stand in."""
    rejected = content.rejected
    rooms: tuple[tuple[str, tuple[Rejection, ...]], ...] = (
        ("people", rejected.people),
        ("organizations", rejected.organizations),
        (OUTLETS, rejected.outlets),
    )
    return tuple((room, folded(one.name.text)) for room, names in rooms for one in names)


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
