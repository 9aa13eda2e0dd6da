"""How two files of the registry become one: which of them stays, and what an editor does then.

Nothing is merged by itself; this is what problems advise.
"""

import json
import re
from collections.abc import Iterator, Mapping

from builder.records.registry import Actor, Outlet
from builder.words.names import folded

_PLAIN = re.compile(r"\w[\w .'-]*\w")


def is_unconfirmed(one: Actor | Outlet) -> bool:
    """Whether nobody has confirmed yet that somebody is called so, as of what cleaning proposes."""
    return any(key.text == "name" for key in one.unsure)


def names_of(actor: Actor) -> tuple[str, ...]:
    """The name and every other by which people call somebody, each once."""
    aliases = (alias.text for alias in actor.aliases)
    return tuple(dict.fromkeys(filter(None, (actor.name, *aliases, actor.native_name))))


def share_a_name(one: Actor, other: Actor) -> bool:
    """Whether two files claim one name, or one is called as the other's file is."""
    return not _called(one).isdisjoint(_called(other))


def _called(actor: Actor) -> frozenset[str]:
    return frozenset(filter(None, map(folded, (*names_of(actor), actor.id))))


def are_told_apart(one: Actor, other: Actor) -> bool:
    """Whether an editor has said that they are two, or their Wikidata items have."""
    items = {one.wikidata, other.wikidata}
    return _says(one, other) or _says(other, one) or ("" not in items and len(items) > 1)


def _says(one: Actor, other: Actor) -> bool:
    former = {folded(written.text) for written in other.former_ids}
    apart = {folded(written.text) for written in one.different_from}
    return not apart.isdisjoint(_called(other) | former)


def going_first(one: Actor, other: Actor, listed: Mapping[str, int]) -> tuple[Actor, Actor]:
    """Return the file that goes and the one that stays.

    That stays which somebody has confirmed; of two such, the one that more articles list, by the
    numbers of `listed` for their ids; then the one that says more, the longer name, the first.
    """

    def worth(actor: Actor) -> tuple[bool, int, int, int]:
        said = sum(map(bool, (*_other_keys(actor), actor.aliases, actor.former_ids)))
        return (not is_unconfirmed(actor), listed[actor.id], said, len(actor.name))

    first, second = sorted((one, other), key=lambda actor: actor.file)
    return (first, second) if worth(second) > worth(first) else (second, first)


def how_to_merge(goes: Actor, stays: Actor) -> str:
    """Say what is to be written where before a file is deleted, so that nothing is lost with it."""
    more = ", take over its other keys" if any(_other_keys(goes)) else ""
    lines = "  and  ".join(_lines(goes, stays))
    return f"write  {lines}  into {stays.file}{more}, and delete {goes.file}"


def _lines(goes: Actor, stays: Actor) -> Iterator[str]:
    """The keys that lead to the file that stays whoever knew the other."""
    known = {folded(name) for name in names_of(stays)}
    names = [name for name in names_of(goes) if folded(name) not in known]
    if names:
        yield f"aliases: [{', '.join(map(item, names))}]"
    yield f"former_ids: [{', '.join((goes.id, *(one.text for one in goes.former_ids)))}]"


def _other_keys(actor: Actor) -> tuple[object, ...]:
    kept = (actor.native_name, actor.country.text, actor.roles, actor.wikidata)
    return (*kept, actor.description, actor.different_from, actor.body.strip())


def item(name: str) -> str:
    """A name as an item of a YAML list on one line, which reads JSON's quotes."""
    return name if _PLAIN.fullmatch(name) else json.dumps(name, ensure_ascii=False)
