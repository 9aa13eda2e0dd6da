"""What a branch does to the people, organizations, outlets and countries that have a file."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from builder.archive.assembly import Archive
from builder.archive.directory import ActorRef
from builder.archive.like_names import likenesses
from builder.archive.likenesses import like_bodies
from builder.comparing.tracing import Ids, Kept, trace
from builder.comparing.values import (
    Added,
    Alike,
    Change,
    Edited,
    Files,
    Kind,
    Record,
    Removed,
    Rewriting,
    Turnover,
)
from builder.comparing.wording import bodies, changes, key_in_words
from builder.means.countries import name_of
from builder.means.reporting import counted
from builder.naming.values import ActorKind
from builder.records.registry import Actor, Outlet
from builder.records.registry_fields import ACTOR_FIELDS, FORMER_IDS, OUTLET_FIELDS
from builder.words.names import folded

Bearer = Actor | Outlet
_SIGNS: tuple[Callable[[Bearer], str], ...] = (
    lambda one: f"{_room(one)}{one.name}",
    lambda one: one.wikidata if isinstance(one, Actor) else "",
)


class Registry:
    """The registry at two times, side by side."""

    def __init__(self, before: Archive, after: Archive) -> None:
        """Find out which of its files are the same."""
        self._before, self._after = before, after
        led = {(Kind(one.kind), one.former): (Kind(one.kind), one.id) for one in after.moved}
        self._traced = trace(_bearers(before), _bearers(after), led, _SIGNS)
        ids = {one.file: key for one, key in _keyed(after)}
        old = {one.file: key for one, key in _keyed(before)}
        self.moved: Mapping[Ids, str] = {
            **{former: now for former, (_, now) in led.items()},
            **{old[one.before.file]: ids[one.after.file][1] for one in self._traced.kept},
        }

    def compared(self) -> Files:
        """Return what became of its files."""
        alike, broken = _alike(self._after), self._after.unreadable
        now, then = _records(self._after), _records(self._before)
        edited = (_edited(kept, now[kept.after.file]) for kept in self._traced.kept)
        gone = [(then[one.file], into) for one, into in self._traced.gone]
        return Files(
            added=tuple(
                Added(now[one.file], alike.get(one.file, ()), one.file in self._before.unreadable)
                for one in self._traced.added
            ),
            edited=tuple(filter(_is_edited, edited)),
            removed=tuple(
                Removed(one, into.file if into else "")
                for one, into in gone
                if one.file not in broken
            ),
            unreadable=tuple(one for one, _ in gone if one.file in broken),
        )


def _records(archive: Archive) -> Mapping[str, Record]:
    """Every file of the registry as a list shows it."""
    about = Counter(one.actor for entry in archive.entries for one in entry.actors)
    printed = Counter(entry.outlet for entry in archive.entries if entry.outlet)
    listed = Counter({(Kind(ref.kind.value), ref.id): count for ref, count in about.items()})
    listed.update({(Kind.OUTLET, outlet): count for outlet, count in printed.items()})
    return {
        one.file: Record(key[0], _name(one), one.file, tuple(_facts(one, listed[key])))
        for one, key in _keyed(archive)
    }


def _keyed(archive: Archive) -> Iterator[tuple[Bearer, Ids]]:
    """Every file of the registry with its kind and id, in the order of the files."""
    found: list[tuple[Bearer, Ids]] = [
        *((one, (Kind(ref.kind.value), ref.id)) for ref, one in archive.actors.items()),
        *((one, (Kind.OUTLET, one.id)) for one in archive.outlets.values()),
    ]
    yield from sorted(found, key=lambda one: one[0].file)


def _bearers(archive: Archive) -> Mapping[Ids, Bearer]:
    return {key: one for one, key in _keyed(archive)}


def _room(one: Bearer) -> str:
    """The folder of a file, behind which names are compared."""
    return one.file.rpartition("/")[0]


def _name(one: Bearer) -> str:
    """A country's file may leave its name to the builder."""
    return one.name or name_of(one.id.upper())


def _facts(one: Bearer, articles: int) -> Iterator[str]:
    if isinstance(one, Actor) and one.description:
        yield one.description
    yield counted(articles, "article")
    if one.unsure:
        yield f"unsure: {', '.join(key_in_words(key.text) for key in one.unsure)}"


def _edited(kept: Kept[Bearer], record: Record) -> Edited:
    fields = OUTLET_FIELDS if isinstance(kept.after, Outlet) else ACTOR_FIELDS
    found = [
        *changes(fields, kept.before, kept.after, (FORMER_IDS.name,)),
        *bodies(kept.before.body, kept.after.body),
    ]
    return Edited(
        record=record,
        former=kept.before.file if kept.before.id != kept.after.id else "",
        led=kept.led,
        changes=tuple(one for one in found if isinstance(one, Change)),
        rewritten=tuple(one for one in found if isinstance(one, Rewriting)),
        about=Turnover(),
        named=Turnover(),
    )


def _is_edited(one: Edited) -> bool:
    return bool(one.former or one.changes or one.rewritten)


def _alike(archive: Archive) -> Mapping[str, tuple[Alike, ...]]:
    """By file, those with the same name or one like it; never an outlet and an actor."""
    found: dict[str, list[Alike]] = {}
    for one, other, reason in (*_same(archive), *_like(archive)):
        found.setdefault(one.file, []).append(Alike(_name(other), other.file, reason))
        found.setdefault(other.file, []).append(Alike(_name(one), one.file, reason))
    return {file: tuple(dict.fromkeys(alike)) for file, alike in found.items()}


def _same(archive: Archive) -> Iterator[tuple[Bearer, Bearer, str]]:
    """Pairs of files that claim one name."""
    groups: tuple[Iterable[Bearer], ...] = (archive.actors.values(), archive.outlets.values())
    for some in groups:
        first: dict[str, Bearer] = {}
        for one in sorted(some, key=lambda bearer: bearer.file):
            for name in {folded(_name(one)), *(folded(alias.text) for alias in one.aliases)}:
                other = first.setdefault(name, one)
                if other is not one:
                    yield other, one, "the same name"


def _like(archive: Archive) -> Iterator[tuple[Bearer, Bearer, str]]:
    for like in likenesses(archive):
        yield archive.actors[like.one], archive.actors[like.other], like.reason
    for like in like_bodies(tuple(_names_of_outlets(archive))):
        yield archive.outlets[like.one.id], archive.outlets[like.other.id], like.reason


def _names_of_outlets(archive: Archive) -> Iterator[tuple[ActorRef, str]]:
    """Outlets are alike as organizations are."""
    for outlet in archive.outlets.values():
        for name in (outlet.name, *(alias.text for alias in outlet.aliases)):
            yield ActorRef(ActorKind.ORGANIZATION, outlet.id), name
