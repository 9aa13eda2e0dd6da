"""Furniture learned: lines that captures of one outlet keep having in common, to be confirmed."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from builder.records.article import Article
from builder.records.cleaning_record import CleaningRecord
from builder.records.registry import Outlet
from builder.words.problems import Place, Problem, warning
from builder.words.shapes import WORD, key

KEPT = frozenset({"text", "heading", "caption", "standfirst"})
ENOUGH = 3
"""Stories of one outlet with the same line: two may quote each other."""
SHARE = 100
"""One story in a hundred must have it: in thousands, "He did not say more." comes three times."""
LONGEST = 1500
"""Characters: no furniture is longer, so longer lines need not be compared."""
OF_ITS_DAY = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|^(?=\D*\d)\W*+(?:\w++\W*+){1,4}$|[-–—]\s*$"
)
"""A year, a time, a number among four words at most, or the dash behind a place: several articles
may well have been written at one place or on one day."""


BEGINNING = 16
"""Characters from the first word on by which lines are told apart before they are compared."""
SHOWN = 80

Published = tuple[Article, str | None]  # an article and its outlet's id
Kept = tuple[str, str]  # the story that a line stands in, and the line


@dataclass(frozen=True, slots=True)
class Repeated:
    """A line that stands in `stories` different stories of an outlet, as it was first met."""

    outlet: Outlet
    text: str
    stories: int

    @property
    def problem(self) -> Problem:
        """The proposal that a person takes or leaves."""
        line = json.dumps(self.text, ensure_ascii=False)  # YAML reads JSON's quotes
        item = f"- {line}" if self.outlet.boilerplate else f"boilerplate: [{line}]"
        short = self.text if len(self.text) <= SHOWN else f"{self.text[: SHOWN - 1].rstrip()}…"
        return warning(
            "repeated-line",
            Place(self.outlet.file),
            f'{self.stories:,} stories of this outlet have the line "{short}"',
            f"if it belongs to none of them, add it to the boilerplate of this file:  {item}",
        )


def repeated_lines(
    cleanings: Iterable[CleaningRecord], published: Iterable[Published], outlets: Iterable[Outlet]
) -> Iterator[Repeated]:
    """Find lines that were kept in several stories of one outlet, by outlet and line.

    Captures of the same text, later captures of an address and articles that tell the same with
    the same words are one story. What an outlet's `boilerplate` has is not found again.
    """
    kept = _kept_by_outlet(cleanings, tuple(published))
    for outlet in sorted(outlets, key=lambda one: one.file):
        yield from _repeated(outlet, kept.get(outlet.id, ()))


def _repeated(outlet: Outlet, kept: Iterable[Kept]) -> Iterator[Repeated]:
    lines = tuple(kept)
    least = max(ENOUGH, len({story for story, _ in lines}) // SHARE)
    begun = Counter(_beginning(text) for _, text in lines)
    stories: dict[str, set[str]] = defaultdict(set)
    first: dict[str, str] = {}
    for story, text in lines:
        if begun[_beginning(text)] >= least:
            said = key(text)
            stories[said].add(story)
            first.setdefault(said, text)
    known = {"", *map(key, outlet.boilerplate)}
    for said in sorted(stories.keys() - known):
        if len(stories[said]) >= least and not OF_ITS_DAY.search(first[said]):
            yield Repeated(outlet, first[said], len(stories[said]))


def _beginning(text: str) -> str:
    found = WORD.search(text)
    return text[found.start() : found.start() + BEGINNING].casefold() if found else ""


def _kept_by_outlet(
    cleanings: Iterable[CleaningRecord], published: tuple[Published, ...]
) -> Mapping[str, tuple[Kept, ...]]:
    """The lines that may be compared, by the outlet of the article that they were cleaned into."""
    story_of = _stories([article for article, _ in published])
    outlet_of = {article.id: outlet for article, outlet in published}
    by_source = {article.capture.text: article.id for article, _ in published}
    by_file = {article.file: article.id for article, _ in published}
    found: dict[str, list[Kept]] = defaultdict(list)
    for record in cleanings:
        ids = {
            part.number: by_source.get(f"{record.capture}#{part.number}")
            or by_file.get(part.version_of)
            for part in record.parts
        }
        for line in record.lines:
            one = ids.get(line.part)
            outlet = outlet_of.get(one) if one else None
            if one and outlet and line.role in KEPT and len(line.text) <= LONGEST:
                found[outlet].append((story_of[one], line.text))
    return MappingProxyType({outlet: tuple(lines) for outlet, lines in found.items()})


def _stories(articles: list[Article]) -> Mapping[str, str]:
    """For each article one that stands for its story, through `same_story_as` either way."""
    stands: dict[str, str] = {one.id: one.id for one in articles}

    def root(one: str) -> str:
        while stands[one] != one:
            stands[one] = stands[stands[one]]  # so that the way is shorter next time
            one = stands[one]
        return one

    for article in articles:
        for other in article.same_story_as:
            if other.text in stands:
                stands[root(other.text)] = root(article.id)
    return {one: root(one) for one in stands}
