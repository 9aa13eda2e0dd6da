"""Who has a page: everyone with a file, everyone whom an article names, and countries of theirs."""

from collections.abc import Iterator

from builder.archive.assembly import Archive
from builder.archive.directory import ActorRef
from builder.means import routes
from builder.naming.values import ActorKind
from builder.words.names import SitePath

_PAGES = {
    ActorKind.PERSON: routes.person,
    ActorKind.COUNTRY: routes.country,
    ActorKind.ORGANIZATION: routes.organization,
}


def everyone(archive: Archive) -> frozenset[ActorRef]:
    """Every actor of an archive."""
    found = (one.actor for entry in archive.entries for one in (*entry.actors, *entry.named))
    return frozenset((*archive.actors, *found, *_homes(archive)))


def page_of(ref: ActorRef) -> SitePath:
    """Where an actor's page stands."""
    return _PAGES[ref.kind](ref.id)


def _homes(archive: Archive) -> Iterator[ActorRef]:
    """The countries that people, organizations and outlets are of."""
    actors = (actor.country.text for actor in archive.actors.values())
    outlets = (outlet.country.text for outlet in archive.outlets.values())
    for written in {*actors, *outlets} - {""}:
        ref = archive.directory.actor(written)
        if ref and ref.kind is ActorKind.COUNTRY:
            yield ref
