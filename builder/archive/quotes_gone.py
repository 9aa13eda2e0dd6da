"""Words that an editor's note quotes, and that the text has lost."""

from collections.abc import Iterator

from builder.archive.assembly import Archive
from builder.means.markdown import plain
from builder.words.problems import Problem, error


def quote_gone(archive: Archive) -> Iterator[Problem]:
    """An editor's note quotes words that the text still has."""
    for entry in archive.entries:
        article = entry.article
        text = " ".join(plain(archive.markdown(article)).split()) if article.notes else ""
        for note in article.notes:
            if note.quote not in text:
                message = f'the text no longer has the words "{note.quote}"'
                hint = "quote words as they stand in the text now"
                yield error("quote-gone", note.place, message, hint)
