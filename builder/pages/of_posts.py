"""The posts that people held, and since when and until when, as far as their files tell."""

from collections.abc import Iterator
from datetime import date

from builder.archive.directory import ActorRef
from builder.naming.values import ActorKind
from builder.pages.index import Index
from builder.pages.parts import Held, Post
from builder.records.registry import Role
from builder.words.dates import BadDate, EdtfDate, parse_date

_OPEN = ".."


def post(role: Role) -> Post:
    """A role with its dates in words."""
    return Post(role.title, _known(role.start), _known(role.end))


def posts_held(index: Index, ref: ActorRef) -> tuple[Held, ...]:
    """The posts of those whose files name a country as theirs: who began last first.

    Those without a date stand last; among equals goes the order of names.
    """
    people = (one for one in index.members.get(ref, ()) if one.kind is ActorKind.PERSON)
    found = [(role, held) for one in people for role, held in _held(index, one)]
    found.sort(key=lambda one: _began(one[0]), reverse=True)
    return tuple(held for _, held in found)


def _held(index: Index, ref: ActorRef) -> Iterator[tuple[Role, Held]]:
    for role in index.archive.actors[ref].roles:
        yield role, Held(index.link(ref), post(role), _span(role))


def _began(role: Role) -> tuple[date, date]:
    """What orders posts; one of which only the end is known goes by that."""
    begun = role.start.earliest or role.start.latest or role.end.earliest or role.end.latest
    return begun or date.min, role.end.latest or (date.max if begun else date.min)


def _known(when: EdtfDate) -> str:
    return when.words if when.is_known else ""


def _span(role: Role) -> str:
    """The time that a post may have lasted, as EDTF; "" where nothing is told, or it clashes."""
    ends = (_end(role.start, role.start.earliest), _end(role.end, role.end.latest))
    span = "/".join(ends)
    try:
        return parse_date(span).text
    except BadDate:
        return ""


def _end(when: EdtfDate, bound: date | None) -> str:
    """One end of an interval: intervals can't begin or end in one, nor in 201X."""
    if bound is None:
        return _OPEN
    return bound.isoformat() if "/" in when.text or "X" in when.text else when.text
