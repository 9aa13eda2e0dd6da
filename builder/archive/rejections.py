"""Whether content/rejected.yaml and the registry agree on who is nobody."""

from collections.abc import Iterator

from builder.archive.assembly import Archive
from builder.naming.values import ActorKind
from builder.records.rejected import Rejection
from builder.words.names import folded
from builder.words.problems import Problem, error, warning

_HINT = "take it out here; or delete that file, if this is nobody"


def rejections(archive: Archive) -> Iterator[Problem]:
    """Find rejected names that somebody of the registry has, and those that are rejected twice."""
    rejected = archive.rejected
    for kind, names in (
        (ActorKind.PERSON, rejected.people),
        (ActorKind.ORGANIZATION, rejected.organizations),
    ):
        yield from _twice(names)
        for one in names:
            known = archive.directory.actors.get(folded(one.name.text))
            if known and known.ref.kind is kind:
                yield _clash(one, known.text.place.file)
    yield from _twice(rejected.outlets)
    for one in rejected.outlets:
        outlet = archive.directory.outlets.get(folded(one.name.text))
        if outlet:
            yield _clash(one, outlet.text.place.file)


def _clash(one: Rejection, file: str) -> Problem:
    message = f'"{one.name.text}" is rejected here, and a name in {file}'
    return error("alias-clash", one.name.place, message, _HINT)


def _twice(names: tuple[Rejection, ...]) -> Iterator[Problem]:
    first: dict[str, Rejection] = {}
    for one in names:
        other = first.setdefault(folded(one.name.text), one)
        if other is not one:
            message = f'"{one.name.text}" is rejected already, as "{other.name.text}"'
            yield warning("listed-twice", one.name.place, message, "keep one of the two")
