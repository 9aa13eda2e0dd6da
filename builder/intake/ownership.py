"""Whose an article is: cleaning writes what it wrote itself, and never what a person touched."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from builder.intake.drafts import Draft
from builder.means.files import sha256
from builder.means.layers import Layers, layered
from builder.records.cleaning_record import WrittenPart
from builder.records.content import Content


class Fate(StrEnum):
    """What becomes of an article that cleaning would write."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    EDITED = "kept as it is: it was edited since it was written"
    DELETED = "not written again: it was deleted since"
    TAKEN = "not written: another file took its name just now; clean the capture again"
    VERSION = "left as it is: this is a later capture of its address"
    DUPLICATE = "not written: an earlier capture has the same bytes"


@dataclass(frozen=True, slots=True)
class Settled:
    """Where a part's article stands, what becomes of it, and the hash of what cleaning wrote.

    `seen` is the hash of what stood there when this was decided, "" for nothing.
    """

    file: str
    fate: Fate
    sha256: str
    seen: str

    def refused(self, there: str) -> "Settled":
        """Decide again when its place was not as it was seen; `there` is the hash of what stands.

        People save, and other runs write, while cleaning is at work.
        """
        if there == self.sha256:
            return replace(self, fate=Fate.UNCHANGED, seen=there)
        if not self.seen:
            return replace(self, fate=Fate.TAKEN, sha256="", seen=there)
        fate = Fate.EDITED if there else Fate.DELETED
        return replace(self, fate=fate, sha256=self.seen, seen=there)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The articles that are there, by the capture and part that each was cleaned from.

    `sources` have what each article says that it was cleaned from, "" for nothing; `hashes` are the
    SHA-256 of the article files, "" for a symbolic link; `names` are the files that stand or will
    stand there, and those to which links may lead: by their small letters, since some file systems
    see no difference.
    """

    recorded: Mapping[str, Mapping[int, WrittenPart]]
    sources: Mapping[str, str]
    by_source: Mapping[str, str]
    hashes: Mapping[str, str]
    names: Layers[str, str]

    def settle(self, capture: str, number: int, draft: Draft) -> "tuple[Settled, Shelf]":
        """Decide where a draft goes and whether it may be written there; return the shelf after."""
        before = self._parts(capture).get(number)
        file = self._standing(before, draft.source)
        if file is not None:
            return self._settle_there(file, before, draft), self
        if before is not None:
            return Settled(before.file, Fate.DELETED, before.sha256, ""), self
        free = self._free(draft)
        settled = Settled(free, Fate.WRITTEN, sha256(draft.text.encode()), "")
        return settled, replace(self, names=self.names.plus({free.lower(): free}))

    def _settle_there(self, file: str, before: WrittenPart | None, draft: Draft) -> Settled:
        there, mine = self.hashes[file], sha256(draft.text.encode())
        if there == mine:
            return Settled(file, Fate.UNCHANGED, mine, there)
        if before is not None and there == before.sha256:
            return Settled(file, Fate.WRITTEN, mine, there)
        return Settled(file, Fate.EDITED, before.sha256 if before else "", there)

    def left(self, capture: str, found: Collection[int]) -> tuple[WrittenPart, ...]:
        """The parts that an article was written of, and that are not among the `found` ones."""
        gone = (one for number, one in self._parts(capture).items() if number not in found)
        return tuple(self._followed(one, f"{capture}#{one.number}") for one in gone)

    def stands(self, source: str) -> bool:
        """Tell whether an article says of itself that it was cleaned from a part of a capture."""
        return bool(self.hashes.get(self.by_source.get(source, "")))

    def _followed(self, part: WrittenPart, source: str) -> WrittenPart:
        """The part with the file that its article has now."""
        return replace(part, file=self._standing(part, source) or part.file)

    def _parts(self, capture: str) -> Mapping[int, WrittenPart]:
        return self.recorded.get(capture, MappingProxyType({}))

    def _standing(self, before: WrittenPart | None, source: str) -> str | None:
        """Find the part's article, also when it was renamed or can't be read at the moment.

        What an article says counts before the record: another may stand where it was. Only files
        among the articles count: a record could name any path.
        """
        recorded = before.file if before else ""
        said = self.sources.get(recorded, "")
        says_so = recorded if said == source else ""
        says_nothing = "" if said else recorded
        files = (says_so, self.by_source.get(source, ""), says_nothing)
        return next((one for one in files if self.hashes.get(one)), None)

    def _free(self, draft: Draft) -> str:
        """A file name that no article has or had: the headline's, perhaps with a number behind."""
        folder = f"content/articles/{draft.folder}"
        number, file = 1, f"{folder}/{draft.stem}.md"
        while file.lower() in self.names:
            number += 1
            file = f"{folder}/{draft.stem[:70].rstrip('-')}-{number}.md"
        return file


def shelf(content: Content, hashes: Mapping[str, str]) -> Shelf:
    """Begin with the articles as they stand; `hashes` as of `workspace.article_hashes`."""
    recorded = {
        record.capture: MappingProxyType({one.number: one for one in record.parts if one.file})
        for record in content.cleanings
    }
    sources = {one.file: one.capture.text for one in content.articles}
    return Shelf(
        recorded=MappingProxyType(recorded),
        sources=MappingProxyType(sources),
        by_source=MappingProxyType({source: file for file, source in sources.items()}),
        hashes=hashes,
        names=layered({file.lower(): file for file in (*hashes, *_left(content))}),
    )


def _left(content: Content) -> Iterator[str]:
    """Where articles stood before, as they say themselves, and where they were written."""
    for article in content.articles:
        yield from (f"content/articles/{former.text}.md" for former in article.former_ids)
    for record in content.cleanings:
        yield from (part.file for part in record.parts if part.file)
