"""Keys that nobody has confirmed yet, told together where they are many.

Each article that cleaning writes has some: told one by one they would hide what is wrong.
"""

from collections.abc import Collection, Iterator
from itertools import groupby

from builder.means.excerpts import printed
from builder.words.problems import Problem, Severity

FEW = 5  # that many are told as any other problem is
_CODE = "unconfirmed"
_SAID = '"{}" is not confirmed'
_HINT = "  hint: where a key is right, take it off unsure; where it is not, mend it first"


def said_of(key: str) -> str:
    """Say of a key that it awaits confirmation."""
    return _SAID.format(key)


def is_waiting(problem: Problem) -> bool:
    """Whether all that is wrong is that nobody has confirmed a key yet."""
    return problem.code == _CODE and problem.severity is Severity.WARNING


def parted(problems: tuple[Problem, ...]) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Part problems that are told one by one from keys that are told together, if any are."""
    waiting = tuple(filter(is_waiting, problems))
    if len(waiting) <= FEW:
        return problems, ()
    return tuple(one for one in problems if not is_waiting(one)), waiting


def in_a_line(waiting: tuple[Problem, ...]) -> Iterator[str]:
    """Say how many keys await confirmation, if any, and where they are listed."""
    if waiting:
        yield f"{_counted(waiting)}: `cuttings check` lists them"


def listed(waiting: tuple[Problem, ...], new: Collection[Problem]) -> Iterator[str]:
    """List the keys that await confirmation, if any, a line for each file that has some."""
    if not waiting:
        return
    head = f"{Severity.WARNING}[{_CODE}] {_counted(waiting)}:"
    by_line = groupby(waiting, key=lambda one: (one.place.file, one in new))
    lines = (_line(file, tuple(keys), is_new=is_new) for (file, is_new), keys in by_line)
    yield "\n".join((head, *map(printed, lines), _HINT))


def _counted(waiting: tuple[Problem, ...]) -> str:
    files = len({one.place.file for one in waiting})
    of = f"{files:,} files" if files > 1 else "one file"
    return f"{len(waiting):,} keys in {of} await confirmation"


def _line(file: str, keys: tuple[Problem, ...], *, is_new: bool) -> str:
    before, behind = _SAID.split("{}")
    names = (one.message.removeprefix(before).removesuffix(behind) for one in keys)
    return f"  {file}:{keys[0].place.line}: {'new: ' if is_new else ''}{', '.join(names)}"
