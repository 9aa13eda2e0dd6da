"""Whose an article is: cleaning writes what it wrote itself, and never what a person touched."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from builder.cleaning.values import Part
from builder.intake.drafts import Draft
from builder.means.files import sha256
from builder.records.cleaning_record import WrittenPart
from builder.records.content import Content


class Fate(StrEnum):
    """What becomes of an article that cleaning would write."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    EDITED = "kept as it is: it was edited since it was written"
    DELETED = "not written again: it was deleted since"


@dataclass(frozen=True, slots=True)
class Settled:
    """Where a part's article stands, what becomes of it, and the hash of what cleaning wrote."""

    file: str
    fate: Fate
    sha256: str

    def written(self, part: Part) -> WrittenPart:
        """What the cleaning record remembers."""
        return WrittenPart(
            number=part.number,
            file=self.file,
            sha256=self.sha256,
            date=part.date.value,
            date_evidence=part.date.evidence,
            outlet_evidence=part.outlet.evidence,
        )


class Shelf:
    """The articles that are there, by the part that each was cleaned from."""

    def __init__(self, root: Path, content: Content) -> None:
        self._root = root
        self._recorded = {
            (record.capture, part.number): part
            for record in content.cleanings
            for part in record.parts
        }
        self._by_source = {one.capture.text: one.file for one in content.articles}
        self._taken: set[str] = set()

    def settle(self, capture: str, number: int, draft: Draft) -> Settled:
        """Decide where a draft goes and whether it may be written there."""
        before = self._recorded.get((capture, number))
        mine = sha256(draft.text.encode())
        file = self._standing(before, draft)
        if file is None and before is not None:
            return Settled(before.file, Fate.DELETED, before.sha256)
        if file is None:
            return Settled(self._free(draft), Fate.WRITTEN, mine)
        there = sha256((self._root / file).read_bytes())
        if there == mine:
            return Settled(file, Fate.UNCHANGED, mine)
        if before is not None and there == before.sha256:
            return Settled(file, Fate.WRITTEN, mine)
        return Settled(file, Fate.EDITED, before.sha256 if before else "")

    def _standing(self, before: WrittenPart | None, draft: Draft) -> str | None:
        """Find the part's article, also when it was renamed or can't be read at the moment."""
        files = (before.file if before else None, self._by_source.get(draft.source))
        return next((one for one in files if one and self._is_article(one)), None)

    def _is_article(self, file: str) -> bool:
        """Say whether a file stands among the articles: a record could name any path."""
        path, articles = self._root / file, self._root / "content" / "articles"
        return path.is_file() and path.resolve().is_relative_to(articles.resolve())

    def _free(self, draft: Draft) -> str:
        """A file name that no article has: the headline's, with a number behind it if need be."""
        folder = f"content/articles/{draft.folder}"
        number, file = 1, f"{folder}/{draft.stem}.md"
        while file in self._taken or (self._root / file).exists():
            number += 1
            file = f"{folder}/{draft.stem[:70].rstrip('-')}-{number}.md"
        self._taken.add(file)
        return file
