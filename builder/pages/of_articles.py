"""The pages of articles, and of the captures they were cleaned from."""

from collections import Counter
from collections.abc import Iterator

from builder.archive.directory import ActorRef
from builder.archive.entry import Entry, Evidence
from builder.archive.sources import source
from builder.means import routes
from builder.pages.capture_parts import Line, Version
from builder.pages.entries import article_link, capture_path, when, year_of
from builder.pages.index import Index
from builder.pages.neighbours import neighbours
from builder.pages.of_versions import capture_link, later, taken_on
from builder.pages.parts import Link, Picture, Quote, Remark, Row, Span, When
from builder.pages.quotes import (
    CAPTION,
    HEADLINE,
    TEXT,
    caption_ids,
    headline_ids,
    passages,
    quote,
    quotes,
    where,
)
from builder.pages.values import ArticlePage, CapturePage
from builder.records.article import Article, article_id, capture_and_part
from builder.records.cleaning_record import CleaningRecord
from builder.words.dates import EdtfDate
from builder.words.precision import precision
from builder.words.scripts import direction
from builder.words.unseen import shown
from builder.words.web import is_web_address


def article_page(index: Index, entry: Entry) -> ArticlePage:
    """The page of one article."""
    article = entry.article
    outlet = index.archive.outlets.get(entry.outlet or "")
    year = year_of(entry)
    return ArticlePage(
        site=index.site,
        path=routes.article(article.id),
        title=article.title,
        standfirst=article.standfirst,
        language=article.language or index.site.language,
        direction=direction(article.language),
        date=when(article.date),
        date_precision=precision(article.date),
        date_evidence=_date_evidence(index, article),
        event_date=_known(article.event_date),
        captured=_known(article.captured),
        outlet=index.outlet_link(entry.outlet),
        outlet_kind=str(outlet.kind or "") if outlet else "",
        agency=article.agency,
        authors=article.authors,
        body=index.archive.markdown(article),
        spans=tuple(_spans(index, entry)),
        passages=passages(entry),
        headline_ids=headline_ids(entry),
        found_as=tuple(dict.fromkeys(_names(index, entry))),
        source=source(index.archive, entry),
        captions=tuple(_pictures(entry)),
        actors=tuple(index.link(one.actor) for one in entry.actors),
        quotes=quotes(index, entry, _in_reading_order(entry)),
        unnamed=tuple(index.link(one.actor) for one in entry.actors if not one.sentence),
        also_named=tuple(_also_named(index, entry)),
        same_story=tuple(_same_story(index, article)),
        near=tuple(neighbours(index, entry)),
        remarks=tuple(_remarks(article)),
        tags=article.tags,
        unsure=tuple(one.text for one in article.unsure),
        url=article.url,
        archived_url=article.archived_url,
        capture=_capture_link(index, article.capture.text),
        later=later(index, article),
        year=Link(year, routes.year(year), "year"),
        edit_url=index.edit_url(article.file),
    )


def _known(date: EdtfDate) -> When | None:
    return when(date) if date.is_known else None


def _date_evidence(index: Index, article: Article) -> str:
    """How the date is known: as cleaning found it, or what cleaning had where people differ."""
    part = index.parts.get(article.capture.text)
    if part is None:
        return ""
    if part.date == article.date.text:
        return part.date_evidence
    return f"Set by an editor. Cleaning had {part.date}: {part.date_evidence}"


def _pictures(entry: Entry) -> Iterator[Picture]:
    for one, ids in zip(entry.article.captions, caption_ids(entry), strict=True):
        yield Picture(one.text, one.credit, ids)


def _also_named(index: Index, entry: Entry) -> Iterator[Quote]:
    for one in entry.named:
        yield from quote(index, entry, one, (index.link(one.actor),))


def _same_story(index: Index, article: Article) -> Iterator[Row]:
    """The other articles with the same words that are in the archive."""
    for one in article.same_story_as:
        if one.text in index.by_id and one.text != article.id:
            yield index.row(index.by_id[one.text])


def _remarks(article: Article) -> Iterator[Remark]:
    for number, one in enumerate(article.notes, 1):
        yield Remark(number, one.quote, one.note, one.by)


def _in_reading_order(entry: Entry) -> list[Evidence]:
    """The evidence of the actors as a reader meets it: headline, text, captions."""
    places = (HEADLINE, TEXT, CAPTION, "")
    return sorted(
        entry.actors, key=lambda one: (places.index(where(entry.article, one)), one.paragraph)
    )


def _names(index: Index, entry: Entry) -> Iterator[str]:
    """All names of those an article is about, so that search finds it under any of them."""
    for one in entry.actors:
        yield index.name(one.actor)
    for one in entry.actors:
        yield from index.every_name(one.actor)


def _spans(index: Index, entry: Entry) -> Iterator[Span]:
    """The first mention of each actor in each paragraph: more links would only be noise."""
    seen: set[tuple[int, ActorRef]] = set()
    spots = entry.spots
    places = Counter((spot.start, spot.end) for spot in spots)
    for spot in spots:
        joint = places[spot.start, spot.end] > 1  # "the two Koreas" has no one page to lead to
        if not joint and (spot.line, spot.actor) not in seen:
            seen.add((spot.line, spot.actor))
            link = index.link(spot.actor)
            yield Span(spot.start, spot.end, link.path, link.kind)


def _capture_link(index: Index, written: str) -> Link | None:
    name, _ = capture_and_part(written)
    return _linked_capture(index, name)


def _linked_capture(index: Index, name: str) -> Link | None:
    return capture_link(name) if name in index.cleaned else None


def capture_page(index: Index, record: CleaningRecord) -> CapturePage:
    """The page of one capture: every line of it, kept or cut."""
    lines = tuple(
        Line(one.number, shown(one.text), shown(one.role), shown(one.step), shown(one.reason))
        for one in record.lines
    )
    cut = sum(bool(line.step) for line in lines)
    return CapturePage(
        site=index.site,
        path=capture_path(record.capture),
        name=shown(record.capture.removeprefix("captures/")),
        sha256=shown(record.sha256),
        encoding=shown(record.encoding),
        unit="block" if record.is_page else "line",
        url=record.url if is_web_address(record.url) else "",
        captured=_known(taken_on(record)),
        articles=tuple(_articles_of(index, record.capture)),
        same_as=_linked_capture(index, record.duplicate_of),
        versions=tuple(_versions(index, record)),
        notes=tuple(map(shown, record.notes)),
        lines=lines,
        kept=len(lines) - cut,
        cut=cut,
    )


def _articles_of(index: Index, capture: str) -> Iterator[Link]:
    for entry in index.by_capture.get(capture, ()):
        yield article_link(entry)


def _versions(index: Index, record: CleaningRecord) -> Iterator[Version]:
    """The parts that are later captures of an article's address, while the article is there."""
    for part in record.parts:
        entry = index.by_id.get(article_id(part.version_of)) if part.version_of else None
        if entry:
            yield Version(article_link(entry), shown(part.note))
