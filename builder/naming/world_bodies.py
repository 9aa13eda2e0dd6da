"""Organizations that news call by a short name (*IAEA*, *Hamas*) and never tell more of.

They stand in `data/world_bodies.tsv`. Where an archive has a file for one of them, under any of its
names, all of these names are that file's.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import resources

from builder.means.matching import fold
from builder.naming.values import ActorKind, Known


@cache
def world_bodies() -> tuple[Known, ...]:
    """All of them, without an id."""
    file = resources.files("builder.naming") / "data" / "world_bodies.tsv"
    rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines())
    return tuple(
        Known(ActorKind.ORGANIZATION, "", name, tuple(filter(None, others.split(";"))))
        for name, others in (row for row in rows if len(row) > 1 and row[0] != "name")
    )


def with_world_bodies(registry: Sequence[Known]) -> Iterator[tuple[str, Known]]:
    """Every name of the registry's actors and of these organizations, with whose it is; the
    registry's first, for the first decides.
    """
    own = {
        fold(name): one
        for one in registry
        if one.kind is ActorKind.ORGANIZATION
        for name in _names(one)
    }
    yield from ((name, one) for one in registry for name in _names(one))
    for body in world_bodies():
        known = next((own[key] for key in map(fold, _names(body)) if key in own), body)
        yield from ((name, known) for name in _names(body))


def _names(one: Known) -> Iterable[str]:
    return (one.name, *one.aliases)
