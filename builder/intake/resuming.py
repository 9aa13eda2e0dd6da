"""Which captures need no cleaning, since all that their results depend on is as it was."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from builder.archive.loading import load_setting, setting_files
from builder.archive.workspace import Workspace
from builder.intake.acquainted import rejected_names
from builder.intake.desk import RECORD
from builder.intake.examining import registered
from builder.intake.memory import Done, Memory, add_to_memory, read_memory, write_memory
from builder.intake.versions import versions
from builder.means.files import Seen, seen, sha256, sha256_of, stamp_of, still
from builder.records.article import capture_file
from builder.records.capture_meta import meta_names
from builder.words.problems import Problem


@dataclass(frozen=True, slots=True)
class Ground:
    """What was done before, and a hash of all that a result depends on besides its capture."""

    workspace: Workspace
    memory: Memory
    setting: str

    def done(self, name: str) -> Done | None:
        """What is remembered of a capture or a file of several, if it would become the same."""
        before = self.memory.done.get(name)
        if before is None:
            return None
        file = still(self._path(name), before.file) if before.file.stamp else before.file
        record = still(self._path(name, RECORD), before.record)
        mark = self._mark(name, file, before.proposed)
        if record.sha256 != before.record.sha256 or before.mark != mark:
            return None
        held = all(self.done(one) for one in before.holds)
        return replace(before, file=file, record=record) if held else None

    def forgetful(self) -> "Ground":
        """The same, for what is to be cleaned in any case."""
        return replace(self, memory=replace(self.memory, done=MappingProxyType({})))

    def done_of(self, names: Iterable[str]) -> tuple[Done, ...]:
        """What is remembered of those that would become the same."""
        return tuple(one for name in names if (one := self.done(name)))

    def finished(
        self,
        name: str,
        file: Seen,
        problems: tuple[Problem, ...],
        holds: tuple[str, ...] = (),
        proposed: tuple[str, ...] = (),
    ) -> Done:
        """What to remember of a capture now that its record, if any, has been written."""
        record = seen(self._path(name, RECORD))
        mark = self._mark(name, file, proposed)
        return Done(name, mark, file, record, problems, holds, proposed)

    def remember(self, done: Done) -> None:
        """Keep it on disk at once: this run may be killed. Raises OSError."""
        add_to_memory(_path(self.workspace), (done,))

    def tidy(self, names: Container[str], looked_at: Iterable[Done]) -> None:
        """Forget captures that are gone, and keep how the others looked just now. Raises OSError.

        `names` are all files that there are, `looked_at` those that were found as they were.
        """
        kept = {**read_memory(_path(self.workspace)).done, **{one.name: one for one in looked_at}}
        there = {name: one for name, one in kept.items() if capture_file(name, names) in names}
        write_memory(_path(self.workspace), replace(self.memory, done=MappingProxyType(there)))

    def _mark(self, name: str, file: Seen, proposed: tuple[str, ...]) -> str:
        notes = [sha256_of(self.workspace.content / one) for one in meta_names(name)]
        there = [one for one in proposed if self._path(one).is_file()]
        return _hash((self.setting, file.sha256, notes, there))

    def _path(self, name: str, ending: str = "") -> Path:
        return self.workspace.content / f"{name}{ending}"


class Log:
    """Remembers what a run finishes, each capture as soon as all of it is written."""

    def __init__(self, known: Ground, files: Mapping[str, Path]) -> None:
        self._known = known
        self._stamps = {name: stamp_of(path) for name, path in files.items()}
        self._files = files
        self._held: dict[str, list[str]] = {}
        self._told: dict[str, tuple[Problem, ...]] = {}
        self._lost: set[str] = set()

    def note(
        self,
        name: str,
        file: str,
        sha256: str,
        problems: tuple[Problem, ...],
        proposed: tuple[str, ...],
    ) -> None:
        """Remember a capture of a file; not one whose bytes were not read. Raises OSError."""
        if name == file and sha256:
            as_seen = Seen(self._stamps[file], sha256)
            self._known.remember(self._known.finished(name, as_seen, problems, (), proposed))
        elif name == file:
            self._told[file] = (*self._told.get(file, ()), *problems)
        elif sha256:
            as_seen = Seen("", sha256)
            self._known.remember(self._known.finished(name, as_seen, problems, (), proposed))
            self._held.setdefault(file, []).append(name)
        elif not self._known.done(name):
            self._lost.add(file)

    def close(self) -> None:
        """Remember the web archives of which no page is left to be cleaned. Raises OSError."""
        for name in self._known.memory.done:
            file = capture_file(name, self._files)
            if file != name and file in self._files and self._known.done(name):
                self._held.setdefault(file, []).append(name)
        for file, held in self._held.items():
            now = seen(self._files[file])
            if file not in self._lost and now.stamp == self._stamps[file]:
                told = self._told.get(file, ())
                self._known.remember(self._known.finished(file, now, told, tuple(held)))


def ground(workspace: Workspace) -> Ground:
    """Look at what results depend on. The registry is read only if one of its files changed."""
    memory = read_memory(_path(workspace))
    stamps = [(file, stamp_of(workspace.root / file)) for file in setting_files(workspace)]
    files = _hash(stamps)
    if files != memory.registry[0]:
        content = load_setting(workspace)
        says = _hash((registered(content), content.config.language, rejected_names(content)))
        memory = replace(memory, registry=(files, says))
    return Ground(workspace, memory, _hash((memory.registry[1], versions())))


def _hash(value: object) -> str:
    """A hash of plain values: their `repr` holds all of them, in a fixed order."""
    return sha256(repr(value).encode())


def _path(workspace: Workspace) -> Path:
    """Safe to delete: then everything is cleaned again, and becomes what it was."""
    return workspace.cache / "cleaned.jsonl"
