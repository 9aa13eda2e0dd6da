"""The file of names that suggestions for misspelt ones are made from: small, and loaded when asked.

It holds names and nothing else: whose page it is, the search index knows.
"""

import json
from collections.abc import Iterable, Iterator

from builder.archive.directory import ActorRef
from builder.naming.values import ActorKind
from builder.pages.index import Index
from builder.words.names import folded

MOST = 5_000  # names: about 25 kB as servers pack them
Named = tuple[ActorRef, tuple[str, ...]]


def names_file(index: Index) -> bytes:
    """Return JSON: for each kind of actor a list for each, its main name first, then the others.

    Of two spellings that differ in case, accents or hyphens alone the first is enough. Where there
    are too many, those whom most articles are about are kept; all are in the order of their names.
    """
    actors = [(ref, _names(index, ref)) for kind in ActorKind for ref in index.by_kind[kind]]
    kept = _kept(index, actors)
    found: dict[str, list[tuple[str, ...]]] = {}
    for ref, names in actors:
        if ref in kept:
            found.setdefault(ref.kind.value, []).append(names)
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def _names(index: Index, ref: ActorRef) -> tuple[str, ...]:
    actor = index.archive.actors.get(ref)
    every = (index.name(ref), actor.native_name if actor else "", *index.other_names(ref))
    first = {folded(name): name for name in reversed(every) if name}
    return tuple(dict.fromkeys(first[folded(name)] for name in every if name))


def _kept(index: Index, actors: Iterable[Named]) -> frozenset[ActorRef]:
    return frozenset(_within(sorted(actors, key=lambda one: -len(index.about.get(one[0], ())))))


def _within(ranked: Iterable[Named]) -> Iterator[ActorRef]:
    left = MOST
    for ref, names in ranked:
        left -= len(names)
        if left < 0:
            return
        yield ref
