"""YAML as a tree of texts that know their line and column; nothing is ever constructed.

Scalars stay text, so `NO` is "NO" and `012` is "012"; each field's own parser decides what it
means.
"""

from collections.abc import Iterator, Sequence

from builder.means.yaml_characters import DROPPED, plainly, refuse_unseen, refuse_unseen_codes
from builder.means.yaml_faults import TOLD_BY_THEIR_START, Cure, cure, explain
from builder.means.yaml_layout import (
    Lines,
    refuse_deeper_items,
    refuse_question_mark,
    refuse_swallowed,
    refuse_unindented,
    refuse_wide_blanks,
    unindented,
)
from builder.means.yaml_library import Event, Kind, NotYaml, events_of
from builder.means.yaml_values import BadYaml, Items, Mapping, Node, Scalar, bad_yaml
from builder.words.problems import Fix, Place, Problem, error

MAX_CHARACTERS = 65_536
MAX_DEPTH = 20
EXAMPLE = "title: The headline"
_QUOTES = ("'", '"')
_BLOCKS = ("|", ">")
_NULL = ("~", "null")  # YAML's words for nothing at all, unless quoted
_NO_BLOCK = -1  # the column of keys or items that nothing is around


def read_yaml(text: str, file: str, first_line: int = 1, example: str = EXAMPLE) -> Mapping:
    """Read one YAML mapping; `first_line` is where in the file the text begins.

    `example` is a line that such a file may have.

    Raises BadYaml when the text is too large, too deep, not YAML, or not a mapping.
    """
    text = plainly(text)
    refuse_unseen(text, file, first_line)
    _refuse_large(text, Place(file, first_line, 1))
    lines = Lines(file, first_line - 1, tuple(text.split("\n")))
    whole = text if text.endswith("\n") else f"{text}\n"
    try:
        node = _Reader(lines).document(events_of(whole))
    except NotYaml as fault:
        raise BadYaml(_told(fault, lines)) from None
    if isinstance(node, Scalar) and not node.text:
        return Mapping((), node.place)
    if not isinstance(node, Mapping):
        raise bad_yaml(
            "bad-yaml",
            node.place,
            "there are no keys here",
            f"write one key a line, like  {example}",
        )
    return node


def _refuse_large(text: str, place: Place) -> None:
    if len(text) > MAX_CHARACTERS:
        raise bad_yaml(
            "yaml-too-large",
            place,
            f"{len(text):,} characters of keys and values; at most {MAX_CHARACTERS:,} are read",
            "is the closing --- missing? long texts belong below it"
            if place.line > 1
            else "this file has keys and short values only: is it another one?",
        )


class _Reader:
    """Builds the tree from events, counting depth as it goes."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._unindented: list[Place] = []

    def document(self, events: Iterator[Event]) -> Node:
        node: Node | None = None
        for event in events:
            if event.kind is Kind.DOCUMENT:
                if node is not None:
                    raise _second_document(self._lines, event)
                node = self._node(next(events), events, 0, _NO_BLOCK)
        for place in self._unindented:  # told where nothing worse is: a quote may have no end
            refuse_unindented(place)
        return node or Scalar("", Place(self._lines.file, self._lines.above + 1, 1))

    def _node(self, event: Event, events: Iterator[Event], depth: int, block: int) -> Node:
        """Read a node; `block` is the column of the list or keys without brackets around it."""
        place = self._lines.place_of(event)
        _refuse_magic(event, place)
        if depth > MAX_DEPTH:
            raise bad_yaml(
                "yaml-too-deep",
                place,
                f"lists within lists, more than {MAX_DEPTH} deep",
                "put the text in quotes if it is meant to begin with - ? [ or {",
            )
        if event.kind is Kind.TEXT:
            return self._scalar(event, place, block)
        children = tuple(self._children(event, events, depth, block))
        if event.kind is Kind.ITEMS:
            return Items(children, place)
        return Mapping(self._entries(children), place)

    def _scalar(self, event: Event, place: Place, block: int) -> Scalar:
        if event.style in _QUOTES:
            refuse_swallowed(self._lines, event, block)
            self._unindented += unindented(self._lines, event, event, block)
        if event.style in _BLOCKS:
            refuse_wide_blanks(self._lines, event, block)
        text = event.text.replace(DROPPED, "")
        refuse_unseen_codes(text, place)
        is_nothing = not event.style and text in _NULL
        return Scalar("" if is_nothing else text, place, quoted=bool(event.style))

    def _children(
        self, start: Event, events: Iterator[Event], depth: int, block: int
    ) -> Iterator[Node]:
        inner = block if start.in_brackets else start.begin.column
        for event in events:
            if event.kind is Kind.END:
                if start.in_brackets:
                    self._unindented += unindented(self._lines, start, event, block)
                return
            if start.kind is Kind.ITEMS and not start.in_brackets:
                refuse_deeper_items(self._lines, event, inner)
            yield self._node(event, events, depth + 1, inner)

    def _entries(self, nodes: Sequence[Node]) -> tuple[tuple[Scalar, Node], ...]:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, node in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar) or not (key.text or key.quoted):
                raise bad_yaml("bad-yaml", key.place, "a key must be a plain word")
            refuse_question_mark(self._lines, key.place)
            if key.text in entries:
                first, _ = entries[key.text]
                raise _second_key(key, first)
            entries[key.text] = (key, node)
        return tuple(entries.values())


def _refuse_magic(event: Event, place: Place) -> None:
    if event.kind is Kind.ALIAS or event.has_anchor:
        raise bad_yaml(
            "yaml-anchor",
            place,
            "a text cannot begin with & or * here",
            "put the whole text in quotes",
        )
    if event.has_tag:
        raise bad_yaml(
            "yaml-tag",
            place,
            "a text cannot begin with ! here",
            "put the whole text in quotes",
        )


def _second_key(key: Scalar, first: Scalar) -> BadYaml:
    return bad_yaml(
        "duplicate-key",
        key.place,
        f'"{key.text}" stands twice',
        f"the first is on line {first.place.line}; keep one of them",
    )


def _second_document(lines: Lines, event: Event) -> BadYaml:
    return bad_yaml(
        "bad-yaml",
        lines.place_of(event),
        "the keys were ended above, by a line of dots or hyphens",
        "delete that line, or move what follows below the closing ---"
        if lines.above
        else "delete that line, and what follows unless it is keys, too",
    )


def _told(fault: NotYaml, lines: Lines) -> Problem:
    """Say in plain words what the parser tripped over, with the usual cure."""
    mark = fault.since if fault.during in TOLD_BY_THEIR_START else fault.place
    source, place = lines.line(mark), lines.place(mark)
    cured = cure(fault.said, source, mark.column)
    fix = _fix(cured, place) if cured else None
    return error("bad-yaml", place, *explain(fault.said, source, mark.column), fix)


def _fix(cured: Cure, place: Place) -> Fix:
    span = Place(place.file, place.line, cured.column + 1, len(cured.before))
    return Fix(span, cured.before, cured.after, cured.manner)


def text_of(written: str) -> str | None:
    """The text on one line that a value stands for as it is written; None if it is none."""
    node = _only_value(written)
    return " ".join(node.text.split()) if isinstance(node, Scalar) else None


def texts_of(written: str) -> tuple[str, ...]:
    """The texts of a list as it is written, or nothing if it is none or holds more than texts."""
    node = _only_value(written)
    items = node.items if isinstance(node, Items) else ()
    found = tuple(item.text for item in items if isinstance(item, Scalar))
    return found if len(found) == len(items) else ()


def _only_value(written: str) -> Node | None:
    try:
        ((_, node),) = read_yaml(f"x: {written}", "").entries
    except (BadYaml, ValueError):
        return None
    return node
