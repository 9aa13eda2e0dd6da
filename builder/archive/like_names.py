"""Files of the registry that may be about one person or one organization: to be judged by people.

Nobody is merged. A pair is suggested when two names differ only as spellings, initials, middle
names, the order of words or a slip make them differ; never for a family name in common. Each name
is filed under keys, and only names with a key in common are compared, so that thousands take no
longer than a second. A short name that fits two others tells nothing, and is left alone.
"""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from builder.archive.assembly import Archive
from builder.archive.directory import ActorRef
from builder.archive.spelling import initials_of, sounds_of, words_of, words_of_body
from builder.means.nearest import is_slip
from builder.naming.values import ActorKind
from builder.naming.words import GIVEN_NAMES
from builder.records.registry import Actor
from builder.words.names import folded
from builder.words.problems import Problem, warning

SUFFIXES = frozenset({"jr", "sr", "junior", "senior", "ii", "iii", "iv"})
"""What tells a son from his father."""
LEAST = 6
"""Letters of a word in which one may be a slip: short names that differ by one are different."""
LONGEST = 40
"""Letters of a word, and words of a name: what is longer is no name, and takes too long."""
MOST = 12
"""Files of one key: where more share it, it is no sign that two are one."""
_SHORT = re.compile(r"[^\W\d_]{2,8}")
_PLAIN = re.compile(r"\w[\w .'-]*\w")

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Borne:
    """A name, folded, and whose it is: its words, their sounds, and what tells son from father."""

    ref: ActorRef
    whole: str
    words: tuple[str, ...]
    sounds: tuple[str, ...]
    suffix: frozenset[str]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two files that may be one, in the order of their files, and what their names differ in."""

    one: ActorRef
    other: ActorRef
    reason: str


def like_names(archive: Archive) -> Iterator[Problem]:
    """Suggest merges of people and of organizations, each pair once."""
    found: dict[frozenset[ActorRef], Likeness] = {}
    for like in (*_people(archive), *_organizations(archive)):
        found.setdefault(frozenset({like.one, like.other}), like)
    for like in found.values():
        if not _told_apart(archive, like):
            yield _problem(archive, like)


def _told_apart(archive: Archive, like: Likeness) -> bool:
    """Whether an editor has said that they are two, or their Wikidata items have."""
    one, other = archive.actors[like.one], archive.actors[like.other]
    apart = {archive.directory.actor(written.text) for written in one.different_from}
    apart_too = {archive.directory.actor(written.text) for written in other.different_from}
    items = {one.wikidata, other.wikidata}
    return like.other in apart or like.one in apart_too or ("" not in items and len(items) > 1)


def _problem(archive: Archive, like: Likeness) -> Problem:
    """Told at the file that nobody has confirmed yet, or else at the second."""
    one, other = archive.actors[like.one], archive.actors[like.other]
    here, there = (one, other) if _is_unsure(one) and not _is_unsure(other) else (other, one)
    message = f'"{here.name}" may be "{there.name}" of {there.file}: {like.reason}'
    hint = (
        f"if so, write  aliases: [{_item(here.name)}]  and  former_ids: [{here.id}]  there and "
        f"delete this file; if not, write here  different_from: [{_item(there.name)}]"
    )
    return warning("like-names", here.name_place, message, hint)


def _is_unsure(actor: Actor) -> bool:
    return any(key.text == "name" for key in actor.unsure)


def _item(name: str) -> str:
    """A name as an item of a YAML list on one line, which reads JSON's quotes."""
    return name if _PLAIN.fullmatch(name) else json.dumps(name, ensure_ascii=False)


def _actors(archive: Archive, kind: ActorKind) -> Iterator[tuple[ActorRef, Actor]]:
    chosen = ((ref, actor) for ref, actor in archive.actors.items() if ref.kind is kind)
    return iter(sorted(chosen, key=lambda one: one[1].file))


def _names(actor: Actor) -> tuple[str, ...]:
    return tuple(dict.fromkeys((actor.name, *(alias.text for alias in actor.aliases))))


def _people(archive: Archive) -> Iterator[Likeness]:
    names = [
        name
        for ref, actor in _actors(archive, ActorKind.PERSON)
        for name in (_borne(ref, written) for written in _names(actor))
        if 1 < len(name.words) <= LONGEST
    ]
    yield from _pairs(names, _spelling_keys, "the same name in another spelling", _unequal)
    yield from _pairs(names, _slip_keys, "one letter differs", _slipped)
    yield from _shorter(names)


def _borne(ref: ActorRef, written: str) -> Borne:
    words = words_of(written.replace(",", " "))
    name = tuple(word for word in words if word not in SUFFIXES)
    return Borne(ref, folded(written), name, sounds_of(name), SUFFIXES & set(words))


def _unequal(one: Borne, other: Borne) -> bool:
    """Whether names differ at all: what two files have in common is a clash, and told as one."""
    return one.whole != other.whole and one.suffix == other.suffix


def _spelling_keys(name: Borne) -> Iterator[Key]:
    """The words in any order, and all of them as one word in each order that names have."""
    yield tuple(sorted(name.sounds))
    first, *middle, last = name.sounds
    orders = (name.sounds, (last, first, *middle), (*middle, last, first))
    yield from (("", "".join(order)) for order in orders)


def _slip_keys(name: Borne) -> Iterator[Key]:
    """Each long word without each of its letters, and the rest of the name.

    Two words that differ by a slip have such a form in common (the symmetric deletion that fast
    spelling correctors use), or would without the two letters that changed places.
    """
    for at, word in enumerate(name.words[:LONGEST]):
        if LEAST <= len(word) <= LONGEST:
            rest = (*name.words[:at], "", *name.words[at + 1 :])
            yield (*rest, word)
            yield from ((*rest, word[:cut] + word[cut + 1 :]) for cut in range(len(word)))


def _slipped(one: Borne, other: Borne) -> bool:
    """Whether one word is misspelt in one of two names, and not another given name."""
    differing = [pair for pair in zip(one.words, other.words, strict=False) if len(set(pair)) > 1]
    if len(differing) != 1 or len(one.words) != len(other.words) or one.suffix != other.suffix:
        return False
    (pair,) = differing
    return is_slip(*pair) and not all(word.title() in GIVEN_NAMES for word in pair)


def _pairs(
    names: Iterable[Borne],
    keys: Callable[[Borne], Iterable[Key]],
    reason: str,
    agree: Callable[[Borne, Borne], bool],
) -> Iterator[Likeness]:
    """The pairs of files with a key in common whose names agree."""
    filed: defaultdict[Key, list[Borne]] = defaultdict(list)
    for name in names:
        for key in dict.fromkeys(keys(name)):
            filed[key].append(name)
    for group in filed.values():
        if len(group) > 1 and len({name.ref for name in group}) <= MOST:
            for one, other in _each(group):
                if agree(one, other):
                    yield Likeness(one.ref, other.ref, reason)


def _each(group: list[Borne]) -> Iterator[tuple[Borne, Borne]]:
    for at, one in enumerate(group):
        yield from ((one, other) for other in group[at + 1 :] if other.ref != one.ref)


def _shorter(names: Iterable[Borne]) -> Iterator[Likeness]:
    """Names that leave out what is in the middle, or have initials, of one other bearer's name."""
    listed = tuple(names)
    by_ends: defaultdict[Key, list[tuple[int, Borne]]] = defaultdict(list)
    for at, name in enumerate(listed):
        for first in dict.fromkeys((name.words[0][0], name.sounds[0])):
            by_ends[first, name.sounds[-1]].append((at, name))
    for at, short in enumerate(listed):
        first = short.words[0] if len(short.words[0]) == 1 else short.sounds[0]
        group = by_ends[first, short.sounds[-1]]
        fitting = ((where, long.ref) for where, long in group if _shortens(short, long))
        found = next(fitting, None)
        if found and found[1] != short.ref and all(ref == found[1] for _, ref in fitting):
            one, other = (short.ref, found[1]) if at < found[0] else (found[1], short.ref)
            yield Likeness(one, other, "one has initials or no middle name")


def _shortens(short: Borne, long: Borne) -> bool:
    """Whether a name is another with less of it: fewer letters of a name, or fewer names."""
    (first, *middle), (whole, *between) = short.words[:-1], long.words[:-1]
    if short.suffix != long.suffix or short.words == long.words:
        return False
    begins = _initial(first, whole) or short.sounds[0] == long.sounds[0]
    if not middle or (not between and len(first) == 1):
        return begins
    return begins and len(middle) == len(between) and all(map(_initial, middle, between))


def _initial(short: str, long: str) -> bool:
    """Whether a word is another, or the letter that it begins with."""
    return short == long or (len(short) == 1 and long.startswith(short))


def _organizations(archive: Archive) -> Iterator[Likeness]:
    bodies = [
        (ref, written)
        for ref, actor in _actors(archive, ActorKind.ORGANIZATION)
        for written in _names(actor)
        if len(written.split()) <= LONGEST
    ]
    names = [Borne(ref, folded(name), words_of_body(name), (), frozenset()) for ref, name in bodies]
    yield from _pairs(names, lambda name: (name.words,), "the same words", _unequal)
    yield from _pairs(names, _slip_keys, "one letter differs", _slipped)
    yield from _abbreviated(bodies)


def _abbreviated(bodies: Iterable[tuple[ActorRef, str]]) -> Iterator[Likeness]:
    """An abbreviation that fits one full name alone."""
    named = tuple(bodies)
    full: defaultdict[str, dict[ActorRef, None]] = defaultdict(dict)
    for ref, name in named:
        for initials in initials_of(name) if " " in name else ():
            full[initials][ref] = None
    order = {ref: at for at, (ref, _) in enumerate(named)}
    for ref, name in named:
        short = name.replace(".", "")
        bearers = full.get(folded(short), {}) if short.isupper() and _SHORT.fullmatch(short) else {}
        if len(bearers) == 1 and ref not in bearers:
            one, other = sorted((ref, *bearers), key=order.__getitem__)
            yield Likeness(one, other, "one is short for the other")
