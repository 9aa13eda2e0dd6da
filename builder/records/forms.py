"""Reading one file's keys against its fields, collecting every problem on the way."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from builder.means.front_matter import FENCE
from builder.means.nearest import nearest
from builder.means.yaml_values import Mapping, Node
from builder.records.fields import BadValue, Field, Text
from builder.records.parsers import key_fix
from builder.words.problems import Place, Problem, error

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Read(Generic[R]):
    """What came of reading a file: the record if it is usable, and what is wrong with it."""

    record: R | None
    problems: tuple[Problem, ...]


class Form:
    """A mapping being read: hands out parsed values and remembers what was refused."""

    def __init__(self, mapping: Mapping, fields: Iterable[Field[object]]) -> None:
        self._mapping = mapping
        self._nodes: dict[str, Node] = {key.text: node for key, node in mapping.entries}
        self._problems = list(_unknown_keys(mapping, tuple(field.name for field in fields)))
        self._unusable = False

    def get(self, field: Field[T]) -> T:
        """Return the parsed value, or the field's default when it is absent or refused."""
        node = self._nodes.get(field.name)
        if node is None:
            if field.required:
                self._missing(field)
            return field.default
        try:
            return field.kind.parse(node)
        except BadValue as fault:
            self._unusable |= field.required
            is_empty = field.required and fault.code == "empty-value" and fault.place == node.place
            hint = _filled(field) if is_empty else fault.hint
            problem = error(fault.code, fault.place, fault.message, hint, fault.fix)
            self._problems.append(problem)
            return field.default

    def place(self, name: str) -> Place:
        """Where a key's value stands; the beginning of the file if it is absent."""
        node = self._nodes.get(name)
        keys = self._mapping.place
        fenced = keys.line > 1  # below the --- of a front matter
        return node.place if node else Place(keys.file, 1, 1, len(FENCE) if fenced else 1)

    def expect(self, holds: bool, problem: Problem) -> None:
        """Record a problem unless `holds`; the record stays usable."""
        if not holds:
            self._problems.append(problem)

    def result(self, record: R) -> Read[R]:
        """Close the form: the record is left out when a required key could not be read."""
        return Read(None if self._unusable else record, tuple(self._problems))

    def _missing(self, field: Field[T]) -> None:
        self._unusable = True
        message = f'"{field.name}" is missing'
        hint = f"add a line like  {field.name}: {field.example}"
        self._problems.append(error("missing-key", self.place(field.name), message, hint))


def _filled(field: Field[T]) -> str:
    return f"fill it in, like  {field.name}: {field.example}  ; what begins with # needs quotes"


def _unknown_keys(mapping: Mapping, known: tuple[str, ...]) -> Iterable[Problem]:
    for key, _ in mapping.entries:
        if key.text in known:
            continue
        near = nearest(key.text, known)
        hint = f'did you mean "{near}"?' if near else f"the keys are {', '.join(known)}"
        fix = key_fix(Text(key.text, key.place), mapping, known)
        message = f'"{key.text}" is not a key of this file'
        yield error("unknown-key", key.place, message, hint, fix)
