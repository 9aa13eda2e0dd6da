"""Files that were renamed, as the records of cleaning tell, and whose old addresses lead nowhere.

Only what cleaning wrote leaves such a trace: a part of a capture that is another file's article
now, and a proposal whose name is in another file now. Who renames a file that was written by hand
is told by nobody.
"""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from builder.archive.assembly import Archive
from builder.naming.values import ActorKind
from builder.records.article import Article
from builder.records.registry import Actor, Outlet
from builder.words.names import slug
from builder.words.problems import Place, Problem, warning

Record = Article | Actor | Outlet
_ROOMS = {ActorKind.PERSON: "people", ActorKind.ORGANIZATION: "organizations"}


def lost_addresses(archive: Archive) -> Iterator[Problem]:
    """Find articles and files of the registry that stood elsewhere before and do not say so."""
    articles = {f"articles/{entry.article.id}": entry.article for entry in archive.entries}
    registry = dict(_registry(archive))
    taken = {*_known(articles), *_known(registry), *(map(_address, archive.unreadable))}
    lost = ((old, one) for old, one in _articles(archive) if old not in taken)
    gone = (_address(f"content/{file}") for one in archive.cleanings for file in one.proposed)
    proposals = tuple(dict.fromkeys(old for old in gone if old not in taken))
    named = dict(_named(registry)) if proposals else {}
    found = ((old, named[old]) for old in proposals if old in named)
    yield from (_problem(old, one) for old, one in (*lost, *found))


def _address(file: str) -> str:
    """The room and id of a file of the content."""
    return PurePosixPath(file).with_suffix("").as_posix().removeprefix("content/")


def _registry(archive: Archive) -> Iterator[tuple[str, Record]]:
    for ref, actor in archive.actors.items():
        if ref.kind in _ROOMS:
            yield f"{_ROOMS[ref.kind]}/{ref.id}", actor
    yield from ((f"outlets/{outlet.id}", outlet) for outlet in archive.outlets.values())


def _known(records: Mapping[str, Record]) -> Iterator[str]:
    """The addresses that lead somewhere: today's, and those before."""
    for address, one in records.items():
        yield address
        room = address.partition("/")[0]
        yield from (f"{room}/{former.text}" for former in one.former_ids)


def _articles(archive: Archive) -> Iterator[tuple[str, Article]]:
    """The address at which cleaning wrote each article that names its part of a capture."""
    parts = {
        f"{record.capture}#{part.number}": part.file
        for record in archive.cleanings
        for part in record.parts
        if part.file
    }
    for entry in archive.entries:
        file = parts.get(entry.article.capture.text)
        if file:
            yield _address(file), entry.article


def _named(registry: Mapping[str, Record]) -> Iterator[tuple[str, Record]]:
    """Where cleaning would put a file for each name of the registry."""
    for address, one in registry.items():
        if not isinstance(one, Article):
            room = address.partition("/")[0]
            names = (one.name, *(alias.text for alias in one.aliases))
            yield from ((f"{room}/{slug(name)}", one) for name in names)


def _problem(old: str, one: Record) -> Problem:
    former = (*(text.text for text in one.former_ids), old.partition("/")[2])
    message = f"this was {old}.md before, and the address of its page leads nowhere now"
    hint = f"write  former_ids: [{', '.join(former)}]  and whoever follows an old link is led on"
    return warning("lost-address", Place(one.file), message, hint)
