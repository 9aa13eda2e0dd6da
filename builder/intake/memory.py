"""What earlier runs of cleaning finished, so that the next does nothing twice."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from builder.means.files import Seen, write_atomically
from builder.words.problems import Place, Problem, Severity


@dataclass(frozen=True, slots=True)
class Done:
    """A capture, or a file of several (`holds`), that was cleaned to its end.

    `mark` is of everything that its result depends on. `file` is the capture's own, with no stamp
    for one inside a web archive; `record` is that of its cleaning, NOT_THERE if it has none.
    `proposed` are the files of the registry that were proposed for it, relative to content/: which
    of them a person deleted its result depends on, too.
    """

    name: str
    mark: str
    file: Seen
    record: Seen
    problems: tuple[Problem, ...] = ()
    holds: tuple[str, ...] = ()
    proposed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Memory:
    """All that was done, by name. `registry` are two hashes: of its files, of what they say."""

    registry: tuple[str, str]
    done: Mapping[str, Done]


NOTHING = Memory(("", ""), MappingProxyType({}))


def read_memory(path: Path) -> Memory:
    """Read what is remembered. What a killed run wrote half, or another version, is forgotten."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return NOTHING
    registry, done = ("", ""), {}
    for line in text.split("\n"):
        match _entry(line):
            case Done() as one:
                done[one.name] = one
            case (str(files), str(says)):
                registry = (files, says)
    return Memory(registry, MappingProxyType(done))


def write_memory(path: Path, memory: Memory) -> None:
    """Write all at once; raises OSError."""
    lines = (json.dumps(memory.registry), *map(dump_done, memory.done.values()))
    write_atomically(path, "".join(f"{line}\n" for line in lines).encode())


def add_to_memory(path: Path, done: Iterable[Done]) -> None:
    """Add to what is remembered, one line each: a run that is killed leaves what it had done."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.writelines(f"\n{dump_done(one)}\n" for one in done)


def dump_done(done: Done) -> str:
    """Write one entry as a line of JSON."""
    return json.dumps(asdict(done), ensure_ascii=False)


def _entry(line: str) -> Done | tuple[str, str] | None:
    try:
        found = json.loads(line)
        return (str(found[0]), str(found[1])) if isinstance(found, list) else _done(found)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


def _done(found: Mapping[str, Any]) -> Done:
    return Done(
        name=str(found["name"]),
        mark=str(found["mark"]),
        file=Seen(**found["file"]),
        record=Seen(**found["record"]),
        problems=tuple(map(_problem, found["problems"])),
        holds=tuple(map(str, found["holds"])),
        proposed=tuple(map(str, found["proposed"])),
    )


def _problem(found: Mapping[str, Any]) -> Problem:
    severity, place = Severity(found["severity"]), Place(**found["place"])
    return Problem(found["code"], severity, place, found["message"], found["hint"])
