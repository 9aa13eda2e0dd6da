"""Files of the registry that no article has to do with."""

from collections.abc import Iterator

from builder.archive.assembly import Archive
from builder.naming.values import ActorKind
from builder.words.problems import Place, Problem, warning

_NAMES_IN_DOUBT = ("unknown-actor", "unknown-outlet")


def orphan(archive: Archive) -> Iterator[Problem]:
    """A file of the registry that no article has to do with is a slip or left over.

    While an article or a name can't be read, nobody knows who is left over.
    """
    if archive.unreadable or any(one.code in _NAMES_IN_DOUBT for one in archive.problems):
        return
    used = {one.actor for entry in archive.entries for one in (*entry.actors, *entry.named)}
    hint = "delete the file if it is not needed"
    spelt = f"{hint}; if articles spell the name otherwise, add that to the aliases"
    for ref, actor in archive.actors.items():
        if ref not in used and ref.kind is not ActorKind.COUNTRY:
            yield warning("orphan", Place(actor.file), f"no article names {actor.name}", spelt)
    outlets = {entry.outlet for entry in archive.entries}
    for outlet in archive.outlets.values():
        if outlet.id not in outlets:
            yield warning("orphan", Place(outlet.file), f"no article is from {outlet.name}", hint)
