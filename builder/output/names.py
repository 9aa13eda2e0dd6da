"""The file of names that suggestions for misspelt ones are made from: small, and loaded when asked.

It holds names and nothing else: whose page it is, the search index knows.
"""

import json
from collections.abc import Iterable, Iterator

from builder.pages.values import ActorPage, Page
from builder.words.names import folded

MOST = 5_000  # names: about 25 kB as servers pack them


def names_file(pages: Iterable[Page]) -> bytes:
    """Return JSON: for each kind of actor a list for each, its main name first, then the others.

    Of two spellings that differ in case, accents or hyphens alone the first is enough. Where there
    are too many, those whom most articles are about are kept; all are in the order of the pages.
    """
    actors = [page for page in pages if isinstance(page, ActorPage)]
    kept = _kept(actors)
    found: dict[str, list[tuple[str, ...]]] = {}
    for page in actors:
        if page.path in kept:
            found.setdefault(page.kind, []).append(_names(page))
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def _names(page: ActorPage) -> tuple[str, ...]:
    every = (page.name, page.native_name, *page.aliases)
    first = {folded(name): name for name in reversed(every) if name}
    return tuple(dict.fromkeys(first[folded(name)] for name in every if name))


def _kept(actors: Iterable[ActorPage]) -> frozenset[str]:
    return frozenset(_within(sorted(actors, key=lambda page: -page.count)))


def _within(ranked: Iterable[ActorPage]) -> Iterator[str]:
    left = MOST
    for page in ranked:
        left -= len(_names(page))
        if left < 0:
            return
        yield page.path
