"""Whose names are so alike that they may be one person's or one organization's.

A pair is one when two names differ only as spellings, short forms, initials, names left out, the
order of words or a slip make them differ; never for a family name in common. Each name is filed
under keys, and only names with a key in common are compared, so that thousands take about a second.
A short name that fits two others tells nothing, and is left alone.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from builder.archive.directory import ActorRef
from builder.archive.spelling import (
    initials_of,
    is_compound,
    sounds_of,
    words_of,
    words_of_body,
    words_of_person,
)
from builder.means.given_names import GIVEN_NAMES
from builder.means.nearest import is_slip
from builder.naming.words import GENERATIONS, SHORT_FORMS
from builder.words.names import folded

LEAST = 6
"""Letters of a word in which one may be a slip: short names that differ by one are different."""
LONGEST = 40
"""Letters of a word, and words of a name: what is longer is no name, and takes too long."""
MOST = 12
"""Files of one key: where more share it, it is no sign that two are one."""
MANY = 60
"""Names that shorten to one: if there are more, the short one is compared with none of them."""
SHORT = 5
"""Letters of a given name's short form: of Patrick, Patricia and Pat only the last is one."""
FEW = 3
"""Names in the middle of which each may be an initial; of more, all are or none."""
ANY = "*"
_ABBREVIATION = re.compile(r"[^\W\d_]{2,8}")

Key = tuple[object, ...]
Names = Sequence[tuple[ActorRef, str]]
"""Every name with its bearer, in the order of their files."""


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
    """Two actors that may be one, in the order of their files, and what their names differ in."""

    one: ActorRef
    other: ActorRef
    reason: str


def like_people(names: Names) -> Iterator[Likeness]:
    """People whose names are alike; a pair may come more than once."""
    borne = (_borne(ref, written) for ref, written in names)
    whole = tuple(name for name in borne if 1 < len(name.words) <= LONGEST)
    yield from _pairs(whole, _spelling_keys, "the same name in another spelling", _unequal)
    yield from _pairs(whole, _slip_keys, "one letter differs", _slipped)
    yield from _shorter(whole)


def _borne(ref: ActorRef, written: str) -> Borne:
    words = words_of(written.replace(",", " "))
    name = words_of_person(tuple(word for word in words if word not in GENERATIONS))
    return Borne(ref, folded(written), name, sounds_of(name), GENERATIONS & set(words))


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


def _shorter(names: Sequence[Borne]) -> Iterator[Likeness]:
    """Names that are another's with less of it, where they are that of one other bearer alone."""
    filed: defaultdict[Key, list[tuple[int, Borne]]] = defaultdict(list)
    for at, name in enumerate(names):
        for key in dict.fromkeys(_keys_of_long(name)):
            filed[key].append((at, name))
    for at, short in enumerate(names):
        found = _only_bearer(short, filed)
        if found:
            where, ref, reason = found
            one, other = (short.ref, ref) if at < where else (ref, short.ref)
            yield Likeness(one, other, reason)


def _only_bearer(
    short: Borne, filed: defaultdict[Key, list[tuple[int, Borne]]]
) -> tuple[int, ActorRef, str] | None:
    """The place and bearer of the names that one shortens, and how; None if there are two."""
    found: tuple[int, ActorRef, str] | None = None
    for reason, key in _keys_of_short(short):
        longer = filed.get(key, [])
        for where, long in longer if len(longer) <= MANY else ():
            if _differ(short, long):
                if found and long.ref != found[1]:
                    return None
                found = found or (where, long.ref, reason)
    return found if found and found[1] != short.ref else None


def _differ(short: Borne, long: Borne) -> bool:
    return short.words != long.words


def _keys_of_long(name: Borne) -> Iterator[Key]:
    """Every way to write less of a name: first name or its letter or short form, then all names in
    the middle as they are or as letters, or any or none of them; or no first name. Who is called
    Mohammad Reza is not called Mohammad.
    """
    first, *middle = name.words[:-1]
    last, suffix = name.sounds[-1], name.suffix
    ways = product(*((word, word[0]) for word in middle)) if len(middle) <= FEW else (middle,)
    between = (ANY, *map(tuple, ways), tuple(word[0] for word in middle))
    firsts = (first[0], name.sounds[0], *((form, len(first) > SHORT) for form in _forms(first)))
    is_one = bool(middle) and is_compound(first, middle[0])
    for begin in firsts:
        left = between[1:] if is_one and begin == name.sounds[0] else between
        yield from ((begin, some, last, suffix) for some in left)
    if len(name.sounds) > 2:
        yield (name.sounds[1:], suffix)


def _keys_of_short(name: Borne) -> Iterator[tuple[str, Key]]:
    """What a name would be filed under if it were another with less of it, and what that lacks."""
    first, *middle = name.words[:-1]
    last, suffix = name.sounds[-1], name.suffix
    lacks = "one has initials or no middle name"
    between = (tuple(middle), *(((),) if len(first) == 1 else ())) if middle else (ANY,)
    begin = first if len(first) == 1 else name.sounds[0]
    yield from ((lacks, (begin, some, last, suffix)) for some in between)
    for form in product(_forms(first), (False, True) if len(first) <= SHORT else (False,)):
        yield from (("one has a short form", (form, some, last, suffix)) for some in between)
    if len(first) > 1:
        yield "one has a name more in front", (name.sounds, suffix)


def _forms(word: str) -> tuple[int, ...]:
    """The numbers of the given names that a word is a form of."""
    return tuple(sorted(SHORT_FORMS.get(word, ())))


def like_bodies(bodies: Names) -> Iterator[Likeness]:
    """Organizations whose names are alike; a pair may come more than once."""
    chosen = tuple((ref, name) for ref, name in bodies if len(name.split()) <= LONGEST)
    names = [Borne(ref, folded(name), words_of_body(name), (), frozenset()) for ref, name in chosen]
    yield from _pairs(names, lambda name: (name.words,), "the same words", _unequal)
    yield from _pairs(names, _slip_keys, "one letter differs", _slipped)
    yield from _abbreviated(chosen)


def _abbreviated(named: Names) -> Iterator[Likeness]:
    """An abbreviation that fits one full name alone."""
    full: defaultdict[str, dict[ActorRef, None]] = defaultdict(dict)
    for ref, name in named:
        for initials in initials_of(name) if " " in name else ():
            full[initials][ref] = None
    order = {ref: at for at, (ref, _) in enumerate(named)}
    for ref, name in named:
        short = name.replace(".", "")
        is_short = short.isupper() and _ABBREVIATION.fullmatch(short)
        bearers = full.get(folded(short), {}) if is_short else {}
        if len(bearers) == 1 and ref not in bearers:
            one, other = sorted((ref, *bearers), key=order.__getitem__)
            yield Likeness(one, other, "one is short for the other")
