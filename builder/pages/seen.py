"""What pages are made from, in short: while that is the same, so are they, and need no making.

A hash that takes in too much has a page made again in vain; one that takes in too little would
leave it as it was. Whatever a page comes to show of somebody else has to come here.
"""

from collections.abc import Iterable

from builder.archive.directory import ActorRef
from builder.archive.entry import Entry
from builder.pages.entries import article_link, capture_of, gathered
from builder.pages.index import Index
from builder.pages.neighbours import around
from builder.pages.pairs import Pair
from builder.records.article import article_id
from builder.records.cleaning_record import CleaningRecord
from builder.records.registry import Outlet
from builder.words.fingerprints import fingerprint


class Seen:
    """Short hashes of all that the pages of an archive are made from."""

    def __init__(self, index: Index) -> None:
        archive = index.archive
        self._index = index
        self._site = fingerprint((index.site, archive.config, archive.moved))
        self._names = {
            ref: fingerprint((link, index.every_name(ref))) for ref, link in index.links.items()
        }
        self._actors = {ref: fingerprint(actor) for ref, actor in archive.actors.items()}
        self._outlets = {one.id: fingerprint(one) for one in archive.outlets.values()}
        self._publishers = {one.id: self._publisher(one) for one in archive.outlets.values()}
        self._pairs = gathered((ref, pair) for pair in index.pairs.counts for ref in pair)
        self._heads = {entry.article.id: self._head(entry) for entry in archive.entries}
        actors = (list(self._names.items()), list(self._actors.values()))
        self._registry = fingerprint((self._site, actors, list(self._outlets.values())))
        self._all_heads = fingerprint((self._registry, list(self._heads.values())))

    def head(self, entry: Entry) -> str:
        """What others may show of an article: all but its text, and names as they are today."""
        return self._heads[entry.article.id]

    def entry(self, entry: Entry) -> tuple[str, str]:
        """All that an article says."""
        return self.head(entry), self._index.archive.marks[entry.article.file].whole

    def registry(self) -> str:
        """All who have a page, and all outlets."""
        return self._registry

    def heads(self) -> str:
        """The registry, and all articles but for their texts: what pages of all of them show."""
        return self._all_heads

    def everything(self) -> str:
        """The registry, and all articles."""
        entries = list(map(self.entry, self._index.archive.entries))
        return fingerprint((self._registry, entries))

    def article(self, entry: Entry) -> str:
        """The page of an article, and that of its versions."""
        index, article = self._index, entry.article
        near = [one for _, *both in around(index, entry) for one in both]
        same = [index.by_id.get(one.text) for one in article.same_story_as]
        versions = index.versions.get(article.id)
        part = index.parts.get(article.capture.text)
        captured = capture_of(entry) in index.cleaned
        others = [one and self.head(one) for one in (*near, *same)]
        return fingerprint((self.entry(entry), others, len(near), part, captured, versions))

    def actor(self, ref: ActorRef) -> str:
        """The pages of a person, country or organization."""
        index, actor = self._index, self._index.archive.actors.get(ref)
        members = [self._member(one) for one in index.members.get(ref, ())]
        country = index.country_link(actor.country.text) if actor else None
        press = [self._published(one) for one in index.press.get(ref, ())]
        articles = [self._earned(of.get(ref, ())) for of in (index.about, index.named)]
        own = (self._site, self._names[ref], self._actors.get(ref), country)
        return fingerprint((own, articles, members, press, self._pairs.get(ref)))

    def pair(self, pair: Pair, entries: Iterable[Entry]) -> str:
        """The pages of two together."""
        both = [self._names[ref] for ref in pair]
        return fingerprint((self._site, both, list(map(self.head, entries))))

    def outlet(self, outlet: Outlet) -> str:
        """The pages of an outlet."""
        index = self._index
        entries = list(map(self.head, index.by_outlet.get(outlet.id, ())))
        country = index.country_link(outlet.country.text)
        return fingerprint((self._site, self._outlets[outlet.id], country, entries))

    def year(self, label: str) -> str:
        """The pages of a year."""
        index = self._index
        entries = list(map(self.head, index.by_year[label]))
        return fingerprint((self._site, index.years, entries))

    def capture(self, record: CleaningRecord) -> str:
        """The page of a capture."""
        index = self._index
        articles = [article_link(one) for one in index.by_capture.get(record.capture, ())]
        ids = (article_id(part.version_of) for part in record.parts if part.version_of)
        versions = [article_link(one) for id_ in ids if (one := index.by_id.get(id_))]
        first = record.duplicate_of in index.cleaned
        return fingerprint((self._site, record, articles, versions, first))

    def _publisher(self, outlet: Outlet) -> str:
        """What articles and their data show of an outlet."""
        country = self._index.country_link(outlet.country.text)
        return fingerprint((outlet.id, outlet.name, outlet.kind, country))

    def _published(self, outlet: Outlet) -> tuple[str, int]:
        return self._publishers[outlet.id], len(self._index.by_outlet.get(outlet.id, ()))

    def _head(self, entry: Entry) -> str:
        head = self._index.archive.marks[entry.article.file].head
        names = [self._names[one.actor] for one in (*entry.actors, *entry.named)]
        return fingerprint((self._site, head, names, self._publishers.get(entry.outlet or "")))

    def _earned(self, earned: Iterable[tuple[Entry, object]]) -> list[str]:
        return [self.head(entry) for entry, _ in earned]

    def _member(self, ref: ActorRef) -> tuple[str, str | None, int, int]:
        about, named = self._index.about, self._index.named
        counts = (len(about.get(ref, ())), len(named.get(ref, ())))
        return self._names[ref], self._actors.get(ref), *counts
