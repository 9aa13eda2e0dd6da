"""An archive with every kind of page that the builder knows, and which page is of which kind."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args

import hard_archive
import pytest
import small_archive
from small_archives import TODAY

from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.means import routes
from builder.pages.plan import plan
from builder.pages.values import DataPage, Page

KINDS = tuple(sorted(one.__name__ for one in get_args(Page)))  # "ActorPage", "ArticlePage", …

ALWAYS = frozenset({"ActorPage", "ArticlePage", "HomePage", "ListPage", "PlainPage"})
"""The kinds that most readers see; `make test-slow` looks at the others, too."""

EACH = tuple(pytest.param(kind, marks=() if kind in ALWAYS else pytest.mark.slow) for kind in KINDS)

_PARTS = re.compile(r"<[a-z]\w*|class=\"[^\"]*\"|role=\"[^\"]*\"")  # what a page is made of

MOVED = """\
---
title: A Ferry Comes Home
date: 2021-05-02
captured: 2021-06-01
former_ids: [2020/ferry]
outlet: North Wire
actors: [Ada Holm, Iceland]
---
Ada Holm brought the ferry home to Iceland. Ada Holm was thanked.
"""


def write_archive(root: Path) -> None:
    """Write the files of the hard and of the small archive, and what neither has."""
    hard_archive.write_archive(root)
    small_archive.write_archive(root)  # last: its configuration stays
    small_archive.write(root / "content/articles/2021/ferry.md", MOVED)


def kinds(root: Path) -> Mapping[str, tuple[str, ...]]:
    """The files of the pages of each kind."""
    workspace = Workspace(root)
    archive, _ = look(workspace, TODAY)
    found: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for page in plan(archive):
        found[type(page).__name__].append(routes.file_of(page.path))
    found[DataPage.__name__].append(routes.file_of(routes.DATA))
    return {kind: tuple(files) for kind, files in found.items()}


def samples(site: Path, files: tuple[str, ...]) -> Iterator[str]:
    """Of the pages of one kind, the shortest and the richest in each section of the site."""
    sections: dict[str, list[str]] = {}
    for file in files:
        sections.setdefault(file.partition("/")[0], []).append(file)
    for some in sections.values():
        texts = {file: (site / file).read_text(encoding="utf-8") for file in some}
        by_length = sorted(some, key=lambda file: len(texts[file]))
        richest = max(by_length, key=lambda file: len(set(_PARTS.findall(texts[file]))))
        yield from dict.fromkeys((by_length[0], richest))
