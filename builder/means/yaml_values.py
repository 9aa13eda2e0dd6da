"""What YAML is read as, a tree of texts that know their line and column, and written of."""

from dataclasses import dataclass

from builder.words.problems import Fix, Place, Problem, error


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text with its place; `quoted` tells `""` from nothing at all."""

    text: str
    place: Place
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list of nodes."""

    items: tuple["Node", ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and nodes in the order written; a key stands once."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    place: Place


Node = Scalar | Items | Mapping


@dataclass(frozen=True, slots=True)
class Keyed:
    """An item of a list that is to be written, with keys of its own."""

    pairs: tuple[tuple[str, str], ...]


Value = str | Keyed | tuple[str | Keyed, ...]  # of a key that is to be written


class BadYaml(ValueError):
    """YAML that cannot be read; carries the one problem that says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def bad_yaml(
    code: str, place: Place, message: str, hint: str = "", fix: Fix | None = None
) -> BadYaml:
    """Make the exception that carries one problem."""
    return BadYaml(error(code, place, message, hint, fix))
