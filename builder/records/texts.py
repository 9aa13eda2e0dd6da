"""The texts of articles, read again when they are needed."""

from contextlib import suppress

from builder.means.files import Source, Sources
from builder.records.article import Article, body_of
from builder.words.problems import Stopped


class ChangedMeanwhile(Stopped):
    """An article whose file is another than when it was first read."""


def markdown_of(sources: Sources, article: Article) -> str:
    """Read what stands below an article's keys. Raises ChangedMeanwhile.

    That is the end of the file, but for empty lines. Whatever was found in the text before holds
    for no other.
    """
    with suppress(OSError):
        found = sources.read(article.file)
        whole = found.text.rstrip("\n") if isinstance(found, Source) else ""
        text = whole[len(whole) - article.body.length :]
        if body_of(text) == article.body:
            return text
    raise ChangedMeanwhile(f"{article.file} was changed while it was being read; try again")
