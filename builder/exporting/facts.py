"""What several formats tell of an archive, worked out once: who there is, and how often."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from builder.archive.assembly import Archive
from builder.archive.directory import ActorRef
from builder.archive.entry import Entry
from builder.archive.everyone import everyone, page_of
from builder.exporting.earlier import NOTHING_EARLIER, Earlier
from builder.means.markdown import plain
from builder.naming.values import ActorKind
from builder.records.fields import Text
from builder.records.registry import Actor
from builder.words.names import SitePath

SEPARATOR = "; "  # between the items of a list in one cell


@dataclass(frozen=True)
class Facts:
    """An archive with everyone of it in order of kind and id; `about` and `named` count articles.

    Of what is `earlier` rows are copied.
    """

    archive: Archive
    everyone: tuple[ActorRef, ...]
    about: Mapping[ActorRef, int]
    named: Mapping[ActorRef, int]
    by_outlet: Mapping[str, int]
    earlier: Earlier = NOTHING_EARLIER

    def of(self, entries: Iterable[Entry]) -> "Facts":
        """The same with some articles alone."""
        return replace(self, archive=replace(self.archive, entries=tuple(entries)))

    def text(self, entry: Entry) -> str:
        """The text of an article as a reader sees it."""
        return plain(self.archive.markdown(entry.article))

    def of_kind(self, kind: ActorKind) -> Iterator[ActorRef]:
        """Everyone of a kind."""
        return (ref for ref in self.everyone if ref.kind is kind)

    def actor(self, ref: ActorRef) -> Actor | None:
        """The file of an actor, which a country need not have."""
        return self.archive.actors.get(ref)

    def country(self, written: Text) -> str | None:
        """The ISO code of a country as a file names it."""
        ref = self.archive.directory.actor(written.text) if written.text else None
        return ref.id if ref and ref.kind is ActorKind.COUNTRY else None

    def page(self, path: SitePath) -> str:
        """The address of a page: whole, or from the site's root where that has no address."""
        return f"{self.archive.config.base_url}{path}"

    def actor_page(self, ref: ActorRef) -> str:
        """The address of an actor's page."""
        return self.page(page_of(ref))


def facts(archive: Archive, earlier: Earlier = NOTHING_EARLIER) -> Facts:
    """Count who is in an archive, of which an `earlier` state may be at hand."""
    entries = archive.entries
    about = Counter(one.actor for entry in entries for one in entry.actors)
    named = Counter(one.actor for entry in entries for one in entry.named)
    return Facts(
        archive=archive,
        everyone=tuple(sorted(everyone(archive), key=_order)),
        about=MappingProxyType(about),
        named=MappingProxyType(named),
        by_outlet=MappingProxyType(Counter(one.outlet for one in entries if one.outlet)),
        earlier=earlier,
    )


def _order(ref: ActorRef) -> tuple[str, str]:
    return ref.kind.value, ref.id


@cache
def key(ref: ActorRef) -> str:
    """The one name of an actor among actors of all kinds: person/ada-moss, country/FR."""
    return f"{ref.kind.value}/{ref.id}"


def joined(items: Iterable[str]) -> str:
    """A list in one cell; a semicolon within an item is doubled, so that they part again."""
    return SEPARATOR.join(item.replace(";", ";;") for item in items)


def words(texts: Iterable[Text]) -> tuple[str, ...]:
    """Texts without their places."""
    return tuple(one.text for one in texts)
