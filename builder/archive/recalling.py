"""What of an archive is as it was at the last look, and what is to be remembered of it now."""

from collections.abc import Callable, Container
from types import MappingProxyType

from builder.archive.assembly import FoundBefore
from builder.archive.entry import Entry, Mark
from builder.archive.memory import (
    Known,
    Memory,
    known_of,
    line_of,
    mark_of,
    stamp_in,
    with_stamp,
)
from builder.archive.names_in_use import concerned, names_in_use
from builder.means.files import Source, settled_stamp, sha256
from builder.records.article import Article
from builder.records.content import Content


class Recalling:
    """Recalls articles from a memory; those of the files of `instead` by their texts alone."""

    def __init__(self, memory: Memory, root: str, instead: Container[str]) -> None:
        self._memory, self._root, self._instead = memory, root, instead
        self._known: dict[str, Known] = {}
        self._sums: dict[str, str] = {}
        self._stamps: dict[str, str] = {}
        self._lines: dict[str, bytes] = {}

    def unread(self, file: str) -> Article | None:
        """The article of a file that was not written since, and had nothing wrong. Raises OSError.

        The stamp is taken before the file is read: who writes meanwhile gives it another.
        """
        if file in self._instead:
            return None
        stamp = self._stamps[file] = settled_stamp(f"{self._root}/{file}")
        line = self._memory.lines.get(file)
        is_same = line is not None and stamp and stamp_in(line) == stamp
        return self._recalled(file, known_of(line)) if line and is_same else None

    def again(self, source: Source) -> Article | None:
        """The article of a file that has the same text, and had nothing wrong."""
        found = self._sums[source.file] = sha256(source.text.encode())
        line = self._memory.lines.get(source.file)
        return self._recalled(source.file, known_of(line, found)) if line else None

    def _recalled(self, file: str, found: Known | None) -> Article | None:
        if found is None:
            return None
        self._known[file], self._sums[file] = found, found.sha256
        return found.article if found.is_sound else None

    def found_before(self, content: Content) -> FoundBefore:
        """What tells who was found in an article that no other name concerns."""
        names = self._memory.names
        is_concerned = concerned(names, names_in_use(content), content.markdown)

        def before(article: Article) -> Entry | None:
            known = self._known.get(article.file)
            if not known or known.article != article or is_concerned(article):
                return None
            return known.entry

        return before

    def marking(self, content: Content) -> Callable[[Entry], Mark]:
        """What marks an article by what is remembered of it, and remembers that; what was wrong in
        its file is read again.
        """
        troubled = {problem.place.file for problem in content.problems}
        articles = {article.file: article for article in content.articles}

        def line(entry: Entry) -> bytes:
            file = entry.article.file
            stamp = self._stamps.get(file, "")
            known = self._known.get(file)
            if known and known.entry is entry:
                return self._line_again(file, stamp)
            now = Known(self._sums[file], file not in troubled, articles[file], entry)
            return line_of(now, stamp)

        def mark(entry: Entry) -> Mark:
            file = entry.article.file
            self._lines[file] = line(entry)
            return mark_of(self._lines[file])

        return mark

    def _line_again(self, file: str, stamp: str) -> bytes:
        line = self._memory.lines[file]
        return line if stamp_in(line) == stamp else with_stamp(line, stamp)

    def now(self, content: Content) -> Memory:
        """All that is to be remembered, once each article was marked."""
        return Memory(names_in_use(content), MappingProxyType(self._lines))
