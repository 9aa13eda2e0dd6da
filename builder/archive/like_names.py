"""Files of the registry that may be about one person or one organization: to be judged by people.

Nobody is merged. Whose names are alike is for `likenesses` to say; a name that two files have in
common is a clash, and told as one.
"""

from collections import Counter
from collections.abc import Iterator

from builder.archive.assembly import Archive
from builder.archive.directory import ActorRef
from builder.archive.likenesses import Likeness, like_bodies, like_people
from builder.archive.merging import (
    are_told_apart,
    going_first,
    how_to_merge,
    item,
    names_of,
    share_a_name,
)
from builder.naming.values import ActorKind
from builder.words.problems import Problem, warning


def like_names(archive: Archive) -> Iterator[Problem]:
    """Suggest merges of people and of organizations, each pair once."""
    listed = Counter(one.actor for entry in archive.entries for one in entry.actors)
    for like in likenesses(archive):
        yield _problem(archive, like, listed)


def likenesses(archive: Archive) -> Iterator[Likeness]:
    """Find people, and organizations, whose names are alike and whom nobody told apart."""
    found: dict[frozenset[ActorRef], Likeness] = {}
    people, bodies = ActorKind.PERSON, ActorKind.ORGANIZATION
    for like in (
        *like_people(_names(archive, people)),
        *like_bodies(_names(archive, bodies)),
    ):
        found.setdefault(frozenset({like.one, like.other}), like)
    for like in found.values():
        one, other = archive.actors[like.one], archive.actors[like.other]
        if not share_a_name(one, other) and not are_told_apart(one, other):
            yield like


def _names(archive: Archive, kind: ActorKind) -> tuple[tuple[ActorRef, str], ...]:
    """Each name with its bearer, in the order of their files."""
    chosen = ((ref, actor) for ref, actor in archive.actors.items() if ref.kind is kind)
    ordered = sorted(chosen, key=lambda one: one[1].file)
    return tuple((ref, name) for ref, actor in ordered for name in names_of(actor))


def _problem(archive: Archive, like: Likeness, listed: Counter[ActorRef]) -> Problem:
    """Told at the file that is to go if the two are one."""
    one, other = archive.actors[like.one], archive.actors[like.other]
    times = {one.id: listed[like.one], other.id: listed[like.other]}
    here, there = going_first(one, other, times)
    message = f'"{here.name}" may be "{there.name}" of {there.file}: {like.reason}'
    hint = (
        f"if so, {how_to_merge(here, there)}; "
        f"if not, write here  different_from: [{item(there.name)}]"
    )
    return warning("like-names", here.name_place, message, hint)
