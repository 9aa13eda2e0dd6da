"""What a build is asked to do, and what it tells of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType

from builder.archive.workspace import Workspace
from builder.means.reporting import summary
from builder.output.staleness import Reason
from builder.output.standing import Standing
from builder.words.problems import Problem

Watch = Callable[[str, int, int], None]
"""Hears what a build is at, how much of that is done, and of how much; 0 where that isn't known."""


def unwatched(what: str, done: int, most: int) -> None:
    """Hear it and do nothing."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a build is asked to do; a `base_url` of "" leaves the archive's own.

    With `keep`, pages that fall away stay as they were while the content has errors. An `offline`
    site is read from a folder and has no search. Without `search` the index stays as it was, and
    without `data` the files of data and the feeds of lists do. `jobs` processes make the pages. A
    `strict` build leaves the site as it is while the content has errors.
    """

    out: Path
    base_url: str = ""
    search: bool = True
    force: bool = False
    keep: bool = False
    offline: bool = False
    data: bool = True
    jobs: int = 1
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """An update of a site: of which archive, what is asked for, on which day, and what is there."""

    workspace: Workspace
    order: Order
    today: date
    site: Standing


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did.

    `site` is the whole of it as it stands then. `problems` are told in full, `more` counts other
    warnings by code. `made` are the files made again and why, `written` those of them whose bytes
    differ, `removed` those that no longer belong.
    """

    site: Standing
    problems: tuple[Problem, ...]
    more: tuple[tuple[str, int], ...] = ()
    made: Mapping[str, Reason] = field(default_factory=lambda: MappingProxyType({}))
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    indexed: bool = False

    @property
    def summary(self) -> str:
        """All that is wrong with the content, counted in words."""
        return summary(self.problems, sum(count for _, count in self.more))
