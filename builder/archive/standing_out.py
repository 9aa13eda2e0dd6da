"""Whom a text is about so plainly that an editor is asked why nobody listed them.

There are two steps. What finds names says whom a text may be about (`Named.about`: a person named
in full, an organization in the title or twice, a country by `naming.focus`), and cleaning lists
those, in articles that somebody looks through. `check` speaks of articles that somebody has
written or looked through already, and asks for more: to be named early or again. Once in passing
is too little to trouble anybody with.
"""

from collections.abc import Iterable, Iterator

from builder.archive.directory import Directory
from builder.naming.same_names import same_person
from builder.naming.values import Named

LEAD = 300  # code points of a body: its first sentence or two


def stands_out(named: Named, body: int) -> bool:
    """Whether a text is about somebody whom it names early or again; `body` is where it begins."""
    return named.about and (len(named.mentions) > 1 or named.mentions[0].start < body + LEAD)


def strangers(
    people: Iterable[Named], body: int, known: tuple[str, ...], directory: Directory
) -> Iterator[str]:
    """The names of those who stand out and of whom the archive has no file.

    Not those who may be one of `known`, the people whom the article has already, under a fuller or
    shorter name; nor names that editors rejected.
    """
    for one in people:
        is_known = one.id or directory.actor(one.name) or directory.is_rejected(one.name)
        if not is_known and stands_out(one, body) and not _is_one_of(one.name, known):
            yield one.name


def _is_one_of(name: str, known: tuple[str, ...]) -> bool:
    return any(same_person(name, other) for other in known)
