"""How YAML stands on its lines: what libyaml takes for something else than other readers do.

Each rule raises BadYaml, so that a file means the same to everybody.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NoReturn

from builder.means.yaml_faults import never_closed
from builder.means.yaml_library import Event, Kind, Mark
from builder.means.yaml_values import bad_yaml
from builder.words.problems import Fix, Manner, Place

_SWALLOWED = re.compile(r" *(?:- |[\w-]+:(?: |$))")  # begins a line of its own, were it not quoted
_WIDTH = re.compile(r"[|>][-+]?[1-9]")  # a text of several lines that says how far it is indented
_AT_THE_LEFT = ("]", "}", "#")  # what may stand there within brackets, as many write it


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines that are read, of which `above` more stand before them in their file."""

    file: str
    above: int
    lines: tuple[str, ...]

    def place(self, mark: Mark, width: int = 1) -> Place:
        """Where something stands in the file."""
        return Place(self.file, mark.line + 1 + self.above, mark.column + 1, width)

    def place_of(self, event: Event) -> Place:
        """Where an event begins; if it ends on that line, how wide it is."""
        (line, column), (last, end) = event.begin, event.end
        width = end - column if last == line else 1
        return Place(self.file, line + 1 + self.above, column + 1, width or 1)

    def line(self, mark: Mark) -> str:
        """The line of a place; "" behind the last."""
        return self.lines[mark.line] if mark.line < len(self.lines) else ""

    def below(self, begin: Mark, end: Mark) -> Iterable[tuple[int, str]]:
        """The lines after the one where something begins, to where it ends, with their numbers."""
        first = begin.line + 1
        return enumerate(self.lines[first : end.line + 1], first)


def refuse_deeper_items(lines: Lines, event: Event, block: int) -> None:
    """Raise BadYaml where a text goes on with what was to be the next item (YAML 1.2.2 §7.3.3).

    It is one to YAML, and with it a name that nobody has ever heard of.
    """
    if event.kind is not Kind.TEXT or event.style:
        return
    for number, line in lines.below(event.begin, event.end):
        if line.lstrip(" ").startswith("- "):
            indent = " " * _indent(line)
            place = lines.place(Mark(number, 0), len(indent))
            raise bad_yaml(
                "bad-yaml",
                place,
                "an item of a list begins further right than those above",
                "begin all items in one column; a text of several lines needs quotes",
                Fix(place, indent, " " * block, Manner.WRITTEN),
            )


def refuse_swallowed(lines: Lines, quoted: Event, block: int) -> None:
    """Raise BadYaml where a quote has swallowed a key or an item: the sign that ends it is an
    apostrophe, or was to begin another.
    """
    for _, line in lines.below(quoted.begin, quoted.end):
        if _SWALLOWED.match(line) and _indent(line) <= block:
            sign = lines.line(quoted.begin)[quoted.begin.column]
            raise bad_yaml("bad-yaml", lines.place_of(quoted), *never_closed(sign))


def unindented(lines: Lines, begin: Event, end: Event, block: int) -> Iterator[Place]:
    """Find what goes on below as far left as the key before it (YAML 1.2.2 §7.3, §7.4).

    libyaml reads it, other readers do not; but many write so what ends a list in brackets.
    """
    left = _AT_THE_LEFT if begin.in_brackets else ()
    for number, line in lines.below(begin.begin, end.end):
        if line.strip() and _indent(line) <= block and not line.lstrip().startswith(left):
            yield lines.place(Mark(number, 0))


def refuse_unindented(place: Place) -> NoReturn:
    """Raise BadYaml for a line that `unindented` has found."""
    raise bad_yaml(
        "bad-yaml",
        place,
        "this line goes on with what began above, and does not show it",
        "put two more spaces before it than stand before the key",
    )


def refuse_wide_blanks(lines: Lines, event: Event, block: int) -> None:
    """Raise BadYaml where a text of several lines begins with a line of more spaces than stand
    before its words (YAML 1.2.2 §8.1.1.1): libyaml takes the words for something else.
    """
    last = Mark(len(lines.lines), 0)
    first = event.begin.line + 1
    below = lines.below(event.begin, last)
    number, words = next((one for one in below if one[1].strip(" ")), (first, ""))
    widest = max(map(len, lines.lines[first:number]), default=0)
    header = lines.line(event.begin)[event.begin.column :]
    if block < _indent(words) < widest and not _WIDTH.match(header):
        raise bad_yaml(
            "bad-yaml",
            lines.place(Mark(number, 0)),
            "the empty line above has more spaces than this one begins with",
            "take the spaces out of it",
        )


def refuse_question_mark(lines: Lines, key: Place) -> None:
    """Raise BadYaml where a ? stands right before a key in brackets: to libyaml it says that this
    is a key, to other readers it belongs to it (YAML 1.2.2 §7.3.3).
    """
    before = lines.lines[key.line - 1 - lines.above][: key.column - 1]
    if before.endswith("?"):
        raise bad_yaml(
            "bad-yaml",
            key,
            "a key cannot begin with ? here",
            "delete the ?, or put quotes around it and the key",
        )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
