"""How the later captures of an article's address differ from it, and the page that shows it."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from builder.archive.entry import Entry
from builder.means import routes
from builder.means.markdown import plain
from builder.pages.capture_parts import Comparison, Later, Stretch
from builder.pages.entries import article_link, capture_path, when
from builder.pages.index import Index
from builder.pages.parts import Link
from builder.pages.values import VersionsPage
from builder.records.article import Article
from builder.records.cleaning_record import CleaningRecord, WrittenPart
from builder.words.comparing import MOST_WORDS, Kind, Run, compare
from builder.words.dates import NO_DATE, EdtfDate, parse_date
from builder.words.scripts import direction
from builder.words.unseen import shown

_COMPARED = frozenset({"title", "standfirst", "text", "heading"})  # roles of lines


def later(index: Index, article: Article) -> tuple[Later, ...]:
    """The later captures of an article's address, the oldest first, those without a day last."""
    return tuple(one for one, _, _ in _later(index, article))


def versions_page(index: Index, entry: Entry) -> Iterator[VersionsPage]:
    """The page of an article's versions, if a later capture of its address has other words."""
    article = entry.article
    found = tuple(_comparisons(index, article)) if article.id in index.versions else ()
    if found:
        yield VersionsPage(
            site=index.site,
            path=routes.versions(article.id),
            title=f"Versions of {article.title}",
            language=article.language or index.site.language,
            direction=direction(article.language),
            article=article_link(entry),
            comparisons=found,
        )


def _comparisons(index: Index, article: Article) -> Iterator[Comparison]:
    before = _paragraphs(index, article)
    for one, record, part in _later(index, article):
        if one.compared:
            after = _words(record, part)
            longest = max(len(" ".join(before).split()), len(after.split()))
            stretches = tuple(_stretches(compare(before, after)))
            yield Comparison(one.compared, one, stretches, longest > MOST_WORDS)


def _later(index: Index, article: Article) -> Iterator[tuple[Later, CleaningRecord, WrittenPart]]:
    versions = index.versions.get(article.id, ())
    own = " ".join(_paragraphs(index, article)).split() if versions else []
    dated = ((taken_on(record), record, part) for record, part in versions)
    ordered = sorted(dated, key=lambda one: _in_time(one[0], one[1].capture))
    for number, (day, record, part) in enumerate(ordered, 1):
        words = _words(record, part).split()
        compared = f"version-{number}" if words and words != own else ""
        captured = when(day) if day.is_known else None
        yield (
            Later(capture_link(record.capture), captured, shown(part.note), compared),
            record,
            part,
        )


def _paragraphs(index: Index, article: Article) -> tuple[str, ...]:
    text = plain(index.archive.markdown(article))
    return (article.title, article.standfirst, *text.split("\n"))


def _words(record: CleaningRecord, part: WrittenPart) -> str:
    """The words of a part as its capture has them."""
    lines = (one for one in record.lines if one.part == part.number and one.role in _COMPARED)
    return " ".join(one.text for one in lines)


def _stretches(paragraphs: Sequence[tuple[Run, ...]]) -> Iterator[Stretch]:
    """Paragraphs with what changed in them; those without are counted."""
    for same, group in groupby(paragraphs, key=_is_same):
        if same:
            yield Stretch(sum(1 for _ in group), ())
        else:
            yield from (Stretch(0, runs) for runs in group)


def _is_same(runs: tuple[Run, ...]) -> bool:
    return all(run.kind is Kind.SAME for run in runs)


def capture_link(name: str) -> Link:
    """A link to a capture's page, by the capture's path."""
    return Link(name.removeprefix("captures/"), capture_path(name), "capture")


def taken_on(record: CleaningRecord) -> EdtfDate:
    """The day a capture was taken, as far as its record tells."""
    return parse_date(record.captured) if record.captured else NO_DATE


def _in_time(day: EdtfDate, name: str) -> tuple[bool, tuple[date, date, str], str]:
    return not day.is_known, day.order, name
