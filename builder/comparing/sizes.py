"""What pages weigh: how many bytes of HTML a branch adds to a site and takes away."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from builder.comparing.values import PageTurnover
from builder.pages.values import Page

MOST = 300
"""Pages of a kind that are made to be weighed, evenly spread; more are reckoned by their mean."""

T = TypeVar("T")
Weigh = Callable[[Page], int]


@dataclass(frozen=True, slots=True)
class Size:
    """Bytes of HTML that appear, vanish, and that changed pages have more (or less, below 0).

    `reckoned` says that not every page was weighed.
    """

    appear: int
    vanish: int
    change: int
    reckoned: bool

    @property
    def difference(self) -> int:
        """How many bytes more the site's pages have than before."""
        return self.appear - self.vanish + self.change


@dataclass(frozen=True, slots=True)
class Built:
    """A site as it was built: its files and bytes, and how many bytes there is room for."""

    files: int
    size: int
    room: int


def size(
    before: Mapping[str, Page], after: Mapping[str, Page], pages: PageTurnover, weigh: Weigh
) -> Size:
    """Weigh the pages that differ; `weigh` makes a page and counts its bytes."""
    appear = [after[one.path] for one in (*pages.appear, *pages.redirects)]
    vanish = [before[one.path] for one in (*pages.vanish, *pages.dropped)]
    changed = [*pages.changed, *(one.path for one in (*pages.led, *pages.turned))]
    return Size(
        appear=_sum(appear, weigh),
        vanish=_sum(vanish, weigh),
        change=_sum(changed, lambda path: weigh(after[path]) - weigh(before[path])),
        reckoned=max(len(appear), len(vanish), len(changed)) > MOST,
    )


def _sum(some: Sequence[T], weigh: Callable[[T], int]) -> int:
    """Add up what all weigh, by the mean of some where there are many."""
    step = -(-len(some) // MOST) or 1
    chosen = some[::step]
    return sum(map(weigh, chosen)) * len(some) // len(chosen) if chosen else 0
