"""One look at a whole archive: what it says, and everything that is wrong with it."""

import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from functools import cache
from importlib import metadata
from types import MappingProxyType

from builder.archive.assembly import Archive, assemble
from builder.archive.checks import check
from builder.archive.in_parallel import find_in_parallel
from builder.archive.loading import load
from builder.archive.memory import NOTHING, read_memory, write_memory
from builder.archive.recalling import Recalling
from builder.archive.workspace import CACHE, PACKAGE, Workspace
from builder.means.below import hashes_below
from builder.means.files import sha256
from builder.means.garbage import nothing_thrown_away
from builder.means.libraries import FOR_ARTICLES
from builder.records.levels import weighed
from builder.words.problems import Place, Problem, in_order, warning

_ROOMS = ("words", "means", "records", "naming", "archive")
_AS_IT_STANDS: Mapping[str, str] = MappingProxyType({})


def look(
    workspace: Workspace,
    today: date,
    instead: Mapping[str, str] = _AS_IT_STANDS,
) -> tuple[Archive, tuple[Problem, ...]]:
    """Read and assemble an archive, and find everything that is wrong with it.

    The texts of `instead`, by file, are read in the place of those on the disk.
    """
    with nothing_thrown_away():
        archive = assembled(workspace, instead)
        return archive, problems_of(archive, today)


def problems_of(archive: Archive, today: date) -> tuple[Problem, ...]:
    """Find everything that is wrong with an archive, as severe as the archive itself says it is.

    Files that can't be read come first: what is wrong with them may be the cause of the rest.
    """
    problems = in_order((*archive.problems, *check(archive, today)))
    return tuple(
        sorted(
            weighed(problems, archive.config.levels),
            key=lambda problem: problem.place.file not in archive.unreadable,
        )
    )


def assembled(workspace: Workspace, instead: Mapping[str, str] = _AS_IT_STANDS) -> Archive:
    """Read and assemble an archive; what was found in its articles is remembered, and not found
    again.
    """
    strange = workspace.tracked_memory
    memory = NOTHING if strange else read_memory(workspace.memory, _code())
    recall = Recalling(memory, str(workspace.root), instead)
    content = load(workspace, instead, recall)
    if strange and workspace.is_own_memory:
        content = content.with_told((_strange(strange[0]),))
    before, mark = recall.found_before(content), recall.marking(content)
    archive = assemble(content, before, find_in_parallel, mark)
    now = recall.now(content)
    if workspace.is_own_memory and not (strange or instead) and now != memory:
        with suppress(OSError):  # nothing is lost where nothing can be written
            write_memory(workspace.memory, now, _code())
    return archive


def _strange(file: str) -> Problem:
    return warning(
        "unread-file",
        Place(file),
        "git keeps what the builder remembers, so it may be somebody else's and is not used",
        f"take it out:  git rm -r --cached {CACHE}  , and write /{CACHE}/ into .gitignore",
    )


@cache
def _code() -> str:
    """A hash of what reads articles and finds who is in them: code, data, libraries, Unicode."""
    ours = [one for room in _ROOMS for one in hashes_below(PACKAGE / room)]
    versions = [(name, metadata.version(name)) for name in FOR_ARTICLES]
    return sha256(repr((ours, versions, unicodedata.unidata_version)).encode())
