"""Articles that stand in the archive twice: a file that was copied, or written a second time."""

from collections.abc import Iterator

from builder.archive.assembly import Archive
from builder.archive.entry import Entry
from builder.records.article import Article, Body
from builder.records.fields import Text
from builder.words.problems import Problem, error, warning

_Told = tuple[str, str, str, Body]  # title, date, outlet and text


def copies(archive: Archive) -> Iterator[Problem]:
    """Find articles that say the same to the letter, and not that they know of each other."""
    first: dict[_Told, Article] = {}
    for entry in sorted(archive.entries, key=lambda entry: entry.article.file):
        article = entry.article
        other = first.setdefault(_told(entry), article)
        if other is not article and article.body.length and not _know(article, other):
            message = f"{other.file} has the same headline, date, outlet and text"
            hint = f"delete one of the two; if both are right, write  same_story_as: [{other.id}]"
            yield warning("same-article", article.title_place, message, hint)


def duplicate_source(archive: Archive) -> Iterator[Problem]:
    """One part of a capture, and one address, make one article."""
    first: dict[str, Article] = {}
    for article in sorted((entry.article for entry in archive.entries), key=lambda one: one.file):
        for source in (article.capture, Text(article.url, article.url_place)):
            other = first.setdefault(source.text, article)
            if source.text and other is not article:
                message = f"{other.file} has the same source, {source.text}"
                hint = "delete one of the two, or mend its source"
                yield error("duplicate-source", source.place, message, hint)


def _told(entry: Entry) -> _Told:
    article = entry.article
    return article.title, article.date.text, entry.outlet or article.outlet.text, article.body


def _know(one: Article, other: Article) -> bool:
    """Whether one of two says that it is the other's story, or both were compared already: by
    cleaning, or since they have one address.
    """
    said = {written.text for written in (*one.same_story_as, *other.same_story_as)}
    were_compared = (one.capture.text and other.capture.text) or (one.url and one.url == other.url)
    return bool(were_compared) or not said.isdisjoint({one.id, other.id})
