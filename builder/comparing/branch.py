"""Two archives compared: everything that a branch does, in one value."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from builder.archive.assembly import Archive
from builder.comparing.addresses import turnover
from builder.comparing.articles import Articles
from builder.comparing.registry import Registry
from builder.comparing.values import Branch, Change, ProblemTurnover, Rewriting
from builder.comparing.wording import change, changes
from builder.pages.values import Page
from builder.records.config import CONFIG_FIELDS
from builder.records.rejected import Rejection
from builder.words.problems import Problem, new_among


@dataclass(frozen=True, slots=True)
class Side:
    """An archive at one time, what is wrong with it, and its pages by address.

    `is_there` says whether there was an archive at all.
    """

    archive: Archive
    problems: tuple[Problem, ...]
    pages: Mapping[str, Page]
    is_there: bool = True


def compare(before: Side, after: Side, files: Iterable[str] = ()) -> Branch:
    """Say what became of an archive; `files` are the paths under its root that differ."""
    registry = Registry(before.archive, after.archive)
    articles, found = Articles(before.archive, after.archive, registry.moved).compared()
    return Branch(
        articles=articles,
        registry=registry.compared(),
        found=found,
        settings=tuple(_settings(before.archive, after.archive)) if before.is_there else (),
        pages=turnover(before.pages, after.pages),
        problems=_problems(before.problems, after.problems),
        others=tuple(file for file in files if not _is_compared(file)),
        is_first=not before.is_there,
    )


def _is_compared(file: str) -> bool:
    """Whether the records tell what became of a file; of a capture they know the name alone."""
    return file.startswith("content/") and not file.startswith("content/captures/")


def _problems(before: tuple[Problem, ...], after: tuple[Problem, ...]) -> ProblemTurnover:
    new, gone = new_among(after, before), new_among(before, after)
    return ProblemTurnover(
        new=tuple(one for one in after if one in new),
        gone=tuple(one for one in before if one in gone),
    )


def _settings(before: Archive, after: Archive) -> Iterator[Change | Rewriting]:
    """What archive.yaml and rejected.yaml say otherwise."""
    yield from changes(CONFIG_FIELDS, before.config, after.config)
    for name in ("people", "organizations", "outlets"):
        old, new = (_names(getattr(one.rejected, name)) for one in (before, after))
        if old != new:
            yield change(f"rejected {name}", old, new)


def _names(rejections: tuple[Rejection, ...]) -> str:
    return "; ".join(one.name.text for one in rejections)
