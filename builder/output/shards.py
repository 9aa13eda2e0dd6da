"""Which pages share a search index: shards by time, whose borders do not move.

Indexing costs more for each page the more pages there are, and whoever edits one article waits for
all that are indexed with it; but each shard costs a reader files to load. So time is halved, and
its halves again, until no part holds more than MOST pages. Where a part ends is settled by the
calendar and not by the pages in it, so one article more or less changes one shard, or splits it.
"""

import hashlib
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from builder.means.search import Entry, Pages
from builder.words.fingerprints import fingerprint

MOST = 1_500  # articles; by trial (docs/search.md): those of 800 words take some 5 s and 470 MB
FOR_AN_ARTICLE = 4  # pages of actors and pairs, which hold a tenth of an article's words

ALL = "all"
DATED, UNDATED, ACTORS = "dated", "undated", "actors"
GROUPS = (DATED, UNDATED, ACTORS)  # as results stand that are ordered by date

_DAY_BITS = 22  # of date.max.toordinal()
_HASH_BITS = 32
_BITS = _DAY_BITS + _HASH_BITS


@dataclass(frozen=True, slots=True)
class Searched:
    """A page that is searched: its `file` and `mark`, its group, and EDTF `when` that orders it.

    `entry` makes what the index takes of it.
    """

    file: str
    mark: str
    group: str
    when: str
    entry: Callable[[], Entry]


Shards = Mapping[str, tuple[Searched, ...]]  # the pages of each shard, by its name


@dataclass(frozen=True, slots=True)
class Indexing:
    """What has to happen to the search index: `again` of its `shards` are looked at again.

    The others stay as they are.
    """

    shards: Shards
    again: frozenset[str]

    def pages(self) -> Mapping[str, Pages | None]:
        """The pages of the shards that are looked at again, None for each that stays."""
        return {
            name: {page.file: page.entry for page in pages} if name in self.again else None
            for name, pages in self.shards.items()
        }


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a group: the pages whose place begins with the same `depth` bits."""

    group: str
    depth: int
    pages: tuple[tuple[int, Searched], ...]


def shards_of(pages: Iterable[Searched], most: int = MOST) -> Shards:
    """Return the pages of each shard, newest shard first, those without dates last.

    An archive of no more than `most` pages has one. No page of a shard is older than one of the
    next, in the order of `day_of`.
    """
    ordered = sorted(pages, key=lambda page: page.file)
    if len(ordered) <= most:
        return MappingProxyType({ALL: tuple(ordered)} if ordered else {})
    found: dict[str, tuple[Searched, ...]] = {}
    for group in GROUPS:
        placed = tuple((_place(page), page) for page in ordered if page.group == group)
        limit = most * FOR_AN_ARTICLE if group == ACTORS else most
        found |= {_name(part): _pages(part) for part in _split(_Part(group, 0, placed), limit)}
    return MappingProxyType(found)


def marks_of(shards: Shards, given: object) -> Mapping[str, str]:
    """A mark of each shard, which changes when one of its pages does, or what else is `given`."""
    return MappingProxyType(
        {
            name: fingerprint((given, tuple((page.file, page.mark) for page in pages)))
            for name, pages in shards.items()
        }
    )


def indexing(
    shards: Shards, marks: Mapping[str, str], last: Mapping[str, str], standing: Collection[str]
) -> Indexing | None:
    """Compare the `marks` of shards with the `last` ones; None where the index is as it should be.

    A shard is looked at again when its mark has changed or it is not `standing` in the site.
    """
    same = {name for name in shards if name in standing and marks[name] == last.get(name)}
    if same == shards.keys() == set(standing):
        return None
    return Indexing(shards, frozenset(shards.keys() - same))


@cache
def day_of(when: str) -> int:
    """The last day, as an ordinal, whose ISO text does not come after an EDTF date's.

    Results are ordered by the texts themselves, so days are too, whatever a date looks like:
    "2018" comes before every day of 2018, "2018~" and "2018-21" (a season) after them.
    """
    days = range(1, date.max.toordinal() + 1)
    text = when.removeprefix("../")
    return bisect_right(days, text, key=lambda day: date.fromordinal(day).isoformat())


def _place(page: Searched) -> int:
    """Where a page stands: by its day, and pages of a day by a hash of their address."""
    digest = hashlib.blake2b(page.file.encode(), digest_size=_HASH_BITS // 8).digest()
    day = day_of(page.when) if page.group == DATED else 0
    return day << _HASH_BITS | int.from_bytes(digest)


def _split(part: _Part, most: int) -> tuple[_Part, ...]:
    if len(part.pages) <= most or part.depth == _BITS:
        return (part,) if part.pages else ()
    bit = 1 << (_BITS - part.depth - 1)
    later = tuple(one for one in part.pages if one[0] & bit)
    earlier = tuple(one for one in part.pages if not one[0] & bit)
    halves = (_Part(part.group, part.depth + 1, half) for half in (later, earlier))
    return tuple(one for half in halves for one in _split(half, most))


def _name(part: _Part) -> str:
    """The group, and the bits that all places of the part begin with: "dated-5f3a.14"."""
    if not part.depth:
        return part.group
    return f"{part.group}-{part.pages[0][0] >> (_BITS - part.depth):x}.{part.depth}"


def _pages(part: _Part) -> tuple[Searched, ...]:
    return tuple(page for _, page in part.pages)
