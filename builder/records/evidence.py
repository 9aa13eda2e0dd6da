"""Captures that are evidence: something in the archive goes by them, so they stay as they are."""

from collections.abc import Iterable, Iterator

from builder.records.article import Article, capture_and_part
from builder.records.cleaning_record import CleaningRecord


def evidence(
    cleanings: Iterable[CleaningRecord], articles: Iterable[Article]
) -> Iterator[CleaningRecord]:
    """Give the records of captures by which something in the archive goes.

    Of the others no article came, as of a page that was saved before it had loaded: they may be
    saved anew.
    """
    named = {capture_and_part(article.capture.text)[0] for article in articles}
    for record in cleanings:
        if record.parts or record.proposed or record.capture in named:
            yield record
