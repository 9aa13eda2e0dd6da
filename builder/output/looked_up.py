"""Which pages are searched, from what is remembered of every file.

What the search index takes of a page is asked for only where its shard is looked at again: the page
is decided on once more then.
"""

from collections.abc import Iterable, Iterator
from functools import partial

from builder.means.search import Entry
from builder.output.bringing import Brought
from builder.output.output import Batch
from builder.output.shards import Searched


def searched_pages(decided: Iterable[Batch], brought: Iterable[Brought]) -> Iterator[Searched]:
    """Every page that is searched, of batches that were decided on and brought up to date."""
    batches = {one.name: one for one in decided}
    for one in brought:
        for kept in one.kept.files:
            if kept.group:
                entry = partial(_entry, batches[one.name], kept.file)
                yield Searched(kept.file, kept.mark, kept.group, kept.when, entry)


def _entry(batch: Batch, file: str) -> Entry:
    return next(one.searched.entry() for one in batch.decide() if one.searched and one.file == file)
