"""One look at a whole archive: what it says, and everything that is wrong with it."""

import unicodedata
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from functools import cache
from importlib import metadata
from types import MappingProxyType

from builder.archive.assembly import Archive, FoundBefore, assemble
from builder.archive.checks import check
from builder.archive.entry import Entry, Mark
from builder.archive.in_parallel import find_in_parallel
from builder.archive.loading import load
from builder.archive.memory import (
    NOTHING,
    Known,
    Memory,
    known_of,
    line_of,
    mark_of,
    read_memory,
    write_memory,
)
from builder.archive.names_in_use import Names, concerned, names_in_use
from builder.archive.workspace import CACHE, PACKAGE, Workspace
from builder.means.below import hashes_below
from builder.means.files import Source, sha256
from builder.means.garbage import nothing_thrown_away
from builder.records.article import Article
from builder.records.content import Content
from builder.records.levels import weighed
from builder.words.problems import Place, Problem, in_order, warning

_ROOMS = ("words", "means", "records", "naming", "archive")
_LIBRARIES = (
    "ahocorasick-rs",
    "markdown-it-py",
    "msgspec",
    "python-slugify",
    "pyyaml",
    "rapidfuzz",
)
_AS_IT_STANDS: Mapping[str, str] = MappingProxyType({})


def look(
    workspace: Workspace,
    today: date,
    instead: Mapping[str, str] = _AS_IT_STANDS,
) -> tuple[Archive, tuple[Problem, ...]]:
    """Read and assemble an archive, and find everything that is wrong with it.

    Files that can't be read come first: what is wrong with them may be the cause of the rest. What
    weighs how much the archive may say itself. The texts of `instead`, by file, are read in the
    place of those on the disk. What was found in articles is remembered and not found again.
    """
    with nothing_thrown_away():
        archive = _assembled(workspace, instead)
        problems = in_order((*archive.problems, *check(archive, today)))
    return archive, tuple(
        sorted(
            weighed(problems, archive.config.levels),
            key=lambda problem: problem.place.file not in archive.unreadable,
        )
    )


def _assembled(workspace: Workspace, instead: Mapping[str, str]) -> Archive:
    strange = workspace.tracked_memory
    memory = NOTHING if strange else read_memory(workspace.memory, _code())
    known: dict[str, Known] = {}
    sums: dict[str, str] = {}

    def recall(source: Source) -> Article | None:
        sums[source.file] = sha256(source.text.encode())
        line = memory.lines.get(source.file)
        found = known_of(line, sums[source.file]) if line else None
        if found is None:
            return None
        known[source.file] = found
        return found.article if found.is_sound else None

    content = load(workspace, instead, recall)
    if strange and workspace.is_own_memory:
        content = content.with_told((_strange(strange[0]),))
    lines: dict[str, bytes] = {}
    line = _lines(memory, known, content, sums)

    def mark(entry: Entry) -> Mark:
        file = entry.article.file
        lines[file] = line(entry)
        return mark_of(lines[file])

    before = _found_before(memory.names, known, content)
    archive = assemble(content, before, find_in_parallel, mark)
    now = Memory(names_in_use(content), MappingProxyType(lines))
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


def _found_before(names: Names, known: Mapping[str, Known], content: Content) -> FoundBefore:
    is_concerned = concerned(names, names_in_use(content), content.markdown)

    def found_before(article: Article) -> Entry | None:
        before = known.get(article.file)
        if not before or before.article != article or is_concerned(article):
            return None
        return before.entry

    return found_before


def _lines(
    memory: Memory, known: Mapping[str, Known], content: Content, sums: Mapping[str, str]
) -> Callable[[Entry], bytes]:
    """What to remember of each article, as a line; what was wrong there is read again."""
    troubled = {problem.place.file for problem in content.problems}
    articles = {article.file: article for article in content.articles}

    def line(entry: Entry) -> bytes:
        file = entry.article.file
        if file in known and known[file].entry is entry:
            return memory.lines[file]
        return line_of(Known(sums[file], file not in troubled, articles[file], entry))

    return line


@cache
def _code() -> str:
    """A hash of what reads articles and finds who is in them: code, data, libraries, Unicode."""
    ours = [one for room in _ROOMS for one in hashes_below(PACKAGE / room)]
    versions = [(name, metadata.version(name)) for name in _LIBRARIES]
    return sha256(repr((ours, versions, unicodedata.unidata_version)).encode())
