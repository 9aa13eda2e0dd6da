"""Articles of which a later capture says something else, for as long as nobody has settled that."""

from collections.abc import Iterator

from builder.archive.assembly import Archive
from builder.archive.version_differs import SETTLED, another_text, version_differs
from builder.means.likeness import sketch
from builder.records.article import Article, article_id
from builder.records.cleaning_record import CleaningRecord, WrittenPart
from builder.words.problems import Problem

_OF_BODY = frozenset({"text", "heading"})  # roles of lines


def other_versions(archive: Archive) -> Iterator[Problem]:
    """Find later captures whose text is another than the article's of today."""
    articles = {entry.article.id: entry.article for entry in archive.entries}
    for record, part in _differing(archive):
        article = articles.get(article_id(part.version_of))
        if article and not _is_settled(article):
            note, differs = another_text(
                sketch(archive.markdown(article)), sketch(_text(record, part))
            )
            if differs:
                yield version_differs(record.capture, part.number, article.file, note)


def _differing(archive: Archive) -> Iterator[tuple[CleaningRecord, WrittenPart]]:
    """The parts whose text was another when they were cleaned: the others need not be read."""
    for record in archive.cleanings:
        yield from ((record, part) for part in record.parts if part.differs)


def _is_settled(article: Article) -> bool:
    return SETTLED in {written.text for written in article.confirmed}


def _text(record: CleaningRecord, part: WrittenPart) -> str:
    lines = (one for one in record.lines if one.part == part.number and one.role in _OF_BODY)
    return "\n".join(line.text for line in lines)
