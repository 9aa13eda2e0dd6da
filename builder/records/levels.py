"""How much a problem weighs in an archive, where that says so itself: `levels` of archive.yaml."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum

from builder.means.nearest import nearest, only_word
from builder.means.yaml_values import Mapping, Node, Scalar
from builder.records.fields import BadValue, Kind, Text
from builder.records.parsers import placed, value_fix
from builder.records.shapes import Choice, Keyed, Part
from builder.words.codes import KEEPING_OUT, SETTABLE
from builder.words.problems import Problem, Severity, error


class Level(StrEnum):
    """What may be written behind a code."""

    ERROR = "error"
    WARNING = "warning"
    IGNORE = "ignore"


Levels = tuple[tuple[Text, Text], ...]  # codes and their levels, as written

NO_LEVELS: Levels = ()
_OFF = ("off", "none", "no", "false")  # the first is a truth value to half the readers of YAML


def levels(node: Node) -> Levels:
    """Read codes, each with a level; nothing at all is none. Raises BadValue."""
    if isinstance(node, Scalar) and not node.text:
        return ()
    if not isinstance(node, Mapping):
        raise BadValue(
            "not-a-text",
            node.place,
            "codes with their levels are expected here",
            "write one a line, indented, like  orphan: ignore",
        )
    return tuple((Text(code.text, code.place), placed(level)) for code, level in node.entries)


LEVELS = Kind(
    levels,
    Keyed(
        tuple(
            Part(code, Choice(tuple(Level)), "error, warning or ignore (see docs/checks.md)")
            for code in SETTABLE
        )
    ),
)


def faults(written: Levels) -> Iterator[Problem]:
    """Tell of codes that have no level to be set, and of what is no level."""
    for code, level in written:
        if code.text in KEEPING_OUT:
            message = f'the level of "{code.text}" cannot be set'
            hint = "take it out: it may keep a file out of the site, so it is an error always"
            yield error("bad-level", code.place, message, hint)
        elif code.text not in SETTABLE:
            message = f'"{code.text}" is not a code of this check'
            near = nearest(code.text, SETTABLE)
            hint = f'did you mean "{near}"?' if near else "a code stands in square brackets"
            fix = value_fix(code, only_word(code.text, SETTABLE))
            yield error("bad-level", code.place, message, hint, fix)
        elif level.text not in tuple(Level):
            message = f'"{level.text}" is not a level'
            meant = Level.IGNORE if level.text.lower() in _OFF else only_word(level.text, Level)
            fix = value_fix(level, meant)
            yield error("bad-level", level.place, message, "write error, warning or ignore", fix)


def weighed(problems: Iterable[Problem], written: Levels) -> tuple[Problem, ...]:
    """Give each problem the level that the archive gives its code; what is ignored is gone."""
    given = {
        code.text: Level(level.text)
        for code, level in written
        if code.text in SETTABLE and level.text in tuple(Level)
    }
    return tuple(
        replace(one, severity=Severity(given[one.code])) if one.code in given else one
        for one in problems
        if given.get(one.code) is not Level.IGNORE
    )
