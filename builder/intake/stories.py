"""What was here before: the same bytes, an earlier capture of the address, or the same words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

from builder.archive.version_differs import another_text
from builder.cleaning.values import Part
from builder.intake.addresses import normal_address
from builder.means.likeness import (
    Likenesses,
    Sketch,
    is_same,
    shared_shingles,
    sketch,
)
from builder.records.article import Article, article_id, capture_and_part, capture_file
from builder.records.cleaning_record import CleaningRecord
from builder.records.content import Content
from builder.words.dates import NO_DATE, EdtfDate, parse_date

FAR_APART = timedelta(days=6)
"""What is told with the same words a week later is the next of a kind: prices, weather, results."""


LEAST_SHARED = 0.15
"""Share of the shorter text's shingles that two captures of one article have in common."""


@dataclass(frozen=True, slots=True)
class Relation:
    """How a part stands to the articles that were there before it.

    `version_of` is the file of the article of its address, "" for none; `note` tells how the texts
    compare, and `differs` whether in substance. `same_story_as` are the ids of those that tell it
    with the same words, and `seen` is the sketch of a text that was not here before.
    """

    version_of: str = ""
    note: str = ""
    differs: bool = False
    same_story_as: tuple[str, ...] = ()
    seen: Sketch | None = None


@dataclass(frozen=True, slots=True)
class Stories:
    """Everything that a new part is compared with. It grows in place: it is too large to be copied.

    `settled` are the captures that are themselves, and `by_bytes` has the first of them for each
    SHA-256. `told` has, by its source (capture and number), what each part that is an article was
    found to be like when it was new, and `versions` the article's file of each that is none.
    `by_address` has the file of the article of an address, `dates` those of all articles by id,
    `by_hand` the ids of articles that come of no capture.
    """

    settled: frozenset[str]
    by_bytes: dict[str, str]
    told: Mapping[str, tuple[str, ...]]
    versions: Mapping[str, str]
    by_address: dict[str, str]
    dates: dict[str, EdtfDate]
    by_hand: frozenset[str]
    texts: Likenesses

    def original(self, capture: str, sha256: str) -> str:
        """Return the capture that has the same bytes and was there first, "" where none has."""
        first = "" if capture in self.settled else self.by_bytes.get(sha256, "")
        return "" if first == capture else first

    def relate(self, source: str, part: Part) -> Relation:
        """Compare a part with what is there; what was an article before stays the one it was."""
        if source in self.told:
            there = (one for one in self.told[source] if one in self.dates)
            return Relation(same_story_as=tuple(there))
        seen = sketch("\n".join(block.text for block in part.body))
        first = self._of_address(part, seen)
        version_of = first or self.versions.get(source, "")
        if version_of:
            return self._as_version(version_of, seen)
        like = self._like(seen, parse_date(part.date.value))
        return Relation(same_story_as=like, seen=seen)

    def _of_address(self, part: Part, seen: Sketch) -> str:
        """Return the article that an address leads to, "" where its text is quite another.

        Some sites give one canonical address to all pages of a section. What a person wrote by
        hand under an address may be another text and is that page's article all the same.
        """
        first = self.by_address.get(normal_address(part.url), "")
        before = self.texts.get(article_id(first)) if first else None
        if before is None or article_id(first) in self.by_hand:
            return first
        return first if shared_shingles(before, seen) >= LEAST_SHARED else ""

    def add_capture(self, capture: str, sha256: str) -> None:
        """Add a capture that others may be the same as."""
        self.by_bytes.setdefault(sha256, capture)

    def add_article(self, file: str, part: Part, seen: Sketch) -> None:
        """Add an article that others may be versions of, or like."""
        address, key = normal_address(part.url), article_id(file)
        if address:
            self.by_address.setdefault(address, file)
        self.dates[key] = parse_date(part.date.value)
        self.texts.add(key, seen)

    def _as_version(self, file: str, seen: Sketch) -> Relation:
        """Compare a later capture of an article with the text that the article has now."""
        before = self.texts.get(article_id(file))
        if before is None:
            return Relation(file)
        if is_same(before, seen):
            return Relation(file, "with the same text")
        note, differs = another_text(before, seen)
        return Relation(file, note, differs)

    def _like(self, seen: Sketch, date: EdtfDate) -> tuple[str, ...]:
        found = self.texts.like(seen)
        return tuple(one for one in found if not _far_apart(date, self.dates.get(one, NO_DATE)))


def stories(content: Content, files: Iterable[str]) -> Stories:
    """Begin with what an archive holds; `files` are those of all articles, readable or not."""
    captures = frozenset(one.name for one in content.captures)
    originals = [
        one
        for one in sorted(content.cleanings, key=lambda one: one.capture, reverse=True)
        if not one.duplicate_of and capture_file(one.capture, captures) in captures
    ]
    dates: dict[str, EdtfDate] = {article_id(file): NO_DATE for file in files}
    articles = sorted(content.articles, key=_in_order)
    by_source = {one.capture.text: one for one in articles}
    stood = {source: tuple(x.text for x in one.same_story_as) for source, one in by_source.items()}
    addressed = ((normal_address(one.url), one.file) for one in reversed(articles))
    return Stories(
        settled=frozenset(one.capture for one in originals),
        by_bytes={one.fingerprint: one.capture for one in originals},
        told=MappingProxyType(stood | _recorded(content.cleanings)),
        versions=MappingProxyType(
            {
                f"{record.capture}#{part.number}": part.version_of
                for record in content.cleanings
                for part in record.parts
                if part.version_of
            }
        ),
        by_address={address: file for address, file in addressed if address},
        dates={**dates, **{one.id: one.date for one in articles}},
        by_hand=frozenset(one.id for one in articles if not one.capture.text),
        texts=Likenesses({one.id: content.markdown(one) for one in articles}),
    )


def _recorded(cleanings: Iterable[CleaningRecord]) -> dict[str, tuple[str, ...]]:
    return {
        f"{record.capture}#{part.number}": part.same_story_as
        for record in cleanings
        for part in record.parts
        if part.file
    }


def _in_order(article: Article) -> tuple[str, int, str, str]:
    """What puts articles in the order in which their parts were met."""
    name, part = capture_and_part(article.capture.text)
    return name, len(part), part, article.file


def _far_apart(one: EdtfDate, other: EdtfDate) -> bool:
    """Tell whether two texts appeared a week or more apart, as far as their dates are known."""
    first, second = sorted((one, other), key=lambda date: date.order)
    if first.latest is None or second.earliest is None:
        return False
    return second.earliest - first.latest > FAR_APART
